package org.pmocore.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fixed-width table by display width: header, rule, rows, and how many rows were left out.
 *
 * <pre>{@code
 * TextTable table = TextTable.builder().left("Task").left("Name", 24).right("Float").row("A", "画面設計", 3).build();
 * table.render(10);
 * }</pre>
 *
 * <p>Lines end with {@code \n}, have no trailing spaces, and the last one ends without a line end. Immutable and
 * thread-safe.
 */
public final class TextTable {

    private static final String GAP = "  ";

    private record Column(String header, int maxCells, boolean right) {}

    private final List<Column> columns;
    private final List<List<String>> rows;

    private TextTable(Builder builder) {
        this.columns = List.copyOf(builder.columns);
        this.rows = List.copyOf(builder.rows);
    }

    /**
     * Starts a table.
     *
     * @return a builder without columns
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many rows there are.
     *
     * @return the number of rows, the header not counted
     */
    public int rowCount() {
        return rows.size();
    }

    /**
     * The whole table.
     *
     * @return header, rule and all rows
     */
    public String render() {
        return render(Integer.MAX_VALUE);
    }

    /**
     * The head of the table; the widths are those of the rows shown.
     *
     * @param maxRows rows to show at most
     * @return header, rule, the first rows and, if some are left out, a line that says how many
     */
    public String render(int maxRows) {
        List<List<String>> shown = rows.subList(0, Math.min(Math.max(0, maxRows), rows.size()));
        int[] widths = widths(shown);
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::header).toList(), widths));
        lines.add(rule(widths));
        for (List<String> row : shown) {
            lines.add(line(row, widths));
        }
        int more = rows.size() - shown.size();
        if (more > 0) {
            lines.add("... " + more + " more; see table(int)");
        }
        return String.join("\n", lines);
    }

    /** The same as {@link #render(int)} with ten rows. */
    @Override
    public String toString() {
        return render(10);
    }

    private int[] widths(List<List<String>> shown) {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            int width = DisplayWidth.of(columns.get(c).header);
            for (List<String> row : shown) {
                width = Math.max(width, DisplayWidth.of(row.get(c)));
            }
            widths[c] = Math.min(width, columns.get(c).maxCells);
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = DisplayWidth.truncate(cells.get(c), widths[c]);
            line.append(c == 0 ? "" : GAP)
                    .append(
                            columns.get(c).right
                                    ? DisplayWidth.padLeft(cell, widths[c])
                                    : DisplayWidth.pad(cell, widths[c]));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        return String.join(GAP, Arrays.stream(widths).mapToObj("-"::repeat).toList());
    }

    /** Collects columns, then rows. Not thread-safe. */
    public static final class Builder {

        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a column of text.
         *
         * @param header its header
         * @return this builder
         */
        public Builder left(String header) {
            return left(header, Integer.MAX_VALUE);
        }

        /**
         * Adds a column of text whose cells are cut to a width.
         *
         * @param header its header
         * @param maxCells cells at most
         * @return this builder
         */
        public Builder left(String header, int maxCells) {
            columns.add(new Column(header, maxCells, false));
            return this;
        }

        /**
         * Adds a column of figures.
         *
         * @param header its header
         * @return this builder
         */
        public Builder right(String header) {
            columns.add(new Column(header, Integer.MAX_VALUE, true));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one per column; printed by {@code toString()}, line breaks as spaces
         * @return this builder
         * @throws IllegalArgumentException if there are more or fewer cells than columns
         */
        public Builder row(Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "The row has " + cells.length + " cells, the table " + columns.size() + " columns.");
            }
            rows.add(Arrays.stream(cells)
                    .map(cell -> cell.toString().replace('\n', ' ').replace('\r', ' '))
                    .toList());
            return this;
        }

        /**
         * Finishes the table.
         *
         * @return the table
         */
        public TextTable build() {
            return new TextTable(this);
        }
    }
}
