package org.pmocore.impact;

import java.util.Optional;
import org.pmocore.measure.Money;

/**
 * What a gain is worth: days for their cost where that is known, else only the days. What costs something known goes before what
 * costs nobody knows what; of equal ones the one that gains more.
 *
 * @param costKnown whether the cost is known
 * @param value days that count for a unit of money, or days that count
 * @param gained all days gained
 */
record Worth(boolean costKnown, double value, double gained) {

    static Worth of(double useful, double gained, Optional<Money> cost) {
        return cost.map(money -> new Worth(true, perMoney(useful, money), gained))
                .orElseGet(() -> new Worth(false, useful, gained));
    }

    boolean isMoreThan(Worth other) {
        if (costKnown != other.costKnown) {
            return costKnown;
        }
        return value == other.value ? gained > other.gained : value > other.value;
    }

    private static double perMoney(double days, Money cost) {
        return cost.amount().signum() == 0 ? Double.POSITIVE_INFINITY : days / cost.doubleValue();
    }
}
