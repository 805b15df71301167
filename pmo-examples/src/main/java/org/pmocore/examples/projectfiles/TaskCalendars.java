package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mpxj.ActivityType;
import org.mpxj.ProjectCalendar;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskType;
import org.pmocore.time.WorkCalendar;

/**
 * Chooses the calendar of a task: its own, or that of its one resource where the tool that wrote the file works by it.
 *
 * <p>Microsoft Project works a task with a calendar of its own in the hours that both calendars share. Several resources with
 * different hours cannot be said in the model.
 */
final class TaskCalendars {

    private final Source source;
    private final Calendars calendars;

    TaskCalendars(Source source, Calendars calendars) {
        this.source = source;
        this.calendars = calendars;
    }

    /**
     * The calendar of one task.
     *
     * @param calendar where its durations count
     * @param ownName its name, if it is not the default calendar
     */
    record Choice(WorkCalendar calendar, Optional<String> ownName) {}

    Choice choose(Task task, String id) {
        ProjectCalendar own = task.getCalendar();
        Optional<WorkCalendar> stated = calendars.find(own);
        if (own != null && stated.isEmpty()) {
            source.log().taskWarning(id, "calendar", "PF-326", String.valueOf(own.getName()));
        }
        WorkCalendar base = stated.orElse(calendars.standard());
        List<WorkCalendar> differing = differing(task, base);
        if (differing.isEmpty()) {
            return choice(base);
        }
        Optional<WorkCalendar> taken = differing.size() == 1 && people(task).size() == 1
                ? ofResource(differing.get(0), base, own != null)
                : Optional.empty();
        if (taken.isEmpty()) {
            source.log().taskWarning(id, "calendar", "PF-317", names(differing), base.name());
            return choice(base);
        }
        source.log().taskWarning(id, "calendar", "PF-316", taken.get().name());
        return choice(taken.get());
    }

    /** The hours of the one resource; in Microsoft Project only those that a calendar of the task has as well. */
    private Optional<WorkCalendar> ofResource(WorkCalendar resource, WorkCalendar task, boolean taskHasOwn) {
        if (source.isPrimavera() || !taskHasOwn) {
            return Optional.of(resource);
        }
        return CommonHours.of(task, resource).map(calendars::add);
    }

    private Choice choice(WorkCalendar calendar) {
        boolean usual = calendar.name().equals(calendars.standard().name());
        return new Choice(calendar, usual ? Optional.empty() : Optional.of(calendar.name()));
    }

    /** The calendars of resources that the task is worked by and that differ from {@code base}. */
    private List<WorkCalendar> differing(Task task, WorkCalendar base) {
        List<WorkCalendar> differing = new ArrayList<>();
        if (!followsResources(task)) {
            return differing;
        }
        for (Resource resource : people(task)) {
            calendars
                    .find(resource.getCalendar())
                    .filter(calendar -> !Calendars.sameWorkingTime(calendar, base))
                    .filter(calendar ->
                            differing.stream().noneMatch(known -> Calendars.sameWorkingTime(known, calendar)))
                    .ifPresent(differing::add);
        }
        return differing;
    }

    private boolean followsResources(Task task) {
        if (source.isPrimavera()) {
            return task.getActivityType() == ActivityType.RESOURCE_DEPENDENT;
        }
        return !task.getIgnoreResourceCalendar() && task.getType() != TaskType.FIXED_DURATION;
    }

    private static List<Resource> people(Task task) {
        List<Resource> people = new ArrayList<>();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            Resource resource = assignment.getResource();
            if (resource != null && (resource.getType() == null || resource.getType() == ResourceType.WORK)) {
                people.add(resource);
            }
        }
        return people;
    }

    private static String names(List<WorkCalendar> calendars) {
        return String.join(", ", calendars.stream().map(WorkCalendar::name).toList());
    }
}
