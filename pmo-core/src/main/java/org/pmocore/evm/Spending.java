package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.measure.Amount;

/** What was spent up to a data date, row by row in minor units. */
final class Spending {

    final long[] spent;
    final boolean[] booked;

    Spending(int rows) {
        spent = new long[rows];
        booked = new boolean[rows];
    }

    void add(int row, long minor) {
        spent[row] += minor;
        booked[row] = true;
    }

    /** Takes a cumulative amount if it is in the unit of the plan. */
    boolean take(int row, Optional<Amount> cumulative, Yardstick yardstick) {
        boolean measured = cumulative.isPresent() && yardstick.measures(cumulative.get());
        if (measured) {
            add(row, yardstick.minor(cumulative.orElseThrow()));
        }
        return measured;
    }
}
