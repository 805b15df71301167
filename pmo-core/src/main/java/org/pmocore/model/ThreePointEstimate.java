package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import org.pmocore.time.WorkTime;

/**
 * A three-point estimate of a task's duration: optimistic, most likely, pessimistic (PMBOK Guide).
 *
 * <p>All three of one kind of time, in ascending order; {@link Project.Builder#build()} checks it. Immutable and
 * thread-safe.
 *
 * @param optimistic the shortest duration thought possible
 * @param mostLikely the duration thought most likely
 * @param pessimistic the longest duration thought possible
 * @since 0.1.0
 */
public record ThreePointEstimate(WorkTime optimistic, WorkTime mostLikely, WorkTime pessimistic) {

    /**
     * Rejects null components.
     *
     * @param optimistic the shortest duration thought possible
     * @param mostLikely the duration thought most likely
     * @param pessimistic the longest duration thought possible
     */
    public ThreePointEstimate {
        requireNonNull(optimistic, "optimistic");
        requireNonNull(mostLikely, "mostLikely");
        requireNonNull(pessimistic, "pessimistic");
    }
}
