package org.pmocore.estimates;

import java.util.Optional;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * Of what a project may take more than planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum Overrun {
    /** Working days from the first start to the last finish. */
    DURATION,
    /** Money, or effort where no money is kept. */
    COST;

    /** Outcome over plan; if both are missing, the reason of the plan. */
    Measure ratio(ClosingRecord closing) {
        return this == DURATION
                ? ratio(closing.plannedDays(), closing.actualDays(), Reason.NO_BASELINE)
                : ratio(
                        amount(closing.budget(), Reason.NO_BUDGET),
                        amount(closing.spent(), Reason.NO_ACTUAL_COST),
                        Reason.NO_BUDGET);
    }

    private static Measure ratio(Measure planned, Measure actual, Reason whenZero) {
        Optional<Reason> missing = planned.reason().or(actual::reason);
        return missing.map(reason -> Measure.undefined(reason, Unit.RATIO))
                .orElseGet(() -> actual.dividedBy(planned, whenZero));
    }

    private static Measure amount(Optional<Amount> amount, Reason missing) {
        return amount.map(Measure::of).orElseGet(() -> Measure.undefined(missing, Unit.PERSON_HOURS));
    }
}
