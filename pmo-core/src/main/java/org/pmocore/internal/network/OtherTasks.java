package org.pmocore.internal.network;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Task;

/** The tasks of a plan with some of them in another form, as a view. */
final class OtherTasks extends AbstractList<Task> {

    private final List<Task> tasks;
    private final int[] positions;
    private final Task[] changed;

    /** A view of tasks in which none differs. */
    static OtherTasks none(List<Task> tasks) {
        return new OtherTasks(tasks, new TreeMap<>());
    }

    /** The same tasks, in their first form but for those in a map. */
    OtherTasks with(SortedMap<Integer, Task> others) {
        return new OtherTasks(tasks, others);
    }

    /** A view of tasks with those in a map, by position, in their places. */
    private OtherTasks(List<Task> tasks, SortedMap<Integer, Task> changed) {
        this.tasks = tasks;
        this.positions = new int[changed.size()];
        this.changed = new Task[positions.length];
        int row = 0;
        for (Map.Entry<Integer, Task> entry : changed.entrySet()) {
            positions[row] = entry.getKey();
            this.changed[row++] = entry.getValue();
        }
    }

    @Override
    public Task get(int position) {
        Task other = changed(position);
        return other == null ? tasks.get(position) : other;
    }

    @Override
    public int size() {
        return tasks.size();
    }

    /** The task at a position in its other form, if it has one. */
    @Nullable
    Task changed(int position) {
        int row = Arrays.binarySearch(positions, position);
        return row < 0 ? null : changed[row];
    }

    /** The task at a position in its first form. */
    Task before(int position) {
        return tasks.get(position);
    }

    /** The positions with another task, ascending. */
    int[] positions() {
        return positions;
    }
}
