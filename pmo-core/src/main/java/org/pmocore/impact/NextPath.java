package org.pmocore.impact;

import java.util.List;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;

/**
 * How many days can be recovered where a slip begins before something else holds the milestone: a path that does not depend on
 * that task, or a date.
 *
 * @param days working days of the milestone's calendar that can be recovered there; 0 if another path holds it already
 * @param tasks the tasks through which the path that takes over joins, all that tie; the task with the date if a date does
 * @param joins the task on the way to the milestone at which it joins
 * @param byDate whether a date holds instead of a path: a constraint, the data date or the start of the project
 * @since 0.1.0
 */
public record NextPath(Measure days, List<Task> tasks, Task joins, boolean byDate) {

    private static final int LINE_CELLS = 80;

    /**
     * Copies the tasks.
     *
     * @param days working days that can be recovered
     * @param tasks the tasks through which the path that takes over joins
     * @param joins the task on the way to the milestone at which it joins
     * @param byDate whether a date holds instead of a path
     */
    public NextPath {
        tasks = List.copyOf(tasks);
    }

    /** The days and the tasks in one line. */
    @Override
    public String toString() {
        String ids = tasks.stream().map(task -> task.id().value()).collect(Collectors.joining(" ", "[", "]"));
        String holder = byDate ? "the date of " + joins.id() : ids + " at " + joins.id();
        return DisplayWidth.truncate("After " + days + " held by " + holder, LINE_CELLS);
    }
}
