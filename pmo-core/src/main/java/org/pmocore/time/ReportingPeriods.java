package org.pmocore.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How time is cut into periods for reporting: days, weeks, months, months that close on another day than their last, fiscal
 * quarters and years, or periods of an accounting calendar of one's own.
 *
 * <pre>{@code
 * ReportingPeriods.weeks(DayOfWeek.MONDAY);
 * ReportingPeriods.monthsClosingOn(20);                    // 21 March to 20 April is 2026-04
 * ReportingPeriods.quarters(Month.APRIL);                  // April to June 2026 is FY2026-Q1
 * ReportingPeriods.closingOn(first, List.of(may1, may29)); // P1, P2
 * }</pre>
 *
 * <p>Periods follow each other without gap or overlap. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ReportingPeriods {

    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final String description;
    private final Cut cut;

    /** Finds the period of a date. */
    private interface Cut {
        ReportingPeriod of(LocalDate date);
    }

    private ReportingPeriods(String description, Cut cut) {
        this.description = description;
        this.cut = cut;
    }

    /** {@return single dates, working or not, named {@code 2026-04-06}} */
    public static ReportingPeriods days() {
        return new ReportingPeriods("days", date -> new ReportingPeriod(date.toString(), date, date));
    }

    /**
     * {@return weeks, named by their first date}
     *
     * @param firstDay the day of the week they begin on
     */
    public static ReportingPeriods weeks(DayOfWeek firstDay) {
        requireNonNull(firstDay, "firstDay");
        return new ReportingPeriods("weeks from " + firstDay.name().toLowerCase(Locale.ROOT), date -> {
            LocalDate first = date.with(TemporalAdjusters.previousOrSame(firstDay));
            return new ReportingPeriod(first.toString(), first, first.plusDays(DayOfWeek.values().length - 1L));
        });
    }

    /** {@return calendar months, named {@code 2026-04}} */
    public static ReportingPeriods months() {
        return new ReportingPeriods("months", monthsUntil(LONGEST_MONTH));
    }

    /**
     * Months that close on a day of their own, as accounts do: closing on the 20th, 21 March to 20 April is {@code 2026-04}.
     *
     * @param lastDay last day of the period, 1 to 31; the last of the month where a month has no such day
     * @return the months, named by the month in which they close
     * @throws IllegalArgumentException if the day is not from 1 to 31
     */
    public static ReportingPeriods monthsClosingOn(int lastDay) {
        if (lastDay < 1 || lastDay > LONGEST_MONTH) {
            throw new IllegalArgumentException("The closing day (" + lastDay
                    + ") must be from 1 to 31.\nMaybe 31, for the last day of every month.");
        }
        return new ReportingPeriods("months closing on " + lastDay, monthsUntil(lastDay));
    }

    /**
     * {@return quarters of a fiscal year, named {@code FY2026-Q1}; the year is that in which it begins}
     *
     * @param firstMonth first month of the fiscal year
     */
    public static ReportingPeriods quarters(Month firstMonth) {
        return fiscal("quarters", firstMonth, MONTHS_OF_QUARTER);
    }

    /**
     * {@return fiscal years, named {@code FY2026} by the year in which they begin}
     *
     * @param firstMonth first month of the fiscal year
     */
    public static ReportingPeriods years(Month firstMonth) {
        return fiscal("years", firstMonth, MONTHS_OF_YEAR);
    }

    /**
     * Periods of an accounting calendar, such as 4-4-5 weeks, named {@code P1}, {@code P2} and so on.
     *
     * @param first first date of the first period, inclusive
     * @param lastDates last date of each period, inclusive, in order
     * @return the periods; dates outside of them are rejected where they are asked for
     * @throws IllegalArgumentException if there is no last date or the dates do not rise
     */
    public static ReportingPeriods closingOn(LocalDate first, List<LocalDate> lastDates) {
        NavigableMap<LocalDate, ReportingPeriod> byLast = new TreeMap<>();
        LocalDate begin = requireNonNull(first, "first");
        for (LocalDate last : lastDates) {
            byLast.put(last, new ReportingPeriod("P" + (byLast.size() + 1), begin, last));
            begin = last.plusDays(1);
        }
        if (byLast.isEmpty()) {
            throw new IllegalArgumentException("The accounting calendar from " + first
                    + " has no last date (0).\nMaybe list the closing dates of the year.");
        }
        return new ReportingPeriods(byLast.size() + " periods from " + first, date -> listed(first, byLast, date));
    }

    /**
     * {@return the period of a date}
     *
     * @param date any date
     * @throws IllegalArgumentException if it lies outside of the accounting calendar
     */
    public ReportingPeriod of(LocalDate date) {
        return cut.of(date);
    }

    /**
     * {@return whole periods from that of one date to that of another}
     *
     * @param first a date of the first period
     * @param last a date of the last period
     * @throws IllegalArgumentException if the dates are reversed or lie outside of the accounting calendar
     */
    public List<ReportingPeriod> between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "The dates (" + first + " to " + last + ") must run forwards.\nMaybe swap them.");
        }
        List<ReportingPeriod> periods = new ArrayList<>();
        ReportingPeriod period = of(first);
        periods.add(period);
        while (period.last().isBefore(last)) {
            period = of(period.last().plusDays(1));
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    /** {@return how time is cut, in a few words} */
    @Override
    public String toString() {
        return "Reporting periods: " + description;
    }

    private static Cut monthsUntil(int lastDay) {
        UnaryOperator<LocalDate> closing = date -> date.withDayOfMonth(Math.min(lastDay, date.lengthOfMonth()));
        return date -> {
            YearMonth month = YearMonth.from(date);
            YearMonth closes = date.isAfter(closing.apply(date)) ? month.plusMonths(1) : month;
            return new ReportingPeriod(
                    closes.toString(),
                    closing.apply(closes.minusMonths(1).atDay(1)).plusDays(1),
                    closing.apply(closes.atDay(1)));
        };
    }

    private static ReportingPeriods fiscal(String kind, Month firstMonth, int months) {
        requireNonNull(firstMonth, "firstMonth");
        String from = firstMonth.name().toLowerCase(Locale.ROOT);
        return new ReportingPeriods("fiscal " + kind + " from " + from, date -> {
            int since = Math.floorMod(date.getMonthValue() - firstMonth.getValue(), MONTHS_OF_YEAR);
            YearMonth year = YearMonth.from(date).minusMonths(since);
            YearMonth begin = year.plusMonths((long) since / months * months);
            String name = "FY" + year.getYear() + (months == MONTHS_OF_YEAR ? "" : "-Q" + (since / months + 1));
            return new ReportingPeriod(
                    name, begin.atDay(1), begin.plusMonths(months - 1L).atEndOfMonth());
        });
    }

    private static ReportingPeriod listed(
            LocalDate first, NavigableMap<LocalDate, ReportingPeriod> byLast, LocalDate date) {
        Map.Entry<LocalDate, ReportingPeriod> period = byLast.ceilingEntry(date);
        if (period == null || date.isBefore(first)) {
            throw new IllegalArgumentException("The date " + date + " lies outside of the accounting calendar (" + first
                    + " to " + byLast.lastKey() + ").\nMaybe list the closing dates of more years.");
        }
        return period.getValue();
    }
}
