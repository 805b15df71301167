package org.pmocore.internal.levelling;

import java.util.Arrays;

/**
 * How much of a pool is in use over time: a step function, its steps in ascending order, neighbours of the same height joined.
 */
final class UsageProfile {

    static final long NEVER = Long.MAX_VALUE;
    static final long ALWAYS = Long.MIN_VALUE;

    /** Where each step begins; the first one begins before everything. */
    private long[] at = new long[16];

    private long[] used = new long[16];
    private int size;

    private final long[] firstAt;
    private final long[] firstUsed;

    /** A profile that begins with some steps: what is missing from the greatest capacity. */
    UsageProfile(long[] firstAt, long[] firstUsed) {
        this.firstAt = firstAt.clone();
        this.firstUsed = firstUsed.clone();
        clear();
    }

    /** Back to the steps it began with. */
    void clear() {
        size = firstAt.length;
        while (at.length < size) {
            grow();
        }
        System.arraycopy(firstAt, 0, at, 0, size);
        System.arraycopy(firstUsed, 0, used, 0, size);
    }

    /** Adds units from a minute, inclusive, to another, exclusive. */
    void add(long from, long to, long units) {
        if (from >= to) {
            return;
        }
        int first = cut(from);
        int last = cut(to);
        for (int step = first; step < last; step++) {
            used[step] += units;
        }
        join(last);
        join(first);
    }

    /**
     * The end of the first stretch inside an interval in which more than so much is used.
     *
     * @return the minute; {@link #ALWAYS} if there is no such stretch, {@link #NEVER} if it has no end
     */
    long endOfConflict(long from, long to, long most) {
        for (int step = stepAt(from); step < size && (at[step] < to); step++) {
            if (used[step] > most) {
                int next = step + 1;
                while (next < size && used[next] > most) {
                    next++;
                }
                return next == size ? NEVER : at[next];
            }
        }
        return ALWAYS;
    }

    /**
     * The start of the last stretch inside an interval in which more than so much is used.
     *
     * @return the minute; {@link #NEVER} if there is no such stretch, {@link #ALWAYS} if it has no start
     */
    long startOfConflict(long from, long to, long most) {
        int step = stepAt(to);
        if (at[step] >= to) {
            step--;
        }
        for (; step >= 0 && (step == size - 1 || at[step + 1] > from); step--) {
            if (used[step] > most) {
                while (step > 0 && used[step - 1] > most) {
                    step--;
                }
                return step == 0 ? ALWAYS : at[step];
            }
        }
        return NEVER;
    }

    /** The first step that begins behind a minute; {@link #NEVER} if there is none. */
    long nextStep(long minute) {
        int next = stepAt(minute) + 1;
        return next < size ? at[next] : NEVER;
    }

    private int stepAt(long minute) {
        int place = Arrays.binarySearch(at, 0, size, minute);
        return place >= 0 ? place : Math.max(0, -place - 2);
    }

    /** Makes a step begin at a minute. */
    private int cut(long minute) {
        int step = stepAt(minute);
        if (at[step] == minute) {
            return step;
        }
        if (size == at.length) {
            grow();
        }
        System.arraycopy(at, step + 1, at, step + 2, size - step - 1);
        System.arraycopy(used, step + 1, used, step + 2, size - step - 1);
        at[step + 1] = minute;
        used[step + 1] = used[step];
        size++;
        return step + 1;
    }

    /** Joins a step to the one before if both are of the same height. */
    private void join(int step) {
        if (step > 0 && step < size && used[step] == used[step - 1]) {
            System.arraycopy(at, step + 1, at, step, size - step - 1);
            System.arraycopy(used, step + 1, used, step, size - step - 1);
            size--;
        }
    }

    private void grow() {
        at = Arrays.copyOf(at, at.length * 2);
        used = Arrays.copyOf(used, used.length * 2);
    }
}
