package org.pmocore.resources;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pmocore.model.Assignment;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Puts each task on the hours it shares with its resources. What is done, or runs on the clock, stays as it is. */
final class WorkingHours {

    private final Project project;
    private final Map<String, Resource> resources;
    private final Map<String, Optional<WorkCalendar>> common = new HashMap<>();
    private final Map<String, WorkCalendar> used = new LinkedHashMap<>();
    private final Set<TaskId> without = new HashSet<>();

    private WorkingHours(Project project) {
        this.project = project;
        this.resources = byId(project);
    }

    /**
     * A project on the hours of its resources.
     *
     * @param project the project
     * @param without tasks whose calendar and resources have no hour in common; they keep their calendar
     */
    record Shared(Project project, Set<TaskId> without) {}

    static Map<String, Resource> byId(Project project) {
        return project.resources().stream().collect(Collectors.toMap(Resource::id, resource -> resource));
    }

    static Shared of(Project project) {
        WorkingHours hours = new WorkingHours(project);
        List<Task> tasks = project.tasks().stream().map(hours::shared).toList();
        Project.Builder builder = project.toBuilder();
        hours.used.values().forEach(builder::addCalendar);
        int[] next = {0};
        Project changed = builder.replaceTasks(task -> tasks.get(next[0]++)).build();
        return new Shared(changed, hours.without);
    }

    private Task shared(Task task) {
        if (task.assignments().isEmpty() || task.progress().isFinished()) {
            return task;
        }
        Task moved = withoutLate(task);
        boolean onTheClock = task.duration().filter(WorkTime::isElapsed).isPresent();
        List<WorkCalendar> calendars = onTheClock ? List.of() : calendarsOf(task);
        WorkCalendar own = project.calendarOf(task);
        WorkCalendar hours = own;
        for (WorkCalendar calendar : calendars) {
            Optional<WorkCalendar> both = commonOf(hours, calendar);
            if (both.isEmpty()) {
                without.add(task.id());
                return moved;
            }
            hours = both.get();
        }
        if (hours.name().equals(own.name())) {
            return moved;
        }
        if (!project.calendars().containsKey(hours.name())) {
            used.put(hours.name(), hours);
        }
        return moved.toBuilder().calendar(hours.name()).build();
    }

    /** Who waits for a resource cannot be as late as possible too. */
    private Task withoutLate(Task task) {
        boolean late = task.constraint()
                .filter(constraint -> constraint.kind() == Constraint.Kind.AS_LATE_AS_POSSIBLE)
                .isPresent();
        if (!late || task.progress().isStarted()) {
            return task;
        }
        return task.toBuilder()
                .constraint(Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, project.start()))
                .build();
    }

    private List<WorkCalendar> calendarsOf(Task task) {
        List<WorkCalendar> calendars = new ArrayList<>();
        for (Assignment assignment : task.assignments()) {
            String id = assignment.resource();
            Resource resource = requireNonNull(resources.get(id), id);
            resource.calendar()
                    .ifPresent(name ->
                            calendars.add(requireNonNull(project.calendars().get(name), name)));
        }
        return calendars;
    }

    private Optional<WorkCalendar> commonOf(WorkCalendar one, WorkCalendar other) {
        if (one.name().equals(other.name())) {
            return Optional.of(one);
        }
        return common.computeIfAbsent(one.name() + "\n" + other.name(), key -> one.commonWith(other));
    }
}
