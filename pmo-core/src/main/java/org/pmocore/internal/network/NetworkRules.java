package org.pmocore.internal.network;

import java.util.EnumSet;
import java.util.Set;
import org.pmocore.model.Constraint;

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
        FROM_ACTUAL_START,
        /** As retained logic, but what happened counts where it happened, also after the data date. */
        ACTUAL_DATES
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
        EFFORT_DRIVES,
        /** A mandatory date is a bound from both sides and gives way to logic. */
        SOFT_PINS,
        /** A lag from the start of a started task runs from its actual start, wherever its remaining part lies. */
        LAG_FROM_ACTUAL_START,
        /** A lag after an actual date counts in full from the early dates of the predecessor. */
        LAG_IN_FULL,
        /** Nothing waits for a finished task through which unfinished ones would be waited for. */
        FINISHED_CUT_LOGIC,
        /** Every point lies on a start face. */
        START_FACES,
        /** Every point lies on a finish face. */
        FINISH_FACES,
        /** The date the project must finish by bounds nothing. */
        MUST_FINISH_IGNORED,
        /** Only tasks without successors are bounded by the finish of the project. */
        OPEN_ENDS_SEED,
        /** A task without successors has its own early finish as late finish. */
        OPEN_ENDS_CRITICAL
    }

    /**
     * Whether something is on.
     *
     * @param one what
     * @return true if it is
     */
    public boolean has(Switch one) {
        return switches.contains(one);
    }

    /** What a kind of constraint means under these rules: a mandatory date may give way to logic. */
    Constraint.Kind soft(Constraint.Kind kind) {
        if (!has(Switch.SOFT_PINS)) {
            return kind;
        }
        return switch (kind) {
            case MANDATORY_START -> Constraint.Kind.START_ON;
            case MANDATORY_FINISH -> Constraint.Kind.FINISH_ON;
            default -> kind;
        };
    }
}
