package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.model.Problem;

/**
 * The rows under a header, with what merged cells and blank cells of leading columns say filled in.
 *
 * <p>Two rules and no third: a cell inside a merge says what the merge says; and an empty cell of a column that counts downwards
 * (type GROUP, left of the first column that every row needs) says what the nearest cell above says, unless a column further
 * left has begun something new since.
 */
final class TableBody {

    private static final Set<String> TOTALS =
            Set.of("合計", "小計", "総計", "計", "総合計", "total", "subtotal", "grandtotal", "sum");

    private static final int SHOWN = 40;

    private final Sheet sheet;
    private final TableHead head;
    private final List<LedgerColumn> columns;
    private final Map<Long, String> merged = new HashMap<>();
    private final List<LedgerColumn> groups = new ArrayList<>();

    TableBody(Sheet sheet, TableHead head, List<LedgerColumn> columns) {
        this.sheet = sheet;
        this.head = head;
        this.columns = columns;
        int firstKey = columns.stream()
                .filter(column ->
                        column.field().filter(LedgerField::isAlwaysRequired).isPresent())
                .mapToInt(LedgerColumn::number)
                .min()
                .orElse(0);
        columns.stream()
                .filter(column -> column.number() < firstKey)
                .filter(column -> column.field()
                        .filter(field -> field.type() == FieldType.GROUP)
                        .isPresent())
                .forEach(groups::add);
        sheet.merges().forEach(this::spread);
    }

    private void spread(Sheet.Merge merge) {
        String text = sheet.cell(merge.firstRow(), merge.firstColumn());
        boolean isOneColumn = merge.firstColumn() == merge.lastColumn();
        if (merge.firstRow() <= head.last() || !isOneColumn || text.isBlank()) {
            return;
        }
        for (int row = merge.firstRow() + 1; row <= Math.min(merge.lastRow(), sheet.rowCount()); row++) {
            merged.put(place(row, merge.firstColumn()), text);
        }
    }

    private static long place(int row, int column) {
        return ((long) row << 32) | column;
    }

    /** The rows that are entries of the ledger; totals and repeated headers are left out and said so. */
    List<Integer> entries(Findings findings) {
        List<Integer> entries = new ArrayList<>();
        List<LedgerColumn> table = columns.stream()
                .filter(column -> column.kind() != LedgerColumn.Kind.GANTT)
                .toList();
        for (int row = head.last() + 1; row <= sheet.rowCount(); row++) {
            if (isBlank(row, table)) {
                continue;
            }
            if (isHeader(row)) {
                findings.row(Problem.warning(TableBody.class, "PMO-4203"), row, "");
            } else if (isTotal(row, table)) {
                findings.row(Problem.warning(TableBody.class, "PMO-4204"), row, "");
            } else {
                entries.add(row);
                beyond(row, findings);
            }
        }
        return entries;
    }

    private boolean isBlank(int row, List<LedgerColumn> table) {
        List<String> cells = sheet.row(row);
        return table.stream()
                        .allMatch(column -> column.number() > cells.size()
                                || cells.get(column.number() - 1).isBlank())
                && cells.stream().skip(columns.size()).allMatch(String::isBlank);
    }

    /** Cells to the right of the last column, which are no field's. */
    private void beyond(int row, Findings findings) {
        List<String> cells = sheet.row(row);
        for (int column = columns.size() + 1; column <= cells.size(); column++) {
            String text = cells.get(column - 1);
            if (!text.isBlank()) {
                findings.row(
                        Problem.warning(
                                TableBody.class,
                                "PMO-4205",
                                text.substring(0, Math.min(SHOWN, text.length())),
                                Problem.Cell.letters(column)),
                        row,
                        "");
                return;
            }
        }
    }

    private boolean isHeader(int row) {
        return head.hits().keySet().stream()
                .allMatch(column -> sheet.cell(row, column).equals(sheet.cell(head.first(), column)));
    }

    /** A row without a key whose first word is "total". */
    private boolean isTotal(int row, List<LedgerColumn> table) {
        for (LedgerColumn column : table) {
            String text = sheet.cell(row, column.number());
            if (!text.isBlank()) {
                return text.length() <= 12 && TOTALS.contains(Folding.word(text));
            }
        }
        return false;
    }

    /** What a cell says, merges counted in; groups are filled by {@link #fillDown}. */
    String text(int row, int column) {
        String own = sheet.cell(row, column);
        if (merged.isEmpty() || !own.isBlank()) {
            return own;
        }
        return merged.getOrDefault(place(row, column), own);
    }

    /** What the cells of the columns that count downwards say, by column number, for each of the rows. */
    Map<Integer, String[]> fillDown(List<Integer> rows) {
        String[][] texts = new String[groups.size()][rows.size()];
        String[] above = new String[groups.size()];
        for (int i = 0; i < rows.size(); i++) {
            boolean begins = false;
            for (int g = 0; g < above.length; g++) {
                String own = text(rows.get(i), groups.get(g).number());
                boolean blank = own.isBlank() || Marks.isSameAsAbove(Folding.value(own));
                String kept = begins || above[g] == null ? "" : above[g];
                begins |= !blank && !own.equals(kept);
                above[g] = blank ? kept : own;
                texts[g][i] = above[g];
            }
        }
        Map<Integer, String[]> filled = new HashMap<>();
        for (int g = 0; g < texts.length; g++) {
            filled.put(groups.get(g).number(), texts[g]);
        }
        return filled;
    }
}
