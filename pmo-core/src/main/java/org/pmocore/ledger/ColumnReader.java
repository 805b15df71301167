package org.pmocore.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Problem;

/** Reads the cells of one column; the same text is read once. */
final class ColumnReader {

    private static final int REMEMBERED = 20_000;

    private final LedgerColumn column;
    private final LedgerField field;
    private final CellParser parser;
    private final @Nullable Problem doubt;
    private final Map<String, CellReading> read = new HashMap<>();

    ColumnReader(LedgerColumn column, LedgerField field, CellParser parser, @Nullable Problem doubt) {
        this.column = column;
        this.field = field;
        this.parser = parser;
        this.doubt = doubt;
    }

    LedgerColumn column() {
        return column;
    }

    LedgerField field() {
        return field;
    }

    /** What is to be said about the column as a whole; null if nothing. */
    @Nullable
    Problem doubt() {
        return doubt;
    }

    CellReading read(String text) {
        if (text.isEmpty()) {
            return CellReading.BLANK;
        }
        CellReading known = read.get(text);
        if (known == null) {
            known = fresh(text);
            if (read.size() < REMEMBERED) {
                read.put(text, known);
            }
        }
        return known;
    }

    private CellReading fresh(String text) {
        String folded = Folding.value(text);
        if (folded.isEmpty()) {
            return CellReading.BLANK;
        }
        if (Marks.isError(folded)) {
            return CellReading.wrong("PMO-4101", folded);
        }
        boolean ownWords =
                field.type() == FieldType.STATE || field.type() == FieldType.CHOICE || field.type() == FieldType.FLAG;
        if (!ownWords && Marks.isMark(folded, field.type())) {
            return CellReading.MARKED;
        }
        CellReading reading = parser.read(isWritten() ? text.strip() : folded);
        boolean unread = reading.value() == Presence.UNREADABLE;
        if (unread && Marks.isMark(folded, field.type())) {
            return CellReading.MARKED;
        }
        if (folded.charAt(0) == '=' && folded.length() > 1) {
            return unread
                    ? CellReading.wrong("PMO-4102", folded)
                    : CellReading.doubtful(reading.value(), "PMO-4103", folded);
        }
        return reading;
    }

    /** Text is kept as somebody wrote it. */
    private boolean isWritten() {
        FieldType type = field.type();
        return type == FieldType.TEXT || type == FieldType.GROUP || type == FieldType.PERSON;
    }
}
