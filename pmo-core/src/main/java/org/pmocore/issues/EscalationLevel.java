package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

/**
 * A level of escalation: who is told, by when they confirm, and how often they are told again while it lasts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level 1 for the lowest
 * @param role who is told
 * @param acknowledgeWithin working days after which an escalation nobody confirmed rises to the next level
 * @param repeatEvery working days after which it is told again while a rule still holds, at least 1
 * @since 0.1.0
 */
public record EscalationLevel(int level, EscalationRole role, int acknowledgeWithin, int repeatEvery) {

    /**
     * Rejects null; numbers are checked by the rules as a whole.
     *
     * @param level 1 for the lowest
     * @param role who is told
     * @param acknowledgeWithin working days after which an unconfirmed escalation rises
     * @param repeatEvery working days after which it is told again
     */
    public EscalationLevel {
        requireNonNull(role, "role");
    }

    /** {@return level, role and days in one line} */
    @Override
    public String toString() {
        return "L" + level + " " + role + ", acknowledge within " + acknowledgeWithin + " wd, repeat every "
                + repeatEvery + " wd";
    }
}
