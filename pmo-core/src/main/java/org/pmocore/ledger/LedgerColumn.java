package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Problem.Cell;

/**
 * A column of a ledger: where it stands, what its header says, and how it was read.
 *
 * <p>Columns that are no field of the ledger are kept as they are. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LedgerColumn {

    private static final Messages MESSAGES = Messages.of(LedgerColumn.class);

    private final int number;
    private final String header;
    private final Kind kind;
    private final @Nullable LedgerField field;
    private final String reading;

    private LedgerColumn(int number, String header, Kind kind, @Nullable LedgerField field, String reading) {
        this.number = number;
        this.header = requireNonNull(header, "header");
        this.kind = kind;
        this.field = field;
        this.reading = reading;
    }

    /** What a column is to its ledger. */
    public enum Kind {
        /** It holds a field. */
        FIELD,
        /** Another column holds its field already; kept as it is. */
        DUPLICATE,
        /** A day or week of a bar chart beside the table; kept as it is. */
        GANTT,
        /** Its header is not known; kept as it is. */
        OTHER,
        /** It has no header. */
        NAMELESS
    }

    static LedgerColumn of(int number, String header, Kind kind) {
        return new LedgerColumn(number, header, kind, null, "");
    }

    static LedgerColumn ofField(int number, String header, LedgerField field) {
        return new LedgerColumn(number, header, Kind.FIELD, field, "");
    }

    /** This column with the key of the sentence that says how it is read. */
    LedgerColumn readAs(String key) {
        return new LedgerColumn(number, header, kind, field, key);
    }

    /** {@return its number from 1} */
    public int number() {
        return number;
    }

    /** {@return its letters: A, B, ... Z, AA} */
    public String letters() {
        return Cell.letters(number);
    }

    /** {@return what its header says, the rows of a two-row header joined by a space} */
    public String header() {
        return header;
    }

    /** {@return what it is to the ledger} */
    public Kind kind() {
        return kind;
    }

    /** {@return the field it holds} */
    public Optional<LedgerField> field() {
        return Optional.ofNullable(field);
    }

    /**
     * {@return how its cells were read where that had to be decided for the whole column, such as "0.5 is read as 50 %"}
     *
     * @param locale language of the sentence
     */
    public Optional<String> reading(Locale locale) {
        return reading.isEmpty() ? Optional.empty() : Optional.of(MESSAGES.text(locale, reading));
    }

    /** {@return letters, header and field in one line} */
    @Override
    public String toString() {
        String what = field == null ? kind.name().toLowerCase(Locale.ROOT) : field.key();
        String how = reading(Locale.ENGLISH).map(text -> " (" + text + ")").orElse("");
        return DisplayWidth.truncate(letters() + " " + header.replaceAll("\\p{Cntrl}", " ") + " = " + what + how, 80);
    }
}
