package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** Who stands directly before and after a task: links on summaries count for every task under them. */
final class Neighbours {

    private final Project project;
    private final Map<TaskId, List<Task>> leavesUnder = new HashMap<>();
    private final Map<TaskId, List<Dependency>> outgoing = new HashMap<>();

    Neighbours(Project project) {
        this.project = project;
        for (Task task : project.tasks()) {
            task.predecessors()
                    .forEach(link -> outgoing.computeIfAbsent(link.predecessor(), key -> new ArrayList<>())
                            .add(link));
            if (!task.isSummary()) {
                leavesUnder.put(task.id(), List.of(task));
                for (Task above : summariesAbove(task)) {
                    leavesUnder
                            .computeIfAbsent(above.id(), key -> new ArrayList<>())
                            .add(task);
                }
            }
        }
    }

    /** A link and one task at its other end. */
    record Link(Dependency dependency, Task other) {}

    /** The summaries a task is in, the nearest first. */
    List<Task> summariesAbove(Task task) {
        List<Task> above = new ArrayList<>();
        Optional<Task> next = task.parent().flatMap(project::find);
        while (next.isPresent()) {
            above.add(next.get());
            next = next.get().parent().flatMap(project::find);
        }
        return above;
    }

    List<Link> before(Task task) {
        List<Link> links = new ArrayList<>();
        for (Task end : selfAndAbove(task)) {
            for (Dependency link : end.predecessors()) {
                leaves(link.predecessor()).forEach(other -> links.add(new Link(link, other)));
            }
        }
        return links;
    }

    List<Link> after(Task task) {
        List<Link> links = new ArrayList<>();
        for (Task end : selfAndAbove(task)) {
            for (Dependency link : outgoing.getOrDefault(end.id(), List.of())) {
                leaves(link.successor()).forEach(other -> links.add(new Link(link, other)));
            }
        }
        return links;
    }

    private List<Task> selfAndAbove(Task task) {
        List<Task> all = new ArrayList<>(List.of(task));
        all.addAll(summariesAbove(task));
        return all;
    }

    private List<Task> leaves(TaskId id) {
        return leavesUnder.getOrDefault(id, List.of());
    }
}
