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
 * <p>Immutable and thread-safe.
 *
 * @param predecessor the task that gives
 * @param successor the task that waits
 * @param type which ends are tied
 * @param lag the delay between the two ends; negative for a lead
 * @since 0.1.0
 */
public record Dependency(TaskId predecessor, TaskId successor, Type type, WorkTime lag) {

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
     */
    public Dependency {
        requireNonNull(predecessor, "predecessor");
        requireNonNull(successor, "successor");
        requireNonNull(type, "type");
        requireNonNull(lag, "lag");
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

    /** {@return the dependency in the notation of ledgers, such as {@code A -FS+2d-> B}} */
    @Override
    public String toString() {
        return predecessor + " -" + type.code() + lagText() + "-> " + successor;
    }

    private String lagText() {
        if (lag.isZero()) {
            return "";
        }
        return lag.isNegative() ? lag.toString() : "+" + lag;
    }
}
