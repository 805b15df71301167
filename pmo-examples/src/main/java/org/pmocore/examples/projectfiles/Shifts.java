package org.pmocore.examples.projectfiles;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.mpxj.LocalTimeRange;
import org.pmocore.time.Shift;

/** Turns the working hours of one day into shifts; ranges that touch or overlap become one. */
final class Shifts {

    private static final int DAY = 1440;
    private static final int HOUR = 60;

    private Shifts() {}

    /**
     * The shifts of one day and what had to be changed to get them.
     *
     * @param shifts ascending
     * @param repaired whether ranges overlapped or had no length
     */
    record OfDay(List<Shift> shifts, boolean repaired) {}

    static OfDay of(List<LocalTimeRange> hours) {
        List<int[]> ranges = new ArrayList<>();
        boolean repaired = false;
        for (LocalTimeRange range : hours) {
            if (range == null || range.getStart() == null || range.getEnd() == null) {
                continue;
            }
            int start = minute(range.getStart());
            int end = minute(range.getEnd());
            if (start == end && start != 0) {
                repaired = true;
                continue;
            }
            ranges.add(new int[] {start, end <= start ? end + DAY : end});
        }
        ranges.sort((one, other) -> Integer.compare(one[0], other[0]));
        return merge(ranges, repaired);
    }

    private static OfDay merge(List<int[]> ranges, boolean alreadyRepaired) {
        boolean repaired = alreadyRepaired;
        List<int[]> merged = new ArrayList<>();
        for (int[] range : ranges) {
            int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || range[0] > last[1]) {
                merged.add(range);
                continue;
            }
            repaired |= range[0] < last[1];
            last[1] = Math.max(last[1], range[1]);
        }
        List<Shift> shifts = new ArrayList<>();
        for (int[] range : merged) {
            int end = Math.min(range[1], range[0] + DAY);
            repaired |= end < range[1];
            shifts.add(new Shift(range[0], end));
        }
        return new OfDay(List.copyOf(shifts), repaired);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }
}
