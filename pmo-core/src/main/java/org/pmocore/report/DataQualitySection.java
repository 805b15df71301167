package org.pmocore.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.evm.Gap;
import org.pmocore.health.HealthDimension;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.Offender;
import org.pmocore.health.Rag;
import org.pmocore.model.TaskId;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;
import org.pmocore.time.Days;

/** What was not reported or cannot be right, and what the report assumes because of it. */
final class DataQualitySection {

    private static final int NAMED = 6;
    private static final List<Column> COLUMNS =
            List.of(Column.text("status"), Column.text("finding"), Column.text("where"));

    private DataQualitySection() {}

    static ReportSection of(Facts facts) {
        List<ReportBlock> blocks = new ArrayList<>();
        List<List<ReportText>> rows = facts.health().dimension(HealthDimension.DATA_QUALITY).findings().stream()
                .filter(finding -> finding.rag() == Rag.AMBER || finding.rag() == Rag.RED)
                .map(DataQualitySection::row)
                .toList();
        blocks.add(
                rows.isEmpty()
                        ? ReportText.of("quality.none")
                        : ReportTable.of("dataQuality", COLUMNS, rows, rows.size()));
        blocks.addAll(assumptions(facts));
        return new ReportSection(ReportSection.Kind.DATA_QUALITY, blocks);
    }

    private static List<ReportText> row(HealthFinding finding) {
        List<ReportText> where = finding.offenders().stream()
                .map(Offender::id)
                .map(ReportText::verbatim)
                .toList();
        return List.of(Cells.rag(finding.rag()), ReportText.of("value", finding), Lists.first(where, NAMED));
    }

    private static List<ReportText> assumptions(Facts facts) {
        List<ReportText> texts = new ArrayList<>();
        texts.add(ReportText.of("quality.notReported"));
        texts.add(ReportText.of("quality.remaining", facts.dataDate()));
        facts.earnedValue()
                .progressAsOf()
                .map(Days::lastDayOf)
                .filter(date -> date.isBefore(facts.dataDate()))
                .ifPresent(date -> texts.add(stale(date)));
        gap(facts, Gap.UNBUDGETED, "quality.unbudgeted").ifPresent(texts::add);
        gap(facts, Gap.UNPLANNED, "quality.unplanned").ifPresent(texts::add);
        return texts.stream().map(text -> text.in(Tone.MUTED)).toList();
    }

    private static ReportText stale(LocalDate date) {
        return ReportText.of("quality.stale", date);
    }

    private static Optional<ReportText> gap(Facts facts, Gap gap, String key) {
        List<TaskId> tasks = facts.baseline().isPresent() ? facts.earnedValue().gaps(gap) : List.of();
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        List<ReportText> ids =
                tasks.stream().map(TaskId::value).map(ReportText::verbatim).toList();
        return Optional.of(ReportText.of(key, ids.size(), Lists.first(ids, NAMED)));
    }
}
