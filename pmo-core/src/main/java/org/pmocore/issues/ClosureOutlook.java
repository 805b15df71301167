package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.math.FirstPassage;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * When the backlog of issues is cleared under one assumption, with its range, or why it never is.
 *
 * <p>The single figure divides the backlog by the mean net closures of the weeks looked at. The range is the distribution of
 * the week in which the backlog first reaches zero if every week to come is one of those weeks, each equally likely: exact, as
 * resampling with infinitely many draws, so that there is no chance in it and no seed.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClosureOutlook {

    /** How far the range looks ahead: five years. */
    static final int HORIZON_WEEKS = 260;

    private static final double DAYS_OF_WEEK = 7;
    private static final double EARLY = 0.1;
    private static final double LATE = 0.9;
    private static final double HUNDRED = 100;
    private static final double TOLERANCE = 1e-9;

    private final LocalDate dataDate;
    private final int backlog;
    private final Measure netPerWeek;
    private final @Nullable FirstPassage passage;

    private ClosureOutlook(LocalDate dataDate, int backlog, Measure netPerWeek, @Nullable FirstPassage passage) {
        this.dataDate = dataDate;
        this.backlog = backlog;
        this.netPerWeek = netPerWeek;
        this.passage = passage;
    }

    /** By how much each week looked at lowered the backlog. */
    static ClosureOutlook of(LocalDate dataDate, int backlog, int[] falls) {
        double sum = 0;
        for (int fall : falls) {
            sum += fall;
        }
        return new ClosureOutlook(
                dataDate,
                backlog,
                Measure.of(sum / falls.length, Unit.PER_WEEK),
                FirstPassage.of(backlog, falls, HORIZON_WEEKS));
    }

    static ClosureOutlook undefined(LocalDate dataDate, int backlog, Reason reason) {
        return new ClosureOutlook(dataDate, backlog, Measure.undefined(reason, Unit.PER_WEEK), null);
    }

    /** {@return by how many issues a week the backlog shrinks; negative if it grows; undefined if too few weeks are known} */
    public Measure netPerWeek() {
        return netPerWeek;
    }

    /**
     * {@return calendar days from the data date until the backlog is cleared at the mean rate; undefined
     * ({@link Reason#NO_CLOSURE}, never at the current rate) if it does not shrink, ({@link Reason#COMPLETED}) if nothing is
     * open, or as {@link #netPerWeek()}}
     */
    public Measure calendarDays() {
        Optional<Reason> reason = reason();
        return reason.isPresent()
                ? Measure.undefined(reason.get(), Unit.CALENDAR_DAYS)
                : Measure.of(DAYS_OF_WEEK * backlog / netPerWeek.orElseThrow(), Unit.CALENDAR_DAYS);
    }

    /** {@return the date by which the backlog is cleared at the mean rate, inclusive; empty where {@link #calendarDays()} has no value} */
    public Optional<LocalDate> date() {
        Measure days = calendarDays();
        return days.isDefined()
                ? Optional.of(dataDate.plusDays((long) Math.ceil(days.orElseThrow() - TOLERANCE)))
                : Optional.empty();
    }

    /**
     * {@return the date by which the backlog is cleared with this chance, inclusive: full weeks after the data date; empty if
     * that takes more than five years, or where too few weeks are known}
     *
     * @param chance above 0, at most 1, such as 0.8
     * @throws IllegalArgumentException if the chance is out of range
     */
    public Optional<LocalDate> date(double chance) {
        if (!(chance > 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "The chance (" + chance + ") must be above 0 and at most 1.\nMaybe divide a percentage by 100.");
        }
        OptionalInt weeks = passage == null ? OptionalInt.empty() : passage.quantile(chance);
        return weeks.isPresent() ? Optional.of(dataDate.plusWeeks(weeks.getAsInt())) : Optional.empty();
    }

    /** {@return the chance in percent that the backlog is cleared within five years; undefined as {@link #netPerWeek()}} */
    public Measure chance() {
        return passage == null
                ? Measure.undefined(netPerWeek.reason().orElseThrow(), Unit.PERCENT)
                : Measure.of(HUNDRED * passage.withinHorizon(), Unit.PERCENT);
    }

    private Optional<Reason> reason() {
        if (backlog == 0) {
            return Optional.of(Reason.COMPLETED);
        }
        if (!netPerWeek.isDefined()) {
            return netPerWeek.reason();
        }
        return netPerWeek.orElseThrow() > 0 ? Optional.empty() : Optional.of(Reason.NO_CLOSURE);
    }

    /** {@return the date and the dates of 10 and 90 % chance, or why there is none, in one line} */
    @Override
    public String toString() {
        Measure days = calendarDays();
        if (!days.isDefined()) {
            return requireNonNull(days.toString());
        }
        return date().orElseThrow() + " (10 %: " + shown(EARLY) + ", 90 %: " + shown(LATE) + ")";
    }

    private String shown(double chance) {
        return date(chance).map(LocalDate::toString).orElse("not in 5 years");
    }
}
