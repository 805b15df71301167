package org.pmocore.impact;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What lies around the chain of a milestone: hand-offs on it, paths beside it, tasks that have time. */
final class Surroundings {

    private final Solver solver;
    private final Comparison comparison;
    private final Schedule after;

    Surroundings(Solver solver, Comparison comparison) {
        this.solver = solver;
        this.comparison = comparison;
        this.after = comparison.after();
    }

    List<HandOff> brokenHandOffs() {
        List<HandOff> broken = new ArrayList<>();
        for (Task receiver : after.project().tasks()) {
            if (!receiver.isSummary() && comparison.isReached(receiver.id())) {
                for (Edge edge : comparison.edgesInto(receiver.id())) {
                    handOff(edge).ifPresent(broken::add);
                }
            }
        }
        return broken;
    }

    private Optional<HandOff> handOff(Edge edge) {
        Task giver = comparison.task(edge.from());
        Task receiver = comparison.task(edge.to());
        boolean within = giver.team().isEmpty()
                || receiver.team().isEmpty()
                || giver.team().equals(receiver.team());
        if (within || !comparison.pushes(edge)) {
            return Optional.empty();
        }
        boolean finish = edge.link().type().fromFinish();
        return Optional.of(new HandOff(
                edge.link(),
                giver,
                receiver,
                Comparison.end(comparison.before(), edge.from(), finish),
                Comparison.end(after, edge.from(), finish),
                days(comparison.shiftGiven(edge)),
                days(comparison.shiftReceived(edge))));
    }

    /** Tasks that lead to the milestone but do not drive it, least slack first, then by the order of the plan. */
    List<Irrelevant> irrelevant(Task milestone) {
        Set<TaskId> all = upstream(milestone.id(), edge -> true);
        all.removeAll(driving(milestone.id()));
        Schedule late = PromiseKeeper.holding(solver, after, milestone).late();
        return all.stream()
                .map(comparison::task)
                .filter(task -> !task.progress().isFinished())
                .map(task -> new Irrelevant(task, late.task(task.id()).totalFloatDays()))
                .filter(task -> Tolerance.isPositive(task.slack().orElse(0)))
                .sorted(Comparator.<Irrelevant>comparingDouble(
                                task -> task.slack().orElseThrow())
                        .thenComparing(task -> positionOf(task.task())))
                .toList();
    }

    private int positionOf(Task task) {
        return after.project().positionOf(task.id()).orElseThrow();
    }

    /** The task and all that drives it, tied drivers included. */
    Set<TaskId> driving(TaskId target) {
        return upstream(target, edge -> edge.after().drives());
    }

    /** The task and all that ties of a kind lead from to it. */
    private Set<TaskId> upstream(TaskId target, Predicate<Edge> kind) {
        Set<TaskId> found = new LinkedHashSet<>(List.of(target));
        Deque<TaskId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Edge edge : comparison.edgesInto(open.removeFirst())) {
                if (kind.test(edge) && found.add(edge.from())) {
                    open.addLast(edge.from());
                }
            }
        }
        return found;
    }

    /** Found by scheduling the plan with nothing left to do of the task the chain begins with. */
    Optional<NextPath> nextPath(List<ChainStep> chain) {
        if (chain.size() < 2) {
            return Optional.empty();
        }
        Task first = chain.get(0).task();
        TaskId milestone = chain.get(chain.size() - 1).task().id();
        WorkCalendar calendar = comparison.calendarOf(first.id());
        WorkTime left = Durations.remaining(first, calendar);
        if (!Durations.canLengthen(after.project(), first, left.negated())) {
            return Optional.empty();
        }
        Schedule without = solver.solve(Durations.lengthen(after.project(), first.id(), left.negated()));
        Holders holders = Holders.of(new Comparison(after, without, List.of(first.id())), milestone);
        double won = -Comparison.days(
                comparison.calendarOf(milestone),
                after.task(milestone).finish(),
                without.task(milestone).finish());
        double most = calendar.daysOf(Duration.ofMinutes(left.minutesOn(calendar)));
        return holders.areNone() || won >= most
                ? Optional.empty()
                : Optional.of(new NextPath(days(won), holders.tasks(), holders.joins(), holders.isDate()));
    }

    /** The latest starts that keep a promise, of all tasks that lead to it and have not started, by latest start. */
    List<LatestStart> latestStarts(PromiseKeeper promise, TaskId milestone) {
        List<LatestStart> starts = new ArrayList<>();
        for (TaskId id : upstream(milestone, edge -> true)) {
            ScheduledTask scheduled = after.task(id);
            promise.latestStart(id)
                    .map(latest -> new LatestStart(
                            scheduled.task(),
                            latest,
                            scheduled.start(),
                            days(Comparison.days(scheduled.calendar(), scheduled.start(), latest))))
                    .ifPresent(starts::add);
        }
        starts.sort(Comparator.comparing(LatestStart::latest).thenComparing(start -> positionOf(start.task())));
        return starts;
    }

    private static Measure days(double days) {
        return Measure.of(Tolerance.clean(days), Unit.WORKING_DAYS);
    }
}
