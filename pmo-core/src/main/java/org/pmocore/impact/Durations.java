package org.pmocore.impact;

import java.util.stream.Collectors;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Changes the duration of a task, and of a task in progress what is left of it. */
final class Durations {

    private Durations() {}

    static void checkLength(String what, TaskId task, WorkTime time) {
        if (time.isPercent()) {
            throw new IllegalArgumentException("The " + what + " (" + time + ") of " + task
                    + " must be a length of time, not a percentage.\nMaybe say it in days: days(2).");
        }
    }

    static Project lengthen(Project project, TaskId id, WorkTime by) {
        Task task = project.task(id);
        return TaskEdits.put(project, task, lengthened(project, task, by));
    }

    static Task lengthened(Project project, Task task, WorkTime by) {
        checkChangeable(task);
        if (task.progress().isFinished() || by.isZero()) {
            return task;
        }
        WorkTime duration = plannedDuration(task);
        return with(project, task, sum(task, duration, by, project.calendarOf(task)), by);
    }

    static Task replaced(Project project, Task task, WorkTime duration) {
        checkChangeable(task);
        if (task.progress().isFinished()) {
            return task;
        }
        if (!statesWhatIsLeft(task)) {
            return with(project, task, duration, WorkTime.ZERO);
        }
        WorkTime planned = plannedDuration(task);
        return with(project, task, duration, sum(task, duration, planned.negated(), project.calendarOf(task)));
    }

    /** Whether {@link #lengthen} would work; tasks with interruptions, which may not fit any more, are left out. */
    static boolean canLengthen(Project project, Task task, WorkTime by) {
        if (task.kind() != Task.Kind.TASK
                || task.progress().isFinished()
                || !task.splits().isEmpty()) {
            return false;
        }
        WorkCalendar calendar = project.calendarOf(task);
        WorkTime left = remaining(task, calendar);
        return left.isElapsed() == by.isElapsed() && left.minutesOn(calendar) + by.minutesOn(calendar) >= 0;
    }

    private static Task with(Project project, Task task, WorkTime duration, WorkTime longerBy) {
        if (duration.isNegative()) {
            throw tooShort(task, "planned duration", plannedDuration(task), longerBy);
        }
        Task.Builder changed = task.toBuilder().duration(duration);
        Progress progress = task.progress();
        if (statesWhatIsLeft(task)) {
            WorkCalendar calendar = project.calendarOf(task);
            WorkTime left = remaining(task, calendar);
            WorkTime remaining = sum(task, left, longerBy, calendar);
            if (remaining.isNegative()) {
                throw tooShort(task, "remaining duration", left, longerBy);
            }
            changed.progress(progress.toBuilder().remaining(remaining).build());
        }
        return changed.build();
    }

    /** Whether a task is scheduled by what is left of it, as work in progress is, and any other that states it. */
    static boolean statesWhatIsLeft(Task task) {
        return task.progress().isStarted() || task.progress().remaining().isPresent();
    }

    /** What is left as the schedule takes it: as stated, else by percent complete. */
    static WorkTime remaining(Task task, WorkCalendar calendar) {
        Progress progress = task.progress();
        WorkTime planned = plannedDuration(task);
        if (progress.remaining().isPresent()) {
            return progress.remaining().get();
        }
        double left = 100 - progress.percentComplete().orElse(0);
        if (left == 100) {
            return planned;
        }
        long minutes = Math.round(planned.minutesOn(calendar) * left / 100);
        return planned.isElapsed() ? WorkTime.elapsedMinutes(minutes) : WorkTime.minutes(minutes);
    }

    private static WorkTime sum(Task task, WorkTime one, WorkTime other, WorkCalendar calendar) {
        if (one.kind() == other.kind() || other.isZero() || one.isZero()) {
            return one.plus(other);
        }
        if (one.isElapsed() != other.isElapsed()) {
            throw new IllegalArgumentException("Cannot add " + other + " to " + one + " of " + task.id()
                    + ": one is elapsed time, the other working time."
                    + "\nMaybe use " + (one.isElapsed() ? "elapsedDays(double)" : "days(double)") + ".");
        }
        return WorkTime.minutes(Math.addExact(one.minutesOn(calendar), other.minutesOn(calendar)));
    }

    static void checkChangeable(Task task) {
        if (task.kind() == Task.Kind.TASK) {
            return;
        }
        TaskId id = task.id();
        String before = task.predecessors().stream()
                .map(Dependency::predecessor)
                .map(TaskId::value)
                .collect(Collectors.joining(", "));
        String advice = task.isMilestone() && !before.isEmpty()
                ? "Maybe delay what it waits for: " + before + "."
                : "Maybe delay a task that it gets its dates from.";
        throw new IllegalArgumentException(
                "The " + kindOf(task) + " " + id + " has no duration of its own to change.\n" + advice);
    }

    private static String kindOf(Task task) {
        return switch (task.kind()) {
            case SUMMARY -> "summary task";
            case LEVEL_OF_EFFORT -> "level of effort";
            default -> "milestone";
        };
    }

    private static WorkTime plannedDuration(Task task) {
        return task.duration().orElse(WorkTime.ZERO);
    }

    private static IllegalArgumentException tooShort(Task task, String what, WorkTime length, WorkTime by) {
        return new IllegalArgumentException("The " + what + " (" + length + ") of " + task.id() + " cannot change by "
                + by + ": less than nothing would be left.\nMaybe shorten it by at most " + length + ".");
    }
}
