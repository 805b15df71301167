package org.pmocore.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The two edges of a calendar date, for turning the dates people write into the instants a schedule counts with.
 *
 * <p>Instants are half-open: a start is inclusive, a finish is exclusive. "From 6 April" is therefore 6 April 00:00 and
 * "by 28 April" is 29 April 00:00, and the last day of a finish at 29 April 00:00 is 28 April.
 *
 * @since 0.1.0
 */
public final class Days {

    private Days() {}

    /**
     * {@return the first instant of a date, for starts: 00:00 of that date}
     *
     * @param date the date
     */
    public static LocalDateTime startOf(LocalDate date) {
        return date.atStartOfDay();
    }

    /**
     * {@return the end of a date, exclusive, for finishes and data dates: 00:00 of the following date}
     *
     * @param date the date
     */
    public static LocalDateTime endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay();
    }

    /**
     * {@return the last date that an exclusive finish still covers: the date itself, or the date before at 00:00}
     *
     * @param finishExclusive a finish instant, exclusive
     */
    public static LocalDate lastDayOf(LocalDateTime finishExclusive) {
        boolean midnight = finishExclusive.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? finishExclusive.toLocalDate().minusDays(1) : finishExclusive.toLocalDate();
    }
}
