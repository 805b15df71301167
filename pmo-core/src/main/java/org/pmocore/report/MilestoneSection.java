package org.pmocore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;

/** Milestones and due dates: promised, baseline, forecast, margin, slip. */
final class MilestoneSection {

    private static final int ROWS = 24;

    private MilestoneSection() {}

    static ReportSection of(Facts facts) {
        List<MilestoneOutlook> chosen = chosen(facts.health().milestones());
        if (chosen.isEmpty()) {
            return new ReportSection(
                    ReportSection.Kind.MILESTONES,
                    List.of(ReportText.of("milestones.none").in(Tone.MUTED)));
        }
        List<Column> columns = columns(facts);
        List<List<ReportText>> rows =
                chosen.stream().map(outlook -> row(facts, outlook)).toList();
        int omitted = facts.health().milestones().size() - rows.size();
        return new ReportSection(
                ReportSection.Kind.MILESTONES,
                List.of(new ReportTable("milestones", ReportText.of("table.milestones"), columns, rows, omitted)));
    }

    /** If there are too many, the open ones first, then those reached last; shown by forecast date. */
    private static List<MilestoneOutlook> chosen(List<MilestoneOutlook> all) {
        Comparator<MilestoneOutlook> openFirst = Comparator.comparing(MilestoneOutlook::isReached);
        Comparator<MilestoneOutlook> soonFirst = (one, other) -> one.isReached()
                ? other.forecast().compareTo(one.forecast())
                : one.forecast().compareTo(other.forecast());
        return all.stream()
                .sorted(openFirst.thenComparing(soonFirst))
                .limit(ROWS)
                .sorted(Comparator.comparing(MilestoneOutlook::forecast))
                .toList();
    }

    private static List<Column> columns(Facts facts) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("id"),
                Column.text("milestone"),
                Column.text("status"),
                Column.figure("due"),
                Column.figure("baseline")));
        if (facts.previous().isPresent()) {
            columns.add(Column.figure("previous"));
        }
        columns.addAll(List.of(Column.figure("forecast"), Column.figure("slip"), Column.figure("margin")));
        return columns;
    }

    private static List<ReportText> row(Facts facts, MilestoneOutlook outlook) {
        List<ReportText> row = new ArrayList<>(List.of(
                Cells.id(outlook.milestone()),
                ReportText.verbatim(outlook.milestone().task().name()),
                status(outlook),
                Cells.fullDate(outlook.due()),
                Cells.fullDate(outlook.baseline())));
        if (facts.previous().isPresent()) {
            row.add(Cells.fullDate(ChangeSince.earlierForecast(facts, outlook)));
        }
        row.add(Cells.fullDate(outlook.forecast()).in(Tone.STRONG));
        row.add(Cells.slip(outlook.slip()));
        row.add(Cells.margin(outlook.margin()));
        return row;
    }

    private static ReportText status(MilestoneOutlook outlook) {
        return outlook.isReached() ? ReportText.of("milestones.reached").in(Tone.MUTED) : Cells.rag(outlook.rag());
    }
}
