package org.pmocore.issues;

import java.util.Locale;
import org.pmocore.internal.text.Messages;

/**
 * Who a level of escalation goes to, by role; who that is in each team is said by the routes of the rules.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum EscalationRole {
    /** The lead of the team that settles the issue. */
    TEAM_LEAD,
    /** The project manager. */
    PROJECT_MANAGER,
    /** The steering committee. */
    STEERING,
    /** The customer. */
    CUSTOMER;

    /**
     * {@return the role in words}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        return Messages.of(EscalationRole.class).text(locale, "role." + name());
    }
}
