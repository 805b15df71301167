package org.pmocore.schedule;

import java.math.BigDecimal;
import java.util.List;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Numbers;
import org.pmocore.internal.text.TextTable;
import org.pmocore.time.Days;

/** Schedules as text for JShell and logs. */
final class ScheduleText {

    private static final int NAME_CELLS = 24;
    private static final int TITLE_CELLS = 30;
    private static final int ID_CELLS = 10;
    private static final int CRITICAL_ROWS = 8;

    private ScheduleText() {}

    static String summary(Schedule schedule) {
        List<ScheduledTask> critical = schedule.criticalPath();
        String title = DisplayWidth.truncate(schedule.project().name(), TITLE_CELLS) + ": "
                + schedule.start().toLocalDate() + " to " + Days.lastDayOf(schedule.finish()) + ", "
                + critical.size() + " of " + schedule.tasks().size() + " tasks critical";
        if (critical.isEmpty()) {
            return title;
        }
        TextTable.Builder table = TextTable.builder()
                .left("Critical", ID_CELLS)
                .left("Name", NAME_CELLS)
                .left("Start")
                .left("Finish")
                .right("Float d");
        critical.forEach(
                task -> table.row(task.id(), task.task().name(), task.startDate(), task.finishDate(), days(task)));
        return title + "\n" + table.build().render(CRITICAL_ROWS);
    }

    static String table(Schedule schedule, int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Task", ID_CELLS)
                .left("Name", NAME_CELLS)
                .left("Start")
                .left("Finish")
                .left("Late finish")
                .right("Float d")
                .left("Critical");
        for (ScheduledTask task : schedule.tasks()
                .subList(0, Math.min(Math.max(0, rows), schedule.tasks().size()))) {
            table.row(
                    task.id(),
                    task.task().name(),
                    task.startDate(),
                    task.finishDate(),
                    Days.lastDayOf(task.lateFinish()),
                    days(task),
                    task.isCritical() ? "critical" : "");
        }
        int more = schedule.tasks().size() - table.build().rowCount();
        return table.build().render() + (more > 0 ? "\n... " + more + " more" : "");
    }

    static String line(ScheduledTask task) {
        return DisplayWidth.truncate(task.id().value(), ID_CELLS) + " "
                + DisplayWidth.truncate(task.task().name(), NAME_CELLS) + " " + task.startDate() + " to "
                + task.finishDate() + ", float " + days(task) + (task.isCritical() ? " d, critical" : " d");
    }

    static String days(long minutes, int minutesPerDay) {
        return Numbers.plain(BigDecimal.valueOf((double) minutes / minutesPerDay), 0, 1);
    }

    /** The id of a task, short enough for a line with other things. */
    static String id(ScheduledTask task) {
        return DisplayWidth.truncate(task.id().value(), ID_CELLS);
    }

    /** A dependency, short enough for a line with two dates. */
    static String link(ScheduledLink link) {
        return id(link.predecessor()) + " " + link.dependency().type().code() + " " + id(link.successor());
    }

    private static String days(ScheduledTask task) {
        return task.totalFloat()
                .map(room -> days(room.toMinutes(), task.minutesPerDay()))
                .orElse("-");
    }
}
