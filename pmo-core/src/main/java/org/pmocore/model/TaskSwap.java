package org.pmocore.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts tasks in the place of those with their ids, checking only what is new where nothing else can be wrong. */
final class TaskSwap {

    private final Project project;
    private final Map<Integer, Task> changed = new TreeMap<>();

    TaskSwap(Project project, Collection<Task> changed) {
        this.project = project;
        for (Task task : changed) {
            this.changed.put(position(project, task), task);
        }
    }

    /** The parts of the project with the tasks in it; empty where more must be checked, or something is wrong. */
    Optional<ProjectDraft> draft() {
        boolean relinked = false;
        boolean linked = false;
        for (Map.Entry<Integer, Task> entry : changed.entrySet()) {
            Task old = project.tasks().get(entry.getKey());
            Task task = entry.getValue();
            if (!isAlike(old, task) || !problems(project, task).isEmpty()) {
                return Optional.empty();
            }
            relinked |= !old.predecessors().equals(task.predecessors());
            linked |= !old.predecessors().containsAll(task.predecessors());
        }
        List<Task> tasks = new ArrayList<>(project.tasks());
        changed.forEach(tasks::set);
        ProjectDraft draft = ProjectDraft.of(project, tasks, relinked);
        ProblemList loops = new ProblemList(tasks);
        if (linked) {
            NetworkLoops.check(draft, loops);
        }
        return loops.toList().isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    /** What checks everything. */
    static Project.Builder builder(Project project, Collection<Task> changed) {
        Map<TaskId, Task> byId = new HashMap<>();
        changed.forEach(task -> byId.put(task.id(), task));
        return project.toBuilder().replaceTasks(task -> byId.getOrDefault(task.id(), task));
    }

    /** What is wrong with a task by itself. */
    static List<Problem> problems(Project project, Task task) {
        Task old = project.tasks().get(position(project, task));
        ProjectDraft draft = ProjectDraft.of(project);
        ProblemList problems = new ProblemList(project.tasks());
        TaskCheck.check(draft, project.dataDate().orElse(null), task, problems);
        if (!old.predecessors().equals(task.predecessors())) {
            LinkCheck.check(draft, task, problems);
        }
        if (!old.assignments().equals(task.assignments())) {
            ResourceCheck.check(project.resources(), draft, task, problems);
        }
        return problems.toList();
    }

    /** Whether a task asks no more of the others than the one before it: to be under it, or to have budgets in its currency. */
    private static boolean isAlike(Task old, Task task) {
        return old.kind() == task.kind()
                && old.parent().equals(task.parent())
                && old.budget().equals(task.budget());
    }

    private static int position(Project project, Task task) {
        return project.positionOf(project.task(task.id()).id()).orElseThrow();
    }
}
