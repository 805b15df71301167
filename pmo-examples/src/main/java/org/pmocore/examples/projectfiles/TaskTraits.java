package org.pmocore.examples.projectfiles;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.WorkContour;

/** What a row of the file has that makes its dates follow from more than links, constraints and duration. */
final class TaskTraits {

    private TaskTraits() {}

    static Set<DifferenceReason> of(Task task, boolean hoursLeftOut) {
        Set<DifferenceReason> traits = EnumSet.noneOf(DifferenceReason.class);
        add(traits, DifferenceReason.MANUAL, task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED);
        add(traits, DifferenceReason.LEVELED, isSome(task.getLevelingDelay()));
        add(
                traits,
                DifferenceReason.SPLIT,
                task.getSplits() != null && task.getSplits().size() > 1);
        add(traits, DifferenceReason.EXTERNAL, task.getSubprojectFile() != null || task.getExternalProject());
        add(traits, DifferenceReason.RESOURCES, hoursLeftOut || hoursUnknown(task));
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            WorkContour contour = assignment.getWorkContour();
            add(traits, DifferenceReason.LEVELED, isSome(assignment.getLevelingDelay()));
            add(traits, DifferenceReason.CONTOUR, contour != null && !contour.equals(WorkContour.FLAT));
            add(
                    traits,
                    DifferenceReason.RESOURCES,
                    isSome(assignment.getDelay()) || isSome(assignment.getOvertimeWork()));
        }
        return traits;
    }

    /** P6 dates such an activity by the calendars of its resources; one without a calendar in the file cannot be followed. */
    private static boolean hoursUnknown(Task task) {
        return task.getActivityType() == ActivityType.RESOURCE_DEPENDENT
                && task.getResourceAssignments().stream()
                        .map(ResourceAssignment::getResource)
                        .anyMatch(resource -> resource != null && resource.getCalendar() == null);
    }

    private static void add(Set<DifferenceReason> traits, DifferenceReason reason, boolean applies) {
        if (applies) {
            traits.add(reason);
        }
    }

    private static boolean isSome(@Nullable Duration duration) {
        return duration != null && duration.getDuration() > 0;
    }
}
