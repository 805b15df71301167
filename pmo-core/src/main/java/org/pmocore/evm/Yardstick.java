package org.pmocore.evm;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Unit;

/** What an analysis measures in: money of one currency, or effort. Figures inside are whole minor units. */
final class Yardstick {

    private static final Yardstick EFFORT = new Yardstick(Effort.ofPersonHours(0));

    /** So that the sum of a million such amounts still fits. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final Amount zero;
    private final Unit unit;

    private Yardstick(Amount zero) {
        this.zero = zero;
        this.unit = zero.unit();
    }

    /** Money if any of the amounts is money, otherwise effort. */
    static Yardstick of(Stream<Amount> amounts) {
        Optional<Amount> money = amounts.filter(Money.class::isInstance).findFirst();
        return money.map(amount -> new Yardstick(amount.zero())).orElse(EFFORT);
    }

    Unit unit() {
        return unit;
    }

    boolean measures(Amount amount) {
        return zero.getClass() == amount.getClass() && unit.equals(amount.unit());
    }

    /** An amount of this unit in minor units. */
    long minor(Amount amount) {
        if (amount.number().abs().compareTo(LARGEST) >= 0) {
            throw new IllegalArgumentException("The amount (" + amount + ") must be below " + LARGEST.toPlainString()
                    + ".\nMaybe count in a larger currency, or check for digits too many.");
        }
        return amount.number().movePointRight(scale()).longValueExact();
    }

    /** A figure in minor units as an exact measure. */
    Measure measure(long minor) {
        return measure(BigDecimal.valueOf(minor, scale()));
    }

    /** A figure at the unit's scale as an exact measure. */
    Measure measure(BigDecimal figure) {
        return Measure.of(amount(figure));
    }

    Amount amount(BigDecimal figure) {
        return zero instanceof Money money ? new Money(figure, money.currency()) : Effort.ofPersonHours(figure);
    }

    Amount amount(long minor) {
        return amount(BigDecimal.valueOf(minor, scale()));
    }

    /** How many minor units make one unit. */
    double perUnit() {
        return Math.pow(10, scale());
    }

    private int scale() {
        return zero.number().scale();
    }
}
