package org.pmocore.examples.projectfiles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ResourceAssignment;
import org.mpxj.WorkContour;
import org.pmocore.time.WorkTime;

/**
 * The assignment that ends last of a task worked by resources with different hours: Microsoft Project takes the finish of
 * the task from it, and counts as duration the time in which any of them works, which no single calendar holds.
 *
 * @param assignment the assignment
 * @param planned its work at its units
 * @param remaining what is left of it
 */
record DrivingAssignment(ResourceAssignment assignment, WorkTime planned, WorkTime remaining) {

    private static final double ALL = 100;

    /** The driving one of several; empty if one of them is spread unevenly, or a date or an amount of work is missing. */
    static Optional<DrivingAssignment> of(List<ResourceAssignment> assignments, Durations durations) {
        boolean plain = assignments.stream().allMatch(DrivingAssignment::isPlain);
        return assignments.stream()
                .filter(assignment -> plain)
                .max(Comparator.comparing(ResourceAssignment::getFinish))
                .map(last -> new DrivingAssignment(
                        last, time(last, last.getWork(), durations), time(last, last.getRemainingWork(), durations)));
    }

    private static boolean isPlain(ResourceAssignment assignment) {
        WorkContour contour = assignment.getWorkContour();
        boolean flat = contour == null || contour.equals(WorkContour.FLAT);
        boolean units = assignment.getUnits() != null && assignment.getUnits().doubleValue() > 0;
        boolean work = isSome(assignment.getWork()) && assignment.getRemainingWork() != null;
        return flat && units && work && assignment.getFinish() != null && !isSome(assignment.getOvertimeWork());
    }

    private static boolean isSome(@Nullable Duration duration) {
        return duration != null && duration.getDuration() > 0;
    }

    private static WorkTime time(ResourceAssignment assignment, Duration work, Durations durations) {
        return WorkTime.minutes(
                Math.round(durations.minutes(work) * ALL / assignment.getUnits().doubleValue()));
    }
}
