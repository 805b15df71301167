package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * A working calendar as one monotone count of working minutes, with two inverses: the axis every date calculation runs
 * on.
 *
 * <p>A wall-clock minute is {@code epochDay * 1440 + minuteOfDay}; a work count is the number of working minutes before
 * it, 0 at 1970-01-01 00:00 and negative earlier. One count has two faces: {@link #finishAt(long)} is the earliest
 * minute with that count, {@link #startAt(long)} the latest. A finish on Friday 17:00 and the start after it on Monday
 * 08:00 are the same count:
 *
 * <pre>{@code
 * WorkAxis axis = WorkCalendar.standard().axis();
 * long work = axis.workBefore(WorkAxis.minuteOf(LocalDateTime.of(2026, 4, 3, 17, 0)));
 * WorkAxis.dateTimeOf(axis.finishAt(work));     // 2026-04-03T17:00
 * WorkAxis.dateTimeOf(axis.startAt(work));      // 2026-04-06T08:00
 * }</pre>
 *
 * <p>Exact for every minute of the years -9999 to 9999 and far beyond (one million years around 1970). A conversion looks
 * two short tables up, whatever the date. Years that are asked for often are laid out flat as they are asked for, which makes
 * the same conversions some ten times as fast; that takes about 15 KB a year of two shifts a day, a megabyte at most.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WorkAxis {

    private static final int HOUR = 60;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MAX_YEAR = 9999;

    /** After so many conversions outside of what is laid out the first range is. */
    private static final int FIRST_PATIENCE = 256;

    private final long minutesOfWeek;
    private final ExceptionBlocks count;
    private final boolean continuous;

    /** What is laid out. Several threads may see or lay out different ranges; whichever they use, the answers are the same. */
    private FlatYears flat = FlatYears.NONE;

    /** How many more conversions outside of what is laid out until more is. */
    private int patience = FIRST_PATIENCE;

    private WorkAxis(long minutesOfWeek, ExceptionBlocks count, boolean continuous) {
        this.minutesOfWeek = minutesOfWeek;
        this.count = count;
        this.continuous = continuous;
    }

    /** Resolves a week and its dated exceptions; a shift over midnight belongs to the day it begins on. */
    static WorkAxis of(Map<DayOfWeek, List<Shift>> week, NavigableMap<LocalDate, List<Shift>> dated) {
        WeekPattern pattern = new WeekPattern(week);
        List<DatedDays.Block> blocks = new DatedDays(week, dated).blocks();
        long base = new ExceptionBlocks(pattern, blocks, 0).workBefore(0);
        return new WorkAxis(
                pattern.workOfWeek(),
                new ExceptionBlocks(pattern, blocks, base),
                blocks.isEmpty() && pattern.workOfWeek() == WeekPattern.WEEK);
    }

    /**
     * The wall-clock minute of a date and time; seconds are dropped.
     *
     * @param dateTime a local date and time of the years -9999 to 9999
     * @return {@code epochDay * 1440 + minuteOfDay}
     * @throws IllegalArgumentException if the year is out of range
     */
    public static long minuteOf(LocalDateTime dateTime) {
        if (Math.abs(dateTime.getYear()) > MAX_YEAR) {
            throw new IllegalArgumentException("The date (" + dateTime + ") must be in the years -9999 to 9999."
                    + "\nMaybe leave it out where no date is meant.");
        }
        return dateTime.toLocalDate().toEpochDay() * Shift.DAY
                + dateTime.toLocalTime().toSecondOfDay() / SECONDS_PER_MINUTE;
    }

    /**
     * The date and time of a wall-clock minute.
     *
     * @param minute {@code epochDay * 1440 + minuteOfDay}
     * @return the local date and time
     */
    public static LocalDateTime dateTimeOf(long minute) {
        int minuteOfDay = Math.floorMod(minute, Shift.DAY);
        return LocalDateTime.of(
                LocalDate.ofEpochDay(Math.floorDiv(minute, Shift.DAY)),
                LocalTime.of(minuteOfDay / HOUR, minuteOfDay % HOUR));
    }

    /**
     * How many working minutes lie before a wall-clock minute.
     *
     * @param minute a wall-clock minute
     * @return the count, from 1970-01-01 00:00, negative before
     */
    public long workBefore(long minute) {
        FlatYears near = flat;
        if (near.holdsMinute(minute)) {
            return near.workBefore(minute);
        }
        return continuous ? minute : workFarBefore(minute);
    }

    /**
     * The finish face of a work count: the earliest wall-clock minute before which so much work lies. It is the end of a
     * working minute.
     *
     * @param work a count as {@link #workBefore(long)} gives it
     * @return the wall-clock minute, exclusive end of the work
     */
    public long finishAt(long work) {
        return continuous ? work : minuteOf(work - 1) + 1;
    }

    /**
     * The start face of a work count: the latest wall-clock minute before which so much work lies. It is the beginning
     * of a working minute.
     *
     * @param work a count as {@link #workBefore(long)} gives it
     * @return the wall-clock minute, inclusive start of the next work
     */
    public long startAt(long work) {
        return continuous ? work : minuteOf(work);
    }

    /**
     * Whether this axis is the clock itself: 24 hours on 7 days without exceptions, where all three conversions return
     * their argument.
     *
     * @return true for a calendar without any pause
     */
    public boolean isContinuous() {
        return continuous;
    }

    private long minuteOf(long work) {
        FlatYears near = flat;
        return near.holdsWork(work) ? near.minuteOf(work) : farMinuteOf(work);
    }

    private long workFarBefore(long minute) {
        expect(minute);
        return count.workBefore(minute);
    }

    private long farMinuteOf(long work) {
        long minute = count.minuteOf(work);
        expect(minute);
        return minute;
    }

    /**
     * Lays more out once enough conversions lay outside: as many as there are stretches, so that laying out never takes much
     * longer than the conversions did.
     */
    private void expect(long minute) {
        if (--patience < 0) {
            FlatYears more = flat.towards(count, minute);
            patience = Math.max(FIRST_PATIENCE, 2 * more.stretches());
            flat = more;
        }
    }

    /** What a week of this axis holds. */
    @Override
    public String toString() {
        return continuous ? "Work axis: the clock" : "Work axis: " + minutesOfWeek + " working minutes a week";
    }
}
