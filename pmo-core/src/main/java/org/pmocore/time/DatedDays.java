package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What really happens on the days a calendar names: each day's own shifts, and the night shift that runs into it. */
final class DatedDays {

    private final Map<DayOfWeek, List<Shift>> week;
    private final NavigableMap<LocalDate, List<Shift>> dated;

    DatedDays(Map<DayOfWeek, List<Shift>> week, NavigableMap<LocalDate, List<Shift>> dated) {
        this.week = week;
        this.dated = dated;
    }

    /** A run of changed days. Minutes are wall-clock minutes; {@code stretches} are pairs of start and end. */
    record Block(long start, long end, List<long[]> stretches) {}

    /** The runs of days that differ from the week, ascending, with a gap of at least a day between them. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<long[]> stretches = new ArrayList<>();
        long first = 0;
        long next = Long.MIN_VALUE;
        for (long day : changedDays()) {
            if (day != next) {
                addBlock(first, next, stretches, blocks);
                stretches.clear();
                first = day;
            }
            next = day + 1;
            addShifts(day - 1, day, stretches);
            addShifts(day, day, stretches);
        }
        addBlock(first, next, stretches, blocks);
        return blocks;
    }

    private static void addBlock(long first, long next, List<long[]> stretches, List<Block> blocks) {
        if (next != Long.MIN_VALUE) {
            blocks.add(new Block(first * Shift.DAY, next * Shift.DAY, DayShifts.union(stretches)));
        }
    }

    /** The dated days, and the day after one if a shift of it, or one it takes away, runs past midnight. */
    private SortedSet<Long> changedDays() {
        SortedSet<Long> days = new TreeSet<>();
        dated.forEach((date, shifts) -> {
            days.add(date.toEpochDay());
            if (runsOver(shifts) || runsOver(week.getOrDefault(date.getDayOfWeek(), List.of()))) {
                days.add(date.toEpochDay() + 1);
            }
        });
        return days;
    }

    private static boolean runsOver(List<Shift> shifts) {
        return !shifts.isEmpty() && shifts.get(shifts.size() - 1).isOverMidnight();
    }

    /** Adds the part of the shifts of {@code owner} that falls into {@code day}. */
    private void addShifts(long owner, long day, List<long[]> stretches) {
        LocalDate date = LocalDate.ofEpochDay(owner);
        List<Shift> shifts = dated.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), List.of()));
        long midnight = day * Shift.DAY;
        for (Shift shift : shifts) {
            long start = Math.max(midnight, owner * Shift.DAY + shift.startMinute());
            long end = Math.min(midnight + Shift.DAY, owner * Shift.DAY + shift.endMinute());
            if (start < end) {
                stretches.add(new long[] {start, end});
            }
        }
    }
}
