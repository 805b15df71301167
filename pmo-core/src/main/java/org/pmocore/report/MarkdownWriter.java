package org.pmocore.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a report as Markdown (CommonMark with pipe tables); charts become their takeaway and their description. */
final class MarkdownWriter {

    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    private MarkdownWriter(Locale locale) {
        this.locale = locale;
    }

    static String write(WeeklyReport report, Locale locale) {
        return new MarkdownWriter(locale).document(report);
    }

    private String document(WeeklyReport report) {
        out.append("# ").append(text(report.title())).append("\n\n");
        out.append("**").append(text(report.subject())).append("**\n\n");
        for (ReportSection section : report.sections()) {
            out.append("## ").append(text(section.kind().title())).append("\n\n");
            section.blocks().forEach(this::block);
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void block(ReportBlock block) {
        if (block instanceof ReportText sentence) {
            out.append(sentence(sentence)).append("\n\n");
        } else if (block instanceof ReportTable table) {
            table(table);
        } else if (block instanceof ReportChart chart) {
            out.append("*")
                    .append(text(chart.title()))
                    .append(" — ")
                    .append(text(chart.takeaway()))
                    .append("*  \n");
            out.append(text(chart.description())).append("\n\n");
        }
    }

    /** Strong and status tones are bold in running text. */
    private String sentence(ReportText sentence) {
        String text = text(sentence);
        return switch (sentence.tone()) {
            case STRONG, GOOD, WATCH, BAD -> "**" + text + "**";
            default -> text;
        };
    }

    private void table(ReportTable table) {
        out.append("### ").append(text(table.title())).append("\n\n");
        row(table.columns().stream().map(column -> text(column.heading())).toList());
        out.append(table.columns().stream()
                .map(column -> column.number() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        for (List<ReportText> row : table.rows()) {
            row(row.stream().map(this::text).toList());
        }
        out.append('\n');
        if (table.omitted() > 0) {
            out.append(ReportText.of("table.more", table.omitted()).text(locale))
                    .append("\n\n");
        }
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Plain text: what could be read as markup is escaped, line ends become spaces. */
    private String text(ReportText text) {
        String plain = text.text(locale).replace('\n', ' ').replace('\r', ' ');
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ("\\`*_[]<>|~#".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
