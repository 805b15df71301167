package org.pmocore.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pmocore.health.HealthDimension;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.HealthRule;
import org.pmocore.health.Indicator;
import org.pmocore.health.Rag;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * A sentence or a table cell before it has a language: the key of a message and its typed arguments.
 *
 * <p>The same text object gives Japanese and English; whatever stands in it was calculated. Immutable and thread-safe.
 *
 * @param key key of the message
 * @param arguments what the message is about: text, numbers, dates, measures, colours, findings or other report texts
 * @param tone how it reads: plain, strong, or in one of the status colours
 * @since 0.1.0
 */
public record ReportText(String key, List<Object> arguments, Tone tone) implements ReportBlock {

    private static final int SHOWN_CELLS = 78;
    private static final Messages MESSAGES = Messages.of(ReportText.class);

    /** How a text reads. Tone never carries meaning alone: the words say the same. */
    public enum Tone {
        /** As usual. */
        PLAIN,
        /** With weight. */
        STRONG,
        /** Good news. */
        GOOD,
        /** To be watched. */
        WATCH,
        /** To be acted on. */
        BAD,
        /** Of secondary interest. */
        MUTED
    }

    /**
     * Copies the arguments and rejects types that have no text for people.
     *
     * @param key key of the message
     * @param arguments what the message is about: text, numbers, dates, measures, colours, findings or other report texts
     * @param tone how it reads: plain, strong, or in one of the status colours
     * @throws IllegalArgumentException if an argument is of an unknown type
     */
    public ReportText {
        requireNonNull(key, "key");
        requireNonNull(tone, "tone");
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!isKnown(argument)) {
                throw new IllegalArgumentException("The argument (" + argument + ") of message " + key + " is a "
                        + argument.getClass().getSimpleName() + ".\nMaybe turn it into a measure or a text first.");
            }
        }
    }

    static ReportText of(String key, Object... arguments) {
        return new ReportText(key, Arrays.asList(arguments), Tone.PLAIN);
    }

    /** A text that is the same in every language: an id, a name somebody typed. */
    static ReportText verbatim(String text) {
        return of("verbatim", text);
    }

    ReportText in(Tone newTone) {
        return new ReportText(key, arguments, newTone);
    }

    /**
     * The text for a reader.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the message with its arguments filled in
     */
    public String text(Locale locale) {
        Object[] readable =
                arguments.stream().map(argument -> readable(argument, locale)).toArray();
        return MESSAGES.text(locale, key, readable);
    }

    /** {@return the text in English, cut to one line of a screen} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(text(Locale.ROOT), SHOWN_CELLS);
    }

    private static boolean isKnown(Object argument) {
        return argument instanceof String
                || argument instanceof Number
                || argument instanceof LocalDate
                || argument instanceof Measure
                || argument instanceof Rag
                || argument instanceof HealthDimension
                || argument instanceof Indicator
                || argument instanceof HealthFinding
                || argument instanceof HealthRule
                || argument instanceof ReportText;
    }

    private static Object readable(Object argument, Locale locale) {
        if (argument instanceof Measure measure) {
            return measure.format(locale);
        }
        if (argument instanceof ReportText text) {
            return text.text(locale);
        }
        if (argument instanceof Rag rag) {
            return MESSAGES.text(locale, "rag", rag.symbol(), rag.text(locale), rag.meaning(locale));
        }
        if (argument instanceof HealthFinding finding) {
            return finding.text(locale);
        }
        if (argument instanceof HealthRule rule) {
            return rule.limits(locale);
        }
        if (argument instanceof HealthDimension dimension) {
            return dimension.text(locale);
        }
        return argument instanceof Indicator indicator ? indicator.text(locale) : argument;
    }
}
