package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.TaskId;

/**
 * A stretch of time in which tasks need more of a resource than there is (リソースの過負荷), always by the same tasks and the
 * same amount.
 *
 * <p>Exact to the minute, not by days. Pauses inside the stretch do not count in {@code working}. Immutable and thread-safe.
 *
 * @param resource id of the resource
 * @param start first minute, inclusive
 * @param finish end of the last minute, exclusive
 * @param working how long the resource is overbooked in between: minutes in which those tasks and the resource work
 * @param units what is needed and what there is
 * @param tasks the tasks that share in it, in the order of the plan
 * @since 0.1.0
 */
public record Overallocation(
        String resource, LocalDateTime start, LocalDateTime finish, Duration working, Units units, List<TaskId> tasks) {

    /**
     * Copies the list.
     *
     * @param resource id of the resource
     * @param start first minute, inclusive
     * @param finish end of the last minute, exclusive
     * @param working how long the resource is overbooked in between: minutes in which those tasks and the resource work
     * @param units what is needed and what there is
     * @param tasks the tasks that share in it, in the order of the plan
     */
    public Overallocation {
        requireNonNull(resource, "resource");
        requireNonNull(start, "start");
        requireNonNull(finish, "finish");
        requireNonNull(working, "working");
        requireNonNull(units, "units");
        tasks = List.copyOf(tasks);
    }

    /**
     * What is needed and what there is.
     *
     * @param needed units that the tasks need together
     * @param capacity units there are
     */
    public record Units(double needed, double capacity) {

        /** {@return how many units are missing} */
        public double over() {
            return (LevellingModel.parts(needed) - LevellingModel.parts(capacity)) / LevellingModel.PARTS;
        }
    }

    /** {@return resource, time, amount and tasks in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(
                DisplayWidth.truncate(resource, 16) + " " + start + " to " + finish + ": "
                        + LevellingModel.plain(units.needed()) + " of " + LevellingModel.plain(units.capacity()) + " "
                        + tasks,
                80);
    }
}
