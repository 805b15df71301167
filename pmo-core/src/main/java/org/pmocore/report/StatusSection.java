package org.pmocore.report;

import java.util.List;
import java.util.Optional;
import org.pmocore.health.DimensionHealth;
import org.pmocore.health.HealthFinding;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;

/** Each dimension's colour, the reason, and the rule behind it. */
final class StatusSection {

    private static final List<Column> COLUMNS =
            List.of(Column.text("dimension"), Column.text("status"), Column.text("reason"), Column.text("limits"));

    private StatusSection() {}

    static ReportSection of(Facts facts) {
        List<List<ReportText>> rows =
                facts.health().dimensions().stream().map(StatusSection::row).toList();
        return new ReportSection(
                ReportSection.Kind.STATUS,
                List.of(
                        ReportTable.of("status", COLUMNS, rows, rows.size()),
                        ReportText.of(
                                        "status.rule",
                                        Lists.dimensions(List.copyOf(facts.health().rules().mandatory().stream()
                                                .sorted()
                                                .toList())))
                                .in(Tone.MUTED)));
    }

    private static List<ReportText> row(DimensionHealth side) {
        Optional<HealthFinding> decisive = side.decisive();
        return List.of(
                side.mandatory()
                        ? ReportText.of("value", side.dimension())
                        : ReportText.of("status.notMandatory", side.dimension()),
                Cells.rag(side.rag()),
                decisive.map(finding -> ReportText.of("value", finding)).orElse(Cells.NONE),
                decisive.map(finding -> ReportText.of("value", finding.rule()).in(Tone.MUTED))
                        .orElse(Cells.NONE));
    }
}
