package org.pmocore.impact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocore.impact.TimeCostCurve.Doubt;
import org.pmocore.impact.TimeCostCurve.Point;
import org.pmocore.impact.TimeCostCurve.Shortened;
import org.pmocore.impact.TimeCostCurve.Stage;
import org.pmocore.impact.TimeCostCurve.Stop;
import org.pmocore.internal.network.TimeCostSearch;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** One crashing: cut by cut, and after each the schedule of what it says. */
final class CrashRun {

    private static final int MOST_STAGES = 1000;

    private final Goal goal;
    private final Project project;
    private final WorkCalendar calendar;
    private final List<Crashable> tasks;
    private final CrashCosts costs;
    private final Solver solver;
    private final CrashNetwork network;
    private final List<Integer> arcs = new ArrayList<>();
    private final TimeCostSearch search;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<Point> points = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    CrashRun(Goal goal, List<Crashable> crashables, @Nullable Money indirectCost) {
        this.goal = goal;
        this.project = goal.schedule().project();
        this.calendar = goal.calendar();
        this.tasks = List.copyOf(crashables);
        check(indirectCost);
        this.costs = new CrashCosts(project, tasks, indirectCost);
        this.solver = new Solver(goal.schedule());
        this.network = new CrashNetwork(goal);
        checkOpen();
        this.search = network.search(works(), arcs);
        doubts.addAll(network.doubts());
        if (!costs.isExact()) {
            doubts.add(Doubt.ROUNDED_COSTS);
        }
    }

    TimeCostCurve curve() {
        points.add(point(goal.reached(goal.schedule())));
        Stop stop = run();
        return new TimeCostCurve(goal, points, stages, stop, doubts);
    }

    private Stop run() {
        while (!goal.isKept(now())) {
            if (stages.size() == MOST_STAGES) {
                return Stop.STAGES_USED_UP;
            }
            Optional<TimeCostSearch.Cut> cut = search.next(most());
            if (cut.isEmpty()) {
                return Stop.NOTHING_SHORTER;
            }
            add(cut.get());
        }
        return stages.isEmpty() ? Stop.NOT_LATE : Stop.REACHED;
    }

    /** How far the goal may move in one stage: down to the target, and at least a minute. */
    private long most() {
        return goal.due()
                .map(due -> Math.max(1, network.timeOf(now()) - network.timeOf(Days.endOf(due))))
                .orElse(Long.MAX_VALUE / 8);
    }

    private void add(TimeCostSearch.Cut cut) {
        List<Integer> shortened = cut.shortened().stream().map(arcs::indexOf).toList();
        List<Integer> givenBack = cut.lengthened().stream().map(arcs::indexOf).toList();
        stages.add(new Stage(
                Recovery.days((double) cut.by() / calendar.minutesPerDay()),
                costs.perDay(shortened, givenBack, calendar),
                shortened.stream().map(this::task).toList(),
                givenBack.stream().map(this::task).toList()));
        LocalDateTime reached = goal.reached(solver.solve(shortenedPlan()));
        if (network.timeOf(reached) != search.timeOf(network.last())) {
            doubts.add(Doubt.NOT_CONFIRMED);
        }
        points.add(point(reached));
    }

    private Project shortenedPlan() {
        List<Change> changes = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            long minutes = minutes(task);
            if (minutes > 0) {
                changes.add(new Change.Delay(tasks.get(task).task(), WorkTime.minutes(-minutes)));
            }
        }
        return Edits.apply(project, changes);
    }

    private Point point(LocalDateTime reached) {
        List<Long> minutes = new ArrayList<>();
        List<Shortened> shortened = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            minutes.add(minutes(task));
            if (minutes(task) > 0) {
                double days =
                        (double) minutes(task) / project.calendarOf(task(task)).minutesPerDay();
                shortened.add(new Shortened(task(task), Recovery.days(days)));
            }
        }
        double days = Comparison.days(calendar, goal.schedule().start(), reached);
        return new Point(reached, goal.shown(reached), Recovery.days(days), costs.of(minutes, days), shortened);
    }

    private long minutes(int task) {
        return network.length(tasks.get(task).task()) - search.lengthOf(arcs.get(task));
    }

    private LocalDateTime now() {
        return points.get(points.size() - 1).reached();
    }

    private Task task(int number) {
        return project.task(tasks.get(number).task());
    }

    private List<CrashNetwork.Work> works() {
        List<CrashNetwork.Work> works = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            long length = network.length(tasks.get(task).task());
            works.add(new CrashNetwork.Work(task(task), Math.max(0, length - costs.limit(task)), costs.rate(task)));
        }
        return works;
    }

    private void check(@Nullable Money indirectCost) {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("There is no task that can be shortened."
                    + "\nMaybe name one: Crashable.perDay(\"B\", 3, Money.of(\"JPY\", 100_000)).");
        }
        Money sum = tasks.get(0).extraCost();
        Set<TaskId> seen = new HashSet<>();
        for (Crashable crashable : tasks) {
            sum = sum.plus(crashable.extraCost());
            if (!seen.add(crashable.task())) {
                throw new IllegalArgumentException("The task " + crashable.task()
                        + " is to be shortened twice.\nMaybe put its limits and costs together.");
            }
        }
        if (indirectCost != null) {
            sum.plus(indirectCost);
        }
    }

    private void checkOpen() {
        for (Crashable crashable : tasks) {
            Task task = project.task(crashable.task());
            if (!network.isOpen(task.id())
                    || !Durations.canLengthen(project, task, crashable.limit().negated())) {
                throw new IllegalArgumentException("The task " + task.id() + " cannot be shortened by "
                        + crashable.limit() + ": it is finished, interrupted, no work of its own, or not that long."
                        + "\nMaybe lower the limit to what is left of it.");
            }
        }
    }
}
