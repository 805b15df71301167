package org.pmocore.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pmocore.health.Rag;
import org.pmocore.internal.text.Messages;
import org.pmocore.report.ReportSection.Kind;

/** Writes a report as one HTML file that needs nothing else: style sheet and charts inside, no script, prints on A4. */
final class HtmlWriter {

    private static final String STYLE = style();

    /** A table with no more rows stays on one page. */
    private static final int SHORT = 16;

    private final Locale locale;
    private final StringBuilder out = new StringBuilder(65_536);

    private HtmlWriter(Locale locale) {
        this.locale = locale;
    }

    static String write(WeeklyReport report, Locale locale) {
        return new HtmlWriter(locale).document(report);
    }

    private String document(WeeklyReport report) {
        String language = Messages.isJapanese(locale) ? "ja" : "en";
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.append(text(report.subject()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n");
        out.append("<body class=\"pmo-report\">\n<main>\n");
        header(report);
        for (ReportSection section : report.sections()) {
            section(section, report);
        }
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void header(WeeklyReport report) {
        Rag overall = report.overall();
        out.append("<header class=\"pmo-header\">\n<div><h1>")
                .append(text(report.title()))
                .append("</h1>\n<p>");
        out.append(text(report.subject()))
                .append("</p></div>\n<p class=\"pmo-badge pmo-")
                .append(css(overall))
                .append("\">");
        out.append("<strong>").append(text(ReportText.of("badge", overall))).append("</strong><br>");
        out.append(text(report.remark())).append("</p>\n</header>\n");
    }

    private void section(ReportSection section, WeeklyReport report) {
        String name = section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.append("<section class=\"pmo-section pmo-s-").append(name).append("\">\n");
        if (section.kind() != Kind.GANTT) {
            out.append("<h2>").append(text(section.kind().title())).append("</h2>\n");
        }
        if (section.kind() == Kind.VERDICT) {
            verdict(section);
            overview(report);
        } else {
            section.blocks().stream().filter(block -> !isOverview(block)).forEach(this::block);
        }
        out.append("</section>\n");
    }

    /** Figures as tiles first, then the messages as a list. */
    private void verdict(ReportSection section) {
        List<ReportText> sentences = new ArrayList<>();
        for (ReportBlock block : section.blocks()) {
            if (block instanceof ReportTable table) {
                tiles(table);
            } else if (block instanceof ReportText sentence) {
                sentences.add(sentence);
            }
        }
        out.append("<ul class=\"pmo-messages\">\n");
        sentences.forEach(sentence -> {
            out.append("<li");
            tone(sentence);
            out.append('>').append(text(sentence)).append("</li>\n");
        });
        out.append("</ul>\n");
    }

    /** The small charts side by side, on the first page whatever section they belong to. */
    private void overview(WeeklyReport report) {
        List<ReportBlock> charts = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(HtmlWriter::isOverview)
                .sorted(Comparator.comparing(
                        block -> block instanceof ReportChart chart && chart.kind() != ReportChart.Kind.S_CURVE))
                .toList();
        if (!charts.isEmpty()) {
            out.append("<div class=\"pmo-overview\">\n");
            charts.forEach(this::block);
            out.append("</div>\n");
        }
    }

    private static boolean isOverview(ReportBlock block) {
        return block instanceof ReportChart chart && chart.kind() != ReportChart.Kind.GANTT;
    }

    private void tiles(ReportTable table) {
        out.append("<div class=\"pmo-tiles\">\n");
        for (List<ReportText> row : table.rows()) {
            out.append("<div class=\"pmo-tile pmo-t-")
                    .append(css(row.get(2).tone()))
                    .append("\"><p>");
            out.append(text(row.get(0))).append("</p><p class=\"pmo-figure\">").append(text(row.get(1)));
            out.append("</p><p><span");
            tone(row.get(2));
            out.append('>')
                    .append(text(row.get(2)))
                    .append("</span><br>")
                    .append(text(row.get(3)))
                    .append("</p></div>\n");
        }
        out.append("</div>\n");
    }

    private void block(ReportBlock block) {
        if (block instanceof ReportText sentence) {
            out.append("<p");
            tone(sentence);
            out.append('>').append(text(sentence)).append("</p>\n");
        } else if (block instanceof ReportTable table) {
            table(table);
        } else if (block instanceof ReportChart chart) {
            out.append("<figure class=\"pmo-figure-").append(css(chart.kind())).append("\">\n");
            out.append(chart.svg(locale)).append("</figure>\n");
        }
    }

    private void table(ReportTable table) {
        boolean isShort = table.rows().size() <= SHORT;
        out.append(isShort ? "<table class=\"pmo-short\">\n<caption>" : "<table>\n<caption>")
                .append(text(table.title()))
                .append("</caption>\n<thead><tr>");
        for (ReportTable.Column column : table.columns()) {
            out.append("<th scope=\"col\"").append(column.number() ? " class=\"pmo-number\">" : ">");
            out.append(text(column.heading())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<ReportText> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i).number());
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        if (table.omitted() > 0) {
            block(ReportText.of("table.more", table.omitted()).in(ReportText.Tone.MUTED));
        }
    }

    private void cell(ReportText cell, boolean number) {
        out.append("<td class=\"")
                .append(number ? "pmo-number " : isColour(cell) ? "pmo-rag " : "")
                .append("pmo-tone-")
                .append(css(cell.tone()));
        out.append("\">").append(text(cell)).append("</td>");
    }

    private static boolean isColour(ReportText cell) {
        return cell.arguments().size() == 1 && cell.arguments().get(0) instanceof Rag;
    }

    private void tone(ReportText text) {
        out.append(" class=\"pmo-tone-").append(css(text.tone())).append('"');
    }

    private static String css(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(ReportText text) {
        return Markup.escape(text.text(locale));
    }

    private static String style() {
        try (InputStream stream = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("No style sheet org.pmocore.report/report.css.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style sheet org.pmocore.report/report.css.", e);
        }
    }
}
