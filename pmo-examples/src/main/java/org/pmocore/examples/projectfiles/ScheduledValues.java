package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;

/** The values of a scheduled task as the tool that wrote the file would show them. */
final class ScheduledValues {

    private ScheduledValues() {}

    /**
     * The values of one task.
     *
     * @param stored says whether the tool shows the work that is left, and on which calendar it counts float
     * @param critical whether the task is critical in the sense of the file
     */
    static DateValues of(ScheduledTask task, StoredDates stored, Optional<Boolean> critical) {
        boolean left = stored.isOfRemainingWork();
        LocalDateTime earlyStart = left ? task.remainingStart().orElseGet(task::earlyStart) : task.earlyStart();
        LocalDateTime lateStart = left ? task.remainingLateStart().orElseGet(task::lateStart) : task.lateStart();
        return DateValues.builder()
                .put(DateField.START, task.start())
                .put(DateField.FINISH, task.finish())
                .put(DateField.EARLY_START, earlyStart)
                .put(DateField.EARLY_FINISH, task.earlyFinish())
                .put(DateField.LATE_START, lateStart)
                .put(DateField.LATE_FINISH, task.lateFinish())
                .put(DateField.TOTAL_FLOAT, totalFloat(task, stored))
                .put(DateField.FREE_FLOAT, freeFloat(task, stored))
                .put(DateField.CRITICAL, critical.orElse(null))
                .build();
    }

    /** Microsoft Project counts float on the task's own calendar even where the work follows the hours of a resource. */
    private static Duration totalFloat(ScheduledTask task, StoredDates stored) {
        Optional<WorkCalendar> calendar = stored.floatCalendar();
        if (calendar.isEmpty()) {
            return task.totalFloat().orElse(Duration.ZERO);
        }
        Duration finish = calendar.get().between(task.earlyFinish(), task.lateFinish());
        if (task.task().progress().isStarted()) {
            return finish;
        }
        Duration start = calendar.get().between(task.earlyStart(), task.lateStart());
        return start.compareTo(finish) < 0 ? start : finish;
    }

    private static Duration freeFloat(ScheduledTask task, StoredDates stored) {
        Duration room = task.freeFloat().orElse(Duration.ZERO);
        return stored.floatCalendar()
                .map(calendar ->
                        calendar.between(task.earlyFinish(), task.calendar().plus(task.earlyFinish(), room)))
                .orElse(room);
    }
}
