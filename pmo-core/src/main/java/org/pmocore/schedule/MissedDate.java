package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A date that will not be met: a deadline of a task, a date that somebody outside waits for, or the date the project must
 * finish by. Of finished work it is the date that was not met.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind whose date it is
 * @param task the task; empty for the project
 * @param asked the date, exclusive where it bounds a finish
 * @param forecast the date it will be, or was
 * @param lateBy from {@code asked} to {@code forecast}, in working time on the calendar of the task, or of the project; positive
 * @since 0.1.0
 */
public record MissedDate(
        Kind kind, Optional<ScheduledTask> task, LocalDateTime asked, LocalDateTime forecast, Duration lateBy) {

    /** Whose date it is. */
    public enum Kind {
        /** The deadline of a task. */
        DEADLINE,
        /** The date of a successor outside the project, less the lag. */
        EXTERNAL_DATE,
        /** The date the project must finish by. */
        MUST_FINISH_BY
    }

    /** {@return whose date, and both dates, in one line} */
    @Override
    public String toString() {
        return task.map(late -> ScheduleText.id(late) + " ").orElse("") + kind + " " + asked + ", forecast " + forecast;
    }
}
