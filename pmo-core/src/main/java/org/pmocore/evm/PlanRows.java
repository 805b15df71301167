package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * Plan and baseline side by side, row by row: every task in the order of the plan, so that a row is the task's position, then
 * the baseline's entries of tasks that have left it.
 */
final class PlanRows {

    final TaskId[] ids;
    final @Nullable Task[] tasks;
    final Baseline.@Nullable Entry[] entries;

    private final Project project;

    private PlanRows(Project project, int rows) {
        this.project = project;
        this.ids = new TaskId[rows];
        this.tasks = new Task[rows];
        this.entries = new Baseline.Entry[rows];
    }

    static PlanRows of(Project project, @Nullable Baseline baseline) {
        int planned = project.tasks().size();
        int frozen = baseline == null ? 0 : baseline.entries().size();
        int[] places = new int[frozen];
        int removed = 0;
        if (baseline != null) {
            Cursor cursor = new Cursor(project);
            int i = 0;
            for (Baseline.Entry entry : baseline.entries()) {
                int place = cursor.positionOf(entry.task());
                places[i++] = place >= 0 ? place : planned + removed++;
            }
        }
        PlanRows rows = new PlanRows(project, planned + removed);
        for (int row = 0; row < planned; row++) {
            Task task = project.tasks().get(row);
            rows.tasks[row] = task;
            rows.ids[row] = task.id();
        }
        if (baseline != null) {
            int i = 0;
            for (Baseline.Entry entry : baseline.entries()) {
                rows.entries[places[i]] = entry;
                rows.ids[places[i++]] = entry.task();
            }
        }
        return rows;
    }

    int size() {
        return ids.length;
    }

    boolean isSummary(int row) {
        Task task = tasks[row];
        return task != null && task.isSummary();
    }

    /** The row of a task of the plan. */
    int rowOf(TaskId task) {
        return project.positionOf(task).orElseThrow();
    }

    /** The name as people say it; the id of a task that has left the plan. */
    String name(int row) {
        Task task = tasks[row];
        return task == null ? id(row).value() : task.name();
    }

    /** The control account of a row; the empty name where none is kept. */
    String controlAccount(int row) {
        return Optional.ofNullable(entries[row])
                .flatMap(entry -> entry.terms().controlAccount())
                .orElse("");
    }

    /** The part of a row by its task; the empty name for tasks that have left the plan. */
    IntFunction<String> part(Function<Task, String> part) {
        return row -> {
            Task task = tasks[row];
            return task == null ? "" : requireNonNull(part.apply(task), "part");
        };
    }

    /** Rows by part, parts and rows in the order given. */
    static Map<String, int[]> grouped(int[] rows, IntFunction<String> part) {
        Map<String, IntStream.Builder> parts = new LinkedHashMap<>();
        for (int row : rows) {
            parts.computeIfAbsent(part.apply(row), key -> IntStream.builder()).add(row);
        }
        Map<String, int[]> grouped = new LinkedHashMap<>();
        parts.forEach((name, its) -> grouped.put(name, its.build().toArray()));
        return grouped;
    }

    TaskId id(int row) {
        return requireNonNull(ids[row], "id");
    }

    /** Finds tasks that are asked for in the order of the plan without hashing. */
    static final class Cursor {

        private final Project project;
        private int next;

        Cursor(Project project) {
            this.project = project;
        }

        /** The position of a task in the plan, or -1. */
        int positionOf(TaskId id) {
            int size = project.tasks().size();
            if (next < size && project.tasks().get(next).id().equals(id)) {
                return next++;
            }
            OptionalInt position = project.positionOf(id);
            if (position.isEmpty()) {
                return -1;
            }
            next = position.getAsInt() + 1;
            return position.getAsInt();
        }
    }
}
