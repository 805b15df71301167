package org.pmocore.resources;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.internal.levelling.Leveller;
import org.pmocore.internal.levelling.LevellingProblem;
import org.pmocore.internal.levelling.LevellingSettings;
import org.pmocore.internal.levelling.Placement;
import org.pmocore.internal.levelling.PriorityValues;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.internal.network.RulesDoor;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** One levelling: hours of the resources, placing, links, and the levelled project scheduled like any other. */
final class LevellingRun {

    private final Schedule before;
    private final LevellingOptions options;
    private final WorkingHours.Shared shared;
    private final LevellingModel model;
    private final NetworkDates dates;

    LevellingRun(Schedule before, LevellingOptions options) {
        this.before = before;
        this.options = options;
        this.shared = WorkingHours.of(before.project());
        ResolvedNetwork network =
                ResolvedNetwork.of(shared.project(), RulesDoor.read(before.rules()), before.dataDate());
        this.dates = network.solve();
        this.model = new LevellingModel(shared.project(), network, options.scope());
    }

    LevelledSchedule level() {
        LevellingProblem problem = model.problem(dates);
        LevellingSettings chosen = options.settings();
        Leveller leveller = new Leveller(
                problem,
                values(),
                new LevellingSettings(
                        unit(),
                        chosen.parallel(),
                        options.justifies(),
                        chosen.search(),
                        chosen.schedules(),
                        chosen.seed()));
        Placement placement = leveller.solve();
        List<ResourceLink> links = ResourceFlow.links(model, shared.project(), placement);
        Project linked = linked(links);
        Schedule after = schedule(linked);
        Map<TaskId, LocalDateTime> releases = releases(after, placement);
        if (!releases.isEmpty()) {
            after = schedule(released(linked, releases));
        }
        return new LevelledSchedule(
                before,
                after,
                links,
                new LevelledSchedule.Outcome(releases.keySet(), unresolved(placement), leveller.generated()));
    }

    private Schedule schedule(Project project) {
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(before.rules());
        return before.dataDate().map(method::withDataDate).orElse(method).schedule(project);
    }

    private long[] values() {
        long[] values = PriorityValues.of(options.rule().rule(), model.pass, dates, model.order);
        Map<String, Integer> priorities = options.scope().priorities();
        if (priorities.isEmpty()) {
            return values;
        }
        List<Integer> nodes = new ArrayList<>();
        List<Task> tasks = shared.project().tasks();
        int[] first = new int[values.length];
        for (int node = 0; node < values.length; node++) {
            nodes.add(node);
            int position = model.order[node];
            first[node] = position < 0
                    ? 0
                    : priorities.getOrDefault(tasks.get(position).id().value(), 0);
        }
        nodes.sort((one, other) -> first[one] == first[other]
                ? Long.compare(values[one], values[other])
                : Integer.compare(first[other], first[one]));
        long[] ranks = new long[values.length];
        for (int place = 0; place < ranks.length; place++) {
            int node = nodes.get(place);
            boolean same = place > 0
                    && first[nodes.get(place - 1)] == first[node]
                    && values[nodes.get(place - 1)] == values[node];
            ranks[node] = same ? ranks[nodes.get(place - 1)] : place;
        }
        return ranks;
    }

    /** The greatest time all lengths are multiples of: a day where all are whole days. */
    private long unit() {
        long unit = 0;
        for (int position : model.holders) {
            long rest = model.pass.workOf(model.network.nodeOf(position));
            while (rest != 0) {
                long next = unit % rest;
                unit = rest;
                rest = next;
            }
        }
        return options.scope().priorities().isEmpty() ? Math.max(1, unit) : 1;
    }

    private Project linked(List<ResourceLink> links) {
        Map<TaskId, Set<Dependency>> added = new HashMap<>();
        for (ResourceLink link : links) {
            added.computeIfAbsent(link.successor(), id -> new LinkedHashSet<>()).add(link.dependency());
        }
        return shared.project().toBuilder()
                .replaceTasks(task -> {
                    Set<Dependency> more = added.getOrDefault(task.id(), Set.of());
                    return more.isEmpty() ? task : withLinks(task, more);
                })
                .build();
    }

    private static Task withLinks(Task task, Set<Dependency> more) {
        Set<Dependency> all = new LinkedHashSet<>(task.predecessors());
        Set<TaskId> waitedFor = new HashSet<>();
        for (Dependency link : task.predecessors()) {
            if (link.type() == Dependency.Type.FINISH_TO_START && link.lag().isZero()) {
                waitedFor.add(link.predecessor());
            }
        }
        more.stream().filter(link -> !waitedFor.contains(link.predecessor())).forEach(all::add);
        return task.toBuilder().predecessors(List.copyOf(all)).build();
    }

    /** Tasks that links alone would let start before their resources are free, as where a capacity grows on a date. */
    private Map<TaskId, LocalDateTime> releases(Schedule after, Placement placement) {
        Map<TaskId, LocalDateTime> releases = new HashMap<>();
        for (int position : model.holders) {
            Task task = shared.project().tasks().get(position);
            long start = placement.start(model.network.nodeOf(position));
            if (model.moves(task)
                    && WorkAxis.minuteOf(after.tasks().get(position).start()) < start) {
                releases.put(task.id(), WorkAxis.dateTimeOf(start));
            }
        }
        return releases;
    }

    private static Project released(Project project, Map<TaskId, LocalDateTime> releases) {
        return project.toBuilder()
                .replaceTasks(task -> {
                    LocalDateTime release = releases.get(task.id());
                    return release == null
                            ? task
                            : task.toBuilder().external(free(task, release)).build();
                })
                .build();
    }

    private static ExternalDependency free(Task task, LocalDateTime release) {
        return new ExternalDependency(
                task.assignments().get(0).resource(),
                ExternalDependency.Direction.PREDECESSOR,
                Dependency.Type.FINISH_TO_START,
                WorkTime.ZERO,
                release);
    }

    private Set<TaskId> unresolved(Placement placement) {
        Set<TaskId> unresolved = new LinkedHashSet<>();
        for (int position : model.holders) {
            TaskId id = shared.project().tasks().get(position).id();
            if (placement.isUnresolved(model.network.nodeOf(position))
                    || shared.without().contains(id)) {
                unresolved.add(id);
            }
        }
        return unresolved;
    }
}
