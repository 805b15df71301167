package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rounds to the minute: Microsoft Project keeps tenths of minutes. */
final class Instants {

    private static final int HALF_MINUTE = 30;

    private Instants() {}

    static LocalDateTime toMinute(LocalDateTime instant) {
        return instant.plusSeconds(HALF_MINUTE).truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * A finish as an exclusive instant: of a task that begins and ends at the same midnight only the date is known, and it
     * lasts to the end of it.
     */
    static LocalDateTime finish(@Nullable LocalDateTime start, LocalDateTime finish, boolean milestone) {
        boolean dateOnly = finish.equals(start) && finish.toLocalTime().equals(LocalTime.MIDNIGHT);
        return dateOnly && !milestone ? finish.plusDays(1) : finish;
    }

    static @Nullable LocalDateTime toMinuteOrNull(@Nullable LocalDateTime instant) {
        return instant == null ? null : toMinute(instant);
    }
}
