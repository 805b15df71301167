package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.time.Days;

/**
 * A date constraint on a task, in the vocabulary of Primavera P6 and Microsoft Project.
 *
 * <p>Start dates are inclusive, finish dates exclusive; the factories that take a {@link LocalDate} mean the start of
 * that date for starts and the end of that date for finishes. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Constraint {

    private static final Constraint ALAP = new Constraint(Kind.AS_LATE_AS_POSSIBLE, null);

    private final Kind kind;
    private final @Nullable LocalDateTime date;

    private Constraint(Kind kind, @Nullable LocalDateTime date) {
        this.kind = requireNonNull(kind, "kind");
        this.date = date;
        if (kind.needsDate() == (date == null)) {
            throw new IllegalArgumentException("The constraint " + kind
                    + (date == null ? " needs a date." : " takes no date.") + "\nMaybe use the factory of that kind.");
        }
    }

    /** What a constraint bounds. */
    public enum Kind {
        /** As late as possible without delaying a successor (P6: zero free float). */
        AS_LATE_AS_POSSIBLE,
        /** Lower bound on the start (P6: start on or after). */
        START_NO_EARLIER_THAN,
        /** Lower bound on the finish (P6: finish on or after). */
        FINISH_NO_EARLIER_THAN,
        /** Upper bound on the start (P6: start on or before). */
        START_NO_LATER_THAN,
        /** Upper bound on the finish (P6: finish on or before). */
        FINISH_NO_LATER_THAN,
        /** Both bounds on the start; logic wins, the conflict shows as negative float (P6: start on). */
        START_ON,
        /** Both bounds on the finish; logic wins, the conflict shows as negative float (P6: finish on). */
        FINISH_ON,
        /** Pins the start against logic (P6: mandatory start; MS Project: must start on). */
        MANDATORY_START,
        /** Pins the finish against logic (P6: mandatory finish; MS Project: must finish on). */
        MANDATORY_FINISH;

        /** {@return whether this kind is about a date at all} */
        public boolean needsDate() {
            return this != AS_LATE_AS_POSSIBLE;
        }

        /** {@return whether the date bounds the finish, so that it is exclusive} */
        public boolean onFinish() {
            return this == FINISH_NO_EARLIER_THAN
                    || this == FINISH_NO_LATER_THAN
                    || this == FINISH_ON
                    || this == MANDATORY_FINISH;
        }
    }

    /** {@return the constraint "as late as possible"} */
    public static Constraint asLateAsPossible() {
        return ALAP;
    }

    /**
     * {@return a dated constraint}
     *
     * @param kind what is bounded; any kind but {@link Kind#AS_LATE_AS_POSSIBLE}
     * @param date the instant; exclusive where the kind bounds the finish
     */
    public static Constraint of(Kind kind, LocalDateTime date) {
        return new Constraint(kind, requireNonNull(date, "date"));
    }

    /**
     * {@return a constraint on a calendar date: its start for kinds on the start, its end for kinds on the finish}
     *
     * @param kind what is bounded; any kind but {@link Kind#AS_LATE_AS_POSSIBLE}
     * @param date the date, whole
     */
    public static Constraint of(Kind kind, LocalDate date) {
        return of(kind, kind.onFinish() ? Days.endOf(date) : Days.startOf(date));
    }

    /**
     * {@return the constraint "start no earlier than" a date}
     *
     * @param date first date allowed
     */
    public static Constraint startNoEarlierThan(LocalDate date) {
        return of(Kind.START_NO_EARLIER_THAN, date);
    }

    /**
     * {@return the constraint "finish no later than" a date}
     *
     * @param date last date allowed, inclusive
     */
    public static Constraint finishNoLaterThan(LocalDate date) {
        return of(Kind.FINISH_NO_LATER_THAN, date);
    }

    /** {@return what is bounded} */
    public Kind kind() {
        return kind;
    }

    /** {@return the instant, exclusive where the kind bounds the finish; empty for "as late as possible"} */
    public Optional<LocalDateTime> date() {
        return Optional.ofNullable(date);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constraint that && kind == that.kind && date().equals(that.date());
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + date().hashCode();
    }

    /** {@return the kind and its date} */
    @Override
    public String toString() {
        return date == null ? kind.name() : kind + " " + date;
    }
}
