package org.pmocore.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction of two whole numbers, such as 13/12 of a working day.
 *
 * <p>Shares of a delay are thirds and twelfths of days; added up as fractions they give the whole delay exactly, which
 * rounded decimals do not. Always in lowest terms, the sign on the numerator.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Fraction implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * {@return a fraction in lowest terms}
     *
     * @param numerator any whole number
     * @param denominator any whole number but zero
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@return a fraction in lowest terms}
     *
     * @param numerator any whole number
     * @param denominator any whole number but zero
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        requireNonNull(numerator, "numerator");
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("The fraction " + numerator
                    + "/0 has no value.\nMaybe say why there is none: Measure.undefined(reason, unit).");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Fraction(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** {@return the whole number above the line, with the sign} */
    public BigInteger numerator() {
        return numerator;
    }

    /** {@return the whole number below the line, above zero} */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away
     */
    public Fraction minus(Fraction other) {
        return plus(other.times(-1, 1));
    }

    /**
     * {@return this fraction multiplied by another}
     *
     * @param by numerator of the factor
     * @param over denominator of the factor, not zero
     */
    public Fraction times(long by, long over) {
        return of(numerator.multiply(BigInteger.valueOf(by)), denominator.multiply(BigInteger.valueOf(over)));
    }

    /**
     * {@return the product}
     *
     * @param other the factor
     */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return the quotient}
     *
     * @param other the divisor, not zero
     * @throws IllegalArgumentException if the divisor is zero
     */
    public Fraction dividedBy(Fraction other) {
        BigInteger above = numerator.multiply(other.denominator);
        return of(above, denominator.multiply(other.numerator));
    }

    /** {@return -1 below zero, 0 at zero, 1 above zero} */
    public int signum() {
        return numerator.signum();
    }

    /** {@return the nearest {@code double}} */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** The fraction as {@code 13/12}, a whole number alone. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
