package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.Problem.Cell;

/**
 * A table as it came: every row and cell as text, whatever it says, with the name of its file.
 *
 * <p>Rows and columns count from 1 as a spreadsheet shows them, so blank rows count too and rows may differ in length. A CSV
 * file, a sheet of a workbook or any list of lists can be one:
 *
 * <pre>{@code
 * Sheet sheet = Sheet.of("wbs.csv", List.of(
 *         List.of("ID", "タスク名", "開始予定日"),
 *         List.of("A-01", "画面設計", "2026/4/6")));
 * sheet.cell(2, 3);                    // 2026/4/6
 * sheet.withCell("C2", "2026/4/7");    // another sheet
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Sheet {

    private static final int SHOWN_ROWS = 6;
    private static final int WIDTH = 80;
    private static final int LETTERS = 26;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,8})");

    private final String file;
    private final String name;
    private final List<List<String>> rows;
    private final List<Merge> merges;

    private Sheet(String file, String name, List<List<String>> rows, List<Merge> merges) {
        this.file = file;
        this.name = name;
        this.rows = rows;
        this.merges = merges;
    }

    /**
     * A rectangle of cells merged into one, from its first row and column to its last, all inclusive and from 1. What it says
     * stands in its first cell.
     *
     * @param firstRow its first row
     * @param firstColumn its first column
     * @param lastRow its last row, inclusive
     * @param lastColumn its last column, inclusive
     */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        /**
         * Rejects rectangles that end before they begin.
         *
         * @param firstRow its first row
         * @param firstColumn its first column
         * @param lastRow its last row, inclusive
         * @param lastColumn its last column, inclusive
         */
        public Merge {
            if (firstRow < 1 || firstColumn < 1 || lastRow < firstRow || lastColumn < firstColumn) {
                throw new IllegalArgumentException(
                        "The merge of rows (" + firstRow + " to " + lastRow + ") and columns (" + firstColumn + " to "
                                + lastColumn + ") is no rectangle.\nMaybe count from 1, not from 0.");
            }
        }

        /** {@return the addresses of its corners, such as {@code B3:B7}} */
        @Override
        public String toString() {
            return Cell.letters(firstColumn) + firstRow + ":" + Cell.letters(lastColumn) + lastRow;
        }
    }

    /**
     * {@return a sheet of a file that has only one, such as a CSV file}
     *
     * @param file name of the file, as problems call it
     * @param rows the rows from the first of the file on, blank ones too; a null cell counts as empty
     */
    public static Sheet of(String file, List<List<String>> rows) {
        return of(file, "", rows);
    }

    /**
     * {@return a sheet of a workbook}
     *
     * @param file name of the file, as problems call it
     * @param name name of the sheet; empty where a file has only one
     * @param rows the rows from the first of the sheet on, blank ones too; a null cell counts as empty
     */
    public static Sheet of(String file, String name, List<List<String>> rows) {
        List<List<String>> copies = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            copies.add(copy(row));
        }
        return new Sheet(requireNonNull(file, "file"), requireNonNull(name, "name"), List.copyOf(copies), List.of());
    }

    private static List<String> copy(List<String> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (@Nullable String cell : row) {
            cells.add(cell == null ? "" : cell);
        }
        return List.copyOf(cells);
    }

    /**
     * {@return this sheet with its merged cells, instead of those it had}
     *
     * @param rectangles the rectangles of merged cells
     */
    public Sheet withMerges(List<Merge> rectangles) {
        return new Sheet(file, name, rows, List.copyOf(rectangles));
    }

    /**
     * {@return this sheet with another text in a cell; rows and cells up to it are added where there are none}
     *
     * @param address address of the cell, such as {@code G22}
     * @param text what it says
     */
    public Sheet withCell(String address, String text) {
        return withCells(Map.of(address, text));
    }

    /**
     * {@return this sheet with other texts in some cells; rows and cells up to them are added where there are none}
     *
     * @param texts what cells say, by their addresses, such as {@code G22}
     */
    public Sheet withCells(Map<String, String> texts) {
        Map<Integer, List<String>> changed = new TreeMap<>();
        texts.forEach((address, text) -> {
            Matcher matcher = ADDRESS.matcher(address);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "The address (" + address + ") is not that of a cell.\nMaybe write it like G22.");
            }
            int row = Integer.parseInt(matcher.group(2));
            put(changed.computeIfAbsent(row, number -> new ArrayList<>(row(number))), column(matcher.group(1)), text);
        });
        List<List<String>> all = new ArrayList<>(rows);
        changed.forEach((number, cells) -> {
            while (all.size() < number) {
                all.add(List.of());
            }
            all.set(number - 1, List.copyOf(cells));
        });
        return new Sheet(file, name, List.copyOf(all), merges);
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, requireNonNull(text, "text"));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + (letters.charAt(i) - 'A' + 1);
        }
        return column;
    }

    /** {@return the name of the file} */
    public String file() {
        return file;
    }

    /** {@return the name of the sheet; empty where the file has only one} */
    public String name() {
        return name;
    }

    /** {@return the rows, blank ones too; element 0 is row 1} */
    public List<List<String>> rows() {
        return rows;
    }

    /** {@return the rectangles of merged cells; empty where the format knows none, as CSV} */
    public List<Merge> merges() {
        return merges;
    }

    /** {@return the number of rows, blank ones too} */
    public int rowCount() {
        return rows.size();
    }

    /**
     * {@return the text of a cell; empty beyond the end of the row or the sheet}
     *
     * @param row row number from 1
     * @param column column number from 1
     */
    public String cell(int row, int column) {
        List<String> cells = row(row);
        return column >= 1 && column <= cells.size() ? cells.get(column - 1) : "";
    }

    /** The cells of a row; none beyond the end of the sheet. */
    List<String> row(int number) {
        return number >= 1 && number <= rows.size() ? rows.get(number - 1) : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sheet that
                && file.equals(that.file)
                && name.equals(that.name)
                && rows.equals(that.rows)
                && merges.equals(that.merges);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(file, name, rows, merges);
    }

    /** {@return file, sheet and size, then the first rows} */
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        String size = ": " + rows.size() + " rows, " + columns + " columns";
        String title = file + (name.isEmpty() ? "" : " [" + name + "]");
        StringBuilder text = new StringBuilder(DisplayWidth.truncate(title, WIDTH - size.length())).append(size);
        rows.stream().limit(SHOWN_ROWS).forEach(row -> {
            String cells = String.join(" | ", row).replaceAll("[\\p{Cntrl}]", " ");
            text.append('\n').append(DisplayWidth.truncate(cells, WIDTH));
        });
        return text.append(rows.size() > SHOWN_ROWS ? "\n... " + (rows.size() - SHOWN_ROWS) + " more; see rows()" : "")
                .toString();
    }
}
