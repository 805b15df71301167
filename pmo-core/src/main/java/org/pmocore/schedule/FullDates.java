package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.List;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;

/** Dates of a variant that was scheduled as a whole. */
final class FullDates implements VariantDates {

    private final Schedule before;
    private final Schedule after;

    FullDates(Schedule before, Schedule after) {
        this.before = before;
        this.after = after;
    }

    @Override
    public LocalDateTime finish() {
        return after.finish();
    }

    @Override
    public LocalDateTime start(TaskId id) {
        return after.task(id).start();
    }

    @Override
    public LocalDateTime finish(TaskId id) {
        return after.task(id).finish();
    }

    @Override
    public List<TaskId> moved() {
        return after.tasks().stream()
                .filter(task -> !task.isRollUp() && isMoved(task))
                .map(ScheduledTask::id)
                .toList();
    }

    @Override
    public Task task(TaskId id) {
        return after.project().task(id);
    }

    @Override
    public WorkCalendar calendarOf(Task task) {
        return after.project().calendarOf(task);
    }

    private boolean isMoved(ScheduledTask task) {
        if (before.project().find(task.id()).isEmpty()) {
            return true;
        }
        ScheduledTask old = before.task(task.id());
        return !old.start().equals(task.start()) || !old.finish().equals(task.finish());
    }
}
