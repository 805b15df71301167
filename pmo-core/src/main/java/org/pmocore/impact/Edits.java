package org.pmocore.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** Applies several changes to a project in their order; changes of durations that follow each other in one pass. */
final class Edits {

    private Project project;
    private final Map<TaskId, Task> edited = new HashMap<>();

    private Edits(Project project) {
        this.project = project;
    }

    static Project apply(Project project, List<Change> changes) {
        Edits edits = new Edits(project);
        changes.forEach(edits::add);
        edits.flush();
        return edits.project;
    }

    private void add(Change change) {
        if (change instanceof Change.Delay delay) {
            put(Durations.lengthened(project, current(delay.task()), delay.by()));
        } else if (change instanceof Change.NewDuration duration) {
            put(Durations.replaced(project, current(duration.task()), duration.duration()));
        } else {
            flush();
            project = change.applyTo(project);
        }
    }

    private Task current(TaskId id) {
        Task task = edited.get(id);
        return task == null ? project.task(id) : task;
    }

    private void put(Task task) {
        edited.put(task.id(), task);
    }

    private void flush() {
        if (!edited.isEmpty()) {
            project = project.toBuilder()
                    .replaceTasks(task -> edited.getOrDefault(task.id(), task))
                    .build();
            edited.clear();
        }
    }
}
