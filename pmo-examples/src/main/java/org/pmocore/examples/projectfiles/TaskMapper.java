package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Split;
import org.pmocore.model.Task.Kind;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Turns one row of the file into a task: kind, place in the WBS, calendar, duration, interruptions, and the rest. */
final class TaskMapper {

    private final Source source;
    private final TaskSelection selection;
    private final Calendars calendars;
    private final TaskCalendars taskCalendars;
    private final ConstraintMapper constraints;
    private final ProgressMapper progress;
    private final LinkMapper links;
    private final People people;
    private final ResourceMapper resources;
    private final CostMapper costs;
    private final Map<TaskId, StoredDates> stored = new LinkedHashMap<>();
    private final boolean marksLongestPath;

    TaskMapper(
            Source source,
            TaskSelection selection,
            Calendars calendars,
            Optional<LocalDateTime> dataDate,
            CostMapper costs) {
        this.source = source;
        this.selection = selection;
        this.calendars = calendars;
        this.taskCalendars = new TaskCalendars(source, calendars);
        this.constraints = new ConstraintMapper(source, selection);
        this.progress = new ProgressMapper(source, dataDate);
        this.links = new LinkMapper(source, selection, calendars);
        this.people = new People(source);
        this.resources = new ResourceMapper(source, calendars);
        this.costs = costs;
        this.marksLongestPath =
                source.isPrimavera() && selection.leaves().stream().anyMatch(Task::getLongestPath);
    }

    /** All tasks in plan order. */
    List<org.pmocore.model.Task> map() {
        List<org.pmocore.model.Task> tasks =
                selection.tasks().stream().map(this::map).toList();
        people.report();
        selection.root().ifPresent(root -> costs.reportOwnCost(root, ""));
        return tasks;
    }

    private org.pmocore.model.Task map(Task task) {
        TaskId id = selection.id(task);
        org.pmocore.model.Task.Builder builder =
                org.pmocore.model.Task.builder(id.value()).name(TaskSelection.name(task));
        selection.parent(task).map(TaskId::value).ifPresent(builder::parent);
        boolean summary = selection.isSummary(task);
        links.map(task, builder);
        resources.map(task, summary, builder);
        if (summary) {
            constraints.map(task, id.value(), calendars.standard(), builder);
            mapSummary(task, id.value(), builder);
        } else {
            mapLeaf(task, id.value(), builder);
        }
        return builder.build();
    }

    private void mapSummary(Task task, String id, org.pmocore.model.Task.Builder builder) {
        builder.kind(Kind.SUMMARY);
        costs.reportOwnCost(task, id);
        if (task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED) {
            source.log().taskWarning(id, "", "PF-327");
        }
    }

    private void mapLeaf(Task task, String id, org.pmocore.model.Task.Builder builder) {
        TaskCalendars.Choice choice = taskCalendars.choose(task, id);
        choice.ownName().ifPresent(builder::calendar);
        constraints.map(task, id, choice.calendar(), builder);
        Kind kind = kind(task, id);
        builder.kind(kind);
        WorkTime planned = null;
        if (kind == Kind.TASK) {
            planned = choice.driving()
                    .map(DrivingAssignment::planned)
                    .orElseGet(() -> duration(task, id, choice.calendar()));
            builder.duration(planned);
            mapSplits(task, id, choice.calendar(), builder);
        }
        builder.progress(progress.map(task, id, choice, planned));
        rememberStored(task, choice);
        people.map(task, id, builder);
        costs.mapBudget(task, builder);
        mapLeveling(task, id, builder);
        reportUnmapped(task, id);
    }

    private void rememberStored(Task task, TaskCalendars.Choice choice) {
        StoredDates dates = source.isPrimavera()
                ? StoredDates.ofPrimavera(task, source, marksLongestPath)
                : StoredDates.of(task, source.durations());
        if (!dates.isEmpty()) {
            WorkCalendar floats =
                    source.isPrimavera() ? null : choice.otherStated().orElse(null);
            stored.put(selection.id(task), dates.with(TaskTraits.of(task, choice.leftOut()), floats));
        }
    }

    /** Who the tasks that were mapped hold. */
    ResourceMapper resources() {
        return resources;
    }

    /** The dates in the file of the tasks that were mapped. */
    Map<TaskId, StoredDates> stored() {
        return stored;
    }

    private Kind kind(Task task, String id) {
        ActivityType type = task.getActivityType();
        Duration planned = planned(task);
        boolean lasts = planned != null && planned.getDuration() > 0;
        if (type != null) {
            Kind kind = kind(type);
            if (kind.isMilestone() && lasts) {
                source.log().taskWarning(id, "duration", "PF-303", String.valueOf(planned));
            }
            return kind;
        }
        if (!task.getMilestone()) {
            return Kind.TASK;
        }
        if (lasts) {
            source.log().taskWarning(id, "kind", "PF-302", String.valueOf(planned));
            return Kind.TASK;
        }
        return nothingFinishesBefore(task) ? Kind.START_MILESTONE : Kind.FINISH_MILESTONE;
    }

    private static Kind kind(ActivityType type) {
        return switch (type) {
            case START_MILESTONE, START_FLAG -> Kind.START_MILESTONE;
            case FINISH_MILESTONE, FINISH_FLAG -> Kind.FINISH_MILESTONE;
            case LEVEL_OF_EFFORT, HAMMOCK -> Kind.LEVEL_OF_EFFORT;
            default -> Kind.TASK;
        };
    }

    /** MS Project knows one kind of milestone; one that no finish leads to stands at the start of something. */
    private static boolean nothingFinishesBefore(Task task) {
        for (Task next = task; next != null; next = next.getParentTask()) {
            for (Relation relation : next.getPredecessors()) {
                if (relation.getType() == null || relation.getType().name().startsWith("FINISH")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The planned duration: P6 keeps it apart from the one that progress has made of it. */
    private @Nullable Duration planned(Task task) {
        Duration planned = source.isPrimavera() ? task.getPlannedDuration() : null;
        if (planned != null) {
            return planned;
        }
        boolean manual = task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED;
        Duration stated = manual && task.getDuration() == null ? task.getManualDuration() : task.getDuration();
        return stated == null ? task.getRemainingDuration() : stated;
    }

    private WorkTime duration(Task task, String id, WorkCalendar calendar) {
        Duration stated = planned(task);
        if (stated != null && !source.durations().workTime(stated, calendar).isPercent()) {
            return source.durations().workTime(stated, calendar);
        }
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        long minutes = start == null || finish == null
                ? 0
                : calendar.between(Instants.toMinute(start), Instants.toMinute(finish))
                        .toMinutes();
        WorkTime derived = WorkTime.minutes(Math.max(0, minutes));
        source.log().taskWarning(id, "duration", "PF-325", derived.toString());
        return derived;
    }

    /** The file lists pieces of work and the gaps between them in turn. */
    private void mapSplits(Task task, String id, WorkCalendar calendar, org.pmocore.model.Task.Builder builder) {
        List<LocalDateTimeRange> pieces = task.getSplits();
        if (pieces == null) {
            return;
        }
        long worked = 0;
        for (int i = 0; i + 2 < pieces.size(); i += 2) {
            LocalDateTime pause = Instants.toMinute(pieces.get(i).getEnd());
            LocalDateTime next = Instants.toMinute(pieces.get(i + 2).getStart());
            worked += calendar.between(Instants.toMinute(pieces.get(i).getStart()), pause)
                    .toMinutes();
            long gap = calendar.between(pause, next).toMinutes();
            if (worked > 0 && gap > 0) {
                builder.split(new Split(WorkTime.minutes(worked), WorkTime.minutes(gap)));
            } else {
                source.log().taskWarning(id, "splits", "PF-322", pause.toLocalDate());
            }
        }
    }

    /** Leveling moves a task to a date, and the task stays there until the tool levels again. */
    private void mapLeveling(Task task, String id, org.pmocore.model.Task.Builder builder) {
        Duration delay = task.getLevelingDelay();
        if (delay == null || delay.getDuration() == 0 || task.getActualStart() != null) {
            return;
        }
        LocalDateTime start = task.getStart();
        if (start == null) {
            source.log().taskWarning(id, "start", "PF-329", delay.toString());
            return;
        }
        source.log().taskWarning(id, "start", "PF-315", delay.toString(), start.toLocalDate());
        builder.external(new ExternalDependency(
                "Leveling",
                ExternalDependency.Direction.PREDECESSOR,
                Dependency.Type.FINISH_TO_START,
                WorkTime.ZERO,
                Instants.toMinute(start)));
    }

    private void reportUnmapped(Task task, String id) {
        if (task.getSubprojectFile() != null || task.getExternalProject()) {
            String file = task.getSubprojectFile() == null ? "?" : task.getSubprojectFile();
            source.log().taskWarning(id, "", "PF-312", file);
        }
    }
}
