package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An escalation that was sent before, as the host keeps it: what makes a second run send nothing twice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param issue the number of the issue
 * @param rule the rule it was sent for; empty if people escalated on their own
 * @param level the level it went to
 * @param period which time it was sent for that rule and level, from 1; 0 if people escalated on their own
 * @param on the date it was sent
 * @param acknowledgedOn the date somebody confirmed it
 * @since 0.1.0
 */
public record SentEscalation(
        String issue, String rule, int level, int period, LocalDate on, Optional<LocalDate> acknowledgedOn) {

    /**
     * Rejects null components.
     *
     * @param issue the number of the issue
     * @param rule the rule it was sent for
     * @param level the level it went to
     * @param period which time it was sent for that rule and level
     * @param on the date it was sent
     * @param acknowledgedOn the date somebody confirmed it
     */
    public SentEscalation {
        requireNonNull(issue, "issue");
        requireNonNull(rule, "rule");
        requireNonNull(on, "on");
        requireNonNull(acknowledgedOn, "acknowledgedOn");
    }

    /**
     * {@return the same, confirmed}
     *
     * @param date the date somebody confirmed it
     */
    public SentEscalation acknowledged(LocalDate date) {
        return new SentEscalation(issue, rule, level, period, on, Optional.of(date));
    }

    /** Whether it was confirmed by a date. */
    boolean isAcknowledgedBy(LocalDate date) {
        return acknowledgedOn.filter(day -> !day.isAfter(date)).isPresent();
    }

    /** {@return issue, level and dates in one line} */
    @Override
    public String toString() {
        return issue + " to L" + level + " on " + on
                + acknowledgedOn.map(date -> ", acknowledged " + date).orElse(", not acknowledged");
    }
}
