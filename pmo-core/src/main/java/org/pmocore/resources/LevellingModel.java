package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmocore.internal.levelling.LevellingProblem;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.PlacementPass;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.internal.text.Numbers;
import org.pmocore.model.Assignment;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;
import org.pmocore.model.Task;
import org.pmocore.time.Days;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/** Turns the tasks and assignments of a project into nodes and pools. */
final class LevellingModel {

    /** Units are counted in ten-thousandths. */
    static final double PARTS = 10_000;

    final ResolvedNetwork network;
    final PlacementPass pass;
    final int[] order;

    /** Places of the tasks that hold resources that count, in the order of the plan. */
    final List<Integer> holders = new ArrayList<>();

    private final Project project;
    private final LevellingOptions.Scope scope;
    private final List<WorkCalendar> calendars;
    private final Map<String, Map<Integer, Integer>> pools = new LinkedHashMap<>();
    private int poolCount;

    LevellingModel(Project project, ResolvedNetwork network, LevellingOptions.Scope scope) {
        this.project = project;
        this.network = network;
        this.scope = scope;
        this.pass = new PlacementPass(network);
        this.order = new int[pass.nodes()];
        this.calendars = new ArrayList<>(project.calendars().values());
        calendars.add(WorkCalendar.allHours());
        Arrays.fill(order, -1);
        List<Task> tasks = project.tasks();
        for (int position = 0; position < tasks.size(); position++) {
            if (network.nodeOf(position) >= 0) {
                order[network.nodeOf(position)] = position;
            }
            if (holds(tasks.get(position))) {
                holders.add(position);
                registerPools(position);
            }
        }
    }

    LevellingProblem problem(NetworkDates dates) {
        LevellingProblem problem = new LevellingProblem(pass, order, poolCount);
        Map<String, Resource> resources = WorkingHours.byId(project);
        pools.forEach((id, byHours) ->
                byHours.values().forEach(pool -> setCapacity(problem, pool, requireNonNull(resources.get(id), id))));
        for (int position : holders) {
            int node = network.nodeOf(position);
            Task task = project.tasks().get(position);
            setUnits(problem, node, task);
            if (!moves(task)) {
                problem.fix(node);
            }
            if (scope.withinFloat()) {
                problem.limit(node, Math.max(dates.lateStart(node), dates.start(node)));
            }
        }
        return problem;
    }

    /** Whether a task holds something that is levelled: unfinished work with resources that count. */
    boolean holds(Task task) {
        return task.kind() == Task.Kind.TASK
                && !task.progress().isFinished()
                && task.assignments().stream().anyMatch(assignment -> scope.counts(assignment.resource()));
    }

    /** Whether a task may wait: not started, no mandatory date, not told to stay. */
    boolean moves(Task task) {
        boolean pinned = task.constraint().filter(LevellingModel::isMandatory).isPresent()
                || task.secondaryConstraint()
                        .filter(LevellingModel::isMandatory)
                        .isPresent();
        return !pinned
                && !task.progress().isStarted()
                && !scope.fixed().contains(task.id().value());
    }

    static long parts(double units) {
        return Math.round(units * PARTS);
    }

    static String plain(double units) {
        return Numbers.plain(BigDecimal.valueOf(units), 0, 4);
    }

    private static boolean isMandatory(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.MANDATORY_START
                || constraint.kind() == Constraint.Kind.MANDATORY_FINISH;
    }

    private void registerPools(int position) {
        int hours = pass.axisOf(network.nodeOf(position));
        for (Assignment assignment : counted(project.tasks().get(position))) {
            pools.computeIfAbsent(assignment.resource(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(hours, key -> poolCount++);
        }
    }

    private List<Assignment> counted(Task task) {
        return task.assignments().stream()
                .filter(assignment -> scope.counts(assignment.resource()))
                .toList();
    }

    private void setUnits(LevellingProblem problem, int node, Task task) {
        int hours = pass.axisOf(node);
        List<Long> needs = new ArrayList<>();
        List<Integer> checks = new ArrayList<>();
        List<Long> takes = new ArrayList<>();
        List<Integer> loads = new ArrayList<>();
        for (Assignment assignment : counted(task)) {
            long units = parts(assignment.units());
            pools.getOrDefault(assignment.resource(), Map.of()).forEach((other, pool) -> {
                if (other == hours) {
                    checks.add(pool);
                    needs.add(units);
                }
                if (meet(hours, other)) {
                    loads.add(pool);
                    takes.add(units);
                }
            });
        }
        problem.check(node, ints(checks), longs(needs));
        problem.load(node, ints(loads), longs(takes));
    }

    /** Whether two calendars ever work at the same time; where dates differ from the week it is taken for granted. */
    private boolean meet(int one, int other) {
        if (one == other) {
            return true;
        }
        WorkCalendar first = calendars.get(one);
        WorkCalendar second = calendars.get(other);
        return hasExtraDays(first)
                || hasExtraDays(second)
                || first.commonWith(second).isPresent();
    }

    private static boolean hasExtraDays(WorkCalendar calendar) {
        return calendar.specialDays().values().stream().anyMatch(day -> !day.isHoliday());
    }

    private void setCapacity(LevellingProblem problem, int pool, Resource resource) {
        double more = 1 + scope.excessPercent() / 100;
        TreeMap<Long, Long> steps = new TreeMap<>();
        steps.put(Long.MIN_VALUE, (long) Math.floor(parts(resource.capacity()) * more));
        for (Map.Entry<LocalDate, Double> change : resource.capacityChanges().entrySet()) {
            long minute = WorkAxis.minuteOf(Days.startOf(change.getKey()));
            steps.put(minute, (long) Math.floor(parts(change.getValue()) * more));
        }
        long most = steps.values().stream().mapToLong(Long::longValue).max().orElse(0);
        problem.pool(
                pool,
                most,
                steps.keySet().stream().mapToLong(Long::longValue).toArray(),
                steps.values().stream().mapToLong(units -> most - units).toArray());
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
