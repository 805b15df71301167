package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import org.pmocore.time.WorkTime;

/**
 * An interruption inside a task: after some of its work, a gap in which nobody works on it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param afterWork work done before the gap, counted from the task's start without earlier gaps; positive
 * @param gap length of the interruption on the task's calendar; positive
 * @since 0.1.0
 */
public record Split(WorkTime afterWork, WorkTime gap) {

    /**
     * Rejects null components.
     *
     * @param afterWork work done before the gap, counted from the task's start without earlier gaps; positive
     * @param gap length of the interruption on the task's calendar; positive
     */
    public Split {
        requireNonNull(afterWork, "afterWork");
        requireNonNull(gap, "gap");
    }
}
