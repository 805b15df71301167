package org.pmocore.measure;

import java.math.BigDecimal;

/**
 * An exact quantity that budgets and costs are stated in: money of one currency, or effort in person-hours.
 *
 * <p>Amounts add up only with their own kind: yen with yen, person-hours with person-hours. Everything that is a
 * quotient of two amounts (an index, a percentage) is a {@link Measure}. Sums are exact; only {@link #times(double)}
 * rounds.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Amount permits Money, Effort {

    /**
     * Reads an amount as {@code toString()} writes it.
     *
     * @param text {@code "JPY 1200000"} or {@code "12.5 person-hours"}
     * @return the amount
     * @throws IllegalArgumentException if the text is neither money nor effort
     */
    static Amount parse(String text) {
        return text.strip().endsWith(Effort.SUFFIX) ? Effort.parse(text) : Money.parse(text);
    }

    /**
     * The figure without its unit, at the fixed number of decimals of the unit.
     *
     * @return the figure
     */
    BigDecimal number();

    /**
     * The unit of the figure.
     *
     * @return {@link Unit#PERSON_HOURS} or a currency's unit
     */
    Unit unit();

    /**
     * The sum of this amount and another one of the same unit, exact.
     *
     * @param other the amount to add
     * @return the sum
     * @throws IllegalArgumentException if the other amount has another unit
     */
    Amount plus(Amount other);

    /**
     * The difference of this amount and another one of the same unit, exact.
     *
     * @param other the amount to take away
     * @return the difference, negative if the other amount is larger
     * @throws IllegalArgumentException if the other amount has another unit
     */
    Amount minus(Amount other);

    /**
     * This amount multiplied by a ratio and rounded to the unit's decimals, a half to the even neighbour.
     *
     * @param ratio a finite ratio, for example 0.4 for 40 percent
     * @return the rounded product
     * @throws IllegalArgumentException if the ratio is not a finite number
     */
    Amount times(double ratio);

    /**
     * Nothing, in the unit of this amount.
     *
     * @return zero of the same unit
     */
    Amount zero();

    /**
     * The figure as the nearest {@code double}, for ratios and charts.
     *
     * @return the figure without its unit
     */
    default double doubleValue() {
        return number().doubleValue();
    }

    /**
     * Whether this amount is below zero.
     *
     * @return true below zero
     */
    default boolean isNegative() {
        return number().signum() < 0;
    }

    /**
     * Whether this amount is exactly zero.
     *
     * @return true at zero
     */
    default boolean isZero() {
        return number().signum() == 0;
    }
}
