package org.pmocore.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pmocore.internal.text.DisplayWidth;

/**
 * A working calendar: which hours of which weekdays are working time, which dates differ, and how long a "day" of work
 * is.
 *
 * <pre>{@code
 * WorkCalendar office = WorkCalendar.builder("事業部")
 *         .weekdays(Shift.of("09:00", "12:00"), Shift.of("13:00", "18:00"))
 *         .holiday(LocalDate.of(2026, 4, 29), "昭和の日")
 *         .exception(LocalDate.of(2026, 5, 9), "移行リハーサル", Shift.of("09:00", "12:00"))
 *         .build();
 * office.plus(LocalDateTime.of(2026, 4, 28, 17, 0), Duration.ofHours(2));   // 2026-04-30T10:00
 * }</pre>
 *
 * <p>Time is local, without a zone, in whole minutes. A shift over midnight belongs to the day it begins on: a dated
 * exception replaces the shifts that begin on its date, and leaves the night shift that runs into it alone. A minute
 * that the shifts of two days both cover counts once.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class WorkCalendar {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int DAYS_OF_WEEK = 7;
    private static final int HALF_MINUTE = 30;
    private static final int SECONDS = 60;

    private final String name;
    private final Map<DayOfWeek, List<Shift>> week;
    private final NavigableMap<LocalDate, SpecialDay> specialDays;
    /** Zero if the length of a day follows from the week. */
    private final int statedMinutesPerDay;

    private final int minutesPerDay;
    private final WorkAxis axis;

    private WorkCalendar(Builder builder) {
        name = builder.name;
        week = Collections.unmodifiableMap(new EnumMap<>(builder.week));
        specialDays = Collections.unmodifiableNavigableMap(new TreeMap<>(builder.specialDays));
        statedMinutesPerDay = builder.minutesPerDay;
        minutesPerDay = statedMinutesPerDay > 0 ? statedMinutesPerDay : DayShifts.usualMinutes(week);
        TreeMap<LocalDate, List<Shift>> dated = new TreeMap<>();
        specialDays.forEach((date, day) -> dated.put(date, day.shifts()));
        axis = WorkAxis.of(week, dated);
    }

    /**
     * A date whose working time differs from its weekday's.
     *
     * @param date the date
     * @param shifts its working time, none on a holiday
     * @param label its name, such as {@code 昭和の日}, if it has one
     * @since 0.1.0
     */
    public record SpecialDay(LocalDate date, List<Shift> shifts, Optional<String> label) {

        /**
         * Sorts the shifts and joins touching ones.
         *
         * @param date the date
         * @param shifts its working time, none on a holiday
         * @param label its name, if it has one
         * @throws IllegalArgumentException if shifts overlap
         */
        public SpecialDay {
            shifts = DayShifts.of(date, shifts);
            requireNonNull(label, "label");
        }

        /**
         * Whether nobody works on this date.
         *
         * @return true without shifts
         */
        public boolean isHoliday() {
            return shifts.isEmpty();
        }
    }

    /**
     * Monday to Friday 08:00-12:00 and 13:00-17:00, no holidays, named "standard"; the default of planning tools.
     *
     * @return the standard calendar
     */
    public static WorkCalendar standard() {
        return builder("standard")
                .weekdays(Shift.of("08:00", "12:00"), Shift.of("13:00", "17:00"))
                .build();
    }

    /**
     * 24 hours on 7 days, named "24 hours"; a day of work has 1440 minutes.
     *
     * @return the calendar without any pause
     */
    public static WorkCalendar allHours() {
        return builder("24 hours")
                .week(EnumSet.allOf(DayOfWeek.class), Shift.of("00:00", "24:00"))
                .build();
    }

    /**
     * Starts a calendar without working time.
     *
     * @param name its name
     * @return a builder
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Starts a calendar like this one.
     *
     * @return a builder with this calendar's name, week, special days and, if it was stated, length of a day
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.week.putAll(week);
        builder.specialDays.putAll(specialDays);
        builder.minutesPerDay = statedMinutesPerDay;
        return builder;
    }

    /**
     * This calendar under another name.
     *
     * @param newName the name
     * @return a calendar that differs in its name only
     */
    public WorkCalendar withName(String newName) {
        return toBuilder().name(newName).build();
    }

    /**
     * This calendar with more holidays.
     *
     * @param dates days without working time
     * @return the calendar with the holidays
     */
    public WorkCalendar withHolidays(Collection<LocalDate> dates) {
        Builder builder = toBuilder();
        dates.forEach(date -> builder.exception(date));
        return builder.build();
    }

    /**
     * This calendar with more holidays.
     *
     * @param dates days without working time
     * @return the calendar with the holidays
     */
    public WorkCalendar withHolidays(LocalDate... dates) {
        return withHolidays(Arrays.asList(dates));
    }

    /**
     * This calendar with one more holiday.
     *
     * @param date a day without working time
     * @param label its name
     * @return the calendar with the holiday
     */
    public WorkCalendar withHoliday(LocalDate date, String label) {
        return toBuilder().holiday(date, label).build();
    }

    /**
     * This calendar with a closure, such as the days around New Year.
     *
     * @param from first day without working time
     * @param toInclusive last day without working time
     * @param label its name
     * @return the calendar with the closure
     */
    public WorkCalendar withClosure(LocalDate from, LocalDate toInclusive, String label) {
        return toBuilder().closure(from, toInclusive, label).build();
    }

    /**
     * This calendar with working time on a date that differs from its weekday's, such as a working Saturday.
     *
     * @param date the date
     * @param shifts its working time, at least one shift
     * @return the calendar with the working day
     * @throws IllegalArgumentException if no shift is given, or shifts overlap
     */
    public WorkCalendar withWorkingDay(LocalDate date, Shift... shifts) {
        if (shifts.length == 0) {
            throw new IllegalArgumentException(
                    "The working day (" + date + ") must have at least one shift.\nMaybe withHolidays(date) is meant.");
        }
        return toBuilder().exception(date, shifts).build();
    }

    /**
     * The hours in which this calendar and another both work, as a calendar of its own; a day stays as long as here.
     *
     * @param other the other calendar
     * @return the common hours, named after both; empty if a usual week has none
     */
    public Optional<WorkCalendar> commonWith(WorkCalendar other) {
        return CommonHours.of(this, other);
    }

    /**
     * The calendar's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The working week.
     *
     * @return the shifts of every weekday with working time, from Monday on
     */
    public Map<DayOfWeek, List<Shift>> week() {
        return week;
    }

    /**
     * The dates that differ from the week.
     *
     * @return special days by date
     */
    public SortedMap<LocalDate, SpecialDay> specialDays() {
        return specialDays;
    }

    /**
     * How many working minutes a "day" has: what {@code days(1)} means on this calendar.
     *
     * @return stated, or the most frequent length of a working weekday, of several the longest
     */
    public int minutesPerDay() {
        return minutesPerDay;
    }

    /**
     * The instant at which so much work after a start is done.
     *
     * @param start the start, seconds dropped
     * @param work working time, rounded to the minute; negative counts backwards as {@link #minus} does
     * @return the finish face: Friday 17:00 rather than Monday 08:00; the start itself if no work is added
     */
    public LocalDateTime plus(LocalDateTime start, Duration work) {
        long minutes = minutes(work);
        if (minutes == 0) {
            return start;
        }
        long count = axis.workBefore(WorkAxis.minuteOf(start)) + minutes;
        return WorkAxis.dateTimeOf(minutes > 0 ? axis.finishAt(count) : axis.startAt(count));
    }

    /**
     * The instant at which work must begin to be done by a finish.
     *
     * @param finish the finish, exclusive, seconds dropped
     * @param work working time, rounded to the minute; negative counts forwards as {@link #plus} does
     * @return the start face: Monday 08:00 rather than Friday 17:00; the finish itself if no work is taken away
     */
    public LocalDateTime minus(LocalDateTime finish, Duration work) {
        return plus(finish, work.negated());
    }

    /**
     * The working time between two instants.
     *
     * @param startInclusive from
     * @param endExclusive to
     * @return working time, negative if the end is before the start
     */
    public Duration between(LocalDateTime startInclusive, LocalDateTime endExclusive) {
        return Duration.ofMinutes(
                axis.workBefore(WorkAxis.minuteOf(endExclusive)) - axis.workBefore(WorkAxis.minuteOf(startInclusive)));
    }

    /**
     * Whether any shift begins on a date (営業日).
     *
     * @param date a date
     * @return true on a working day; false on a day that only a night shift of the day before runs into
     */
    public boolean isWorkingDay(LocalDate date) {
        return !shiftsOn(date).isEmpty();
    }

    /**
     * The shifts that begin on a date.
     *
     * @param date a date
     * @return ascending, none on a day without work
     */
    public List<Shift> shiftsOn(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special != null ? special.shifts() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /**
     * The name of a special day.
     *
     * @param date a date
     * @return the label, or empty if the date is an ordinary one or has no label
     */
    public Optional<String> labelOf(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special != null ? special.label() : Optional.empty();
    }

    /**
     * The first working day on or after a date.
     *
     * @param date a date
     * @return the date itself if it is a working day
     */
    public LocalDate nextWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The last working day on or before a date.
     *
     * @param date a date
     * @return the date itself if it is a working day
     */
    public LocalDate previousWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * How many working days (営業日) lie between two dates.
     *
     * @param fromInclusive first date that counts
     * @param toExclusive date after the last one that counts
     * @return the number of working days; negative, and counted from {@code toExclusive} on, if the dates are reversed
     */
    public int workingDaysBetween(LocalDate fromInclusive, LocalDate toExclusive) {
        if (toExclusive.isBefore(fromInclusive)) {
            return -workingDaysBetween(toExclusive, fromInclusive);
        }
        long days = toExclusive.toEpochDay() - fromInclusive.toEpochDay();
        long count = days / DAYS_OF_WEEK * week.size();
        for (int i = 0; i < days % DAYS_OF_WEEK; i++) {
            count += week.containsKey(fromInclusive.plusDays(i).getDayOfWeek()) ? 1 : 0;
        }
        for (SpecialDay day : specialDays.subMap(fromInclusive, toExclusive).values()) {
            boolean usually = week.containsKey(day.date().getDayOfWeek());
            count += (day.isHoliday() ? 0 : 1) - (usually ? 1 : 0);
        }
        return Math.toIntExact(count);
    }

    /**
     * A working time in days of this calendar.
     *
     * @param work working time
     * @return days of {@link #minutesPerDay()} minutes
     */
    public double daysOf(Duration work) {
        return (double) work.toSeconds() / SECONDS / minutesPerDay;
    }

    /**
     * This calendar as a count of working minutes.
     *
     * @return the axis, built once
     */
    public WorkAxis axis() {
        return axis;
    }

    /** Equal if name, week, special days and length of a day are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that
                && name.equals(that.name)
                && minutesPerDay == that.minutesPerDay
                && week.equals(that.week)
                && specialDays.equals(that.specialDays);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + week.hashCode();
    }

    /** One line: name, length of a day, number of special days, week. */
    @Override
    public String toString() {
        return CalendarText.oneLine(this);
    }

    private static long minutes(Duration work) {
        return Math.floorDiv(work.toSeconds() + HALF_MINUTE, (long) SECONDS);
    }

    /**
     * Collects a week and the dates that differ from it. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {

        private static final long MAX_CLOSURE_DAYS = 100_000;

        private String name;
        private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        private final TreeMap<LocalDate, SpecialDay> specialDays = new TreeMap<>();
        private int minutesPerDay;

        private Builder(String name) {
            this.name = requireNonNull(name, "name");
        }

        /**
         * Names the calendar.
         *
         * @param newName the name
         * @return this builder
         */
        public Builder name(String newName) {
            name = requireNonNull(newName, "name");
            return this;
        }

        /**
         * Sets the working time of some weekdays; those never mentioned have none.
         *
         * @param days weekdays
         * @param shifts the working time of each of them; none for days off
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap
         */
        public Builder week(Collection<DayOfWeek> days, Shift... shifts) {
            for (DayOfWeek day : days) {
                List<Shift> joined = DayShifts.of(day, Arrays.asList(shifts));
                if (joined.isEmpty()) {
                    week.remove(day);
                } else {
                    week.put(day, joined);
                }
            }
            return this;
        }

        /**
         * Sets the working time of one weekday.
         *
         * @param day the weekday
         * @param shifts its working time; none for a day off
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap
         */
        public Builder week(DayOfWeek day, Shift... shifts) {
            return week(Set.of(day), shifts);
        }

        /**
         * Sets the working time of Monday to Friday.
         *
         * @param shifts the working time of each of them
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap
         */
        public Builder weekdays(Shift... shifts) {
            return week(MONDAY_TO_FRIDAY, shifts);
        }

        /**
         * Adds a holiday.
         *
         * @param date a day without working time
         * @param label its name
         * @return this builder
         */
        public Builder holiday(LocalDate date, String label) {
            return exception(date, label);
        }

        /**
         * Adds a closure: days in a row without working time.
         *
         * @param from first day
         * @param toInclusive last day
         * @param label its name
         * @return this builder
         * @throws IllegalArgumentException if the last day is before the first, or more than 100,000 days later
         */
        public Builder closure(LocalDate from, LocalDate toInclusive, String label) {
            return exception(from, toInclusive, label);
        }

        /**
         * Sets the working time of a date, in place of its weekday's and of what was set before.
         *
         * @param date the date
         * @param shifts its working time; none for a holiday
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap
         */
        public Builder exception(LocalDate date, Shift... shifts) {
            return put(new SpecialDay(date, Arrays.asList(shifts), Optional.empty()));
        }

        /**
         * Sets the working time of a named date, in place of its weekday's and of what was set before.
         *
         * @param date the date
         * @param label its name
         * @param shifts its working time; none for a holiday
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap
         */
        public Builder exception(LocalDate date, String label, Shift... shifts) {
            return put(new SpecialDay(date, Arrays.asList(shifts), Optional.of(label)));
        }

        /**
         * Sets the working time of each date of a range.
         *
         * @param from first date
         * @param toInclusive last date
         * @param label the range's name
         * @param shifts the working time of each date; none for a closure
         * @return this builder
         * @throws IllegalArgumentException if shifts overlap, or the last date is before the first or more than 100,000
         *     days later
         */
        public Builder exception(LocalDate from, LocalDate toInclusive, String label, Shift... shifts) {
            long days = toInclusive.toEpochDay() - from.toEpochDay();
            if (days < 0 || days > MAX_CLOSURE_DAYS) {
                throw new IllegalArgumentException("The range " + from + " to " + toInclusive + " (" + label
                        + ") must end on or after its start and within 100,000 days."
                        + "\nMaybe the two dates are swapped, or the week itself should change.");
            }
            for (long i = 0; i <= days; i++) {
                exception(from.plusDays(i), label, shifts);
            }
            return this;
        }

        /**
         * Makes a date an ordinary one again.
         *
         * @param date the date
         * @return this builder
         */
        public Builder withoutException(LocalDate date) {
            specialDays.remove(date);
            return this;
        }

        /**
         * States how long a "day" is, for durations in days.
         *
         * @param minutes working minutes, 1 to 1440
         * @return this builder
         * @throws IllegalArgumentException if the minutes are out of range
         */
        public Builder minutesPerDay(int minutes) {
            if (minutes < 1 || minutes > Shift.DAY) {
                throw new IllegalArgumentException("The minutes of a day (" + minutes
                        + ") must be in 1..1440.\nMaybe hours were meant: 8 hours are 480 minutes.");
            }
            minutesPerDay = minutes;
            return this;
        }

        /**
         * Finishes the calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if the week has no working time at all
         */
        public WorkCalendar build() {
            if (week.isEmpty()) {
                throw new IllegalArgumentException("The calendar (" + name + ") has no working time in its week."
                        + "\nMaybe add weekdays(Shift.of(\"09:00\", \"18:00\")).");
            }
            return new WorkCalendar(this);
        }

        /** One line: name, weekdays with working time, number of special days so far. */
        @Override
        public String toString() {
            return DisplayWidth.truncate(name, 30) + ", not built yet: " + week.size() + " weekdays, "
                    + specialDays.size() + " special days";
        }

        private Builder put(SpecialDay day) {
            specialDays.put(day.date(), day);
            return this;
        }
    }
}
