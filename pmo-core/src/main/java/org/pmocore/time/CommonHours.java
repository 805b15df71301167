package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The working time that two calendars share, such as the hours in which a task and the person who does it both work. */
final class CommonHours {

    /** A Monday long before any plan, so that no special day lies near it. */
    private static final LocalDate ORDINARY_MONDAY = LocalDate.of(1600, 1, 3);

    private final WorkCalendar one;
    private final WorkCalendar other;

    private CommonHours(WorkCalendar one, WorkCalendar other) {
        this.one = one;
        this.other = other;
    }

    /** A calendar of the common hours; empty if a usual week has none. A day is as long as on the first calendar. */
    static Optional<WorkCalendar> of(WorkCalendar one, WorkCalendar other) {
        return new CommonHours(one, other).calendar();
    }

    private Optional<WorkCalendar> calendar() {
        WorkCalendar.Builder common = WorkCalendar.builder(one.name() + " & " + other.name());
        boolean works = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            Shift[] shifts = common(ORDINARY_MONDAY.with(TemporalAdjusters.nextOrSame(day)));
            common.week(day, shifts);
            works |= shifts.length > 0;
        }
        if (!works) {
            return Optional.empty();
        }
        for (LocalDate date : specialDates()) {
            one.labelOf(date)
                    .or(() -> other.labelOf(date))
                    .ifPresentOrElse(
                            label -> common.exception(date, label, common(date)),
                            () -> common.exception(date, common(date)));
        }
        return Optional.of(common.minutesPerDay(one.minutesPerDay()).build());
    }

    /** Every date that differs from its weekday on one of the two, and the day after it, for what runs past midnight. */
    private SortedSet<LocalDate> specialDates() {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (WorkCalendar calendar : List.of(one, other)) {
            for (LocalDate date : calendar.specialDays().keySet()) {
                dates.add(date);
                dates.add(date.plusDays(1));
            }
        }
        return dates;
    }

    private Shift[] common(LocalDate date) {
        List<Shift> shifts = new ArrayList<>();
        for (int[] first : within(one, date)) {
            for (int[] second : within(other, date)) {
                int start = Math.max(first[0], second[0]);
                int end = Math.min(first[1], second[1]);
                if (start < end) {
                    shifts.add(new Shift(start, end));
                }
            }
        }
        return shifts.toArray(new Shift[0]);
    }

    /** The working time of a calendar between the two midnights of a date, also of shifts that began the day before. */
    private static List<int[]> within(WorkCalendar calendar, LocalDate date) {
        List<int[]> ranges = new ArrayList<>();
        int covered = 0;
        for (Shift shift : calendar.shiftsOn(date.minusDays(1))) {
            if (shift.isOverMidnight()) {
                covered = Math.max(covered, shift.endMinute() - Shift.DAY);
            }
        }
        if (covered > 0) {
            ranges.add(new int[] {0, covered});
        }
        for (Shift shift : calendar.shiftsOn(date)) {
            int start = Math.max(covered, shift.startMinute());
            int end = Math.min(Shift.DAY, shift.endMinute());
            if (start < end) {
                ranges.add(new int[] {start, end});
            }
        }
        return ranges;
    }
}
