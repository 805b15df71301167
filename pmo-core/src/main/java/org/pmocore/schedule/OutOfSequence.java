package org.pmocore.schedule;

import java.time.LocalDateTime;
import org.pmocore.model.Dependency;

/**
 * Work out of sequence: something happened before a dependency allowed it.
 *
 * <p>Compared with actual dates and the whole lag, in working time of the successor's calendar: an hour in a weekend is no
 * violation. How the schedule goes on is a matter of {@link ScheduleRules.ProgressMode}. Source: P6 schedule log, "Activities
 * with out-of-sequence progress", which knows open predecessors only; here predecessors that finished since count too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param link the dependency
 * @param kind what happened too early
 * @param allowed the first instant the dependency allows, lag included; a forecast while {@code open}
 * @param actual the actual start or finish of the successor, before {@code allowed}
 * @param open whether the predecessor has not reached its end of the dependency yet
 * @since 0.1.0
 */
public record OutOfSequence(ScheduledLink link, Kind kind, LocalDateTime allowed, LocalDateTime actual, boolean open) {

    /** What happened too early, by the type of the dependency. */
    public enum Kind {
        /** The successor started before the predecessor finished (FS). */
        STARTED_BEFORE_FINISH,
        /** The successor started before the predecessor started (SS). */
        STARTED_BEFORE_START,
        /** The successor finished before the predecessor finished (FF). */
        FINISHED_BEFORE_FINISH,
        /** The successor finished before the predecessor started (SF). */
        FINISHED_BEFORE_START;

        static Kind of(Dependency.Type type) {
            return switch (type) {
                case FINISH_TO_START -> STARTED_BEFORE_FINISH;
                case START_TO_START -> STARTED_BEFORE_START;
                case FINISH_TO_FINISH -> FINISHED_BEFORE_FINISH;
                case START_TO_FINISH -> FINISHED_BEFORE_START;
            };
        }
    }

    /** {@return the dependency and both dates in one line} */
    @Override
    public String toString() {
        return ScheduleText.link(link)
                + (kind.name().startsWith("S") ? " started " : " finished ")
                + actual
                + (open ? ", forecast " : ", allowed ")
                + allowed;
    }
}
