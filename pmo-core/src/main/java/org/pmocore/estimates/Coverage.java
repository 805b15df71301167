package org.pmocore.estimates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.estimates.EstimateFinding.Kind;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** What of a work breakdown the estimates cover, and what twice: one walk over the breakdown, without recursion. */
final class Coverage {

    private final Project project;
    private final List<EstimateFinding> findings;
    private final Map<TaskId, List<Valued>> own = new LinkedHashMap<>();
    private final Map<TaskId, List<Task>> children = new HashMap<>();
    private final List<Task> roots = new ArrayList<>();

    /** Estimates of the tasks from the root to where the walk is. */
    private final Deque<Valued> open = new ArrayDeque<>();

    private final Map<TaskId, Integer> leaves = new HashMap<>();
    private final Map<TaskId, Integer> bare = new HashMap<>();

    /** The breakdown, parents before children. */
    private final List<Task> order = new ArrayList<>();

    private Coverage(Project project, List<EstimateFinding> findings) {
        this.project = project;
        this.findings = findings;
    }

    /** A step of the walk: into a task, or out of it again. */
    private record Step(Task task, boolean in) {}

    static void check(Project project, List<Valued> estimates, List<EstimateFinding> findings) {
        Coverage coverage = new Coverage(project, findings);
        coverage.place(estimates);
        coverage.walk();
        coverage.reportBare();
    }

    private void place(List<Valued> estimates) {
        for (Valued valued : estimates) {
            Optional<TaskId> id = valued.estimate().task();
            if (id.isPresent() && project.find(id.get()).isEmpty()) {
                unknown(valued.estimate(), id.get());
            } else {
                id.ifPresent(task ->
                        own.computeIfAbsent(task, key -> new ArrayList<>()).add(valued));
            }
        }
        for (Task task : project.tasks()) {
            if (task.parent().isPresent()) {
                children.computeIfAbsent(task.parent().get(), key -> new ArrayList<>())
                        .add(task);
            } else {
                roots.add(task);
            }
        }
    }

    private void unknown(Estimate estimate, TaskId id) {
        List<String> known =
                project.tasks().stream().map(task -> task.id().value()).toList();
        Object[] values = Suggestion.closest(id.value(), known)
                .map(near -> new Object[] {estimate.id(), id.value(), near})
                .orElseGet(() -> new Object[] {estimate.id(), id.value()});
        findings.add(EstimateFinding.of(Kind.UNKNOWN_TASK, estimate, values));
    }

    private void walk() {
        Deque<Step> steps = new ArrayDeque<>();
        pushAll(roots, steps);
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            if (step.in()) {
                enter(step.task());
                steps.push(new Step(step.task(), false));
                pushAll(children.getOrDefault(step.task().id(), List.of()), steps);
            } else {
                leave(step.task());
            }
        }
    }

    private static void pushAll(List<Task> tasks, Deque<Step> steps) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            steps.push(new Step(tasks.get(i), true));
        }
    }

    private void enter(Task task) {
        order.add(task);
        for (Valued valued : own.getOrDefault(task.id(), List.of())) {
            open.stream()
                    .filter(other -> overlaps(other.workType(), valued.workType()))
                    .findFirst()
                    .ifPresent(other -> twice(task, other, valued));
            open.push(valued);
        }
        boolean isWork = !task.isSummary() && !task.isMilestone();
        leaves.merge(task.id(), isWork ? 1 : 0, Integer::sum);
        bare.merge(task.id(), isWork && open.isEmpty() ? 1 : 0, Integer::sum);
    }

    /** An estimate without a kind of work stands for all of them. */
    private static boolean overlaps(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private void twice(Task task, Valued first, Valued second) {
        findings.add(new EstimateFinding(
                Kind.COVERED_TWICE,
                Optional.of(task.id()),
                List.of(first.estimate().id(), second.estimate().id()),
                List.of(
                        task.name(),
                        first.estimate().id(),
                        first.estimate().group().orElse("-"),
                        second.estimate().id(),
                        second.estimate().group().orElse("-"))));
    }

    private void leave(Task task) {
        own.getOrDefault(task.id(), List.of()).forEach(valued -> open.pop());
        task.parent().ifPresent(parent -> {
            leaves.merge(parent, leaves.getOrDefault(task.id(), 0), Integer::sum);
            bare.merge(parent, bare.getOrDefault(task.id(), 0), Integer::sum);
        });
    }

    /** Names the highest summary of which nothing is covered, instead of each task under it. */
    private void reportBare() {
        for (Task task : order) {
            boolean top = task.parent().filter(this::isBare).isEmpty();
            if (isBare(task.id()) && top) {
                findings.add(new EstimateFinding(
                        Kind.NOT_COVERED,
                        Optional.of(task.id()),
                        List.of(),
                        List.of(task.name(), leaves.getOrDefault(task.id(), 0))));
            }
        }
    }

    private boolean isBare(TaskId id) {
        int count = leaves.getOrDefault(id, 0);
        return count > 0 && bare.getOrDefault(id, 0) == count;
    }
}
