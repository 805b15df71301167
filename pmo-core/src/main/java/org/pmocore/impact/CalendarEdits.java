package org.pmocore.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Changes the working time of calendars. */
final class CalendarEdits {

    private static final String LABEL = "closed";

    private CalendarEdits() {}

    static List<TaskId> tasksOn(Project project, String calendar) {
        check(project, calendar);
        return project.tasks().stream()
                .filter(task -> !task.isSummary())
                .filter(task -> project.calendarOf(task).name().equals(calendar))
                .map(Task::id)
                .toList();
    }

    static Project closed(Project project, Change.Closure change) {
        return replaced(
                project,
                change.calendar(),
                calendar -> calendar.withClosure(change.from(), change.toInclusive(), LABEL));
    }

    static Project opened(Project project, Change.Overtime change) {
        return replaced(project, change.calendar(), calendar -> {
            List<Shift> shifts = change.shifts().isEmpty() ? usual(calendar) : change.shifts();
            return calendar.withWorkingDay(change.date(), shifts.toArray(Shift[]::new));
        });
    }

    private static List<Shift> usual(WorkCalendar calendar) {
        return calendar.week().values().stream()
                .filter(shifts -> !shifts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a task is at work between two dates before or after a change. */
    static boolean isAtWork(Schedule schedule, TaskId id, LocalDate from, LocalDate toInclusive) {
        ScheduledTask task = schedule.task(id);
        return !task.start().toLocalDate().isAfter(toInclusive)
                && !task.finish().toLocalDate().isBefore(from);
    }

    private static Project replaced(Project project, String name, UnaryOperator<WorkCalendar> change) {
        check(project, name);
        return project.toBuilder()
                .replaceCalendars(calendar -> calendar.name().equals(name) ? change.apply(calendar) : calendar)
                .build();
    }

    private static void check(Project project, String calendar) {
        if (!project.calendars().containsKey(calendar)) {
            throw new IllegalArgumentException(
                    "There is no calendar \"" + calendar + "\" in " + project.name() + ".\nMaybe one of: "
                            + String.join(", ", project.calendars().keySet()));
        }
    }
}
