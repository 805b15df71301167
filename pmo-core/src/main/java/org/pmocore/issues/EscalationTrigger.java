package org.pmocore.issues;

import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * What an escalation rule looks at. A figure that has no value makes no rule hold and is listed as not assessable.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum EscalationTrigger {
    /** At most so many working days are left until it is due, and no action is stated. */
    DUE_WITHOUT_ACTION(true),
    /** It is overdue by at least so many working days. */
    OVERDUE(false),
    /** It was raised at least so many working days ago. */
    AGE(false),
    /** It has been open without waiting for others for at least so many working days. */
    OURS(false),
    /** Nothing was written about it for at least so many working days. */
    SILENT(false),
    /** Its due date was given up at least so often. */
    REDATED(false),
    /** It came back after it had been closed at least so often. */
    REOPENED(false),
    /** A task it keeps from starting has at most so many working days of total float. */
    FLOAT(true),
    /** If it stays open for another week, some milestone with a due date slips by at least so many working days. */
    PROMISE_SLIP(false),
    /** If it stays open for another week, it makes some milestone late by at least so many working days. */
    PROMISE_LATE(false);

    private static final Messages MESSAGES = Messages.of(EscalationTrigger.class);

    private final boolean atMost;

    EscalationTrigger(boolean atMost) {
        this.atMost = atMost;
    }

    /** {@return whether a rule holds at or below its limit; else at or above it} */
    public boolean isAtMost() {
        return atMost;
    }

    boolean holds(Measure value, int limit) {
        return value.isDefined() && (atMost ? value.orElseThrow() <= limit : value.orElseThrow() >= limit);
    }

    /** Whether whatever holds at one limit also holds at another. */
    boolean implies(int limit, int otherLimit) {
        return atMost ? limit <= otherLimit : limit >= otherLimit;
    }

    /** The figure of an issue; empty where the trigger does not apply, undefined where a fact is missing. */
    Optional<Measure> of(IssueAge age, IssueImpact impact) {
        return switch (this) {
            case DUE_WITHOUT_ACTION ->
                age.issue().action().isPresent() ? Optional.empty() : Optional.of(age.dueInWorkingDays());
            case OVERDUE -> Optional.of(age.overdueWorkingDays());
            case AGE -> Optional.of(age.ageWorkingDays());
            case OURS -> Optional.of(age.oursWorkingDays());
            case SILENT -> Optional.of(age.workingDaysSinceUpdate());
            case REDATED -> Optional.of(Measure.of(age.redatedCount(), Unit.COUNT));
            case REOPENED -> Optional.of(Measure.of(age.reopenedCount(), Unit.COUNT));
            case FLOAT -> Optional.of(impact.leastFloat());
            case PROMISE_SLIP -> Optional.of(worst(impact, false));
            case PROMISE_LATE -> Optional.of(worst(impact, true));
        };
    }

    private static Measure worst(IssueImpact impact, boolean late) {
        if (impact.heldTasks().isEmpty()) {
            return Measure.undefined(Reason.NO_DATA, Unit.WORKING_DAYS);
        }
        double days = impact.weeks().get(0).moved().stream()
                .filter(milestone -> milestone.due().isPresent())
                .map(milestone -> late ? milestone.lateWorkingDays() : milestone.slipWorkingDays())
                .mapToDouble(measure -> measure.orElse(0))
                .max()
                .orElse(0);
        return Measure.of(days, Unit.WORKING_DAYS);
    }

    /**
     * {@return what the trigger says of a figure}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @param value the figure
     */
    public String text(Locale locale, Measure value) {
        return MESSAGES.text(locale, "trigger." + name(), value.format(locale));
    }
}
