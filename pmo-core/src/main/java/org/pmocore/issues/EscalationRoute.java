package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

/**
 * Who gets escalations of a team at a level.
 *
 * <p>Immutable and thread-safe.
 *
 * @param team the team of the issue; empty for every team without a route of its own
 * @param level the level
 * @param recipient whom to tell
 * @since 0.1.0
 */
public record EscalationRoute(String team, int level, String recipient) {

    /**
     * Rejects null.
     *
     * @param team the team of the issue; empty for every team without a route of its own
     * @param level the level
     * @param recipient whom to tell
     */
    public EscalationRoute {
        requireNonNull(team, "team");
        requireNonNull(recipient, "recipient");
    }

    /** {@return team, level and recipient in one line} */
    @Override
    public String toString() {
        return (team.isEmpty() ? "any team" : team) + " L" + level + " -> " + recipient;
    }
}
