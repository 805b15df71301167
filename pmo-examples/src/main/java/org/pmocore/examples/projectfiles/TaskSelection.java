package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Task;
import org.pmocore.model.TaskId;

/** Which rows of the file become tasks, in plan order, and the id of each. */
final class TaskSelection {

    private final Map<Task, TaskId> ids = new HashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Source source;
    private @Nullable Task root;

    private TaskSelection(Source source) {
        this.source = source;
    }

    static TaskSelection of(Source source) {
        TaskSelection selection = new TaskSelection(source);
        List<Task> rows = new ArrayList<>(source.project().getTasks());
        rows.sort(Comparator.comparing(Task::getID, Comparator.nullsLast(Comparator.naturalOrder())));
        int blank = 0;
        Set<String> taken = new HashSet<>();
        for (Task row : rows) {
            if (row.getNull()) {
                blank++;
            } else if (selection.isRoot(row)) {
                selection.root = row;
            } else if (!row.getExternalTask() && selection.isKept(row)) {
                selection.ids.put(row, selection.id(row, taken));
                selection.tasks.add(row);
            }
        }
        if (blank > 0) {
            source.log().projectWarning("tasks", "PF-108", blank);
        }
        return selection;
    }

    /** The rows that become tasks, in plan order. */
    List<Task> tasks() {
        return tasks;
    }

    /** The rows that become tasks other than summaries. */
    List<Task> leaves() {
        return tasks.stream().filter(task -> !isSummary(task)).toList();
    }

    /** The project's own summary row. */
    Optional<Task> root() {
        return Optional.ofNullable(root);
    }

    /** The id of a row; empty if the row does not become a task. */
    Optional<TaskId> find(@Nullable Task task) {
        return task == null ? Optional.empty() : Optional.ofNullable(ids.get(task));
    }

    TaskId id(Task task) {
        return find(task).orElseThrow();
    }

    /** The nearest row above that becomes a task. */
    Optional<TaskId> parent(Task task) {
        Task parent = task.getParentTask();
        while (parent != null && !ids.containsKey(parent)) {
            parent = parent.getParentTask();
        }
        return find(parent);
    }

    boolean isSummary(Task task) {
        if (task.hasChildTasks()) {
            return true;
        }
        boolean wbsNode = source.isPrimavera() && task.getActivityType() == null && task.getSummary();
        return wbsNode || (task.getSummary() && !task.getExternalProject() && task.getSubprojectFile() == null);
    }

    private boolean isRoot(Task row) {
        Integer number = row.getID();
        Integer unique = row.getUniqueID();
        boolean zero = number != null && number == 0 && (unique == null || unique == 0);
        return zero && !source.isPrimavera() && row.getParentTask() == null;
    }

    private boolean isKept(Task row) {
        String shown = shownId(row);
        if (!row.getActive()) {
            source.log().taskWarning(shown, "", "PF-305", name(row));
            return false;
        }
        if (row.getActivityType() == ActivityType.WBS_SUMMARY && !row.hasChildTasks()) {
            source.log().taskWarning(shown, "", "PF-311", name(row));
            return false;
        }
        return true;
    }

    private TaskId id(Task row, Set<String> taken) {
        String base = shownId(row);
        String id = taken.contains(base) ? base + "#" + row.getUniqueID() : base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "#" + number;
        }
        if (!id.equals(base)) {
            source.log().taskWarning(id, "id", "PF-301", base, id);
        }
        return TaskId.of(id);
    }

    /** The id people see: the activity id of P6, or the unique id. */
    String shownId(Task row) {
        String activity = row.getActivityID();
        boolean useActivity = source.isPrimavera() && activity != null && !activity.isBlank();
        return useActivity ? activity.strip() : String.valueOf(row.getUniqueID());
    }

    static String name(Task row) {
        String name = row.getName();
        return name == null || name.isBlank() ? String.valueOf(row.getUniqueID()) : name.strip();
    }
}
