package org.pmocore.estimates;

import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * How long a project of that much work usually takes, beside the plan (標準工期).
 *
 * <p>Reference months = factor x cube root of the person-months; the factor of the standard rules is 2.4 (JUAS software metrics
 * survey: 1,000 person-months take 24 months). The survey calls plans that are 30 % shorter reckless. Immutable and thread-safe.
 *
 * @param personMonths expected work in person-months
 * @param referenceMonths reference duration in months
 * @param plannedMonths duration of the plan in months, from its start to its finish; a month is 365.25 / 12 days
 * @since 0.1.0
 */
public record ReferenceDuration(double personMonths, double referenceMonths, double plannedMonths) {

    private static final double HUNDRED = 100;

    /** {@return by how many percent the plan is shorter than the reference; negative if it is longer} */
    public Measure shortening() {
        return referenceMonths == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.PERCENT)
                : Measure.of((1 - plannedMonths / referenceMonths) * HUNDRED, Unit.PERCENT);
    }

    /** {@return the shortening in one line} */
    @Override
    public String toString() {
        return "Plan shorter than the reference duration by " + shortening();
    }
}
