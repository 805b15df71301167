package org.pmocore.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The week that repeats for ever: how many of its working minutes lie before a minute, and where the n-th one lies.
 *
 * <p>The count begins at a Monday two million years ago, so that both directions work on positive numbers only.
 * Divisions are by a constant (which the compiler turns into a multiplication) or by a reciprocal computed once.
 */
final class WeekPattern {

    static final int WEEK = 7 * Shift.DAY;

    /** 1970-01-01 is a Thursday; the Monday before it is three days earlier. */
    private static final long ORIGIN = -3L * Shift.DAY - 100_000_000L * WEEK;

    private static final int RECIPROCAL_BITS = 62;

    /** Stretches of the week; one more that begins with the next week ends each array. */
    private final long[] starts;

    private final long[] before;
    private final StepIndex byMinute;
    private final StepIndex byWork;
    private final long weekMinutes;
    private final long reciprocal;

    WeekPattern(Map<DayOfWeek, List<Shift>> week) {
        long[] stretches = stretches(week);
        int n = stretches.length / 2;
        starts = new long[n + 1];
        before = new long[n + 1];
        long[] ends = new long[n];
        long[] after = new long[n];
        long work = 0;
        for (int i = 0; i < n; i++) {
            starts[i] = stretches[2 * i];
            ends[i] = stretches[2 * i + 1];
            before[i] = work;
            work += ends[i] - starts[i];
            after[i] = work;
        }
        starts[n] = WEEK;
        before[n] = work;
        byMinute = new StepIndex(ends);
        byWork = new StepIndex(after);
        weekMinutes = work;
        reciprocal = (1L << RECIPROCAL_BITS) / work + 1;
    }

    boolean isContinuous() {
        return weekMinutes == WEEK;
    }

    long workOfWeek() {
        return weekMinutes;
    }

    /** Working minutes between the origin and {@code minute}. */
    long workBefore(long minute) {
        long sinceOrigin = minute - ORIGIN;
        long weeks = sinceOrigin / WEEK;
        long minuteOfWeek = sinceOrigin - weeks * WEEK;
        int i = byMinute.firstEndingAfter(minuteOfWeek);
        return weeks * weekMinutes + before[i] + Math.max(0, minuteOfWeek - starts[i]);
    }

    /** The working minute that has {@code work} working minutes between the origin and itself. */
    long minuteOf(long work) {
        long weeks = Math.multiplyHigh(work << (Long.SIZE - RECIPROCAL_BITS), reciprocal);
        long workOfWeek = work - weeks * weekMinutes;
        int i = byWork.firstEndingAfter(workOfWeek);
        return ORIGIN + weeks * WEEK + starts[i] + (workOfWeek - before[i]);
    }

    /** The week's shifts as minutes since Monday 00:00; what runs past Sunday goes on at the week's beginning. */
    private static long[] stretches(Map<DayOfWeek, List<Shift>> week) {
        List<long[]> stretches = new ArrayList<>();
        week.forEach((day, shifts) -> {
            long midnight = (day.getValue() - 1L) * Shift.DAY;
            for (Shift shift : shifts) {
                long start = midnight + shift.startMinute();
                long end = midnight + shift.endMinute();
                stretches.add(new long[] {start, Math.min(end, WEEK)});
                if (end > WEEK) {
                    stretches.add(new long[] {0, end - WEEK});
                }
            }
        });
        return DayShifts.union(stretches);
    }
}
