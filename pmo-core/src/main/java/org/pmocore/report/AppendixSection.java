package org.pmocore.report;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.HealthRules;
import org.pmocore.model.Baseline;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;

/** By which rules and on which data the report stands. */
final class AppendixSection {

    private static final List<Column> COLUMNS = List.of(
            Column.text("indicator"),
            Column.text("status"),
            Column.figure("value"),
            Column.text("limits"),
            Column.text("source"));

    private AppendixSection() {}

    static ReportSection of(Facts facts) {
        HealthRules rules = facts.health().rules();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(ReportText.of("appendix.dataDate", facts.dataDate()));
        blocks.add(
                facts.baseline().map(AppendixSection::baseline).orElseGet(() -> ReportText.of("appendix.noBaseline")));
        blocks.add(ReportText.of("appendix.calendar", facts.project().calendar().name()));
        blocks.add(ReportText.of("appendix.rules", rules.id(), rules.version()));
        blocks.add(ReportTable.of(
                "rules",
                COLUMNS,
                facts.health().findings().stream().map(AppendixSection::row).toList(),
                Integer.MAX_VALUE));
        blocks.add(ReportText.of("appendix.slip").in(Tone.MUTED));
        blocks.add(ReportText.of("appendix.float").in(Tone.MUTED));
        return new ReportSection(ReportSection.Kind.APPENDIX, blocks);
    }

    private static ReportText baseline(Baseline baseline) {
        return ReportText.of("appendix.baseline", baseline.name(), baseline.setOn());
    }

    private static List<ReportText> row(HealthFinding finding) {
        return List.of(
                ReportText.of("value", finding.indicator()),
                Cells.rag(finding.rag()),
                Cells.measure(finding.value()),
                ReportText.of("value", finding.rule()),
                ReportText.verbatim(finding.rule().source()).in(Tone.MUTED));
    }
}
