package org.pmocore.issues;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Issue;

/**
 * An escalation to be made: which issue, to which level and whom, why in figures, and by when it is to be confirmed.
 *
 * <p>Its {@link #key()} stays the same however often the run is repeated, so that a host which keeps what it sent sends nothing
 * twice. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EscalationEvent {

    /** The rule of an escalation that rises because the one before was not confirmed in time. */
    public static final String UNANSWERED = "unanswered";

    private static final Messages MESSAGES = Messages.of(EscalationEvent.class);
    private static final int CELLS = 80;

    private final Issue issue;
    private final SentEscalation sent;
    private final EscalationRole role;
    private final Optional<String> recipient;
    private final LocalDate acknowledgeBy;
    private final List<EscalationReason> reasons;

    EscalationEvent(
            Issue issue,
            SentEscalation sent,
            EscalationRole role,
            Optional<String> recipient,
            LocalDate acknowledgeBy,
            List<EscalationReason> reasons) {
        this.issue = issue;
        this.sent = sent;
        this.role = role;
        this.recipient = recipient;
        this.acknowledgeBy = acknowledgeBy;
        this.reasons = List.copyOf(reasons);
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return the rule that leads to the level; {@link #UNANSWERED} if an earlier escalation was not confirmed in time} */
    public String rule() {
        return sent.rule();
    }

    /** {@return the level} */
    public int level() {
        return sent.level();
    }

    /** {@return which time it is sent for that rule and level, from 1} */
    public int period() {
        return sent.period();
    }

    /** {@return the data date} */
    public LocalDate on() {
        return sent.on();
    }

    /** {@return the role it goes to} */
    public EscalationRole role() {
        return role;
    }

    /** {@return who that is, by the routes of the rules; empty if they name nobody} */
    public Optional<String> recipient() {
        return recipient;
    }

    /** {@return the last working day to confirm it, inclusive} */
    public LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    /** {@return why, of every rule that holds, those of the deciding one first} */
    public List<EscalationReason> reasons() {
        return reasons;
    }

    /** {@return issue, rule, level and period as one text: the same for the same event, such as {@code P-03/high-float-0/L2/1}} */
    public String key() {
        return issue.id() + "/" + rule() + "/L" + level() + "/" + period();
    }

    /** {@return what to keep once it was sent} */
    public SentEscalation sent() {
        return sent;
    }

    /**
     * {@return the message to send}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        String whom = recipient
                .map(name -> MESSAGES.text(locale, "escalation.whom", role.text(locale), name))
                .orElseGet(() -> role.text(locale));
        String why = reasons.stream()
                .map(reason -> reason.text(locale))
                .collect(Collectors.joining(Messages.isJapanese(locale) ? "、" : "; "));
        return MESSAGES.text(
                locale,
                period() > 1 ? "escalation.again" : "escalation.first",
                ImpactText.label(issue, locale),
                MESSAGES.text(locale, "severity." + issue.severity()),
                level(),
                whom,
                why,
                acknowledgeBy);
    }

    /** {@return key and first reason in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(key() + ": " + reasons.get(0).text(Locale.ENGLISH), CELLS);
    }
}
