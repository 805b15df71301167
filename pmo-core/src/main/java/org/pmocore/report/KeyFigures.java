package org.pmocore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pmocore.evm.EarnedValue;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.Indicator;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.health.Rag;
import org.pmocore.report.ReportTable.Column;

/** The seven figures at the top of the report, each with its colour and one remark. */
final class KeyFigures {

    static final String KEY = "keyFigures";

    private static final List<Column> COLUMNS =
            List.of(Column.text("figure"), Column.figure("value"), Column.text("status"), Column.text("remark"));

    private KeyFigures() {}

    static ReportTable table(Facts facts) {
        EarnedValue value = facts.earnedValue();
        List<List<ReportText>> rows = new ArrayList<>();
        rows.add(row(
                "progress",
                Cells.measure(value.percentComplete()),
                colour(facts, Indicator.SPI),
                ReportText.of("remark.planned", value.percentPlanned())));
        rows.add(row(
                "spi",
                Cells.measure(value.spi()),
                colour(facts, Indicator.SPI),
                ReportText.of("remark.spiT", value.spiT())));
        rows.add(row(
                "cpi",
                Cells.measure(value.cpi()),
                colour(facts, Indicator.CPI),
                ReportText.of("remark.ac", Cells.brief(value.actualCost()))));
        rows.add(row(
                "eac",
                Cells.brief(value.eac()),
                colour(facts, Indicator.COST_AT_COMPLETION),
                ReportText.of("remark.bac", Cells.brief(value.budgetAtCompletion()))));
        rows.addAll(tightest(facts).map(outlook -> dates(facts, outlook)).orElseGet(List::of));
        rows.add(row(
                "issues",
                ReportText.of("count.issues", facts.issues().openCount()),
                facts.health().dimension(Indicator.OVERDUE_ISSUES.dimension()).rag(),
                ReportText.of("remark.overdue", facts.issues().overdue().size())));
        return ReportTable.of(KEY, COLUMNS, rows, rows.size());
    }

    /** The open milestone with the smallest margin; without due dates the last one. */
    static Optional<MilestoneOutlook> tightest(Facts facts) {
        List<MilestoneOutlook> open = facts.health().milestones().stream()
                .filter(outlook -> !outlook.isReached())
                .toList();
        return open.stream()
                .filter(outlook -> outlook.margin().isDefined())
                .min(Comparator.comparingDouble(outlook -> outlook.margin().orElseThrow()))
                .or(() -> open.stream().max(Comparator.comparing(MilestoneOutlook::forecast)));
    }

    private static List<List<ReportText>> dates(Facts facts, MilestoneOutlook outlook) {
        Rag rag = outlook.rag();
        ReportText name = ReportText.verbatim(outlook.milestone().task().name());
        List<ReportText> forecast = List.of(
                ReportText.of("figure.milestone", name),
                Cells.date(outlook.forecast()),
                Cells.rag(rag),
                outlook.due()
                        .map(due -> ReportText.of("remark.due", due))
                        .or(() -> outlook.baseline().map(date -> ReportText.of("remark.baseline", date)))
                        .orElse(Cells.NONE));
        if (!outlook.margin().isDefined()) {
            return List.of(forecast);
        }
        List<ReportText> margin = row(
                "margin",
                Cells.margin(outlook.margin()),
                colour(facts, Indicator.PROMISE_MARGIN),
                outlook.slip().isDefined()
                        ? ReportText.of("remark.slip", outlook.slip().orElseThrow())
                        : Cells.NONE);
        return List.of(forecast, margin);
    }

    private static List<ReportText> row(String figure, ReportText value, Rag rag, ReportText remark) {
        return List.of(ReportText.of("figure." + figure), value, Cells.rag(rag), remark);
    }

    private static Rag colour(Facts facts, Indicator indicator) {
        return facts.health().finding(indicator).map(HealthFinding::rag).orElse(Rag.GREY);
    }
}
