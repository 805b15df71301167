package org.pmocore.impact;

import org.pmocore.model.Dependency;
import org.pmocore.model.TaskId;

/**
 * One dependency as it ties two tasks, before and after the change. Where the plan ties a summary, the task under it that
 * gives the summary its date stands for it.
 *
 * @param link the dependency as the plan states it
 * @param from the task that gives
 * @param to the task that waits
 * @param before the tie before the change
 * @param after the tie after the change
 */
record Edge(Dependency link, TaskId from, TaskId to, Tie before, Tie after) {

    /**
     * A dependency in one schedule.
     *
     * @param looseness days of the giving task's calendar by which its end may move before the tie pulls; 0 if it drives,
     *     also where days off lie between the two tasks
     * @param drives whether the tie sets the date of the waiting task
     */
    record Tie(double looseness, boolean drives) {

        Tie {
            looseness = drives ? 0 : looseness;
        }
    }

    /** Days of float that the change takes away from this tie; negative if it adds some. */
    double taken() {
        return before.looseness - after.looseness;
    }
}
