package org.pmocore.model;

import static java.util.Objects.requireNonNull;

/**
 * An assignment: how much of a resource a task holds from its start to its finish.
 *
 * <p>Checked as part of the project: see {@link Project.Builder#build()}. Immutable and thread-safe.
 *
 * @param resource id of the resource
 * @param units how much of it; 1 is one person or machine full time, 0.5 half of one; positive
 * @since 0.1.0
 */
public record Assignment(String resource, double units) {

    /**
     * Strips surrounding blanks of the id.
     *
     * @param resource id of the resource
     * @param units how much of it; 1 is one person or machine full time, 0.5 half of one; positive
     */
    public Assignment {
        resource = requireNonNull(resource, "resource").strip();
    }

    /**
     * {@return an assignment of one unit}
     *
     * @param resource id of the resource
     */
    public static Assignment of(String resource) {
        return new Assignment(resource, 1);
    }

    /** {@return the resource and its units, such as {@code sato x 0.5}} */
    @Override
    public String toString() {
        return resource + (units == 1 ? "" : " x " + Resource.plain(units));
    }
}
