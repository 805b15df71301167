package org.pmocore.time;

import java.util.Arrays;

/**
 * The working time of some years laid out stretch by stretch: what the week and its exceptions say, looked up instead of worked
 * out.
 *
 * <p>Equal buckets of minutes and of work say at which stretch to begin, most often at the very one. At most 28 bytes a stretch
 * and {@value #MOST} stretches, which is a megabyte for sixty years of two stretches a day.
 */
final class FlatYears {

    /** How many stretches are laid out at most; a bucket holds the number of one in a {@code char}. */
    static final int MOST = 1 << 15;

    /** Nothing laid out. */
    static final FlatYears NONE = new FlatYears(0, 0, 0, new int[0], new int[0]);

    /** How far the sign of a number is shifted to become one or zero. */
    private static final int SIGN = 31;

    /** About half a year, in minutes. */
    private static final int SHORTEST = 1 << 18;

    /** Five hundred years, in minutes. */
    private static final int LONGEST = 1 << 28;

    /** Longer than what is laid out. */
    private static final int NEVER = 1 << 30;

    private final long firstMinute;
    private final int minutes;
    private final long firstWork;
    private final int work;

    /** The end of each stretch since the first minute; one entry more, which never comes. */
    private final int[] ends;

    /** Work before each stretch; one entry more, all there is. */
    private final int[] before;

    /** The start of each stretch less the work before it; one entry more, which never comes. */
    private final int[] idle;

    private final int minuteShift;
    private final char[] byMinute;
    private final int workShift;
    private final char[] byWork;

    /** Takes stretches by start and end, counted from the first minute. */
    private FlatYears(long firstMinute, int minutes, long firstWork, int[] starts, int[] ends) {
        int stretches = starts.length;
        this.firstMinute = firstMinute;
        this.minutes = minutes;
        this.firstWork = firstWork;
        this.ends = Arrays.copyOf(ends, stretches + 1);
        this.before = new int[stretches + 1];
        this.idle = new int[stretches + 1];
        for (int i = 0; i < stretches; i++) {
            idle[i] = starts[i] - before[i];
            before[i + 1] = ends[i] - idle[i];
        }
        this.work = before[stretches];
        this.ends[stretches] = NEVER;
        this.idle[stretches] = NEVER;
        minuteShift = shift(minutes, stretches);
        byMinute = buckets(this.ends, minutes, minuteShift);
        workShift = shift(work, stretches);
        byWork = buckets(Arrays.copyOfRange(before, 1, stretches + 1), work, workShift);
    }

    /**
     * Lays a range out.
     *
     * @param count the count to lay out
     * @param from the first minute
     * @param minutes how many, below 2^30
     * @return the range; {@link #NONE} if it holds too many stretches
     */
    static FlatYears of(ExceptionBlocks count, long from, int minutes) {
        int[] starts = new int[256];
        int[] ends = new int[256];
        int stretches = 0;
        long firstWork = count.workBefore(from);
        long next = firstWork;
        for (long start = count.minuteOf(next); start < from + minutes; start = count.minuteOf(next)) {
            if (stretches == MOST) {
                return NONE;
            }
            if (stretches == starts.length) {
                starts = Arrays.copyOf(starts, 2 * stretches);
                ends = Arrays.copyOf(ends, 2 * stretches);
            }
            long end = Math.min(from + minutes, count.stretchEnd(start));
            starts[stretches] = (int) (start - from);
            ends[stretches++] = (int) (end - from);
            next += end - start;
        }
        return new FlatYears(from, minutes, firstWork, Arrays.copyOf(starts, stretches), ends);
    }

    /**
     * A range with a minute outside of this one: this one and as much again on the side of the minute if that reaches it, else a
     * short one around the minute. The same if that would be too many stretches.
     */
    FlatYears towards(ExceptionBlocks count, long minute) {
        long from = minute < firstMinute ? firstMinute - minutes : firstMinute;
        boolean reached = minute >= from && minute - from < 2L * minutes;
        if (!reached) {
            return of(count, minute - SHORTEST / 2, SHORTEST);
        }
        FlatYears wider = minutes < LONGEST ? of(count, from, 2 * minutes) : NONE;
        return wider == NONE ? this : wider;
    }

    int stretches() {
        return before.length - 1;
    }

    boolean holdsMinute(long minute) {
        return minute >= firstMinute && minute - firstMinute < minutes;
    }

    boolean holdsWork(long count) {
        return count >= firstWork && count - firstWork < work;
    }

    /** Work before a minute that is {@linkplain #holdsMinute(long) laid out}. */
    long workBefore(long minute) {
        int since = (int) (minute - firstMinute);
        int i = byMinute[since >> minuteShift];
        i += (since - ends[i]) >>> SIGN ^ 1;
        while (ends[i] <= since) {
            i++;
        }
        return firstWork + Math.max(before[i], since - idle[i]);
    }

    /** The working minute that has {@code count} before it, which is {@linkplain #holdsWork(long) laid out}. */
    long minuteOf(long count) {
        int since = (int) (count - firstWork);
        int i = byWork[since >> workShift];
        i += (since - before[i + 1]) >>> SIGN ^ 1;
        while (before[i + 1] <= since) {
            i++;
        }
        return firstMinute + since + idle[i];
    }

    /** The size of a bucket, as a power of two: between a quarter and half of the average step. */
    private static int shift(int span, int steps) {
        int shift = 0;
        while (((long) steps + 1) << (shift + 2) <= span) {
            shift++;
        }
        return shift;
    }

    /** For each bucket the first step that ends behind its beginning. */
    private static char[] buckets(int[] ends, int span, int shift) {
        char[] first = new char[(span >> shift) + 1];
        int step = 0;
        for (int bucket = 0; bucket < first.length; bucket++) {
            while (step < ends.length && ends[step] <= bucket << shift) {
                step++;
            }
            first[bucket] = (char) step;
        }
        return first;
    }
}
