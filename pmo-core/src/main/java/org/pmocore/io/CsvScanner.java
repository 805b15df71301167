package org.pmocore.io;

import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;
import org.pmocore.model.Problem.Element;

/**
 * Finds rows and cells as Excel does (RFC 4180 and what it leaves open): any of CR LF, LF and CR ends a row; quotes count at the
 * begin of a cell only; what follows the closing quote belongs to the cell.
 *
 * <p>One quote too many must not swallow the rows behind it. A quote that is never closed, or whose closing quote stands in a
 * later line in front of other text, is an ordinary character, and that is said.
 */
final class CsvScanner {

    private static final char QUOTE = '"';

    private final String units;
    private final char separator;
    private final Complaints complaints;
    private final CsvLayout layout = new CsvLayout();

    CsvScanner(String units, char separator, Complaints complaints) {
        this.units = units;
        this.separator = separator;
        this.complaints = complaints;
    }

    /** The layout of all rows from a position on. */
    CsvLayout scan(int from) {
        int at = from;
        while (at < units.length()) {
            at = row(at);
        }
        return layout;
    }

    private int row(int start) {
        int at = start;
        while (true) {
            int quote = at < units.length() && units.charAt(at) == QUOTE ? closing(at) : -1;
            int end = endOfCell(quote < 0 ? at : quote + 1);
            layout.cell(at, end, quote);
            if (end < units.length() && units.charAt(end) == separator) {
                at = end + 1;
                continue;
            }
            int next = afterLineEnd(end);
            layout.row(next);
            return next;
        }
    }

    private int endOfCell(int from) {
        int at = from;
        while (at < units.length() && !endsCell(units.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean endsCell(char unit) {
        return unit == separator || unit == '\r' || unit == '\n';
    }

    private int afterLineEnd(int at) {
        if (at >= units.length()) {
            return at;
        }
        boolean pair = units.charAt(at) == '\r' && at + 1 < units.length() && units.charAt(at + 1) == '\n';
        return at + (pair ? 2 : 1);
    }

    /** Where the quote at a position closes; -1 if it is an ordinary character. */
    private int closing(int open) {
        int at = units.indexOf(QUOTE, open + 1);
        while (at >= 0 && at + 1 < units.length() && units.charAt(at + 1) == QUOTE) {
            at = units.indexOf(QUOTE, at + 2);
        }
        if (at < 0) {
            complain("PMO-2205", open);
            return -1;
        }
        if (at + 1 == units.length() || endsCell(units.charAt(at + 1))) {
            return at;
        }
        boolean isOneLine = isOneLine(open, at);
        complain(isOneLine ? "PMO-2206" : "PMO-2205", open);
        return isOneLine ? at : -1;
    }

    private boolean isOneLine(int from, int to) {
        for (int at = from; at < to; at++) {
            if (units.charAt(at) == '\n' || units.charAt(at) == '\r') {
                return false;
            }
        }
        return true;
    }

    private void complain(String code, int open) {
        int row = layout.rows() + 1;
        int column = layout.widthSoFar() + 1;
        complaints.add(
                Problem.warning(CsvFile.class, code).at(Element.ROW, "#" + row, ""),
                new Cell("", row, column, "", units.substring(open, Math.min(units.length(), open + 1))));
    }
}
