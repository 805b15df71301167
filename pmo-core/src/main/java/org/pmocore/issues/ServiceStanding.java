package org.pmocore.issues;

import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Issue;

/**
 * One issue against the time it may take.
 *
 * <p>Immutable and thread-safe.
 *
 * @param issue the issue
 * @param elapsed days on the clock from the date raised, inclusive, to the closing or the data date, exclusive; undefined if it was
 *     closed without a date, or waits since an unknown date while the clock stops for waiting
 * @param limit days it may take
 * @param state whether it keeps to the limit
 * @since 0.1.0
 */
public record ServiceStanding(Issue issue, Measure elapsed, Measure limit, State state) {

    private static final int CELLS = 40;

    /** Whether an issue keeps to its limit. */
    public enum State {
        /** Closed within the limit, or open and below the warning. */
        IN_TIME,
        /** Open, and at or above the share of the limit from which it is warned of. */
        WARNING,
        /** Open or closed after more than the limit. */
        BREACHED,
        /** The days cannot be told. */
        UNKNOWN
    }

    /** {@return number, days and state in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(issue.id() + " " + issue.title(), CELLS) + ": " + elapsed + " of " + limit + ", "
                + state;
    }
}
