package org.pmocore.time;

import java.util.List;

/**
 * Runs of days that differ from the week, as flat arrays: where each run begins and ends, on the clock and in work, and
 * by how much all runs before it shift the week's count.
 */
final class ExceptionBlocks {

    private final WeekPattern week;

    /** One entry more than there are blocks: the last one never begins. */
    private final long[] starts;

    private final long[] workAtStart;
    private final long[] workAtEnd;

    /** What to add to the week's count before block i; one entry more, for after the last block. */
    private final long[] correction;

    private final StepIndex byMinute;
    private final StepIndex byWork;
    private final Stretches stretches;

    /** Lays the blocks out; the count is the week's, lowered by {@code base}. */
    ExceptionBlocks(WeekPattern week, List<DatedDays.Block> blocks, long base) {
        int n = blocks.size();
        this.week = week;
        starts = new long[n + 1];
        workAtStart = new long[n + 1];
        workAtEnd = new long[n];
        correction = new long[n + 1];
        long[] ends = new long[n];
        List<long[]> all =
                blocks.stream().flatMap(block -> block.stretches().stream()).toList();
        long[] before = new long[all.size() + 1];
        int laidOut = 0;
        correction[0] = -base;
        for (int i = 0; i < n; i++) {
            DatedDays.Block block = blocks.get(i);
            starts[i] = block.start();
            ends[i] = block.end();
            workAtStart[i] = week.workBefore(starts[i]) + correction[i];
            workAtEnd[i] = Stretches.accumulate(block.stretches(), before, laidOut, workAtStart[i]);
            correction[i + 1] = workAtEnd[i] - week.workBefore(ends[i]);
            laidOut += block.stretches().size();
        }
        before[laidOut] = Stretches.NEVER;
        starts[n] = Stretches.NEVER;
        workAtStart[n] = Stretches.NEVER;
        byMinute = new StepIndex(ends);
        byWork = new StepIndex(workAtEnd);
        stretches = new Stretches(all, before);
    }

    /** Work before a minute. Within a block, the next stretch may be another block's: hence no more than the block's end. */
    long workBefore(long minute) {
        int i = byMinute.firstEndingAfter(minute);
        return minute <= starts[i]
                ? week.workBefore(minute) + correction[i]
                : Math.min(workAtEnd[i], stretches.workBefore(minute));
    }

    /** The working minute that has {@code work} before it. */
    long minuteOf(long work) {
        int i = byWork.firstEndingAfter(work);
        return work < workAtStart[i] ? week.minuteOf(work - correction[i]) : stretches.minuteOf(work);
    }

    /** Where the stretch of a working minute ends, or its first part; the next one may begin there. */
    long stretchEnd(long minute) {
        int i = byMinute.firstEndingAfter(minute);
        return minute < starts[i] ? Math.min(starts[i], week.stretchEnd(minute)) : stretches.endAfter(minute);
    }
}
