package org.pmocore.time;

import java.util.List;

/** Stretches of working time in order, on the clock and in work; finds the stretch from either side. */
final class Stretches {

    /** Later than any minute and more than any work, yet far enough from the end of {@code long} to subtract from. */
    static final long NEVER = Long.MAX_VALUE / 4;

    /** One entry more than there are stretches: the last one never begins. */
    private final long[] starts;

    private final long[] ends;

    /** Work before each stretch; the last entry is all there is. */
    private final long[] before;

    private final StepIndex byMinute;
    private final StepIndex byWork;

    /**
     * Takes the stretches, ascending.
     *
     * @param stretches start and end minute of each
     * @param before work before each and, one entry more, after the last
     */
    Stretches(List<long[]> stretches, long[] before) {
        int n = stretches.size();
        this.before = before;
        starts = new long[n + 1];
        ends = new long[n];
        long[] after = new long[n];
        for (int i = 0; i < n; i++) {
            starts[i] = stretches.get(i)[0];
            ends[i] = stretches.get(i)[1];
            after[i] = before[i] + ends[i] - starts[i];
        }
        starts[n] = NEVER;
        byMinute = new StepIndex(ends);
        byWork = new StepIndex(after);
    }

    /** Fills in the work before each stretch, beginning at {@code from} and {@code work}; returns the work after the last. */
    static long accumulate(List<long[]> stretches, long[] before, int from, long work) {
        long sum = work;
        for (int i = 0; i < stretches.size(); i++) {
            before[from + i] = sum;
            sum += stretches.get(i)[1] - stretches.get(i)[0];
        }
        return sum;
    }

    /** Work before a minute; between stretches, what lies before the next one. */
    long workBefore(long minute) {
        int i = byMinute.firstEndingAfter(minute);
        return before[i] + Math.max(0, minute - starts[i]);
    }

    /** The first end of a stretch behind a minute; some stretch must hold the minute. */
    long endAfter(long minute) {
        return ends[byMinute.firstEndingAfter(minute)];
    }

    /** The working minute that has {@code work} before it; some stretch must hold it. */
    long minuteOf(long work) {
        int i = byWork.firstEndingAfter(work);
        return starts[i] + (work - before[i]);
    }
}
