package org.pmocore.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.Indicator;
import org.pmocore.measure.Measure;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.report.ReportChart.Kind;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** The schedule as a chart, on as many pages as it needs. */
final class GanttChart {

    /** Rows that an A4 page in landscape holds legibly. */
    static final int ROWS_PER_PAGE = 54;

    private static final int ROWS = 162;

    private GanttChart() {}

    /** All chosen rows in one picture. */
    static ReportChart whole(Facts facts) {
        return chart(facts, chosen(facts), ReportText.of("gantt.title"));
    }

    /** The chosen rows page by page. */
    static List<ReportChart> pages(Facts facts) {
        List<ScheduledTask> rows = chosen(facts);
        int count = (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
        int perPage = count == 0 ? 1 : (rows.size() + count - 1) / count;
        List<ReportChart> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            int end = Math.min(rows.size(), (page + 1) * perPage);
            ReportText title = count == 1
                    ? ReportText.of("gantt.title")
                    : ReportText.of("gantt.page", ReportText.of("gantt.title"), page + 1, count);
            pages.add(chart(facts, rows.subList(page * perPage, end), title));
        }
        return pages;
    }

    static int omitted(Facts facts) {
        return facts.schedule().tasks().size() - chosen(facts).size();
    }

    private static ReportChart chart(Facts facts, List<ScheduledTask> rows, ReportText title) {
        GanttLayout layout = new GanttLayout(facts, List.copyOf(rows), GanttLayout.scaleOf(facts));
        ReportText takeaway = takeaway(facts);
        ReportText description = description(facts, rows);
        return new ReportChart(
                Kind.GANTT,
                title,
                takeaway,
                description,
                (Locale locale) -> new GanttDrawing(layout, new Wording(locale), title, takeaway, description).draw());
    }

    /** All tasks; of a large plan milestones, critical work, work in progress and the top of the WBS first. */
    private static List<ScheduledTask> chosen(Facts facts) {
        List<ScheduledTask> all = facts.schedule().tasks();
        if (all.size() <= ROWS) {
            return all;
        }
        Set<TaskId> chosen = all.stream()
                .sorted(Comparator.comparing((ScheduledTask task) -> rank(task)))
                .limit(ROWS)
                .map(ScheduledTask::id)
                .collect(Collectors.toSet());
        return all.stream().filter(task -> chosen.contains(task.id())).toList();
    }

    private static int rank(ScheduledTask task) {
        if (task.task().isSummary()) {
            return task.task().parent().isEmpty() ? 0 : 4;
        }
        if (Facts.isFinished(task)) {
            return 6;
        }
        if (task.task().isMilestone() || task.isCritical()) {
            return 1;
        }
        return task.task().progress().isStarted() ? 2 : 3;
    }

    private static ReportText takeaway(Facts facts) {
        Optional<Measure> slip = facts.health()
                .finding(Indicator.FINISH_SLIP)
                .map(HealthFinding::value)
                .filter(Measure::isDefined);
        LocalDate finish = Days.lastDayOf(facts.schedule().finish());
        return slip.map(days -> ReportText.of("gantt.takeaway", finish, days.orElseThrow()))
                .orElseGet(() -> ReportText.of("gantt.takeawayNoBaseline", finish));
    }

    private static ReportText description(Facts facts, List<ScheduledTask> rows) {
        List<ScheduledTask> work = rows.stream()
                .filter(task -> !task.task().isSummary() && task.task().kind() != Task.Kind.LEVEL_OF_EFFORT)
                .toList();
        long late = work.stream()
                .filter(task -> facts.finishSlip(task).orElse(0) > 0)
                .count();
        return ReportText.of(
                "gantt.description",
                work.size(),
                work.stream().filter(Facts::isFinished).count(),
                work.stream().filter(ScheduledTask::isCritical).count(),
                late,
                facts.dataDate());
    }
}
