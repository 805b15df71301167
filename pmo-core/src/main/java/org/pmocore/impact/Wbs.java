package org.pmocore.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/** Who stands above and under whom in the work breakdown structure. */
final class Wbs {

    private final Project project;
    private final Map<TaskId, List<TaskId>> children = new HashMap<>();

    Wbs(Project project) {
        this.project = project;
        for (Task task : project.tasks()) {
            task.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(task.id()));
        }
    }

    /** The task itself and every summary above it. */
    List<TaskId> lineage(TaskId id) {
        List<TaskId> line = new ArrayList<>();
        TaskId at = id;
        while (at != null) {
            line.add(at);
            at = project.task(at).parent().orElse(null);
        }
        return line;
    }

    /** The task itself, or everything that is no summary under it, in the order of the plan. */
    List<TaskId> leaves(TaskId id) {
        if (!children.containsKey(id)) {
            return List.of(id);
        }
        List<TaskId> leaves = new ArrayList<>();
        Deque<TaskId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            TaskId next = open.removeLast();
            List<TaskId> under = children.get(next);
            if (under == null) {
                leaves.add(next);
            } else {
                for (int i = under.size() - 1; i >= 0; i--) {
                    open.addLast(under.get(i));
                }
            }
        }
        return leaves;
    }
}
