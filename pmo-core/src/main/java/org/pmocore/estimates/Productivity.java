package org.pmocore.estimates;

import org.pmocore.measure.Measure;

/**
 * Work, or money, per unit of size (生産性) of one kind of work, as it is estimated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param workType kind of work; empty if it is not stated
 * @param sizeUnit what the size counts, such as FP
 * @param count how many estimates have a size and a value
 * @param perUnit median of the work of one unit of size, in person-hours or money
 * @param whole all work over all size
 * @since 0.1.0
 */
public record Productivity(String workType, String sizeUnit, int count, Measure perUnit, Measure whole) {

    /** {@return kind of work and both figures in one line} */
    @Override
    public String toString() {
        return (workType.isEmpty() ? "-" : workType) + ": " + perUnit + " per " + sizeUnit + " (median of " + count
                + "), " + whole + " in all";
    }
}
