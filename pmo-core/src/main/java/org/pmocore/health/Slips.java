package org.pmocore.health;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/** Working days between what was said and what is expected, on the task's own calendar; later is positive. */
final class Slips {

    private Slips() {}

    /** Forecast or actual start after the baseline's start. */
    static Measure start(ScheduledTask task, Optional<Baseline.Entry> entry) {
        return entry.map(said -> between(task.calendar(), said.start(), task.start()))
                .orElseGet(Slips::noBaseline);
    }

    /** Forecast or actual finish after the baseline's finish; of a start milestone its start. */
    static Measure finish(ScheduledTask task, Optional<Baseline.Entry> entry) {
        return isStartMilestone(task)
                ? start(task, entry)
                : entry.map(said -> between(task.calendar(), said.finish(), task.finish()))
                        .orElseGet(Slips::noBaseline);
    }

    /** From the forecast to the end of the due date; negative if it is missed. */
    static Measure margin(ScheduledTask task, LocalDate due) {
        return isStartMilestone(task)
                ? between(task.calendar(), Days.endOf(task.startDate()), Days.endOf(due))
                : between(task.calendar(), task.finish(), Days.endOf(due));
    }

    static Measure between(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return Measure.of(calendar.daysOf(calendar.between(from, to)), Unit.WORKING_DAYS);
    }

    private static boolean isStartMilestone(ScheduledTask task) {
        return task.task().kind() == Task.Kind.START_MILESTONE;
    }

    private static Measure noBaseline() {
        return Measure.undefined(Reason.NO_BASELINE, Unit.WORKING_DAYS);
    }
}
