package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;

/**
 * A ledger that was taken in: its rows as records, its columns and how each was read, and the sheet it came from.
 *
 * <p>Nothing is lost: unknown columns stay in the sheet and in {@link LedgerRow#others()}, titles and notes around the table stay
 * in the sheet, and a row with bad cells is a row. Immutable and thread-safe.
 *
 * @param <R> what its rows are seen as
 * @since 0.1.0
 */
public final class Ledger<R> {

    private static final int SHOWN = 8;
    private static final int WIDTH = 80;

    private final LedgerKind<R> kind;
    private final LedgerRow.Table table;
    private final int headerRow;
    private final List<LedgerRow> rows;
    private final List<R> entries;
    private final Map<String, R> byKey = new LinkedHashMap<>();

    Ledger(LedgerKind<R> kind, LedgerRow.Table table, int headerRow, List<LedgerRow> rows) {
        this.kind = kind;
        this.table = table;
        this.headerRow = headerRow;
        this.rows = List.copyOf(rows);
        List<R> seen = new ArrayList<>(rows.size());
        for (LedgerRow row : rows) {
            R entry = kind.view(row);
            seen.add(entry);
            row.key().ifPresent(key -> byKey.putIfAbsent(key, entry));
        }
        this.entries = List.copyOf(seen);
    }

    /** {@return the kind of ledger} */
    public LedgerKind<R> kind() {
        return kind;
    }

    /** {@return the sheet it came from, unchanged} */
    public Sheet sheet() {
        return table.sheet();
    }

    /** {@return the rows in the order of the sheet} */
    public List<R> rows() {
        return entries;
    }

    /** {@return the same rows by field keys, whatever they are seen as} */
    public List<LedgerRow> rawRows() {
        return rows;
    }

    /**
     * {@return the row with a key; of several with the same key the first}
     *
     * @param key key of the row
     */
    public Optional<R> row(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** {@return every column of the table, those that are no field too} */
    public List<LedgerColumn> columns() {
        return table.columns();
    }

    /**
     * {@return the column of a field; empty if the ledger has none}
     *
     * @param field key of the field
     */
    public Optional<LedgerColumn> column(String field) {
        kind.position(field);
        return Optional.ofNullable(table.byField().get(field));
    }

    /** {@return the row of its header as the spreadsheet shows it; the last one of a header of two rows} */
    public int headerRow() {
        return headerRow;
    }

    /**
     * A cell that says there is no value, or none yet.
     *
     * @param row the row
     * @param field key of the field
     * @param text what the cell says, such as 未定
     */
    public record Undecided(LedgerRow row, String field, String text) {

        /** {@return row, field and text in one line} */
        @Override
        public String toString() {
            return DisplayWidth.truncate(
                    "row " + row.number() + " " + field + ": " + text.replaceAll("\\p{Cntrl}", " "), WIDTH);
        }
    }

    /** {@return every cell that says there is no value, or none yet (未定, TBD, a dash), in the order of the sheet} */
    public List<Undecided> undecided() {
        List<Undecided> undecided = new ArrayList<>();
        for (LedgerRow row : rows) {
            table.byField().forEach((field, column) -> {
                if (row.presence(field) == Presence.MARKED) {
                    undecided.add(
                            new Undecided(row, field, row.cell(column.number()).strip()));
                }
            });
        }
        return undecided;
    }

    /** {@return kind, file and number of rows, then the first rows} */
    @Override
    public String toString() {
        String count = ", " + rows.size() + (rows.size() == 1 ? " row" : " rows");
        String title = kind.name() + " ledger, " + sheet().file();
        StringBuilder text = new StringBuilder(DisplayWidth.truncate(title, WIDTH - count.length())).append(count);
        rows.stream().limit(SHOWN).forEach(row -> text.append('\n').append(row));
        return text.append(rows.size() > SHOWN ? "\n... " + (rows.size() - SHOWN) + " more; see rows()" : "")
                .toString();
    }
}
