package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.ExternalDependency.Direction;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * Schedules one task alone, with everything around it at the dates of the file: where that gives what the file says of the
 * task, a difference comes from elsewhere; where it does not, the difference begins here.
 */
final class OneStep {

    private final ImportedProject imported;
    private final Project project;
    private final Neighbours neighbours;
    private final Optional<LocalDateTime> storedFinish;

    OneStep(ImportedProject imported, Project project, Neighbours neighbours) {
        this.imported = imported;
        this.project = project;
        this.neighbours = neighbours;
        this.storedFinish = imported.storedDates().values().stream()
                .map(stored -> stored.values().date(DateField.FINISH).or(stored::earlyFinish))
                .flatMap(Optional::stream)
                .max(LocalDateTime::compareTo);
    }

    /** The values of a task between its neighbours; none if they cannot be put together. */
    DateValues of(Task task) {
        StoredDates stored = imported.storedDates().get(task.id());
        if (stored == null) {
            return DateValues.NONE;
        }
        Project.Builder alone =
                Project.builder(project.name()).start(project.start()).calendar(project.calendar());
        project.calendars().values().stream()
                .filter(calendar -> !calendar.name().equals(project.calendar().name()))
                .forEach(alone::addCalendar);
        project.dataDate().ifPresent(alone::dataDate);
        project.mustFinishBy().or(() -> storedFinish).ifPresent(alone::mustFinishBy);
        neighbours
                .summariesAbove(task)
                .forEach(summary ->
                        alone.add(summary.toBuilder().predecessors(List.of()).build()));
        alone.add(between(task));
        if (!alone.violations().isEmpty()) {
            return DateValues.NONE;
        }
        ScheduledTask scheduled = CriticalPathMethod.withDefaults()
                .withRules(imported.rules())
                .schedule(alone.build())
                .task(task.id());
        return ScheduledValues.of(scheduled, stored, Optional.empty());
    }

    private Task between(Task task) {
        Task.Builder alone = task.toBuilder().predecessors(List.of());
        for (Neighbours.Link link : neighbours.before(task)) {
            boolean finish = link.dependency().type().fromFinish();
            add(alone, link, Direction.PREDECESSOR, early(link.other(), finish));
        }
        for (Neighbours.Link link : neighbours.after(task)) {
            add(
                    alone,
                    link,
                    Direction.SUCCESSOR,
                    late(link.other(), link.dependency().type().toStart()));
        }
        return alone.build();
    }

    private void add(Task.Builder alone, Neighbours.Link link, Direction direction, Optional<LocalDateTime> anchor) {
        Dependency dependency = link.dependency();
        anchor.ifPresent(date -> alone.external(new ExternalDependency(
                link.other().id().value(), direction, dependency.type(), lag(dependency), date)));
    }

    /** A percentage as minutes, because the task it is a part of is not there. */
    private WorkTime lag(Dependency dependency) {
        WorkTime lag = dependency.lag();
        if (!lag.isPercent()) {
            return lag;
        }
        Task predecessor = project.task(dependency.predecessor());
        WorkCalendar calendar = project.calendarOf(predecessor);
        long minutes =
                predecessor.duration().map(time -> time.minutesOn(calendar)).orElse(0L);
        return WorkTime.minutes(lag.percentOf(minutes));
    }

    private Optional<LocalDateTime> early(Task task, boolean finish) {
        StoredDates stored = imported.storedDates().get(task.id());
        if (stored == null) {
            return Optional.empty();
        }
        DateField first = finish ? DateField.FINISH : DateField.START;
        DateField second = finish ? DateField.EARLY_FINISH : DateField.EARLY_START;
        boolean left = stored.isOfRemainingWork() && !task.progress().isFinished();
        return left
                ? stored.values().date(second).or(() -> stored.values().date(first))
                : stored.values().date(first).or(() -> stored.values().date(second));
    }

    private Optional<LocalDateTime> late(Task task, boolean start) {
        StoredDates stored = imported.storedDates().get(task.id());
        if (stored == null || task.progress().isFinished()) {
            return Optional.empty();
        }
        boolean running = start && task.progress().isStarted() && !stored.isOfRemainingWork();
        if (running && minutesLeft(task) > 0) {
            return resumes(task);
        }
        return stored.values().date(start && !running ? DateField.LATE_START : DateField.LATE_FINISH);
    }

    /** Where the work that is left of a task in progress goes on, in the tool that keeps the actual start as its late start. */
    private Optional<LocalDateTime> resumes(Task task) {
        Progress progress = task.progress();
        WorkCalendar calendar = project.calendarOf(task);
        long planned = minutes(task.duration().orElse(null), calendar);
        long left = minutesLeft(task);
        return progress.resumes()
                .or(() -> progress.actualStart()
                        .map(date -> calendar.plus(date, Duration.ofMinutes(Math.max(0, planned - left)))));
    }

    private long minutesLeft(Task task) {
        WorkTime left = task.progress().remaining().or(task::duration).orElse(null);
        return minutes(left, project.calendarOf(task));
    }

    private static long minutes(@Nullable WorkTime time, WorkCalendar calendar) {
        return time == null ? 0 : time.minutesOn(calendar);
    }

    /** The stored dates, by task. */
    Map<TaskId, StoredDates> stored() {
        return imported.storedDates();
    }
}
