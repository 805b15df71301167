package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.TaskId;

/**
 * A task that starts at another time than before levelling, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param task the task
 * @param reason why it moved
 * @param from start before levelling, inclusive
 * @param to start after levelling, inclusive
 * @param resource id of the resource it waits for; empty where it waits for none
 * @param because the tasks that set its start: those that hold the resource until then, or its predecessors
 * @since 0.1.0
 */
public record LevellingMove(
        TaskId task,
        Reason reason,
        LocalDateTime from,
        LocalDateTime to,
        Optional<String> resource,
        List<TaskId> because) {

    /**
     * Copies the list.
     *
     * @param task the task
     * @param reason why it moved
     * @param from start before levelling, inclusive
     * @param to start after levelling, inclusive
     * @param resource id of the resource it waits for; empty where it waits for none
     * @param because the tasks that set its start: those that hold the resource until then, or its predecessors
     */
    public LevellingMove {
        requireNonNull(task, "task");
        requireNonNull(reason, "reason");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(resource, "resource");
        because = List.copyOf(because);
    }

    /** Why a task moved. */
    public enum Reason {
        /** Another task holds the resource until then. */
        RESOURCE,
        /** Its resource has no free capacity before that date, whoever has finished. */
        CAPACITY,
        /** A predecessor moved; the resource alone would let it start earlier. */
        PREDECESSOR,
        /** It works in the hours of its resources now. */
        HOURS
    }

    /** {@return task, both starts and the reason in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(
                DisplayWidth.truncate(task.value(), 16) + ": " + from + " -> " + to + ", " + reason
                        + resource.map(id -> " " + id).orElse("") + " " + because,
                80);
    }
}
