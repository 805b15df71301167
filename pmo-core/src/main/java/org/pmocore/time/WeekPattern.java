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

    private final Stretches stretches;
    private final long weekMinutes;
    private final long reciprocal;

    WeekPattern(Map<DayOfWeek, List<Shift>> week) {
        List<long[]> pairs = stretches(week);
        long[] before = new long[pairs.size() + 1];
        weekMinutes = Stretches.accumulate(pairs, before, 0, 0);
        before[before.length - 1] = weekMinutes;
        stretches = new Stretches(pairs, before);
        reciprocal = (1L << RECIPROCAL_BITS) / weekMinutes + 1;
    }

    long workOfWeek() {
        return weekMinutes;
    }

    /** Working minutes between the origin and {@code minute}. */
    long workBefore(long minute) {
        long sinceOrigin = minute - ORIGIN;
        long weeks = sinceOrigin / WEEK;
        return weeks * weekMinutes + stretches.workBefore(sinceOrigin - weeks * WEEK);
    }

    /** The working minute that has {@code work} working minutes between the origin and itself. */
    long minuteOf(long work) {
        long weeks = Math.multiplyHigh(work << (Long.SIZE - RECIPROCAL_BITS), reciprocal);
        return ORIGIN + weeks * WEEK + stretches.minuteOf(work - weeks * weekMinutes);
    }

    /** Where the stretch of a working minute ends, at the latest with its week. */
    long stretchEnd(long minute) {
        long monday = minute - (minute - ORIGIN) % WEEK;
        return monday + stretches.endAfter(minute - monday);
    }

    /** The week's shifts as minutes since Monday 00:00; what runs past Sunday goes on at the week's beginning. */
    private static List<long[]> stretches(Map<DayOfWeek, List<Shift>> week) {
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
