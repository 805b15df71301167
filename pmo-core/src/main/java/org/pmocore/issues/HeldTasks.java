package org.pmocore.issues;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.model.Issue;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;

/** Which tasks issues hold up: those they name, of a summary everything under it. */
final class HeldTasks {

    private final Schedule schedule;
    private final Map<TaskId, List<TaskId>> under = new HashMap<>();

    private HeldTasks(Schedule schedule) {
        this.schedule = schedule;
        for (Task task : schedule.project().tasks()) {
            task.parent()
                    .ifPresent(parent -> under.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(task.id()));
        }
    }

    static HeldTasks of(Schedule schedule) {
        return new HeldTasks(schedule);
    }

    /** Each once, in the order the issue names them. */
    List<Task> of(Issue issue) {
        Set<TaskId> seen = new HashSet<>();
        List<Task> held = new ArrayList<>();
        Deque<TaskId> open = new ArrayDeque<>(issue.affectedTasks());
        while (!open.isEmpty()) {
            TaskId id = open.removeFirst();
            if (seen.add(id)) {
                Task task = schedule.project().task(id);
                if (task.isSummary()) {
                    open.addAll(under.getOrDefault(id, List.of()));
                } else {
                    held.add(task);
                }
            }
        }
        return held;
    }
}
