package org.pmocore.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Working time by its definition: every minute is counted, and the two faces of a count are found by halving. */
final class SlowClock {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 1500;
    private static final int DAY = 1440;
    private static final Map<WorkCalendar, SlowClock> KNOWN = new ConcurrentHashMap<>();

    /** How many minutes are worked before each minute of the horizon. */
    private final int[] before = new int[DAYS * DAY + 1];

    private SlowClock(WorkCalendar calendar) {
        boolean[] worked = new boolean[DAYS * DAY];
        for (int day = 0; day < DAYS; day++) {
            for (Shift shift : calendar.shiftsOn(FIRST.plusDays(day))) {
                int end = Math.min(worked.length, day * DAY + shift.endMinute());
                Arrays.fill(worked, day * DAY + shift.startMinute(), end, true);
            }
        }
        for (int minute = 0; minute < worked.length; minute++) {
            before[minute + 1] = before[minute] + (worked[minute] ? 1 : 0);
        }
    }

    static SlowClock of(WorkCalendar calendar) {
        return KNOWN.computeIfAbsent(calendar, SlowClock::new);
    }

    static long minute(LocalDateTime dateTime) {
        return (dateTime.toLocalDate().toEpochDay() - FIRST.toEpochDay()) * DAY
                + dateTime.toLocalTime().toSecondOfDay() / 60;
    }

    static LocalDateTime dateTime(long minute) {
        return FIRST.atStartOfDay().plusMinutes(minute);
    }

    long work(long minute) {
        return before[Math.toIntExact(minute)];
    }

    /** The first minute with so much work before it. */
    long finishAt(long work) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (before[middle] >= work) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The last minute with so much work before it. */
    long startAt(long work) {
        return finishAt(work + 1) - 1;
    }
}
