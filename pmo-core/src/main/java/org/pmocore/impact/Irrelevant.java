package org.pmocore.impact;

import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/**
 * A task that a milestone depends on but that does not matter for its date at present.
 *
 * @param task the task, not finished
 * @param slack how much later it may finish before it moves the milestone from its date after the changes (its total float to
 *     the milestone), in working days of its own calendar; above zero. By a backward pass from that date: between several
 *     calendars off by hours that only one of two neighbours works
 * @since 0.1.0
 */
public record Irrelevant(Task task, Measure slack) {

    private static final int NAME_CELLS = 40;

    /** The task and its slack in one line. */
    @Override
    public String toString() {
        return DisplayWidth.truncate(Label.of(task), NAME_CELLS) + ": slack " + slack;
    }
}
