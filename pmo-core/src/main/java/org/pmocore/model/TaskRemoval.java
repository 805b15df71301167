package org.pmocore.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes tasks out of a project that is being built, with everything that refers to them but history. */
final class TaskRemoval {

    private TaskRemoval() {}

    static void remove(Predicate<Task> isRemoved, Project.Builder project) {
        Set<TaskId> gone =
                project.tasks.stream().filter(isRemoved).map(Task::id).collect(Collectors.toCollection(HashSet::new));
        project.tasks.removeIf(task -> gone.contains(task.id()));
        project.tasks.replaceAll(
                task -> task.predecessors().stream().anyMatch(link -> gone.contains(link.predecessor()))
                        ? task.toBuilder()
                                .predecessors(without(gone, task.predecessors()))
                                .build()
                        : task);
        project.links.removeIf(link -> gone.contains(link.predecessor()) || gone.contains(link.successor()));
        project.costs.removeIf(cost -> gone.contains(cost.task()));
        project.issues.replaceAll(issue -> Collections.disjoint(issue.affectedTasks(), gone)
                ? issue
                : issue.toBuilder()
                        .affectedTasks(others(gone, issue.affectedTasks()))
                        .build());
        project.risks.replaceAll(risk -> Collections.disjoint(risk.affectedTasks(), gone)
                ? risk
                : risk.toBuilder()
                        .affectedTasks(others(gone, risk.affectedTasks()))
                        .build());
        project.changeRequests.replaceAll(change -> Collections.disjoint(change.affectedTasks(), gone)
                ? change
                : change.toBuilder()
                        .affectedTasks(others(gone, change.affectedTasks()))
                        .build());
    }

    private static List<Dependency> without(Set<TaskId> gone, List<Dependency> dependencies) {
        return dependencies.stream()
                .filter(link -> !gone.contains(link.predecessor()))
                .toList();
    }

    private static String[] others(Set<TaskId> gone, List<TaskId> ids) {
        return ids.stream().filter(id -> !gone.contains(id)).map(TaskId::value).toArray(String[]::new);
    }
}
