package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import org.pmocore.time.WorkTime;

/**
 * A dependency (logical relationship, link) between two tasks: a lower bound on one end of the successor.
 *
 * <p>The lag shifts the bound. It is working time on the lag calendar of the scheduling rules, elapsed time (24/7), or a
 * percentage of the predecessor's duration; a negative lag is a lead. Two tasks may carry several dependencies of
 * different types (a start-to-start and finish-to-finish ladder). Source: PMBOK Guide, precedence diagramming method.
 *
 * <p>A mandatory dependency lies in the nature of the work; a discretionary one (preferred or soft logic) is how people want to
 * work and may be given up to win time. Schedules keep both alike.
 *
 * <p>Immutable and thread-safe.
 *
 * @param predecessor the task that gives
 * @param successor the task that waits
 * @param type which ends are tied
 * @param lag the delay between the two ends; negative for a lead
 * @param discretionary whether it is kept by preference only
 * @since 0.1.0
 */
public record Dependency(TaskId predecessor, TaskId successor, Type type, WorkTime lag, boolean discretionary) {

    /** Successor starts no earlier than the predecessor's finish plus lag. */
    public static final Type FINISH_TO_START = Type.FINISH_TO_START;
    /** Successor starts no earlier than the predecessor's start plus lag. */
    public static final Type START_TO_START = Type.START_TO_START;
    /** Successor finishes no earlier than the predecessor's finish plus lag. */
    public static final Type FINISH_TO_FINISH = Type.FINISH_TO_FINISH;
    /** Successor finishes no earlier than the predecessor's start plus lag. */
    public static final Type START_TO_FINISH = Type.START_TO_FINISH;

    /**
     * Rejects null components.
     *
     * @param predecessor the task that gives
     * @param successor the task that waits
     * @param type which ends are tied
     * @param lag the delay between the two ends; negative for a lead
     * @param discretionary whether it is kept by preference only
     */
    public Dependency {
        requireNonNull(predecessor, "predecessor");
        requireNonNull(successor, "successor");
        requireNonNull(type, "type");
        requireNonNull(lag, "lag");
    }

    /**
     * A mandatory dependency.
     *
     * @param predecessor the task that gives
     * @param successor the task that waits
     * @param type which ends are tied
     * @param lag the delay between the two ends; negative for a lead
     */
    public Dependency(TaskId predecessor, TaskId successor, Type type, WorkTime lag) {
        this(predecessor, successor, type, lag, false);
    }

    /** Which end of the predecessor bounds which end of the successor. */
    public enum Type {
        /** Finish of the predecessor bounds the start of the successor. */
        FINISH_TO_START("FS"),
        /** Start bounds start. */
        START_TO_START("SS"),
        /** Finish bounds finish. */
        FINISH_TO_FINISH("FF"),
        /** Start of the predecessor bounds the finish of the successor. */
        START_TO_FINISH("SF");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** {@return the two letters of the trade: FS, SS, FF or SF} */
        public String code() {
            return code;
        }

        /** {@return whether the finish of the predecessor is the tied end} */
        public boolean fromFinish() {
            return this == FINISH_TO_START || this == FINISH_TO_FINISH;
        }

        /** {@return whether the start of the successor is the tied end} */
        public boolean toStart() {
            return this == FINISH_TO_START || this == START_TO_START;
        }
    }

    /**
     * {@return a finish-to-start dependency without lag}
     *
     * @param predecessor id of the task that gives
     * @param successor id of the task that waits
     */
    public static Dependency finishToStart(String predecessor, String successor) {
        return of(predecessor, successor, Type.FINISH_TO_START, WorkTime.ZERO);
    }

    /**
     * {@return a dependency}
     *
     * @param predecessor id of the task that gives
     * @param successor id of the task that waits
     * @param type which ends are tied
     * @param lag delay between the ends; negative for a lead
     */
    public static Dependency of(String predecessor, String successor, Type type, WorkTime lag) {
        return new Dependency(TaskId.of(predecessor), TaskId.of(successor), type, lag);
    }

    /** {@return the same dependency, kept by preference only (discretionary dependency, preferred or soft logic)} */
    public Dependency asDiscretionary() {
        return new Dependency(predecessor, successor, type, lag, true);
    }

    /**
     * {@return the same dependency with another lag}
     *
     * @param newLag the delay between the two ends; negative for a lead
     */
    public Dependency withLag(WorkTime newLag) {
        return new Dependency(predecessor, successor, type, newLag, discretionary);
    }

    /**
     * {@return whether both tie the same ends with the same lag, by preference or not}
     *
     * @param other another dependency
     */
    public boolean isSameTieAs(Dependency other) {
        return other.asDiscretionary().equals(asDiscretionary());
    }

    /** {@return the dependency in the notation of ledgers, such as {@code A -FS+2d-> B}} */
    @Override
    public String toString() {
        String nature = discretionary ? " (discretionary)" : "";
        return predecessor + " -" + type.code() + lagText() + "-> " + successor + nature;
    }

    private String lagText() {
        if (lag.isZero()) {
            return "";
        }
        return lag.isNegative() ? lag.toString() : "+" + lag;
    }
}
