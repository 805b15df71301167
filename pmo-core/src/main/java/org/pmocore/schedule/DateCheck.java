package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.internal.network.Bindings;
import org.pmocore.model.Constraint;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Finds dates that are asked for and not kept: constraints, dependencies, deadlines and dates of others. */
final class DateCheck {

    private final Schedule schedule;

    DateCheck(Schedule schedule) {
        this.schedule = schedule;
    }

    List<ViolatedConstraint> violatedConstraints() {
        List<ViolatedConstraint> found = new ArrayList<>();
        for (ScheduledTask task : schedule.tasks()) {
            Task plan = task.task();
            if (plan.constraint().isPresent() && !task.isFinished() && plan.kind() != Task.Kind.LEVEL_OF_EFFORT) {
                Stream.concat(plan.constraint().stream(), plan.secondaryConstraint().stream())
                        .forEach(constraint -> check(task, constraint).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    List<ViolatedDependency> violatedDependencies() {
        List<ViolatedDependency> found = new ArrayList<>();
        for (int number = 0; number < schedule.project().dependencies().size(); number++) {
            long by = Bindings.shortfall(schedule.network(), schedule.dates(), number);
            if (by > 0) {
                add(new ScheduledLink(schedule, number), number, by, found);
            }
        }
        return List.copyOf(found);
    }

    private void add(ScheduledLink link, int number, long by, List<ViolatedDependency> found) {
        ScheduledTask successor = link.successor();
        if (successor.isFinished()) {
            return;
        }
        LocalDateTime asked = Schedule.instant(Bindings.askedBy(schedule.network(), schedule.dates(), number));
        boolean start = link.dependency().type().toStart();
        LocalDateTime scheduled = start ? successor.remainingStart().orElseGet(successor::start) : successor.finish();
        found.add(new ViolatedDependency(link, asked, scheduled, Duration.ofMinutes(by)));
    }

    List<MissedDate> missedDeadlines() {
        List<MissedDate> found = new ArrayList<>();
        for (ScheduledTask task : schedule.tasks()) {
            task.task()
                    .deadline()
                    .flatMap(date -> late(MissedDate.Kind.DEADLINE, task, date, task.finish()))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    List<MissedDate> missedExternalDates() {
        List<MissedDate> found = new ArrayList<>();
        for (ScheduledTask task : schedule.tasks()) {
            for (ExternalDependency external : task.task().externalDependencies()) {
                if (external.direction() == ExternalDependency.Direction.SUCCESSOR) {
                    LocalDateTime own = external.type().fromFinish() ? task.finish() : task.start();
                    late(MissedDate.Kind.EXTERNAL_DATE, task, asked(external, task), own)
                            .ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    Optional<MissedDate> missedFinish() {
        LocalDateTime finish = schedule.finish();
        return schedule.project()
                .mustFinishBy()
                .map(date -> new MissedDate(
                        MissedDate.Kind.MUST_FINISH_BY,
                        Optional.empty(),
                        date,
                        finish,
                        work(schedule.project().calendar(), date, finish)))
                .filter(missed -> missed.lateBy().toMinutes() > 0);
    }

    private static Optional<MissedDate> late(
            MissedDate.Kind kind, ScheduledTask task, LocalDateTime asked, LocalDateTime own) {
        Duration by = work(task.clock(), asked, own);
        return by.toMinutes() > 0
                ? Optional.of(new MissedDate(kind, Optional.of(task), asked, own, by))
                : Optional.empty();
    }

    /** What a task outside asks for: its date and the lag, on the task's own calendar as the outside has none. */
    static LocalDateTime asked(ExternalDependency external, ScheduledTask task) {
        WorkTime lag = external.lag();
        if (lag.isZero()) {
            return external.anchor();
        }
        boolean giving = external.direction() == ExternalDependency.Direction.PREDECESSOR;
        WorkCalendar own = task.calendar();
        long percent = giving ? 0 : lag.isPercent() ? lag.percentOf(lengthOf(task, own)) : 0;
        long minutes = lag.isPercent() ? percent : lag.minutesOn(own);
        WorkAxis axis = lag.isElapsed() ? WorkCalendar.allHours().axis() : own.axis();
        long anchor = axis.workBefore(WorkAxis.minuteOf(external.anchor()));
        return WorkAxis.dateTimeOf(giving ? axis.finishAt(anchor + minutes) : axis.startAt(anchor - minutes));
    }

    private static long lengthOf(ScheduledTask task, WorkCalendar calendar) {
        return task.task().duration().map(time -> time.minutesOn(calendar)).orElse(0L);
    }

    private Optional<ViolatedConstraint> check(ScheduledTask task, Constraint constraint) {
        LocalDateTime asked = constraint.date().orElse(null);
        if (asked == null) {
            return Optional.empty();
        }
        LocalDateTime own = constraint.kind().onFinish() ? task.finish() : task.start();
        Duration by = work(task.clock(), asked, own);
        boolean broken = switch (constraint.kind()) {
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN -> by.isNegative();
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> by.toMinutes() > 0;
            default -> !by.isZero();
        };
        return broken
                ? Optional.of(new ViolatedConstraint(task, constraint, asked, own, by, false))
                : breaksLogic(task, constraint, asked);
    }

    /** A date that is kept against the dependencies of the task. */
    private Optional<ViolatedConstraint> breaksLogic(ScheduledTask task, Constraint constraint, LocalDateTime asked) {
        boolean fromBelow = constraint.kind() == Constraint.Kind.START_NO_EARLIER_THAN
                || constraint.kind() == Constraint.Kind.FINISH_NO_EARLIER_THAN;
        if (task.isRollUp() || fromBelow) {
            return Optional.empty();
        }
        long by = Bindings.of(schedule.network(), schedule.dates(), task.node(), new BitSet())
                .shortfall();
        if (by <= 0) {
            return Optional.empty();
        }
        WorkAxis axis = task.clock().axis();
        boolean finish = constraint.kind().onFinish();
        long own = axis.workBefore(WorkAxis.minuteOf(finish ? task.finish() : task.start())) + by;
        LocalDateTime needed = Schedule.instant(finish ? axis.finishAt(own) : axis.startAt(own));
        Duration late = work(task.clock(), asked, needed);
        return late.toMinutes() > 0
                ? Optional.of(new ViolatedConstraint(task, constraint, asked, needed, late, true))
                : Optional.empty();
    }

    private static Duration work(WorkCalendar calendar, LocalDateTime from, LocalDateTime to) {
        WorkAxis axis = calendar.axis();
        return Duration.ofMinutes(axis.workBefore(WorkAxis.minuteOf(to)) - axis.workBefore(WorkAxis.minuteOf(from)));
    }
}
