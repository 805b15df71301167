package org.pmocore.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The reference: asks of every single minute whether any shift of its day or of the day before covers it. */
final class SlowAxis {

    private final WorkCalendar calendar;

    SlowAxis(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isWorking(long minute) {
        LocalDateTime at = WorkAxis.dateTimeOf(minute);
        LocalDate date = at.toLocalDate();
        int minuteOfDay = at.getHour() * 60 + at.getMinute();
        return covers(date, minuteOfDay) || covers(date.minusDays(1), minuteOfDay + 1440);
    }

    private boolean covers(LocalDate date, int minute) {
        for (Shift shift : calendar.shiftsOn(date)) {
            if (shift.startMinute() <= minute && minute < shift.endMinute()) {
                return true;
            }
        }
        return false;
    }
}
