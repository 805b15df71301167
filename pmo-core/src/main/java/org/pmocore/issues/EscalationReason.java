package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * Why an issue is escalated, with the figure: a condition of a rule that holds, or an escalation nobody confirmed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param trigger what was looked at; empty if an earlier escalation was not confirmed in time
 * @param value its figure
 * @param limit the limit it reached
 * @param unanswered the level that was not confirmed; 0 if it is not about that
 * @since 0.1.0
 */
public record EscalationReason(
        String rule, Optional<EscalationTrigger> trigger, Measure value, int limit, int unanswered) {

    private static final Messages MESSAGES = Messages.of(EscalationReason.class);
    private static final int CELLS = 80;

    /**
     * Rejects null components.
     *
     * @param rule the rule
     * @param trigger what was looked at
     * @param value its figure
     * @param limit the limit it reached
     * @param unanswered the level that was not confirmed
     */
    public EscalationReason {
        requireNonNull(rule, "rule");
        requireNonNull(trigger, "trigger");
        requireNonNull(value, "value");
    }

    /**
     * {@return the reason in a sentence with its figure}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        return trigger.map(its -> its.text(locale, value))
                .orElseGet(() -> MESSAGES.text(locale, "trigger.unanswered", unanswered, value.format(locale), limit));
    }

    /** {@return rule and sentence in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(rule + ": " + text(Locale.ENGLISH), CELLS);
    }
}
