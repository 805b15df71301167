package org.pmocore.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.DisplayWidth;

/**
 * A table of a report: what it is about, its columns and its rows, every cell a text before it has a language.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key name of the table, unique in the report, for machines
 * @param title what it is about, and what it shows
 * @param columns the columns
 * @param rows the rows, each with one cell per column
 * @param omitted how many further rows were left out
 * @since 0.1.0
 */
public record ReportTable(String key, ReportText title, List<Column> columns, List<List<ReportText>> rows, int omitted)
        implements ReportBlock {

    private static final int TITLE_CELLS = 40;

    /**
     * A column.
     *
     * @param heading its heading
     * @param number whether its cells are figures, set flush right
     */
    public record Column(ReportText heading, boolean number) {

        /**
         * Rejects null components.
         *
         * @param heading its heading
         * @param number whether its cells are figures, set flush right
         */
        public Column {
            requireNonNull(heading, "heading");
        }

        static Column text(String name) {
            return new Column(ReportText.of("column." + name), false);
        }

        static Column figure(String name) {
            return new Column(ReportText.of("column." + name), true);
        }
    }

    /**
     * Copies columns and rows.
     *
     * @param key name of the table, unique in the report, for machines
     * @param title what it is about, and what it shows
     * @param columns the columns
     * @param rows the rows, each with one cell per column
     * @param omitted how many further rows were left out
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public ReportTable {
        requireNonNull(key, "key");
        requireNonNull(title, "title");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<ReportText> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of table " + key + " has " + row.size() + " cells, the table "
                        + columns.size() + " columns.\nMaybe a cell is missing.");
            }
        }
    }

    /** A table cut to its first rows. */
    static ReportTable of(String key, List<Column> columns, List<List<ReportText>> rows, int maxRows) {
        int shown = Math.min(rows.size(), maxRows);
        return new ReportTable(
                key, ReportText.of("table." + key), columns, rows.subList(0, shown), rows.size() - shown);
    }

    /** {@return title and size in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(title.text(Locale.ROOT), TITLE_CELLS) + ": " + rows.size() + " rows, "
                + columns.size() + " columns" + (omitted == 0 ? "" : ", " + omitted + " more left out");
    }
}
