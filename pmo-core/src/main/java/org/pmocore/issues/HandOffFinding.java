package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * Something two teams should talk about before a hand-off.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what was found
 * @param handOff the hand-off it is about
 * @param values the figures of the text, in its order
 * @since 0.1.0
 */
public record HandOffFinding(Kind kind, TeamHandOff handOff, List<Object> values) {

    private static final Messages MESSAGES = Messages.of(HandOffFinding.class);

    /** What can be found, the gravest first. */
    public enum Kind {
        /** The promised date has passed and nothing was handed over. */
        OVERDUE,
        /** It is promised, or forecast if nothing is promised, for later than the plan needs it. */
        TOO_LATE,
        /** The plan of the giver has it later than promised. */
        FORECAST_AFTER_PROMISE,
        /** The receiver names an earlier date than the giver promises. */
        NEEDED_BEFORE_PROMISE,
        /** It is needed soon and not agreed. */
        NOT_AGREED,
        /** Date, item or condition are other than those that were agreed. */
        CHANGED_AFTER_AGREEMENT,
        /** Both tasks are in the plan and no dependency leads from the one to the other. */
        NO_LINK,
        /** It names a task that is not in the plan. */
        UNKNOWN_TASK,
        /** A dependency between two teams is in no agreement, although agreements are kept. */
        NOT_WRITTEN_DOWN
    }

    /**
     * Rejects null and copies the list.
     *
     * @param kind what was found
     * @param handOff the hand-off it is about
     * @param values the figures of the text
     */
    public HandOffFinding {
        requireNonNull(kind, "kind");
        requireNonNull(handOff, "handOff");
        values = List.copyOf(values);
    }

    /**
     * {@return the finding in a sentence, and what to agree on}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String text(Locale locale) {
        Object[] arguments = values.stream()
                .map(value -> value instanceof Measure measure ? measure.format(locale) : value)
                .toArray();
        return MESSAGES.text(locale, "handOff." + kind.name(), arguments);
    }

    /** {@return the finding in English} */
    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}
