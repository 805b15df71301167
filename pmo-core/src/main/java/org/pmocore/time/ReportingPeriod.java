package org.pmocore.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A stretch of whole dates that figures are reported for, such as a week or an accounting month.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name short name, the same in every language: {@code 2026-04}, {@code FY2026-Q1}
 * @param first first date, inclusive
 * @param last last date, inclusive
 * @since 0.1.0
 */
public record ReportingPeriod(String name, LocalDate first, LocalDate last) {

    /**
     * Rejects null components and dates that run backwards.
     *
     * @param name short name, the same in every language
     * @param first first date, inclusive
     * @param last last date, inclusive
     */
    public ReportingPeriod {
        requireNonNull(name, "name");
        requireNonNull(first, "first");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The period " + name + " (" + first + " to " + last
                    + ") must run forwards.\nMaybe swap the dates.");
        }
    }

    /**
     * {@return whether a date lies in this period}
     *
     * @param date the date
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** {@return the end of the period, exclusive: 00:00 of the date after the last one} */
    public LocalDateTime end() {
        return Days.endOf(last);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
