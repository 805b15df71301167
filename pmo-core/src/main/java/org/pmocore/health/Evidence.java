package org.pmocore.health;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pmocore.evm.EarnedValue;
import org.pmocore.issues.IssueSummary;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** What the indicators look at: one project at one data date, from three sides. */
final class Evidence {

    private final Schedule schedule;
    private final EarnedValue earnedValue;
    private final IssueSummary issues;
    private final Optional<Baseline> baseline;
    private final List<ScheduledTask> work;

    Evidence(Schedule schedule, EarnedValue earnedValue, IssueSummary issues) {
        this.schedule = schedule;
        this.earnedValue = earnedValue;
        this.issues = issues;
        this.baseline = earnedValue.baselineName().flatMap(schedule.project()::baseline);
        this.work = schedule.tasks().stream()
                .filter(task -> !task.task().isSummary() && task.task().kind() != Task.Kind.LEVEL_OF_EFFORT)
                .toList();
        requireSameDate(schedule.dataDate().map(Days::lastDayOf).map(Object::toString));
    }

    Schedule schedule() {
        return schedule;
    }

    Project project() {
        return schedule.project();
    }

    EarnedValue earnedValue() {
        return earnedValue;
    }

    IssueSummary issues() {
        return issues;
    }

    LocalDateTime dataDate() {
        return earnedValue.dataDate();
    }

    /** The baseline the earned value was measured against. */
    Optional<Baseline> baseline() {
        return baseline;
    }

    Optional<Baseline.Entry> baselineOf(ScheduledTask task) {
        return baseline.flatMap(approved -> approved.entry(task.id()));
    }

    /** Tasks and milestones; neither summaries nor level of effort. */
    Stream<ScheduledTask> work() {
        return work.stream();
    }

    Stream<ScheduledTask> open() {
        return work().filter(Predicate.not(Evidence::isFinished));
    }

    Stream<ScheduledTask> started() {
        return work().filter(task -> task.task().progress().isStarted());
    }

    static boolean isFinished(ScheduledTask task) {
        return task.task().progress().isFinished();
    }

    private void requireSameDate(Optional<String> scheduled) {
        String valued = Days.lastDayOf(earnedValue.dataDate()).toString();
        String counted = issues.dataDate().toString();
        if (!scheduled.equals(Optional.of(valued)) || !valued.equals(counted)) {
            throw new IllegalArgumentException(
                    "The data dates of schedule (" + scheduled.orElse("none")
                            + "), earned value (" + valued + ") and issues (" + counted
                            + ") must be the same.\nMaybe pass one date to all three: withDataDate(...), analyze(project, date).");
        }
    }
}
