package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import org.pmocore.model.Dependency;
import org.pmocore.model.TaskId;

/**
 * A dependency that levelling has added: the successor takes over units of a resource when the predecessor has finished.
 *
 * <p>As long as these hold, no resource is overbooked whichever task gets longer, so float, critical path and what-if of the
 * levelled project take resources into account (resource flow, Artigues, Michelon and Reusser 2003).
 *
 * <p>Immutable and thread-safe.
 *
 * @param predecessor the task that held the units
 * @param successor the task that takes them over
 * @param resource id of the resource
 * @param units how many are taken over
 * @since 0.1.0
 */
public record ResourceLink(TaskId predecessor, TaskId successor, String resource, double units) {

    /**
     * Rejects null components.
     *
     * @param predecessor the task that held the units
     * @param successor the task that takes them over
     * @param resource id of the resource
     * @param units how many are taken over
     */
    public ResourceLink {
        requireNonNull(predecessor, "predecessor");
        requireNonNull(successor, "successor");
        requireNonNull(resource, "resource");
    }

    /** {@return the link as a dependency: finish to start without lag} */
    public Dependency dependency() {
        return Dependency.finishToStart(predecessor.value(), successor.value());
    }

    /** {@return predecessor, resource and successor, such as {@code A -sato-> B}} */
    @Override
    public String toString() {
        return predecessor + " -" + resource + "-> " + successor;
    }
}
