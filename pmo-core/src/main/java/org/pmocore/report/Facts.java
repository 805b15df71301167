package org.pmocore.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.evm.EarnedValue;
import org.pmocore.health.HealthReport;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.issues.IssueSummary;
import org.pmocore.measure.Measure;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** What all sections of one report stand on. */
record Facts(
        Schedule schedule,
        EarnedValue earnedValue,
        IssueSummary issues,
        HealthReport health,
        double nearCriticalDays,
        Optional<Snapshot> previous) {

    static Facts of(
            WeeklyReporting options, Schedule schedule, EarnedValue value, IssueSummary issues, HealthReport health) {
        LocalDate date = health.dataDate();
        Optional<Snapshot> previous = schedule.project().snapshots().stream()
                .filter(snapshot -> Days.lastDayOf(snapshot.dataDate()).isBefore(date))
                .max(Comparator.comparing(Snapshot::dataDate));
        return new Facts(schedule, value, issues, health, options.nearCriticalDays(), previous);
    }

    Project project() {
        return schedule.project();
    }

    /** The last date that was reported on. */
    LocalDate dataDate() {
        return health.dataDate();
    }

    LocalDateTime dataInstant() {
        return earnedValue.dataDate();
    }

    Optional<Baseline> baseline() {
        return earnedValue.baselineName().flatMap(project()::baseline);
    }

    Optional<Baseline.Entry> baselineOf(TaskId task) {
        return baseline().flatMap(approved -> approved.entry(task));
    }

    /** Tasks and milestones in the order of the plan; neither summaries nor level of effort. */
    Stream<ScheduledTask> work() {
        return schedule.tasks().stream()
                .filter(task -> !task.task().isSummary() && task.task().kind() != Task.Kind.LEVEL_OF_EFFORT);
    }

    Stream<ScheduledTask> open() {
        return work().filter(task -> !isFinished(task));
    }

    Measure finishSlip(ScheduledTask task) {
        return health.finishSlip(task.id());
    }

    /** Open milestones and due dates that are missed, the latest first. */
    List<MilestoneOutlook> missed() {
        return health.milestones().stream()
                .filter(outlook -> !outlook.isReached() && outlook.margin().orElse(0) < 0)
                .sorted(Comparator.comparingDouble(outlook -> outlook.margin().orElseThrow()))
                .toList();
    }

    /** Open milestones that are missed or later than their baseline: the missed ones first, then by slip. */
    List<MilestoneOutlook> delayed() {
        Comparator<MilestoneOutlook> byMargin = Comparator.comparingDouble(
                outlook -> Math.min(0, outlook.margin().orElse(0)));
        Comparator<MilestoneOutlook> bySlip =
                Comparator.comparingDouble(outlook -> -outlook.slip().orElse(0));
        return health.milestones().stream()
                .filter(outlook -> !outlook.isReached())
                .filter(outlook ->
                        outlook.margin().orElse(0) < 0 || outlook.slip().orElse(0) > 0)
                .sorted(byMargin.thenComparing(bySlip))
                .toList();
    }

    static boolean isFinished(ScheduledTask task) {
        return task.task().progress().isFinished();
    }
}
