package org.pmocore.impact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Measures a walk: what every task on it adds to the slip, what every link takes away. */
final class ChainBuilder {

    private final Comparison comparison;
    private final WorkCalendar calendar;

    /**
     * Prepares a chain.
     *
     * @param comparison the two schedules
     * @param calendar whose working days the slips are counted in
     */
    ChainBuilder(Comparison comparison, WorkCalendar calendar) {
        this.comparison = comparison;
        this.calendar = calendar;
    }

    List<ChainStep> steps(TaskId target) {
        List<Edge> walk = new ChainWalk(comparison).to(target);
        List<ChainStep> steps = new ArrayList<>(walk.size() + 1);
        double passedOn = 0;
        for (int i = 0; i <= walk.size(); i++) {
            Edge in = i == 0 ? null : walk.get(i - 1);
            TaskId id = in == null ? (walk.isEmpty() ? target : walk.get(0).from()) : in.to();
            boolean byFinish = i == walk.size() || walk.get(i).link().type().fromFinish();
            ChainStep.Amounts amounts = amounts(id, in, byFinish, passedOn);
            steps.add(step(id, in, amounts));
            passedOn = byFinish ? amounts.finishSlip() : slip(id, false);
        }
        return steps;
    }

    private ChainStep.Amounts amounts(TaskId id, @Nullable Edge in, boolean byFinish, double inherited) {
        double out = slip(id, byFinish);
        double own = Tolerance.clean(own(id, in, byFinish));
        double taken = in == null ? 0 : in.taken();
        boolean recorded = in != null && comparison.task(id).progress().isStarted();
        double rest = out - (inherited - taken + own);
        double absorbed = Tolerance.clean(recorded ? taken - rest : taken);
        double effect = recorded ? 0 : Tolerance.clean(rest);
        return new ChainStep.Amounts(slip(id, false), slip(id, true), inherited, absorbed, own, effect);
    }

    /** What a task adds between the end a slip comes in by and the end it leaves by. */
    private double own(TaskId id, @Nullable Edge in, boolean byFinish) {
        boolean byStart = in == null || in.link().type().toStart();
        double longer = span(comparison.after(), id).days()
                - span(comparison.before(), id).days();
        double work = byStart == byFinish ? (byFinish ? longer : -longer) : 0;
        return work + (in == null ? slip(id, false) : lagged(in));
    }

    /** How much longer the lag of a link is. */
    private double lagged(Edge edge) {
        Dependency link = edge.link();
        if (!link.lag().isPercent()) {
            return 0;
        }
        return lag(comparison.after(), link) - lag(comparison.before(), link);
    }

    private static double lag(Schedule schedule, Dependency link) {
        Task giver = schedule.project().task(link.predecessor());
        WorkCalendar days = schedule.project().calendarOf(giver);
        WorkTime duration = giver.duration().orElse(WorkTime.ZERO);
        double minutes = link.lag().percentOf(duration.minutesOn(days));
        return minutes / (duration.isElapsed() ? Comparison.CLOCK_DAY : days.minutesPerDay());
    }

    private double slip(TaskId id, boolean finish) {
        return Tolerance.clean(Comparison.days(
                calendar,
                Comparison.end(comparison.before(), id, finish),
                Comparison.end(comparison.after(), id, finish)));
    }

    private ChainStep step(TaskId id, @Nullable Edge in, ChainStep.Amounts amounts) {
        List<Task> drivers = new ArrayList<>();
        List<ChainStep.NonDriver> others = new ArrayList<>();
        for (Edge edge : comparison.edgesInto(id)) {
            Task from = comparison.task(edge.from());
            if (edge.after().drives()) {
                drivers.add(from);
            } else if (!from.progress().isFinished()) {
                others.add(new ChainStep.NonDriver(
                        from, days(edge.before().looseness()), days(edge.after().looseness())));
            }
        }
        others.sort(Comparator.comparingDouble(other -> other.floatAfter().orElse(0)));
        List<ChainStep.Span> spans = List.of(span(comparison.before(), id), span(comparison.after(), id));
        return new ChainStep(comparison.task(id), in == null ? null : in.link(), spans, amounts, drivers, others);
    }

    private ChainStep.Span span(Schedule schedule, TaskId id) {
        LocalDateTime from = Comparison.end(schedule, id, false);
        LocalDateTime to = Comparison.end(schedule, id, true);
        Task task = schedule.project().task(id);
        boolean elapsed = task.isElapsed();
        double days = elapsed
                ? Duration.between(from, to).toMinutes() / (double) Comparison.CLOCK_DAY
                : Comparison.days(comparison.calendarOf(id), from, to);
        return new ChainStep.Span(schedule.task(id).start(), schedule.task(id).finish(), days);
    }

    private static Measure days(double days) {
        return Measure.of(days, Unit.WORKING_DAYS);
    }
}
