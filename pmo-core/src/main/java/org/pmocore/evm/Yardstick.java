package org.pmocore.evm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.measure.Unit;

/** What an analysis measures in: money of one currency, or effort. Figures inside are decimals at the unit's scale. */
final class Yardstick {

    private static final Yardstick EFFORT = new Yardstick(Effort.ofPersonHours(0));

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

    BigDecimal zero() {
        return zero.number();
    }

    boolean measures(Amount amount) {
        return zero.getClass() == amount.getClass() && unit.equals(amount.unit());
    }

    /** A figure at the unit's scale as an exact measure. */
    Measure measure(BigDecimal figure) {
        return Measure.of(
                zero instanceof Money money ? new Money(figure, money.currency()) : Effort.ofPersonHours(figure));
    }

    /** The share part/whole of a figure, rounded to the figure's scale, half to even. */
    static BigDecimal share(BigDecimal figure, BigDecimal part, BigDecimal whole) {
        return figure.multiply(part).divide(whole, figure.scale(), RoundingMode.HALF_EVEN);
    }
}
