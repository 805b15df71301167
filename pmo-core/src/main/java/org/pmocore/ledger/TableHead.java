package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header of a table, one or two rows: which column holds which field.
 *
 * @param first its first row
 * @param last its last row
 * @param headers what the header of each column says; element 0 is column A
 * @param hits the field of a column, by column number
 */
record TableHead(int first, int last, List<String> headers, Map<Integer, HeaderNames.Hit> hits) {

    private static final int SEARCHED_ROWS = 50;
    private static final int SEARCHED_COLUMNS = 400;
    private static final int FEWEST_FIELDS = 2;

    /** The header of a sheet: the row or pair of rows that names most fields, the upper and shorter one of equals. */
    static Optional<TableHead> find(Sheet sheet, HeaderNames names) {
        TableHead best = null;
        for (int row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rowCount()); row++) {
            for (int last = row; last <= Math.min(row + 1, sheet.rowCount()); last++) {
                TableHead head = read(sheet, names, row, last);
                if (best == null || head.fields() > best.fields()) {
                    best = head;
                }
            }
        }
        return Optional.ofNullable(best).filter(head -> head.fields() >= FEWEST_FIELDS);
    }

    private static TableHead read(Sheet sheet, HeaderNames names, int first, int last) {
        int columns = Math.min(
                SEARCHED_COLUMNS,
                Math.max(sheet.row(first).size(), sheet.row(last).size()));
        List<String> headers = new ArrayList<>();
        Map<Integer, HeaderNames.Hit> hits = new TreeMap<>();
        String above = "";
        for (int column = 1; column <= columns; column++) {
            String upper = sheet.cell(first, column).strip();
            String lower = last > first ? sheet.cell(last, column).strip() : "";
            above = upper.isEmpty() ? above : upper;
            Header header = lower.isEmpty() ? one(names, upper) : two(names, upper.isEmpty() ? above : upper, lower);
            headers.add(header.text);
            if (header.hit != null) {
                hits.put(column, header.hit);
            }
        }
        return new TableHead(first, last, headers, hits);
    }

    private record Header(String text, HeaderNames.@org.jspecify.annotations.Nullable Hit hit) {}

    private static Header one(HeaderNames names, String text) {
        return new Header(text, text.isEmpty() ? null : names.find(text).orElse(null));
    }

    /** Two rows: both together in either order (予定 above 開始日), or else the lower alone. */
    private static Header two(HeaderNames names, String upper, String lower) {
        Optional<HeaderNames.Hit> hit =
                names.find(upper + lower).or(() -> names.find(lower + upper)).or(() -> names.find(upper + " " + lower));
        return hit.isPresent()
                ? new Header((upper + " " + lower).strip(), hit.get())
                : new Header(lower, names.find(lower).orElse(null));
    }

    /** How many fields it names. */
    private long fields() {
        return hits.values().stream().map(HeaderNames.Hit::field).distinct().count();
    }
}
