package org.pmocore.io;

import java.util.List;
import org.pmocore.measure.Measure;
import org.pmocore.report.ReportBlock;
import org.pmocore.report.ReportChart;
import org.pmocore.report.ReportSection;
import org.pmocore.report.ReportTable;
import org.pmocore.report.ReportText;
import org.pmocore.report.WeeklyReport;

/** The JSON of a weekly report: its sentences and tables in both languages, of charts what they say. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject of(WeeklyReport report) {
        return ResultParts.envelope("weekly-report")
                .put("project", report.projectName())
                .put("dataDate", ResultParts.date(report.dataDate()))
                .put("overall", report.overall().name())
                .put("title", text(report.title()))
                .put("subject", text(report.subject()))
                .put("verdict", text(report.verdict()))
                .putWholeList("sections", report.sections(), ReportJson::section);
    }

    private static JsonObject section(ReportSection section) {
        return new JsonObject()
                .put("section", section.kind().name())
                .put("title", text(section.kind().title()))
                .putWholeList("blocks", section.blocks(), ReportJson::block);
    }

    private static JsonObject block(ReportBlock block) {
        if (block instanceof ReportTable table) {
            return table(table);
        }
        if (block instanceof ReportChart chart) {
            return new JsonObject()
                    .put("block", "CHART")
                    .put("chart", chart.kind().name())
                    .put("title", text(chart.title()))
                    .put("takeaway", text(chart.takeaway()))
                    .put("description", text(chart.description()));
        }
        ReportText sentence = (ReportText) block;
        return new JsonObject()
                .put("block", "TEXT")
                .put("key", sentence.key())
                .putUnless("tone", sentence.tone().name(), ReportText.Tone.PLAIN.name())
                .put("text", text(sentence));
    }

    private static JsonObject table(ReportTable table) {
        return new JsonObject()
                .put("block", "TABLE")
                .put("key", table.key())
                .put("title", text(table.title()))
                .putWholeList(
                        "columns",
                        table.columns(),
                        column -> new JsonObject()
                                .put("heading", text(column.heading()))
                                .put("number", column.number()))
                .putWholeList(
                        "rows", table.rows(), row -> new JsonObject().putWholeList("cells", row, ReportJson::cell))
                .put("omitted", table.omitted());
    }

    /** A cell is its text, and the figure behind it where there is just one. */
    private static JsonObject cell(ReportText cell) {
        List<Measure> figures = cell.arguments().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
        JsonObject json = new JsonObject()
                .put("text", text(cell))
                .putUnless("tone", cell.tone().name(), ReportText.Tone.PLAIN.name());
        return figures.size() == 1 ? json.put("figure", ResultParts.measure(figures.get(0))) : json;
    }

    private static JsonObject text(ReportText text) {
        return ResultParts.text(text::text);
    }
}
