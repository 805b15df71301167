package org.pmocore.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.pmocore.time.WorkAxis;

/**
 * Turns minutes into dates, remembering each calendar date and each time of day it has made: the instants of many tasks
 * share few of them.
 *
 * <p>Thread-safe: two threads that make the same date at the same time make two equal ones.
 */
final class DateTable {

    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;

    /** Longer plans look their last dates up; a hundred years and more. */
    private static final int MOST_DAYS = 40_000;

    private final long firstDay;
    private final LocalDate[] dates;
    private final LocalTime[] times = new LocalTime[DAY];

    /**
     * A table that remembers the dates between two minutes.
     *
     * @param first first minute
     * @param last last minute
     */
    DateTable(long first, long last) {
        firstDay = Math.floorDiv(first, DAY);
        dates = new LocalDate[(int) Math.max(0, Math.min(MOST_DAYS, Math.floorDiv(last, DAY) - firstDay + 1))];
    }

    LocalDateTime at(long minute) {
        long day = Math.floorDiv(minute, DAY);
        long place = day - firstDay;
        if (place < 0 || place >= dates.length) {
            return WorkAxis.dateTimeOf(minute);
        }
        return LocalDateTime.of(date((int) place), time((int) (minute - day * DAY)));
    }

    private LocalDate date(int place) {
        LocalDate known = dates[place];
        if (known == null) {
            known = LocalDate.ofEpochDay(firstDay + place);
            dates[place] = known;
        }
        return known;
    }

    private LocalTime time(int minute) {
        LocalTime known = times[minute];
        if (known == null) {
            known = LocalTime.of(minute / HOUR, minute % HOUR);
            times[minute] = known;
        }
        return known;
    }
}
