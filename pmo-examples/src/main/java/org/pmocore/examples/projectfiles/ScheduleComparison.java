package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;

/**
 * How many of the dates and floats that a file holds come out of a calculation here.
 *
 * <p>Only tasks that are not finished are compared. Two dates agree if no working time of the task's calendar lies between
 * them, so that Friday 17:00 is Monday 8:00; floats agree to the minute.
 */
final class ScheduleComparison {

    private final Schedule schedule;
    private final Count earlyStart = new Count();
    private final Count earlyFinish = new Count();
    private final Count lateStart = new Count();
    private final Count lateFinish = new Count();
    private final Count totalFloat = new Count();
    private int finished;

    /** So many of so many. */
    static final class Count {
        private int agree;
        private int all;

        private void add(boolean agrees) {
            all++;
            agree += agrees ? 1 : 0;
        }

        int agree() {
            return agree;
        }

        int all() {
            return all;
        }

        @Override
        public String toString() {
            return agree + "/" + all;
        }
    }

    private ScheduleComparison(Schedule schedule) {
        this.schedule = schedule;
    }

    /** Schedules a project by the options of its file and compares. */
    static ScheduleComparison of(ImportedProject imported, Project project) {
        Schedule schedule =
                CriticalPathMethod.withDefaults().withRules(imported.rules()).schedule(project);
        ScheduleComparison comparison = new ScheduleComparison(schedule);
        for (Map.Entry<TaskId, StoredDates> stored : imported.storedDates().entrySet()) {
            comparison.compare(schedule.task(stored.getKey()), stored.getValue());
        }
        return comparison;
    }

    Schedule schedule() {
        return schedule;
    }

    /** Whether the file holds any date to compare with. */
    boolean isEmpty() {
        return counts().stream().allMatch(count -> count.all == 0);
    }

    private void compare(ScheduledTask task, StoredDates stored) {
        if (task.task().progress().isFinished()) {
            finished++;
            return;
        }
        WorkCalendar calendar = task.calendar();
        LocalDateTime start =
                stored.isOfRemainingWork() ? task.remainingStart().orElseGet(task::earlyStart) : task.earlyStart();
        LocalDateTime latestStart =
                stored.isOfRemainingWork() ? task.remainingLateStart().orElseGet(task::lateStart) : task.lateStart();
        count(earlyStart, stored.earlyStart(), start, calendar);
        count(earlyFinish, stored.earlyFinish(), task.earlyFinish(), calendar);
        count(lateStart, stored.lateStart(), latestStart, calendar);
        count(lateFinish, stored.lateFinish(), task.lateFinish(), calendar);
        stored.totalFloat()
                .ifPresent(expected ->
                        totalFloat.add(task.totalFloat().orElse(Duration.ZERO).equals(expected)));
    }

    private static void count(
            Count count, Optional<LocalDateTime> stored, LocalDateTime computed, WorkCalendar calendar) {
        stored.ifPresent(date -> count.add(calendar.between(date, computed).isZero()));
    }

    /** Early start, early finish, late start, late finish and total float. */
    List<Count> counts() {
        return List.of(earlyStart, earlyFinish, lateStart, lateFinish, totalFloat);
    }

    /** How many tasks were left out of the counts because they are finished. */
    int finished() {
        return finished;
    }

    /** The five counts in one line. */
    @Override
    public String toString() {
        return "ES, EF, LS, LF, TF " + counts();
    }
}
