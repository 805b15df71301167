package org.pmocore.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/** What is to be reached by which date: a milestone, any other task, or the finish of the project. */
final class Goal {

    private final Schedule schedule;
    private final @Nullable Task milestone;
    private final WorkCalendar calendar;
    private final @Nullable LocalDate due;

    private Goal(Schedule schedule, @Nullable Task milestone, @Nullable LocalDate due) {
        this.schedule = schedule;
        this.milestone = milestone;
        this.calendar = milestone == null
                ? schedule.project().calendar()
                : schedule.project().calendarOf(milestone);
        this.due = due;
    }

    /** A task and a date; without one that which is promised. */
    static Goal of(Schedule schedule, String milestone, @Nullable LocalDate target) {
        Task task = task(schedule, milestone);
        LocalDate due = target != null
                ? target
                : MilestoneImpact.of(task, schedule, schedule)
                        .due()
                        .orElseThrow(() -> new IllegalArgumentException("No date is promised for " + task.id()
                                + ".\nMaybe name one: RecoverySearch.withDefaults().withTarget(date)."));
        return new Goal(schedule, task, due);
    }

    /** The finish of the project and a date; without one that by which it must finish. */
    static Goal ofFinish(Schedule schedule, @Nullable LocalDate target) {
        LocalDate due = target != null
                ? target
                : schedule.project()
                        .mustFinishBy()
                        .map(Days::lastDayOf)
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no date by which the project must finish."
                                        + "\nMaybe name one: RecoverySearch.withDefaults().withTarget(date)."));
        return new Goal(schedule, null, due);
    }

    /** A task, or without one the finish of the project, as early as can be or, with a date, by that date. */
    static Goal asEarlyAs(Schedule schedule, @Nullable String milestone, @Nullable LocalDate target) {
        return new Goal(schedule, milestone == null ? null : task(schedule, milestone), target);
    }

    private static Task task(Schedule schedule, String milestone) {
        Task task = schedule.project().task(milestone);
        if (task.isSummary()) {
            throw new IllegalArgumentException("The task " + task.id()
                    + " is a summary and has no date of its own.\nMaybe ask for the milestone that ends it.");
        }
        return task;
    }

    Schedule schedule() {
        return schedule;
    }

    Optional<Task> milestone() {
        return Optional.ofNullable(milestone);
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    LocalDateTime reached(Schedule other) {
        return milestone == null ? other.finish() : other.task(milestone.id()).finish();
    }

    /** The task whose date it is; of the whole project one of those that finish last. */
    TaskId task(Schedule other) {
        if (milestone != null) {
            return milestone.id();
        }
        return other.tasks().stream()
                .filter(task -> !task.task().isSummary())
                .filter(task -> task.task().kind() != Task.Kind.LEVEL_OF_EFFORT)
                .filter(task -> task.finish().equals(other.finish()))
                .findFirst()
                .map(ScheduledTask::id)
                .orElseThrow();
    }

    /** Whether the goal is reached in time; never where it is to be reached as early as can be. */
    boolean isKept(LocalDateTime instant) {
        if (due == null) {
            return false;
        }
        return isStart() ? !instant.toLocalDate().isAfter(due) : !instant.isAfter(Days.endOf(due));
    }

    /** Working days that are missing; none if the date is kept. */
    double missing(LocalDateTime instant) {
        if (due == null || isKept(instant)) {
            return 0;
        }
        return isStart()
                ? Comparison.days(calendar, Days.startOf(due), Days.startOf(instant.toLocalDate()))
                : Comparison.days(calendar, Days.endOf(due), instant);
    }

    /** Working days by which one instant is earlier than another, on the calendar as it is without extra work. */
    double gained(LocalDateTime later, LocalDateTime earlier) {
        return Tolerance.clean(Comparison.days(calendar, earlier, later));
    }

    LocalDate shown(LocalDateTime instant) {
        return isStart() ? instant.toLocalDate() : Days.lastDayOf(instant);
    }

    private boolean isStart() {
        return milestone != null && milestone.kind() == Task.Kind.START_MILESTONE;
    }
}
