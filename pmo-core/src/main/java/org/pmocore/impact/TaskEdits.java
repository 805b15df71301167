package org.pmocore.impact;

import org.pmocore.model.Project;
import org.pmocore.model.Task;

/** Puts changed tasks into a project. */
final class TaskEdits {

    private TaskEdits() {}

    /** The project with a task in the place of another; the same project if they are the same. */
    static Project put(Project project, Task old, Task changed) {
        return old == changed
                ? project
                : project.toBuilder()
                        .replaceTasks(task -> task == old ? changed : task)
                        .build();
    }
}
