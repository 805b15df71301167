package org.pmocore.evm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** The latest report on or before a data date: the project's own, or a snapshot. Nothing is reconstructed. */
final class ProgressAtDate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Project project;
    private final @Nullable LocalDateTime asOf;
    private final boolean known;
    private final Function<Task, Progress> source;

    private ProgressAtDate(
            Project project, @Nullable LocalDateTime asOf, boolean known, Function<Task, Progress> source) {
        this.project = project;
        this.asOf = asOf;
        this.known = known;
        this.source = source;
    }

    static ProgressAtDate of(Project project, LocalDateTime dataDate) {
        LocalDate day = Days.lastDayOf(dataDate);
        LocalDateTime own = project.dataDate().orElse(null);
        if (own == null || !Days.lastDayOf(own).isAfter(day)) {
            return new ProgressAtDate(project, own, true, Task::progress);
        }
        Optional<Snapshot> snapshot = project.snapshots().stream()
                .filter(candidate -> !Days.lastDayOf(candidate.dataDate()).isAfter(day))
                .reduce((earlier, later) -> later);
        return snapshot.map(
                        report -> new ProgressAtDate(project, report.dataDate(), true, task -> reported(report, task)))
                .orElseGet(() -> new ProgressAtDate(project, null, false, task -> Progress.NONE));
    }

    private static Progress reported(Snapshot report, Task task) {
        return report.entry(task.id()).map(Snapshot.Entry::progress).orElse(Progress.NONE);
    }

    /** Whether there is a report at all. */
    boolean isKnown() {
        return known;
    }

    /** The instant of the report; absent if there is none, or if the project does not say. */
    Optional<LocalDateTime> asOf() {
        return Optional.ofNullable(asOf);
    }

    Progress of(Task task) {
        return source.apply(task);
    }

    /** The part of a budget earned by percent complete, or empty if a started task says nothing of how far it is. */
    Optional<BigDecimal> earned(Task task, Progress progress, BigDecimal budget) {
        boolean reached = task.kind() == Task.Kind.START_MILESTONE
                && progress.actualStart().isPresent();
        if (progress.isFinished() || reached) {
            return Optional.of(budget);
        }
        if (progress.percentComplete().isPresent()) {
            BigDecimal percent = BigDecimal.valueOf(progress.percentComplete().getAsDouble());
            return Optional.of(Yardstick.share(budget, percent, HUNDRED));
        }
        return progress.isStarted() ? earnedByRemaining(task, progress, budget) : Optional.of(budget.subtract(budget));
    }

    private Optional<BigDecimal> earnedByRemaining(Task task, Progress progress, BigDecimal budget) {
        WorkTime duration = task.duration().orElse(WorkTime.ZERO);
        WorkTime remaining = progress.remaining().orElse(null);
        if (remaining == null || remaining.isElapsed() != duration.isElapsed()) {
            return Optional.empty();
        }
        WorkCalendar calendar = project.calendarOf(task);
        long whole = duration.minutesOn(calendar);
        long done = Math.max(0, whole - remaining.minutesOn(calendar));
        return whole <= 0
                ? Optional.empty()
                : Optional.of(Yardstick.share(budget, BigDecimal.valueOf(done), BigDecimal.valueOf(whole)));
    }
}
