package org.pmocore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pmocore.evm.EarnedValue;
import org.pmocore.measure.Measure;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;

/** Earned value: all figures with their reasons where one has no value, the curve, the teams. */
final class ProgressSection {

    private static final int TEAMS = 20;
    private static final List<Column> FIGURES =
            List.of(Column.text("figure"), Column.figure("value"), Column.text("definition"));
    private static final List<Column> BY_TEAM = List.of(
            Column.text("team"),
            Column.figure("percentPlanned"),
            Column.figure("percentComplete"),
            Column.figure("spi"),
            Column.figure("cpi"));

    private ProgressSection() {}

    static ReportSection of(Facts facts) {
        EarnedValue value = facts.earnedValue();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(summary(value));
        CurveChart.of(facts).ifPresent(blocks::add);
        List<List<ReportText>> rows = List.of(
                row("pv", value.plannedValue()),
                row("ev", value.earnedValue()),
                row("ac", value.actualCost()),
                row("sv", value.scheduleVariance()),
                row("cv", value.costVariance()),
                row("spi", value.spi()),
                row("spiT", value.spiT()),
                row("svT", value.svT()),
                row("cpi", value.cpi()),
                row("bac", value.budgetAtCompletion()),
                row("eac", value.eac()),
                row("etc", value.etc()),
                row("vac", value.vac()),
                row("tcpi", value.tcpi()));
        blocks.add(ReportTable.of("earnedValue", FIGURES, rows, rows.size()));
        Map<String, EarnedValue> teams = value.byTeam();
        if (value.budgetAtCompletion().isDefined() && teams.size() > 1) {
            List<List<ReportText>> byTeam = teams.entrySet().stream()
                    .filter(team -> team.getValue().budgetAtCompletion().orElse(0) > 0)
                    .map(team -> team(team.getKey(), team.getValue()))
                    .toList();
            blocks.add(ReportTable.of("teams", BY_TEAM, byTeam, TEAMS));
        }
        return new ReportSection(ReportSection.Kind.PROGRESS, blocks);
    }

    private static ReportText summary(EarnedValue value) {
        return value.percentComplete().isDefined()
                ? ReportText.of("progress.summary", value.percentComplete(), value.percentPlanned(), value.svT())
                : ReportText.of("progress.unknownBecause", ReportText.of("value", value.percentComplete()));
    }

    private static List<ReportText> row(String figure, Measure value) {
        return List.of(
                ReportText.of("evm." + figure),
                Cells.measure(value),
                ReportText.of("evm." + figure + ".definition").in(Tone.MUTED));
    }

    private static List<ReportText> team(String name, EarnedValue value) {
        return List.of(
                IssueSection.teamName(name),
                Cells.measure(value.percentPlanned()),
                Cells.measure(value.percentComplete()),
                Cells.measure(value.spi()),
                Cells.measure(value.cpi()));
    }
}
