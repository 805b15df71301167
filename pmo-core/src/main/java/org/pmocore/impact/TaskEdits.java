package org.pmocore.impact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

/** What changes do to one task: to what is reported of it, what is planned for it and what it waits for. */
final class TaskEdits {

    /** What is planned for a task and can move dates or margins, besides duration, constraints and dependencies. */
    static final Map<String, Function<Task, Object>> PLANNED = Map.of(
            "kind", Task::kind,
            "parent", Task::parent,
            "calendar", Task::calendar,
            "deadline", Task::deadline,
            "manualStart", Task::manualStart,
            "promised", Task::promised,
            "expectedFinish", Task::expectedFinish,
            "externalDependencies", Task::externalDependencies,
            "splits", Task::splits);

    private TaskEdits() {}

    /** The project with a task in the place of another; the same project if they are the same. */
    static Project put(Project project, Task old, Task changed) {
        return old == changed ? project : project.with(List.of(changed));
    }

    static boolean isPlannedAlike(Task one, Task other) {
        return PLANNED.values().stream().allMatch(part -> Objects.equals(part.apply(one), part.apply(other)));
    }

    static Task reported(Task task, Progress progress) {
        return task.progress().equals(progress)
                ? task
                : task.toBuilder().progress(progress).build();
    }

    /** Constraint, deadline, calendar and the like as another form of the task has them; who waits for whom stays. */
    static Task redefined(Task task, Task other) {
        boolean sameKind = task.kind() == other.kind();
        return other.toBuilder()
                .predecessors(task.predecessors())
                .progress(sameKind ? task.progress() : other.progress())
                .build();
    }

    static Task constrained(Task task, Change.NewConstraint change) {
        if (task.constraint().equals(change.constraint())
                && task.secondaryConstraint().isEmpty()) {
            return task;
        }
        Task.Builder builder = task.toBuilder().withoutConstraints();
        change.constraint().ifPresent(builder::constraint);
        return builder.build();
    }

    static Task linked(Task task, Dependency link) {
        if (isLinked(task, link)) {
            throw new IllegalArgumentException("The dependency " + link
                    + " is in the plan already.\nMaybe change its lag: Change.lag(link, days(2)).");
        }
        List<Dependency> links =
                Stream.concat(task.predecessors().stream(), Stream.of(link)).toList();
        return task.toBuilder().predecessors(links).build();
    }

    static Task unlinked(Task task, Dependency link) {
        checkLinked(task, link);
        List<Dependency> links = task.predecessors().stream()
                .filter(other -> !other.isSameTieAs(link))
                .toList();
        return task.toBuilder().predecessors(links).build();
    }

    static Task lagged(Task task, Dependency link, Dependency changed) {
        checkLinked(task, link);
        List<Dependency> links = task.predecessors().stream()
                .map(other -> other.isSameTieAs(link) ? other.withLag(changed.lag()) : other)
                .toList();
        return link.equals(changed)
                ? task
                : task.toBuilder().predecessors(links).build();
    }

    private static void checkLinked(Task task, Dependency link) {
        if (!isLinked(task, link)) {
            String known =
                    task.predecessors().stream().map(Dependency::toString).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("There is no dependency " + link + " in the plan.\nMaybe "
                    + (known.isEmpty() ? "its ends are exchanged." : "one of: " + known));
        }
    }

    private static boolean isLinked(Task task, Dependency link) {
        return task.predecessors().stream().anyMatch(link::isSameTieAs);
    }
}
