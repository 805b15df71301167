package org.pmocore.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * The dates of a variant of a plan, as what differs from its schedule: the quick answer to a what-if, where thousands are
 * compared. Floats, drivers and reasons take a schedule of their own: {@link Schedule#rescheduled}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ChangedDates {

    private final Schedule before;
    private final VariantDates dates;

    ChangedDates(Schedule before, VariantDates dates) {
        this.before = before;
        this.dates = dates;
    }

    /**
     * Compares the dates of two schedules.
     *
     * @param before the schedule to start from
     * @param after the schedule of a variant of its plan
     * @return the dates after, as what differs
     */
    public static ChangedDates between(Schedule before, Schedule after) {
        return new ChangedDates(
                requireNonNull(before, "before"), new FullDates(before, requireNonNull(after, "after")));
    }

    /** {@return the schedule before the change} */
    public Schedule before() {
        return before;
    }

    /** {@return the last finish of a task, exclusive, as {@link Schedule#finish()}} */
    public LocalDateTime finish() {
        return dates.finish();
    }

    /**
     * {@return the start of a task, inclusive, as {@link ScheduledTask#start()}; an unknown id is rejected with what was probably
     * meant}
     *
     * @param id key of the task
     */
    public LocalDateTime start(TaskId id) {
        return dates.start(id);
    }

    /**
     * {@return the start of a task, inclusive}
     *
     * @param id key of the task
     */
    public LocalDateTime start(String id) {
        return start(TaskId.of(id));
    }

    /**
     * {@return the finish of a task, exclusive, as {@link ScheduledTask#finish()}; an unknown id is rejected with what was
     * probably meant}
     *
     * @param id key of the task
     */
    public LocalDateTime finish(TaskId id) {
        return dates.finish(id);
    }

    /**
     * {@return the finish of a task, exclusive}
     *
     * @param id key of the task
     */
    public LocalDateTime finish(String id) {
        return finish(TaskId.of(id));
    }

    /**
     * {@return how much later a task finishes than before, in working time on its calendar; negative if it is earlier}
     *
     * @param id key of a task that was in the plan before
     */
    public Duration slipOf(TaskId id) {
        Task task = dates.task(id);
        return dates.calendarOf(task).between(before.task(id).finish(), finish(id));
    }

    /**
     * {@return how much later a task finishes than before, in working time on its calendar; negative if it is earlier}
     *
     * @param id key of a task that was in the plan before
     */
    public Duration slipOf(String id) {
        return slipOf(TaskId.of(id));
    }

    /** {@return the tasks with another start or finish than before, and those that came in, in the order of the plan; no summaries} */
    public List<TaskId> moved() {
        return dates.moved();
    }

    /** {@return finish before and after and how many tasks have moved, in one line} */
    @Override
    public String toString() {
        return "Changed dates: finish " + finish().toLocalDate() + ", before "
                + before.finish().toLocalDate() + "; " + moved().size() + " tasks moved";
    }
}
