package org.pmocore.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;
import org.pmocore.model.Problem.Element;

/** Reads the bytes of a CSV file. */
final class CsvParser {

    /** Excel keeps no more characters in a cell. */
    private static final int LONGEST_CELL = 32_767;

    /** How many rows in a hundred must be equally wide for others to be conspicuous. */
    private static final int MOST_ROWS = 90;

    private final Complaints complaints;
    private final CsvUnits coder;
    private final String units;
    private final CsvLayout layout;

    private CsvParser(Complaints complaints, CsvFormat format, String units, int first) {
        this.complaints = complaints;
        this.coder = new CsvUnits(format);
        this.units = units;
        this.layout = new CsvScanner(units, format.separator(), complaints).scan(first);
    }

    /** The file, and everything that is to be said of it; a wanted format stands above what the bytes show. */
    static Loaded<CsvFile> parse(byte[] bytes, String name, Optional<CsvFormat> wanted) {
        Complaints complaints = new Complaints(name);
        String other = otherKind(bytes);
        if (!other.isEmpty()) {
            complaints.add(BadFile.whole(other));
            return Loaded.failed(name, complaints.toList());
        }
        CsvFormat format = wanted.orElseGet(() -> CsvDetector.format(bytes));
        int mark = CsvDetector.markLength(bytes, format.charset());
        format = new CsvFormat(format.charset(), mark > 0, format.separator(), format.lineEnd());
        CsvUnits coder = new CsvUnits(format);
        String units = coder.of(bytes, mark);
        int end = mark + coder.size(units);
        String tail = new String(bytes, end, bytes.length - end, StandardCharsets.ISO_8859_1);
        int first = CsvDetector.directiveLength(units);
        CsvParser parser = new CsvParser(complaints, format, units, first);
        Sheet sheet = parser.sheet(name);
        parser.checkWidths();
        if (!tail.isEmpty()) {
            complaints.add(
                    Problem.error(CsvFile.class, "PMO-2210").at(Element.FILE, name, ""),
                    new Cell("", parser.layout.rows(), 0, "", ""));
        }
        CsvFile.Content content = new CsvFile.Content(units, tail, first, parser.layout);
        return Loaded.of(name, new CsvFile(sheet, format, content), complaints.toList());
    }

    private static String otherKind(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\3\4") ? "PMO-2201" : start.equals("\u00D0\u00CF\u0011\u00E0") ? "PMO-2202" : "";
    }

    private Sheet sheet(String name) {
        List<List<String>> rows = new ArrayList<>(layout.rows());
        for (int row = 0; row < layout.rows(); row++) {
            String[] cells = new String[layout.width(row)];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = text(row, cell);
            }
            rows.add(Arrays.asList(cells));
        }
        return Sheet.of(name, rows);
    }

    private String text(int row, int cell) {
        int start = layout.start(row, cell);
        int end = layout.end(row, cell);
        if (start == end) {
            return "";
        }
        String own = own(start, end, layout.quote(row, cell));
        String text = coder.decode(own);
        String flaw = coder.flaw(own, text);
        if (!flaw.isEmpty()) {
            complain(flaw, row, cell, text);
        }
        if (text.length() > LONGEST_CELL) {
            complain("PMO-2209", row, cell, text, text.length(), LONGEST_CELL);
        }
        return FormulaGuard.unguard(text);
    }

    /** The units of a cell without its quotes. */
    private String own(int start, int end, int quote) {
        if (quote < 0) {
            return units.substring(start, end);
        }
        return units.substring(start + 1, quote).replace("\"\"", "\"") + units.substring(quote + 1, end);
    }

    private void complain(String code, int row, int cell, String text, Object... arguments) {
        complaints.add(
                Problem.warning(CsvFile.class, code, arguments).at(Element.ROW, "#" + (row + 1), ""),
                new Cell("", row + 1, cell + 1, "", text.substring(0, Math.min(text.length(), LONGEST_CELL))));
    }

    /** A row that is cut short among rows of one width has probably been broken in two. */
    private void checkWidths() {
        int[] rowsOfWidth = new int[1];
        int filled = 0;
        for (int row = 0; row < layout.rows(); row++) {
            int width = layout.width(row);
            if (!isBlank(row)) {
                rowsOfWidth = width < rowsOfWidth.length ? rowsOfWidth : Arrays.copyOf(rowsOfWidth, width + 1);
                rowsOfWidth[width]++;
                filled++;
            }
        }
        int usual = 0;
        for (int width = 0; width < rowsOfWidth.length; width++) {
            usual = rowsOfWidth[width] > rowsOfWidth[usual] ? width : usual;
        }
        if (100L * rowsOfWidth[usual] >= (long) MOST_ROWS * filled) {
            complainOfShort(usual);
        }
    }

    private void complainOfShort(int usual) {
        for (int row = 0; row < layout.rows(); row++) {
            if (layout.width(row) < usual && !isBlank(row)) {
                complaints.add(
                        Problem.warning(CsvFile.class, "PMO-2207", layout.width(row), usual)
                                .at(Element.ROW, "#" + (row + 1), ""),
                        new Cell("", row + 1, 0, "", ""));
            }
        }
    }

    private boolean isBlank(int row) {
        return layout.textEnd(row) - layout.start(row, 0) < layout.width(row);
    }
}
