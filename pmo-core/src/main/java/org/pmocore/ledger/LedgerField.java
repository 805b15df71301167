package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;

/**
 * A field of a ledger: its key, what its cells hold, from which state on it is required, and what its header may say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the stable name of the field, such as {@code plannedStart}
 * @param type what its cells hold
 * @param words name of the list of words its cells choose from; empty unless the type is a choice
 * @param required when the field must be filled: {@code -} never, {@code ALWAYS}, a state ({@code WAITING}), a state and all
 *     after it on the main line of life ({@code ACCEPTED+}), or several of these, separated by commas
 * @param headers what its header may say: the English name first, the Japanese name second, then all others
 * @since 0.1.0
 */
public record LedgerField(String key, FieldType type, String words, String required, List<String> headers) {

    /** What {@link #required()} says of a field that every row needs. */
    public static final String ALWAYS = "ALWAYS";

    /** What {@link #required()} says of a field that no row needs. */
    public static final String NEVER = "-";

    /**
     * Rejects null components and a field without names.
     *
     * @param key the stable name of the field, such as {@code plannedStart}
     * @param type what its cells hold
     * @param words name of the list of words its cells choose from; empty unless the type is a choice
     * @param required when the field must be filled
     * @param headers what its header may say: the English name first, the Japanese name second, then all others
     */
    public LedgerField {
        requireNonNull(key, "key");
        requireNonNull(type, "type");
        requireNonNull(words, "words");
        requireNonNull(required, "required");
        headers = List.copyOf(headers);
        if (headers.size() < 2) {
            throw new IllegalArgumentException(
                    "The field (" + key + ") must have an English and a Japanese header, not " + headers
                            + ".\nMaybe write the same one twice.");
        }
    }

    /**
     * {@return what people call the field}
     *
     * @param locale language of the name
     */
    public String name(Locale locale) {
        return headers.get(Messages.isJapanese(locale) ? 1 : 0);
    }

    /** {@return whether every row needs the field} */
    public boolean isAlwaysRequired() {
        return required.equals(ALWAYS);
    }

    /** {@return key, type and names in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(key + " " + type + (words.isEmpty() ? "" : "(" + words + ")") + " " + headers, 80);
    }
}
