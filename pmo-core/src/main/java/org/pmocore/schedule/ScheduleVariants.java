package org.pmocore.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmocore.internal.network.NetworkVariants;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/** Dates of variants of a plan that cost what the variant moves, found on the compiled network of its schedule. */
final class ScheduleVariants {

    private final Schedule schedule;
    private final NetworkVariants network;
    private final int[] lastFirst;

    ScheduleVariants(Schedule schedule) {
        this.schedule = schedule;
        this.network = new NetworkVariants(schedule.network());
        this.lastFirst = lastFirst(schedule);
    }

    /** The places of all tasks that count for the finish of the project, from the last finish to the first. */
    private static int[] lastFirst(Schedule schedule) {
        Comparator<ScheduledTask> byFinish = Comparator.comparingLong(task -> -WorkAxis.minuteOf(task.earlyFinish()));
        return schedule.work()
                .sorted(byFinish)
                .mapToInt(ScheduledTask::position)
                .toArray();
    }

    Schedule schedule() {
        return schedule;
    }

    int[] lastFirst() {
        return lastFirst;
    }

    int positionOf(int node) {
        return network.positionOf(node);
    }

    /** The dates with other tasks in the places of those with their ids; empty if the whole plan must be looked at. */
    Optional<VariantDates> with(Collection<Task> changed) {
        Project project = schedule.project();
        SortedMap<Integer, Task> byPosition = new TreeMap<>();
        for (Task task : changed) {
            int position = project.positionOf(task.id()).orElse(-1);
            if (position < 0 || !isSound(position, task) || byPosition.put(position, task) != null) {
                return Optional.empty();
            }
        }
        return network.with(byPosition).map(nodes -> new SparseDates(this, nodes, byPosition));
    }

    /** Whether nothing is wrong with a task, and no other can be because of it. */
    private boolean isSound(int position, Task task) {
        Task old = schedule.project().tasks().get(position);
        return old.budget().equals(task.budget())
                && schedule.project().problemsOf(task).isEmpty();
    }
}
