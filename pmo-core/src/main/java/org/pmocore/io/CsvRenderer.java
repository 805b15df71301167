package org.pmocore.io;

import java.util.List;
import org.pmocore.ledger.Sheet;

/** Writes a table as the bytes of a CSV file; what says the same at the same place keeps the units it had. */
final class CsvRenderer {

    private static final String QUOTED = "\",;\t\r\n";

    private final Sheet before;
    private final CsvFormat format;
    private final CsvUnits coder;
    private final CsvFile.Content content;
    private final CsvLayout layout;
    private final StringBuilder out = new StringBuilder();

    CsvRenderer(Sheet before, CsvFormat format, CsvFile.Content content) {
        this.before = before;
        this.format = format;
        this.coder = new CsvUnits(format);
        this.content = content;
        this.layout = content.layout();
    }

    byte[] render(Sheet changed) {
        out.append(content.units(), 0, content.first());
        List<List<String>> rows = changed.rows();
        for (int row = 0; row < rows.size(); row++) {
            boolean known = row < layout.rows();
            if (known && rows.get(row).equals(before.rows().get(row))) {
                out.append(content.units(), layout.start(row, 0), layout.textEnd(row));
            } else {
                cells(row, rows.get(row));
            }
            lineEnd(row, row + 1 == rows.size());
        }
        return coder.bytes(out, content.tail());
    }

    private void cells(int row, List<String> cells) {
        int width = row < layout.rows() ? layout.width(row) : 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cell > 0) {
                out.append(format.separator());
            }
            if (cell < width && cells.get(cell).equals(before.cell(row + 1, cell + 1))) {
                out.append(content.units(), layout.start(row, cell), layout.end(row, cell));
            } else {
                out.append(coder.encode(written(cells.get(cell))));
            }
        }
    }

    /** Rows keep their line ends; the last row of a file that was not empty keeps that it has none. */
    private void lineEnd(int row, boolean isLast) {
        String own = row < layout.rows() ? content.units().substring(layout.textEnd(row), layout.rowEnd(row)) : "";
        boolean stays = !own.isEmpty() || (isLast && row < layout.rows());
        out.append(stays ? own : format.lineEnd());
    }

    private static String written(String text) {
        String safe = FormulaGuard.guard(text);
        boolean edges = !safe.equals(safe.strip());
        boolean quoted = edges || safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
