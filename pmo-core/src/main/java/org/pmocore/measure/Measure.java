package org.pmocore.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure that says what it is: a value with its unit, or the reason why there is no value.
 *
 * <p>0/0 is not 0, not 1, not {@code NaN} and not silence. A measure made from an {@link Amount} keeps the exact
 * decimal; every other one holds a {@code double}.
 *
 * <pre>{@code
 * Measure spi = Measure.of(earned).dividedBy(Measure.of(planned), Reason.NO_PLANNED_VALUE);
 * spi.isDefined() ? "SPI " + spi : "no SPI: " + spi.reason().orElseThrow().text(Locale.JAPANESE);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Measure {

    private final double value;
    private final @Nullable BigDecimal exact;
    private final @Nullable Reason reason;
    private final Unit unit;

    private Measure(double value, @Nullable BigDecimal exact, @Nullable Reason reason, Unit unit) {
        this.value = value;
        this.exact = exact;
        this.reason = reason;
        this.unit = requireNonNull(unit, "unit");
    }

    /**
     * A figure with its unit.
     *
     * @param value a finite number
     * @param unit what it counts
     * @return the measure
     * @throws IllegalArgumentException if the value is infinite or not a number
     */
    public static Measure of(double value, Unit unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value (" + value + ") of a measure in " + unit
                    + " must be a finite number.\nMaybe say why there is none: Measure.undefined(reason, unit).");
        }
        return new Measure(value + 0.0, null, null, unit);
    }

    /**
     * An exact amount as a measure.
     *
     * @param amount money or effort
     * @return the measure, which keeps the exact decimal
     */
    public static Measure of(Amount amount) {
        return new Measure(amount.doubleValue(), amount.number(), null, amount.unit());
    }

    /**
     * No value, and why.
     *
     * @param reason why there is no value
     * @param unit what the value would count
     * @return the measure without a value
     */
    public static Measure undefined(Reason reason, Unit unit) {
        return new Measure(Double.NaN, null, requireNonNull(reason, "reason"), unit);
    }

    /**
     * Whether there is a value.
     *
     * @return true if there is a value, false if there is a reason
     */
    public boolean isDefined() {
        return reason == null;
    }

    /**
     * The value.
     *
     * @return the value, or empty if there is a reason instead
     */
    public OptionalDouble value() {
        return isDefined() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * Why there is no value.
     *
     * @return the reason, or empty if there is a value
     */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * The exact decimal of a measure that was made from an amount.
     *
     * @return the decimal, or empty for a figure that was calculated as a {@code double} or is undefined
     */
    public Optional<BigDecimal> exact() {
        return Optional.ofNullable(exact);
    }

    /**
     * What the value counts, or would count.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The value, or a stand-in.
     *
     * @param other what to return if there is no value
     * @return the value or the stand-in
     */
    public double orElse(double other) {
        return isDefined() ? value : other;
    }

    /**
     * The value, or an exception that names the reason.
     *
     * @return the value
     * @throws NoSuchElementException if there is no value
     */
    public double orElseThrow() {
        if (reason != null) {
            throw new NoSuchElementException("There is no value: " + reason.text(Locale.ROOT) + " (" + reason
                    + ").\nMaybe ask isDefined() first, or use orElse(double).");
        }
        return value;
    }

    /**
     * This measure divided by another one of the same unit.
     *
     * <p>If either has no value the quotient has none, for the numerator's reason first.
     *
     * @param denominator what to divide by
     * @param whenZero the reason to state when the denominator is zero
     * @return the quotient as a {@link Unit#RATIO}
     * @throws IllegalArgumentException if the units differ
     */
    public Measure dividedBy(Measure denominator, Reason whenZero) {
        if (!unit.equals(denominator.unit)) {
            throw new IllegalArgumentException("Cannot divide " + this + " by " + denominator + ": the units differ ("
                    + unit + ", " + denominator.unit + ").\nMaybe convert one of them first.");
        }
        if (reason != null) {
            return undefined(reason, Unit.RATIO);
        }
        if (denominator.reason != null) {
            return undefined(denominator.reason, Unit.RATIO);
        }
        return denominator.value == 0 ? undefined(whenZero, Unit.RATIO) : of(value / denominator.value, Unit.RATIO);
    }

    /**
     * This measure for people: {@code 0.92}, {@code 3.5 working days}, {@code JPY 120,000,000} or
     * {@code - no planned value}.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the figure, rounded to its unit's decimals (a half away from zero), with its unit; or a dash and the reason
     */
    public String format(Locale locale) {
        if (reason != null) {
            return "- " + reason.text(locale);
        }
        return unit.format(locale, exact != null ? exact : BigDecimal.valueOf(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure that
                && Double.compare(value, that.value) == 0
                && Objects.equals(exact, that.exact)
                && reason == that.reason
                && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, exact, reason, unit);
    }

    /** This measure in English, as {@link #format(Locale)} writes it. */
    @Override
    public String toString() {
        return format(Locale.ROOT);
    }
}
