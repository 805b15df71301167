package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * <p>Microsoft Project works a task with a calendar of its own in the hours that both calendars share. Of several resources with
 * different hours, the one that ends last sets the finish.
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
     * @param stated the task's own calendar, else that of the project
     * @param driving the assignment that sets the finish, if it is not the duration of the task that does
     * @param leftOut whether hours of resources could not be followed
     */
    record Choice(
            WorkCalendar calendar,
            Optional<String> ownName,
            WorkCalendar stated,
            Optional<DrivingAssignment> driving,
            boolean leftOut) {

        /** The calendar of float, where the work follows other hours. */
        Optional<WorkCalendar> otherStated() {
            return stated.equals(calendar) ? Optional.empty() : Optional.of(stated);
        }
    }

    Choice choose(Task task, String id) {
        ProjectCalendar own = task.getCalendar();
        Optional<WorkCalendar> stated = calendars.find(own);
        if (own != null && stated.isEmpty()) {
            source.log().taskWarning(id, "calendar", "PF-326", String.valueOf(own.getName()));
        }
        WorkCalendar base = stated.orElse(calendars.standard());
        List<WorkCalendar> differing = differing(task, base);
        if (differing.isEmpty()) {
            return choice(base, base, Optional.empty(), false);
        }
        boolean several = !haveOneCalendar(task);
        Optional<DrivingAssignment> driving = several ? driving(task) : Optional.empty();
        Optional<WorkCalendar> taken = several
                ? driving.map(DrivingAssignment::assignment).flatMap(one -> hours(one, base, own != null))
                : ofResource(differing.get(0), base, own != null);
        if (taken.isEmpty()) {
            source.log().taskWarning(id, "calendar", "PF-317", names(differing), base.name());
            return choice(base, base, Optional.empty(), true);
        }
        source.log()
                .taskWarning(
                        id,
                        "calendar",
                        several ? "PF-328" : "PF-316",
                        taken.get().name());
        return choice(taken.get(), base, driving, false);
    }

    /** Of several resources in Microsoft Project, the one that ends last. */
    private Optional<DrivingAssignment> driving(Task task) {
        List<ResourceAssignment> assignments = task.getResourceAssignments().stream()
                .filter(assignment -> isPerson(assignment.getResource()))
                .toList();
        return source.isPrimavera() ? Optional.empty() : DrivingAssignment.of(assignments, source.durations());
    }

    private Optional<WorkCalendar> hours(ResourceAssignment assignment, WorkCalendar base, boolean taskHasOwn) {
        Resource resource = assignment.getResource();
        WorkCalendar hours = calendars.find(resource.getCalendar()).orElse(base);
        return Calendars.sameWorkingTime(hours, base) ? Optional.of(base) : ofResource(hours, base, taskHasOwn);
    }

    /** The hours of the one resource; in Microsoft Project only those that a calendar of the task has as well. */
    private Optional<WorkCalendar> ofResource(WorkCalendar resource, WorkCalendar task, boolean taskHasOwn) {
        if (source.isPrimavera() || !taskHasOwn) {
            return Optional.of(resource);
        }
        return task.commonWith(resource).map(calendars::add);
    }

    private Choice choice(
            WorkCalendar calendar, WorkCalendar stated, Optional<DrivingAssignment> driving, boolean leftOut) {
        boolean usual = calendar.name().equals(calendars.standard().name());
        Optional<String> name = usual ? Optional.empty() : Optional.of(calendar.name());
        return new Choice(calendar, name, stated, driving, leftOut);
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

    private boolean haveOneCalendar(Task task) {
        List<Optional<WorkCalendar>> hours = people(task).stream()
                .map(person -> calendars.find(person.getCalendar()))
                .toList();
        Optional<WorkCalendar> first = hours.get(0);
        return hours.stream()
                .allMatch(other ->
                        first.isPresent() && other.isPresent() && Calendars.sameWorkingTime(first.get(), other.get()));
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
            if (isPerson(resource)) {
                people.add(resource);
            }
        }
        return people;
    }

    private static boolean isPerson(@Nullable Resource resource) {
        return resource != null && (resource.getType() == null || resource.getType() == ResourceType.WORK);
    }

    private static String names(List<WorkCalendar> calendars) {
        return String.join(", ", calendars.stream().map(WorkCalendar::name).toList());
    }
}
