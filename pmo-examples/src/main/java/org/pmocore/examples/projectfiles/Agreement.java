package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import org.pmocore.time.WorkCalendar;

/**
 * How near a calculated value is to the one in the file.
 *
 * @since 0.1.0
 */
public enum Agreement {
    /** The same minute, the same float, the same mark. */
    EXACT,
    /** Two instants with no working time of the task between them, such as Friday 17:00 and Monday 8:00. */
    NO_WORK_BETWEEN,
    /** Anything else. */
    DIFFERENT;

    static Agreement of(Object stored, Object computed, WorkCalendar calendar) {
        if (stored.equals(computed)) {
            return EXACT;
        }
        boolean dates = stored instanceof LocalDateTime && computed instanceof LocalDateTime;
        boolean sameWork = dates
                && calendar.between((LocalDateTime) stored, (LocalDateTime) computed)
                        .isZero();
        return sameWork ? NO_WORK_BETWEEN : DIFFERENT;
    }

    /** {@return whether the two mean the same} */
    public boolean agrees() {
        return this != DIFFERENT;
    }
}
