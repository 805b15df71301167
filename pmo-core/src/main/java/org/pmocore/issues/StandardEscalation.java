package org.pmocore.issues;

import static org.pmocore.issues.EscalationTrigger.DUE_WITHOUT_ACTION;
import static org.pmocore.issues.EscalationTrigger.FLOAT;
import static org.pmocore.issues.EscalationTrigger.OVERDUE;
import static org.pmocore.issues.EscalationTrigger.PROMISE_LATE;
import static org.pmocore.issues.EscalationTrigger.REDATED;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pmocore.model.Issue.Severity;

/** The escalation matrix that comes with the library. */
final class StandardEscalation {

    private static final String SOURCE = "pmo-core default: by float and promises, not by severity alone";

    static final List<EscalationLevel> LEVELS = List.of(
            new EscalationLevel(1, EscalationRole.TEAM_LEAD, 1, 3),
            new EscalationLevel(2, EscalationRole.PROJECT_MANAGER, 1, 3),
            new EscalationLevel(3, EscalationRole.STEERING, 2, 5));

    /** Cells of the matrix that a weaker condition decides already are left out: overdue 3-4 days beside 1-2 at one level. */
    static final List<EscalationRule> RULES = List.of(
            rule(Severity.HIGH, PROMISE_LATE, 1, 3),
            rule(Severity.HIGH, OVERDUE, 5, 3),
            rule(Severity.HIGH, REDATED, 3, 3),
            rule(Severity.HIGH, FLOAT, 0, 2),
            rule(Severity.HIGH, OVERDUE, 1, 2),
            rule(Severity.HIGH, DUE_WITHOUT_ACTION, 2, 1),
            rule(Severity.MEDIUM, PROMISE_LATE, 1, 3),
            rule(Severity.MEDIUM, FLOAT, 0, 2),
            rule(Severity.MEDIUM, OVERDUE, 3, 2),
            rule(Severity.MEDIUM, REDATED, 3, 2),
            rule(Severity.MEDIUM, OVERDUE, 1, 1),
            rule(Severity.LOW, PROMISE_LATE, 1, 2),
            rule(Severity.LOW, FLOAT, 0, 1),
            rule(Severity.LOW, OVERDUE, 3, 1),
            rule(Severity.LOW, REDATED, 3, 1));

    private StandardEscalation() {}

    private static EscalationRule rule(Severity severity, EscalationTrigger trigger, int limit, int level) {
        String id = (severity + "-" + trigger + "-" + limit)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        return new EscalationRule(
                id, Set.of(severity), List.of(new EscalationRule.Condition(trigger, limit)), level, SOURCE);
    }
}
