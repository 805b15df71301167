package org.pmocore.health;

import java.math.BigDecimal;

/**
 * A quotient kept as numerator and positive denominator, so that it can be compared with a limit exactly.
 *
 * @param numerator the dividend
 * @param denominator the divisor, positive
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) {

    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("The denominator (" + denominator + ") must be positive.");
        }
    }

    static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** So many of so many, in percent. */
    static Ratio percent(long part, long whole) {
        return of(Math.multiplyExact(part, 100), whole);
    }

    int compareTo(BigDecimal limit) {
        return numerator.compareTo(limit.multiply(denominator));
    }

    double doubleValue() {
        return numerator.doubleValue() / denominator.doubleValue();
    }
}
