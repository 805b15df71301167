package org.pmocore.internal.network;

import java.util.EnumSet;
import java.util.Set;

/**
 * The conventions the passes follow, as plain switches. The schedule room gives them their names for people and says which
 * rule of which product each one models.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lagClock the clock a lag in working time runs on
 * @param progress what a started task still owes to its predecessors
 * @param floatKind which ends the total float is measured between
 * @param switches everything that is on or off
 */
public record NetworkRules(LagClock lagClock, Progression progress, FloatKind floatKind, Set<Switch> switches) {

    /** The neutral conventions. */
    public static final NetworkRules STANDARD = new NetworkRules(
            LagClock.PREDECESSOR,
            Progression.RETAINED_LOGIC,
            FloatKind.FINISH,
            EnumSet.of(Switch.DATA_DATE_FLOOR, Switch.FREE_FLOAT_FLOOR));

    /**
     * Copies the switches.
     *
     * @param lagClock the clock a lag in working time runs on
     * @param progress what a started task still owes to its predecessors
     * @param floatKind which ends the total float is measured between
     * @param switches everything that is on or off
     */
    public NetworkRules {
        switches = Set.copyOf(switches);
    }

    /** The clock a lag in working time runs on. */
    public enum LagClock {
        /** Calendar of the predecessor. */
        PREDECESSOR,
        /** Calendar of the successor. */
        SUCCESSOR,
        /** Default calendar of the project. */
        PROJECT,
        /** 24 hours on 7 days. */
        CLOCK
    }

    /** What a started task still owes to its predecessors. */
    public enum Progression {
        /** Unfinished predecessors bound the remaining part. */
        RETAINED_LOGIC,
        /** Unfinished predecessors no longer bound it. */
        PROGRESS_OVERRIDE,
        /** A started task runs on from its actual start, whatever its predecessors do. */
        FROM_ACTUAL_START
    }

    /** Which ends the total float is measured between. */
    public enum FloatKind {
        /** Late start minus early start. */
        START,
        /** Late finish minus early finish. */
        FINISH,
        /** The smaller of the two. */
        SMALLEST
    }

    /** What is on or off. */
    public enum Switch {
        /** Nothing that is not done is scheduled before the data date. */
        DATA_DATE_FLOOR,
        /** Free float is never shown below zero. */
        FREE_FLOAT_FLOOR,
        /** The expected finish of a task sets its remaining duration. */
        EXPECTED_FINISH,
        /** Points and finishes stay on the very instant that bounds them, also where nobody works. */
        RAW_INSTANTS,
        /** Every point keeps the raw instant, in both passes. */
        RAW_POINTS,
        /** A constraint "no later than" also pulls the early dates back. */
        LATEST_DATES_PULL,
        /** Only tasks without predecessors and constraints wait for the start of the project. */
        FLOOR_OPEN_STARTS_ONLY,
        /** "As late as possible" means the late dates, and successors follow. */
        ALAP_TAKES_TOTAL_FLOAT,
        /** The free float of a task without links of its own is its total float; links of its summary do not count. */
        FREE_FLOAT_OF_OWN_LINKS,
        /** A level of effort spans its predecessors and bounds its successors. */
        EFFORT_DRIVES
    }

    boolean has(Switch one) {
        return switches.contains(one);
    }
}
