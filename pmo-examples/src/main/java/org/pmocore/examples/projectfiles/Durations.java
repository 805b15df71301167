package org.pmocore.examples.projectfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.TimeUnit;
import org.pmocore.measure.Effort;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Turns durations with the units of planning tools into working time, elapsed time or percent. */
final class Durations {

    private static final double HOUR = 60;
    private static final double DAY = 1440;
    private static final double DAYS_PER_MONTH = 30;
    private static final double DAYS_PER_YEAR = 365;

    private final double minutesPerDay;
    private final double minutesPerWeek;
    private final double minutesPerMonth;
    private final double minutesPerYear;

    Durations(ProjectProperties properties) {
        minutesPerDay = orElse(properties.getMinutesPerDay(), 480);
        minutesPerWeek = orElse(properties.getMinutesPerWeek(), 5 * minutesPerDay);
        minutesPerMonth = orElse(properties.getMinutesPerMonth(), 20 * minutesPerDay);
        minutesPerYear = orElse(properties.getMinutesPerYear(), 12 * minutesPerMonth);
    }

    /** Minutes of work, or on the clock for elapsed units; a percentage counts nothing. */
    double minutes(Duration duration) {
        return duration.getDuration() * minutesPer(duration.getUnits());
    }

    /**
     * A duration or lag.
     *
     * @param calendar where the amount will be resolved: whole days of it are kept as days
     */
    WorkTime workTime(Duration duration, WorkCalendar calendar) {
        TimeUnit unit = duration.getUnits();
        if (unit == TimeUnit.PERCENT) {
            return WorkTime.percent(duration.getDuration());
        }
        long minutes = Math.round(minutes(duration));
        if (unit.isElapsed()) {
            return WorkTime.elapsedMinutes(minutes);
        }
        boolean wholeDays = minutes != 0 && minutes % calendar.minutesPerDay() == 0;
        return wholeDays ? WorkTime.days((double) minutes / calendar.minutesPerDay()) : WorkTime.minutes(minutes);
    }

    /** Work in person-hours; zero if there is none. */
    Effort effort(@Nullable Duration work) {
        if (work == null) {
            return Effort.ofPersonHours(BigDecimal.ZERO);
        }
        return Effort.ofPersonHours(BigDecimal.valueOf(minutes(work) / HOUR).setScale(2, RoundingMode.HALF_UP));
    }

    private double minutesPer(TimeUnit unit) {
        return switch (unit) {
            case MINUTES, ELAPSED_MINUTES -> 1;
            case HOURS, ELAPSED_HOURS -> HOUR;
            case DAYS -> minutesPerDay;
            case WEEKS -> minutesPerWeek;
            case MONTHS -> minutesPerMonth;
            case YEARS -> minutesPerYear;
            case ELAPSED_DAYS -> DAY;
            case ELAPSED_WEEKS -> 7 * DAY;
            case ELAPSED_MONTHS -> DAYS_PER_MONTH * DAY;
            case ELAPSED_YEARS -> DAYS_PER_YEAR * DAY;
            case PERCENT, ELAPSED_PERCENT -> 0;
        };
    }

    private static double orElse(@Nullable Number stated, double usual) {
        return stated == null || stated.doubleValue() <= 0 ? usual : stated.doubleValue();
    }
}
