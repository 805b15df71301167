package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;

/**
 * An escalation (エスカレーション) that was made: to which level, to whom, when, and whether it was acknowledged.
 *
 * <p>A level is no state: an issue that somebody works on stays in progress at level 2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level 1 team lead, 2 project manager, 3 steering or customer
 * @param to whom it was escalated to
 * @param on the date it was escalated
 * @param acknowledgedOn the date the receiver acknowledged it; empty while unanswered
 * @since 0.1.0
 */
public record Escalation(int level, String to, LocalDate on, Optional<LocalDate> acknowledgedOn) {

    /**
     * Rejects null components.
     *
     * @param level 1 team lead, 2 project manager, 3 steering or customer
     * @param to whom it was escalated to
     * @param on the date it was escalated
     * @param acknowledgedOn the date the receiver acknowledged it
     */
    public Escalation {
        requireNonNull(to, "to");
        requireNonNull(on, "on");
        requireNonNull(acknowledgedOn, "acknowledgedOn");
    }

    /**
     * {@return an escalation that nobody has acknowledged}
     *
     * @param level 1 team lead, 2 project manager, 3 steering or customer
     * @param to whom it was escalated to
     * @param on the date it was escalated
     */
    public static Escalation of(int level, String to, LocalDate on) {
        return new Escalation(level, to, on, Optional.empty());
    }

    /**
     * {@return the same, acknowledged}
     *
     * @param date the date the receiver acknowledged it
     */
    public Escalation acknowledged(LocalDate date) {
        return new Escalation(level, to, on, Optional.of(date));
    }

    /**
     * {@return whether it is known to be acknowledged at the end of a date}
     *
     * @param date the date
     */
    public boolean isAcknowledgedAt(LocalDate date) {
        return acknowledgedOn.filter(day -> !day.isAfter(date)).isPresent();
    }

    /** {@return level, receiver and dates in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(
                "level " + level + " " + on + " to " + to
                        + acknowledgedOn.map(day -> ", acknowledged " + day).orElse(", not acknowledged"),
                80);
    }
}
