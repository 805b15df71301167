package org.pmocore.impact;

import java.time.LocalDateTime;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/**
 * By when a task must start so that a promise can still be kept.
 *
 * @param task the task, not started
 * @param latest the latest start that keeps the promise, inclusive
 * @param forecast the start after the changes, inclusive
 * @param margin working days of the task's calendar from the forecast to the latest start; negative if it starts too late
 * @since 0.1.0
 */
public record LatestStart(Task task, LocalDateTime latest, LocalDateTime forecast, Measure margin) {

    private static final int NAME_CELLS = 30;

    /** {@return whether the forecast start is too late for the promise} */
    public boolean isTooLate() {
        return Tolerance.isNegative(margin.orElse(0));
    }

    /** The task, its latest start and the margin in one line. */
    @Override
    public String toString() {
        String name = DisplayWidth.truncate(Label.of(task), NAME_CELLS);
        return name + ": start by " + latest.toLocalDate() + ", margin " + margin;
    }
}
