package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Runs of dated days that differ from the week, as flat arrays: where each run begins and ends, on the clock and in
 * work, and by how much all runs before it shift the week's count.
 */
final class ExceptionBlocks {

    /** One entry more than there are blocks: the last one begins at the end of time. */
    final long[] starts;

    /** Work before each block; one entry more, never reached. */
    final long[] workAtStart;

    /** What to add to the week's count before block i; one entry more, for after the last block. */
    final long[] correction;

    final StepIndex byMinute;
    final StepIndex byWork;

    private final long[] workAtEnd;
    private final int[] firstStretch;
    private final long[] stretchStart;
    private final long[] stretchEnd;
    private final long[] before;
    private final long[] after;

    /** Lays out {@code stretches}, the working time of each block, counting from {@code -base}. */
    private ExceptionBlocks(WeekPattern week, List<long[]> bounds, List<long[]> stretches, long base) {
        int n = bounds.size();
        starts = new long[n + 1];
        workAtStart = new long[n + 1];
        correction = new long[n + 1];
        workAtEnd = new long[n];
        firstStretch = new int[n + 1];
        int total = stretches.stream().mapToInt(s -> s.length / 2).sum();
        stretchStart = new long[total];
        stretchEnd = new long[total];
        before = new long[total];
        after = new long[total];
        long[] ends = new long[n];
        correction[0] = -base;
        for (int i = 0; i < n; i++) {
            starts[i] = bounds.get(i)[0];
            ends[i] = bounds.get(i)[1];
            workAtStart[i] = week.workBefore(starts[i]) + correction[i];
            firstStretch[i + 1] = firstStretch[i] + stretches.get(i).length / 2;
            workAtEnd[i] = layOut(i, stretches.get(i));
            correction[i + 1] = workAtEnd[i] - week.workBefore(ends[i]);
        }
        starts[n] = Long.MAX_VALUE;
        workAtStart[n] = Long.MAX_VALUE;
        byMinute = new StepIndex(ends);
        byWork = new StepIndex(workAtEnd);
    }

    static ExceptionBlocks of(
            WeekPattern pattern,
            Map<DayOfWeek, List<Shift>> week,
            NavigableMap<LocalDate, List<Shift>> dated,
            long base) {
        List<long[]> bounds = new ArrayList<>();
        List<List<long[]>> stretches = new ArrayList<>();
        for (long day : changedDays(week, dated)) {
            long midnight = day * Shift.DAY;
            if (bounds.isEmpty() || bounds.get(bounds.size() - 1)[1] != midnight) {
                bounds.add(new long[] {midnight, midnight});
                stretches.add(new ArrayList<>());
            }
            bounds.get(bounds.size() - 1)[1] = midnight + Shift.DAY;
            List<long[]> ofBlock = stretches.get(stretches.size() - 1);
            addClipped(own(day - 1, week, dated), midnight - Shift.DAY, midnight, ofBlock);
            addClipped(own(day, week, dated), midnight, midnight, ofBlock);
        }
        return new ExceptionBlocks(
                pattern, bounds, stretches.stream().map(DayShifts::union).toList(), base);
    }

    boolean isEmpty() {
        return workAtEnd.length == 0;
    }

    /** Work before a minute that lies within block {@code i}. */
    long workBefore(int i, long minute) {
        int end = firstStretch[i + 1];
        int s = StepIndex.firstEndingAfter(stretchEnd, firstStretch[i], end, minute);
        return s == end ? workAtEnd[i] : before[s] + Math.max(0, minute - stretchStart[s]);
    }

    /** The working minute within block {@code i} that has {@code work} before it. */
    long minuteOf(int i, long work) {
        int s = StepIndex.firstEndingAfter(after, firstStretch[i], firstStretch[i + 1], work);
        return stretchStart[s] + (work - before[s]);
    }

    private long layOut(int block, long[] stretches) {
        long work = workAtStart[block];
        for (int k = 0; k < stretches.length / 2; k++) {
            int s = firstStretch[block] + k;
            stretchStart[s] = stretches[2 * k];
            stretchEnd[s] = stretches[2 * k + 1];
            before[s] = work;
            work += stretchEnd[s] - stretchStart[s];
            after[s] = work;
        }
        return work;
    }

    /** The dated days, and the day after one if a shift of it, or one it takes away, runs past midnight. */
    private static SortedSet<Long> changedDays(
            Map<DayOfWeek, List<Shift>> week, NavigableMap<LocalDate, List<Shift>> dated) {
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

    private static List<Shift> own(
            long day, Map<DayOfWeek, List<Shift>> week, NavigableMap<LocalDate, List<Shift>> dated) {
        LocalDate date = LocalDate.ofEpochDay(day);
        List<Shift> shifts = dated.get(date);
        return shifts != null ? shifts : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Adds the part of the shifts of the day at {@code midnight} that falls into the day at {@code clip}. */
    private static void addClipped(List<Shift> shifts, long midnight, long clip, List<long[]> stretches) {
        for (Shift shift : shifts) {
            long start = Math.max(clip, midnight + shift.startMinute());
            long end = Math.min(clip + Shift.DAY, midnight + shift.endMinute());
            if (start < end) {
                stretches.add(new long[] {start, end});
            }
        }
    }
}
