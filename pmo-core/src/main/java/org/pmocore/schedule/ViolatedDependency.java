package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A dependency that the forecast dates do not keep, because a mandatory date, or one the rules honour like it, breaks it.
 *
 * <p>What already happened out of sequence is {@link OutOfSequence}. Immutable and thread-safe.
 *
 * @param link the dependency
 * @param asked the first instant it allows its successor
 * @param scheduled where the successor is, before {@code asked}
 * @param by from {@code scheduled} to {@code asked}, in working time on the successor's calendar; positive
 * @since 0.1.0
 */
public record ViolatedDependency(ScheduledLink link, LocalDateTime asked, LocalDateTime scheduled, Duration by) {

    /** {@return the dependency and both dates in one line} */
    @Override
    public String toString() {
        return ScheduleText.link(link) + " asks " + asked + ", is " + scheduled;
    }
}
