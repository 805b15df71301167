package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import org.pmocore.time.WorkTime;

/**
 * A dependency on something outside this project, anchored at a known date instead of a task.
 *
 * <p>As a predecessor the anchor bounds the task from below like a link from a task with that date; as a successor it
 * bounds the task's late dates from above. Models P6 external early start and late finish and the ghost tasks of MS
 * Project.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the date belongs to, such as "delivery of the test server"
 * @param direction whether the outside gives (predecessor) or waits (successor)
 * @param type which ends are tied; of the outside end only the anchor is known
 * @param lag delay between the ends; negative for a lead
 * @param anchor the known date of the outside end; exclusive where it is a finish
 * @since 0.1.0
 */
public record ExternalDependency(
        String name, Direction direction, Dependency.Type type, WorkTime lag, LocalDateTime anchor) {

    /**
     * Rejects null components.
     *
     * @param name what the date belongs to, such as "delivery of the test server"
     * @param direction whether the outside gives (predecessor) or waits (successor)
     * @param type which ends are tied; of the outside end only the anchor is known
     * @param lag delay between the ends; negative for a lead
     * @param anchor the known date of the outside end; exclusive where it is a finish
     */
    public ExternalDependency {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(type, "type");
        requireNonNull(lag, "lag");
        requireNonNull(anchor, "anchor");
    }

    /** Which side of the task the outside stands on. */
    public enum Direction {
        /** The outside gives; the task waits. */
        PREDECESSOR,
        /** The task gives; the outside waits. */
        SUCCESSOR
    }
}
