package org.pmocore.schedule;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/** Dates of summaries: the span of everything under them, and the smallest float of what is not finished. */
final class SummaryDates {

    private static final long NO_FLOAT = Long.MAX_VALUE;

    private final long[] start;
    private final long[] finish;
    private final long[] lateStart;
    private final long[] lateFinish;
    private final long[] totalFloat;
    private final boolean[] critical;

    private SummaryDates(int tasks) {
        start = filled(tasks, Long.MAX_VALUE);
        finish = filled(tasks, Long.MIN_VALUE);
        lateStart = filled(tasks, Long.MAX_VALUE);
        lateFinish = filled(tasks, Long.MIN_VALUE);
        totalFloat = filled(tasks, NO_FLOAT);
        critical = new boolean[tasks];
    }

    static SummaryDates of(Schedule schedule) {
        ResolvedNetwork network = schedule.network();
        int[] summaries = network.summariesBottomUp();
        SummaryDates dates =
                new SummaryDates(summaries.length == 0 ? 0 : schedule.tasks().size());
        for (int position = 0; position < dates.start.length; position++) {
            int parent = network.parentOf(position);
            if (parent >= 0 && network.nodeOf(position) >= 0) {
                dates.add(parent, schedule.tasks().get(position));
            }
        }
        for (int summary : summaries) {
            if (network.parentOf(summary) >= 0) {
                dates.merge(network.parentOf(summary), summary);
            }
        }
        return dates;
    }

    long start(int position) {
        return start[position];
    }

    long finish(int position) {
        return finish[position];
    }

    long lateStart(int position) {
        return lateStart[position];
    }

    long lateFinish(int position) {
        return lateFinish[position];
    }

    Optional<Long> totalFloat(int position) {
        return totalFloat[position] == NO_FLOAT ? Optional.empty() : Optional.of(totalFloat[position]);
    }

    boolean isCritical(int position) {
        return critical[position];
    }

    private void add(int parent, ScheduledTask task) {
        start[parent] = Math.min(start[parent], WorkAxis.minuteOf(task.earlyStart()));
        finish[parent] = Math.max(finish[parent], WorkAxis.minuteOf(task.earlyFinish()));
        lateStart[parent] = Math.min(lateStart[parent], WorkAxis.minuteOf(task.lateStart()));
        lateFinish[parent] = Math.max(lateFinish[parent], WorkAxis.minuteOf(task.lateFinish()));
        critical[parent] |= task.isCritical();
        if (task.task().kind() != Task.Kind.LEVEL_OF_EFFORT) {
            long room = task.totalFloat().map(Duration::toMinutes).orElse(NO_FLOAT);
            totalFloat[parent] = Math.min(totalFloat[parent], room);
        }
    }

    private void merge(int parent, int summary) {
        start[parent] = Math.min(start[parent], start[summary]);
        finish[parent] = Math.max(finish[parent], finish[summary]);
        lateStart[parent] = Math.min(lateStart[parent], lateStart[summary]);
        lateFinish[parent] = Math.max(lateFinish[parent], lateFinish[summary]);
        totalFloat[parent] = Math.min(totalFloat[parent], totalFloat[summary]);
        critical[parent] |= critical[summary];
    }

    private static long[] filled(int size, long value) {
        long[] array = new long[size];
        Arrays.fill(array, value);
        return array;
    }
}
