package org.pmocore.examples;

import java.io.PrintStream;
import java.util.List;

/** Prints headings, lines and tables, as plain text or as Markdown. */
public final class TableWriter {

    private static final String GAP = "  ";
    private static final int WIDE_FROM = 0x1100;

    private final boolean markdown;
    private final PrintStream out;

    /**
     * Creates a writer.
     *
     * @param markdown whether in Markdown
     * @param out where to
     */
    public TableWriter(boolean markdown, PrintStream out) {
        this.markdown = markdown;
        this.out = out;
    }

    /**
     * Prints a heading.
     *
     * @param text the heading
     */
    public void heading(String text) {
        out.println(markdown ? "### " + text + "\n" : "== " + text);
    }

    /**
     * Prints a paragraph.
     *
     * @param text the line
     */
    public void line(String text) {
        out.println(markdown ? text + "\n" : text);
    }

    /**
     * Prints a table; the first row is the head.
     *
     * @param rows rows of equal length
     */
    public void table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            out.println(markdown ? "| " + String.join(" | ", escaped(rows.get(i))) + " |" : plain(rows.get(i), widths));
            if (markdown && i == 0) {
                out.println("|" + "---|".repeat(widths.length));
            }
        }
        out.println();
    }

    private static List<String> escaped(List<String> row) {
        return row.stream().map(cell -> cell.replace("|", "\\|")).toList();
    }

    private static String plain(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - width(cell))).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** Japanese characters take two places. */
    private static int width(String text) {
        return text.codePoints().map(point -> point < WIDE_FROM ? 1 : 2).sum();
    }
}
