package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A due date that was given up for another one: one re-dating (延期) of an issue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the due date as it was
 * @param until the day on which it was replaced; empty if nobody wrote it down
 * @param reason why it was replaced
 * @since 0.1.0
 */
public record EarlierDueDate(LocalDate date, Optional<LocalDate> until, Optional<String> reason) {

    /**
     * Rejects null components.
     *
     * @param date the due date as it was
     * @param until the day on which it was replaced
     * @param reason why it was replaced
     */
    public EarlierDueDate {
        requireNonNull(date, "date");
        requireNonNull(until, "until");
        requireNonNull(reason, "reason");
    }

    /**
     * {@return a due date of which nobody wrote down when it was replaced}
     *
     * @param date the due date as it was
     */
    public static EarlierDueDate of(LocalDate date) {
        return new EarlierDueDate(date, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same with the day on which it was replaced}
     *
     * @param day the day of the re-dating
     */
    public EarlierDueDate until(LocalDate day) {
        return new EarlierDueDate(date, Optional.of(day), reason);
    }

    /**
     * {@return the same with a reason}
     *
     * @param text why it was replaced
     */
    public EarlierDueDate because(String text) {
        return new EarlierDueDate(date, until, Optional.of(text));
    }

    /** {@return the dates in one line} */
    @Override
    public String toString() {
        return "due " + date + until.map(day -> " until " + day).orElse("");
    }
}
