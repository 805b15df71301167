package org.pmocore.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;
import org.pmocore.schedule.ScheduledTask;

/** Critical and near-critical work, and what starts and finishes in the coming two weeks. */
final class WorkSections {

    private static final int CRITICAL_ROWS = 20;
    private static final int AHEAD_ROWS = 30;
    private static final int AHEAD_DAYS = 14;

    private static final List<Column> CRITICAL = List.of(
            Column.text("id"),
            Column.text("task"),
            Column.text("team"),
            Column.figure("percent"),
            Column.figure("start"),
            Column.figure("forecastFinish"),
            Column.figure("slip"),
            Column.figure("float"));
    private static final List<Column> AHEAD =
            List.of(Column.figure("date"), Column.text("event"), Column.text("task"), Column.text("team"));

    private WorkSections() {}

    /** One thing that is due to happen. */
    private record Event(LocalDate date, String what, ScheduledTask task) {}

    static ReportSection critical(Facts facts) {
        List<List<ReportText>> rows = facts.open()
                .filter(task -> isNearCritical(facts, task))
                .sorted(Comparator.comparingDouble((ScheduledTask task) -> floatOf(task))
                        .thenComparing(ScheduledTask::start))
                .map(task -> criticalRow(facts, task))
                .toList();
        ReportText limit = ReportText.of("critical.limit", facts.nearCriticalDays());
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(
                rows.isEmpty()
                        ? ReportText.of("critical.none").in(Tone.MUTED)
                        : ReportTable.of("criticalWork", CRITICAL, rows, CRITICAL_ROWS));
        blocks.add(limit.in(Tone.MUTED));
        return new ReportSection(ReportSection.Kind.CRITICAL_WORK, blocks);
    }

    static ReportSection ahead(Facts facts) {
        LocalDate from = facts.dataDate().plusDays(1);
        LocalDate to = facts.dataDate().plusDays(AHEAD_DAYS);
        Predicate<Event> soon = event -> !event.date.isBefore(from) && !event.date.isAfter(to);
        List<List<ReportText>> rows = facts.open()
                .flatMap(WorkSections::events)
                .filter(soon)
                .sorted(Comparator.comparing(Event::date))
                .map(WorkSections::aheadRow)
                .toList();
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(ReportText.of("ahead.period", from, to).in(Tone.MUTED));
        blocks.add(
                rows.isEmpty()
                        ? ReportText.of("ahead.none").in(Tone.MUTED)
                        : ReportTable.of("lookAhead", AHEAD, rows, AHEAD_ROWS));
        return new ReportSection(ReportSection.Kind.LOOK_AHEAD, blocks);
    }

    private static boolean isNearCritical(Facts facts, ScheduledTask task) {
        return task.totalFloatDays().isDefined() && floatOf(task) <= facts.nearCriticalDays();
    }

    private static double floatOf(ScheduledTask task) {
        return task.totalFloatDays().orElse(Double.MAX_VALUE);
    }

    private static List<ReportText> criticalRow(Facts facts, ScheduledTask task) {
        ReportText room = ReportText.of("count", floatOf(task));
        return List.of(
                Cells.id(task),
                ReportText.verbatim(task.task().name()),
                Cells.text(task.task().team()),
                Cells.progress(task.task()),
                Cells.date(task.startDate()),
                Cells.date(task.finishDate()),
                Cells.slip(facts.finishSlip(task)),
                task.isCritical() ? room.in(Tone.BAD) : room);
    }

    private static Stream<Event> events(ScheduledTask task) {
        if (task.task().isMilestone()) {
            return Stream.of(new Event(task.finishDate(), "event.milestone", task));
        }
        Event finish = new Event(task.finishDate(), "event.finish", task);
        return task.task().progress().isStarted()
                ? Stream.of(finish)
                : Stream.of(new Event(task.startDate(), "event.start", task), finish);
    }

    private static List<ReportText> aheadRow(Event event) {
        ReportText task = Cells.label(event.task.task());
        return List.of(
                Cells.date(event.date),
                ReportText.of(event.what),
                event.task.isCritical() ? ReportText.of("ahead.critical", task).in(Tone.BAD) : task,
                Cells.text(event.task.task().team().or(() -> event.task.task().owner())));
    }
}
