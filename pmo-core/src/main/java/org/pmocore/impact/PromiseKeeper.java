package org.pmocore.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/**
 * The plan seen from one promise alone: every other end of it lies far away, so that late dates say how late a task may be
 * without breaking this promise, whatever else it may break.
 *
 * <p>On one calendar the backward pass is exact. Between calendars it is off by the hours that only one of two neighbours
 * works, so there the answer is tried out by scheduling, to the minute.
 */
final class PromiseKeeper {

    private static final int FAR_YEARS = 2;
    private static final int DOUBLINGS = 8;

    private final Solver solver;
    private final Schedule schedule;
    private final Task milestone;
    private final Schedule late;

    private PromiseKeeper(Solver solver, Schedule schedule, Task milestone, LocalDateTime deadline) {
        this.solver = solver;
        this.schedule = schedule;
        this.milestone = milestone;
        LocalDateTime finish = schedule.finish().isAfter(deadline) ? schedule.finish() : deadline;
        LocalDateTime far = finish.plusYears(FAR_YEARS);
        Project.Builder plan = schedule.project().toBuilder().mustFinishBy(far);
        plan.replaceTasks(task -> freed(task, task.id().equals(milestone.id()) ? deadline : far, far));
        this.late = solver.solve(plan.build());
    }

    /** For the date a milestone was promised for. */
    static PromiseKeeper of(Solver solver, Schedule schedule, Task milestone, LocalDate due) {
        LocalDateTime deadline = deadline(schedule.project().calendarOf(milestone), milestone, due);
        return new PromiseKeeper(solver, schedule, milestone, deadline);
    }

    /** For the date a milestone has. */
    static PromiseKeeper holding(Solver solver, Schedule schedule, Task milestone) {
        LocalDateTime date = schedule.task(milestone.id()).finish();
        return new PromiseKeeper(solver, schedule, milestone, date);
    }

    /** The plan counted back from this promise. */
    Schedule late() {
        return late;
    }

    /** The latest start of a task that has not started; empty for one that has. */
    Optional<LocalDateTime> latestStart(TaskId id) {
        ScheduledTask scheduled = late.task(id);
        if (scheduled.task().progress().isStarted()) {
            return Optional.empty();
        }
        boolean tried = id.equals(milestone.id()) || !hasSeveralClocks();
        return Optional.of(tried ? scheduled.lateStart() : triedOut(id, scheduled.lateStart()));
    }

    private static LocalDateTime deadline(WorkCalendar calendar, Task milestone, LocalDate due) {
        boolean isStart = milestone.kind() == Task.Kind.START_MILESTONE;
        return isStart ? Days.startOf(calendar.previousWorkingDay(due)) : Days.endOf(due);
    }

    private static Task freed(Task task, LocalDateTime deadline, LocalDateTime far) {
        Task.Builder freed = task.toBuilder();
        if (task.deadline().isPresent() || deadline.isBefore(far)) {
            freed.deadline(deadline);
        }
        Function<Constraint, Constraint> loosen = constraint -> loosened(constraint, far);
        task.constraint().map(loosen).ifPresent(freed::constraint);
        task.secondaryConstraint().map(loosen).ifPresent(freed::secondaryConstraint);
        return freed.build();
    }

    /** The constraint without its upper bound. Pinned dates stay: they hold early dates as well. */
    private static Constraint loosened(Constraint constraint, LocalDateTime far) {
        LocalDateTime date = constraint.date().orElse(far);
        return switch (constraint.kind()) {
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> Constraint.of(constraint.kind(), far);
            case START_ON -> Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, date);
            case FINISH_ON -> Constraint.of(Constraint.Kind.FINISH_NO_EARLIER_THAN, date);
            default -> constraint;
        };
    }

    private boolean hasSeveralClocks() {
        Project project = schedule.project();
        return project.calendars().size() > 1
                || project.tasks().stream().anyMatch(Task::isElapsed)
                || project.dependencies().stream().anyMatch(link -> link.lag().isElapsed());
    }

    /** Widens a bracket around the guess, doubling its width, then halves it; the guess if the plan holds either way. */
    private LocalDateTime triedOut(TaskId id, LocalDateTime guess) {
        WorkCalendar calendar = schedule.project().calendarOf(schedule.project().task(id));
        WorkAxis axis = calendar.axis();
        long first = axis.workBefore(WorkAxis.minuteOf(schedule.project().start()));
        long good = Math.max(first, axis.workBefore(WorkAxis.minuteOf(guess)));
        long bad = good;
        long step = calendar.minutesPerDay();
        long widest = step << DOUBLINGS;
        for (; keeps(id, axis, bad); step *= 2) {
            if (step > widest) {
                return guess;
            }
            good = bad;
            bad += step;
        }
        for (step = calendar.minutesPerDay(); !keeps(id, axis, good); step *= 2) {
            if (good == first) {
                return guess;
            }
            bad = good;
            good = Math.max(first, good - step);
        }
        return WorkAxis.dateTimeOf(axis.startAt(lastKept(id, axis, good, bad)));
    }

    private long lastKept(TaskId id, WorkAxis axis, long kept, long broken) {
        long good = kept;
        long bad = broken;
        while (bad - good > 1) {
            long middle = (good + bad) / 2;
            if (keeps(id, axis, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private boolean keeps(TaskId id, WorkAxis axis, long work) {
        LocalDateTime start = WorkAxis.dateTimeOf(axis.startAt(work));
        Constraint held = Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, start);
        Project plan = schedule.project().toBuilder()
                .change(id.value(), task -> task.predecessors(List.of()).constraint(held))
                .build();
        return !MilestoneImpact.of(milestone, schedule, solver.solve(plan)).isLate();
    }
}
