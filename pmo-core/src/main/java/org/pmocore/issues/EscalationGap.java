package org.pmocore.issues;

import org.pmocore.measure.Reason;
import org.pmocore.model.Issue;

/**
 * What a rule looks at and the ledger or the plan does not say of an issue: such a rule does not hold, and does not pass either.
 *
 * <p>Immutable and thread-safe.
 *
 * @param issue the issue
 * @param trigger what is looked at
 * @param reason why there is no figure
 * @since 0.1.0
 */
public record EscalationGap(Issue issue, EscalationTrigger trigger, Reason reason) {

    /** {@return issue, trigger and reason in one line} */
    @Override
    public String toString() {
        return issue.id() + ": " + trigger + " not assessable, " + reason;
    }
}
