package org.pmocore.issues;

import java.time.LocalDate;
import org.pmocore.measure.Measure;

/**
 * What falls due in one week, beside what can be closed by its end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param monday the first day of the week
 * @param due open issues due in the week; in the week of the data date, after it or on it
 * @param dueSoFar open issues due by the end of the week, the overdue ones included
 * @param closable issues closed by then at the present rate, part of the first week counted as part; undefined without a rate
 * @since 0.1.0
 */
public record DueWeek(LocalDate monday, int due, int dueSoFar, Measure closable) {

    /** {@return whether more is due by the end of the week than can be closed; false if the rate is not known} */
    public boolean isOverloaded() {
        return closable.isDefined() && dueSoFar > closable.orElseThrow();
    }

    /** {@return week and figures in one line} */
    @Override
    public String toString() {
        return "Week of " + monday + ": " + due + " due, " + dueSoFar + " so far, closable " + closable;
    }
}
