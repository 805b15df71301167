package org.pmocore.time;

/**
 * A staircase of ascending ends that answers "which is the first step that ends after x" in a few nanoseconds: a table of
 * equal buckets says where to begin, a short scan does the rest.
 *
 * <p>The table has at most eight buckets per step, so it grows with the steps and never with the span they cover.
 */
final class StepIndex {

    private static final int BUCKETS_PER_STEP = 8;
    private static final int LONG_SCAN = 8;

    private final long[] ends;
    private final long origin;
    private final long last;
    private final int shift;
    private final int[] firstOf;

    /** Takes ascending ends; equal ones are allowed. */
    StepIndex(long[] ends) {
        this.ends = ends;
        this.origin = ends.length == 0 ? 0 : ends[0];
        this.last = ends.length == 0 ? origin : ends[ends.length - 1];
        int log = 0;
        while ((last - origin) >> log >= (long) BUCKETS_PER_STEP * Math.max(1, ends.length)) {
            log++;
        }
        this.shift = log;
        this.firstOf = new int[(int) ((last - origin) >> log) + 2];
        int step = 0;
        for (int bucket = 0; bucket < firstOf.length; bucket++) {
            while (step < ends.length && ends[step] <= origin + ((long) bucket << log)) {
                step++;
            }
            firstOf[bucket] = step;
        }
    }

    /** The index of the first step that ends after {@code x}; the number of steps if none does. */
    int firstEndingAfter(long x) {
        if (x < origin) {
            return 0;
        }
        if (x >= last) {
            return ends.length;
        }
        int bucket = (int) ((x - origin) >> shift);
        int step = firstOf[bucket];
        int limit = firstOf[bucket + 1];
        if (limit - step > LONG_SCAN) {
            return firstEndingAfter(ends, step, limit, x);
        }
        while (ends[step] <= x) {
            step++;
        }
        return step;
    }

    /** The same within a crowded bucket, by halving. */
    private static int firstEndingAfter(long[] ends, int from, int to, long x) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
