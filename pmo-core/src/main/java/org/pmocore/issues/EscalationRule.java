package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.Issue;

/**
 * A rule of escalation as data: for issues of these severities, if all conditions hold, to that level.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its name, unique in its set
 * @param severities the severities it is for; none for all
 * @param when the conditions, all of which must hold
 * @param level the level it leads to
 * @param source where it comes from
 * @since 0.1.0
 */
public record EscalationRule(
        String id, Set<Issue.Severity> severities, List<Condition> when, int level, String source) {

    private static final int CELLS = 80;

    /**
     * A condition: a trigger and its limit, at or beyond which it holds.
     *
     * @param trigger what is looked at
     * @param limit working days or times
     * @since 0.1.0
     */
    public record Condition(EscalationTrigger trigger, int limit) {

        /**
         * Rejects null.
         *
         * @param trigger what is looked at
         * @param limit working days or times
         */
        public Condition {
            requireNonNull(trigger, "trigger");
        }

        /** {@return trigger and limit, such as {@code OVERDUE >= 3}} */
        @Override
        public String toString() {
            return trigger + (trigger.isAtMost() ? " <= " : " >= ") + limit;
        }
    }

    /**
     * Copies the lists; what does not fit is reported by the rules as a whole.
     *
     * @param id its name
     * @param severities the severities it is for; none for all
     * @param when the conditions
     * @param level the level it leads to
     * @param source where it comes from
     */
    public EscalationRule {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        Set<Issue.Severity> ordered = EnumSet.noneOf(Issue.Severity.class);
        ordered.addAll(severities);
        severities = Collections.unmodifiableSet(ordered);
        when = List.copyOf(when);
    }

    /**
     * {@return whether it is for issues of a severity}
     *
     * @param severity a severity
     */
    public boolean isFor(Issue.Severity severity) {
        return severities.isEmpty() || severities.contains(severity);
    }

    /** Whether this rule holds whenever another one does, for all severities of the other one. */
    boolean covers(EscalationRule other) {
        for (Issue.Severity severity : Issue.Severity.values()) {
            if (other.isFor(severity) && !isFor(severity)) {
                return false;
            }
        }
        return when.stream()
                .allMatch(condition -> other.when.stream()
                        .anyMatch(its -> its.trigger() == condition.trigger()
                                && its.trigger().implies(its.limit(), condition.limit())));
    }

    /** {@return severities, conditions and level in one line} */
    @Override
    public String toString() {
        String whom = severities.isEmpty() ? "any" : severities.toString();
        String conditions = when.stream().map(Condition::toString).collect(Collectors.joining(" and "));
        return DisplayWidth.truncate(id + ": " + whom + ", " + conditions + " -> L" + level, CELLS);
    }
}
