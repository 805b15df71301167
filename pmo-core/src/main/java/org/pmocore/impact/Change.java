package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkTime;

/**
 * One thing that may become different in a plan: an assumed delay, a new estimate.
 *
 * <p>A change is applied to an immutable project and gives another one; what it means for the dates comes from solving
 * that project anew, never from subtracting float.
 *
 * <pre>{@code
 * Change.delay("A", days(4));       // finishes four of its calendar's days later than scheduled, if nothing else moves it
 * Change.delay("B", days(-2));      // shortened by two days
 * Change.duration("B", days(6));    // takes six days altogether
 * Change.remaining("B", days(2));   // of work in progress, two days are left
 * Change.addLink(Dependency.finishToStart("A", "C"));
 * Change.closure("standard", date, date);             // nobody on that calendar works
 * Change.overtime("standard", saturday);              // everybody on that calendar works
 * }</pre>
 *
 * <p>What is done stays done: a delay or another duration of a task in progress, or of one that states what is left
 * of it, alters its remaining duration, and of a finished task nothing. Baselines never change. What lies between two snapshots of a project comes from {@link Changes}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface Change {

    /**
     * The tasks whose own data this change alters.
     *
     * @param project the project it is applied to
     * @return their ids in the order of the plan
     * @throws IllegalArgumentException if the project lacks a task the change names
     */
    List<TaskId> tasksIn(Project project);

    /**
     * The project after this change.
     *
     * @param project the project before
     * @return another project, or the same one if there is nothing to alter
     * @throws IllegalArgumentException if the project lacks what the change names, or the change cannot be made of it
     */
    default Project applyTo(Project project) {
        return Edits.apply(project, List.of(this));
    }

    /**
     * What becomes different, as a sentence; what follows from it is told by {@link Impact#explain}.
     *
     * @param project the project before the change, which knows the names
     * @param locale Japanese for a Japanese locale, English for every other
     * @return a sentence such as {@code "C API design" (platform team) is taken out of the plan.}
     * @throws IllegalArgumentException if the project lacks the task a change removes
     */
    default String explain(Project project, Locale locale) {
        return ChangeText.of(this, project, locale);
    }

    /**
     * A task takes longer or, with a negative amount, shorter than planned.
     *
     * @param taskId the task
     * @param by how much longer: working or elapsed time; negative to shorten
     * @return the change
     */
    static Change delay(String taskId, WorkTime by) {
        return new Delay(TaskId.of(taskId), by);
    }

    /**
     * A task takes another duration than planned; of a task in progress, the part already done included.
     *
     * @param taskId the task
     * @param duration the whole duration: working or elapsed time, not negative
     * @return the change
     */
    static Change duration(String taskId, WorkTime duration) {
        return new NewDuration(TaskId.of(taskId), duration);
    }

    /**
     * A task has started.
     *
     * @param taskId the task
     * @param instant when work started, inclusive; before the data date
     * @return the change
     */
    static Change actualStart(String taskId, LocalDateTime instant) {
        return new ActualStart(TaskId.of(taskId), instant);
    }

    /**
     * A task has finished.
     *
     * @param taskId the task
     * @param instant when work finished, exclusive; not after the data date
     * @return the change
     */
    static Change actualFinish(String taskId, LocalDateTime instant) {
        return new ActualFinish(TaskId.of(taskId), instant);
    }

    /**
     * Of a task another duration is left than was known.
     *
     * @param taskId the task; one that has not started takes this duration altogether
     * @param left what is left: working or elapsed time, not negative
     * @return the change
     */
    static Change remaining(String taskId, WorkTime left) {
        return new Remaining(TaskId.of(taskId), left);
    }

    /**
     * A task gets a date constraint instead of those it has.
     *
     * @param taskId the task
     * @param constraint the constraint
     * @return the change
     */
    static Change constraint(String taskId, Constraint constraint) {
        return new NewConstraint(TaskId.of(taskId), Optional.of(constraint));
    }

    /**
     * A task loses its date constraints.
     *
     * @param taskId the task
     * @return the change
     */
    static Change withoutConstraint(String taskId) {
        return new NewConstraint(TaskId.of(taskId), Optional.empty());
    }

    /**
     * A dependency comes into the plan.
     *
     * @param link the dependency
     * @return the change
     */
    static Change addLink(Dependency link) {
        return new AddedLink(link);
    }

    /**
     * A dependency leaves the plan.
     *
     * @param link the dependency as it is in the plan, with its lag
     * @return the change
     */
    static Change removeLink(Dependency link) {
        return new RemovedLink(link);
    }

    /**
     * A dependency gets another lag.
     *
     * @param link the dependency as it is in the plan, with the lag it has so far
     * @param lag the new lag; negative for a lead
     * @return the change
     */
    static Change lag(Dependency link, WorkTime lag) {
        return new NewLag(link, lag);
    }

    /**
     * Nobody on a calendar works from one date to another.
     *
     * @param calendar name of a calendar of the project
     * @param from first date without work
     * @param toInclusive last date without work
     * @return the change
     */
    static Change closure(String calendar, LocalDate from, LocalDate toInclusive) {
        return new Closure(calendar, from, toInclusive);
    }

    /**
     * Everybody on a calendar works on a date that was free.
     *
     * @param calendar name of a calendar of the project
     * @param date the date
     * @param shifts its working time; without any that of the first weekday with work
     * @return the change
     */
    static Change overtime(String calendar, LocalDate date, Shift... shifts) {
        return new Overtime(calendar, date, List.of(shifts));
    }

    /**
     * A task comes into the plan.
     *
     * @param task the task with the dependencies it waits for
     * @param successors dependencies of which it is the predecessor
     * @return the change
     */
    static Change addTask(Task task, Dependency... successors) {
        return new AddedTask(task, List.of(successors));
    }

    /**
     * A task leaves the plan, of a summary everything under it too, and with it all dependencies on it. What it stood between
     * is not tied together.
     *
     * @param taskId the task
     * @return the change
     */
    static Change removeTask(String taskId) {
        return new RemovedTask(TaskId.of(taskId));
    }

    /**
     * A change of one task that the plan knows.
     *
     * @since 0.1.0
     */
    sealed interface OfTask extends Change {

        /** {@return the task} */
        TaskId task();

        @Override
        default List<TaskId> tasksIn(Project project) {
            return List.of(project.task(task()).id());
        }
    }

    /**
     * A task takes longer or shorter than planned.
     *
     * @param task the task
     * @param by how much longer; negative to shorten; not a percentage
     * @since 0.1.0
     */
    record Delay(TaskId task, WorkTime by) implements OfTask {

        /**
         * Checks the amount.
         *
         * @param task the task
         * @param by how much longer; negative to shorten; not a percentage
         * @throws IllegalArgumentException if the amount is a percentage
         */
        public Delay {
            requireNonNull(task, "task");
            Durations.checkLength("delay", task, by);
        }

        /** The task and the signed amount, such as {@code A +4d}. */
        @Override
        public String toString() {
            return task + (by.isNegative() ? " " : " +") + by;
        }
    }

    /**
     * A task takes another duration than planned.
     *
     * @param task the task
     * @param duration the whole duration; neither negative nor a percentage
     * @since 0.1.0
     */
    record NewDuration(TaskId task, WorkTime duration) implements OfTask {

        /**
         * Checks the duration.
         *
         * @param task the task
         * @param duration the whole duration; neither negative nor a percentage
         * @throws IllegalArgumentException if the duration is negative or a percentage
         */
        public NewDuration {
            requireNonNull(task, "task");
            Durations.checkLength("duration", task, duration);
            if (duration.isNegative()) {
                throw new IllegalArgumentException("The duration (" + duration + ") of " + task
                        + " must not be negative.\nMaybe shorten the task by that: Change.delay(\"" + task + "\", …).");
            }
        }

        /** The task and its new duration, such as {@code B = 6d}. */
        @Override
        public String toString() {
            return task + " = " + duration;
        }
    }

    /**
     * A task has started.
     *
     * @param task the task
     * @param instant when work started, inclusive
     * @since 0.1.0
     */
    record ActualStart(TaskId task, LocalDateTime instant) implements OfTask {

        /** The task and when it started. */
        @Override
        public String toString() {
            return task + " started " + instant;
        }
    }

    /**
     * A task has finished.
     *
     * @param task the task
     * @param instant when work finished, exclusive
     * @since 0.1.0
     */
    record ActualFinish(TaskId task, LocalDateTime instant) implements OfTask {

        /** The task and when it finished. */
        @Override
        public String toString() {
            return task + " finished " + instant;
        }
    }

    /**
     * Of a task another duration is left.
     *
     * @param task the task
     * @param left what is left; neither negative nor a percentage
     * @since 0.1.0
     */
    record Remaining(TaskId task, WorkTime left) implements OfTask {

        /**
         * Checks the duration.
         *
         * @param task the task
         * @param left what is left; neither negative nor a percentage
         * @throws IllegalArgumentException if the duration is negative or a percentage
         */
        public Remaining {
            requireNonNull(task, "task");
            Durations.checkLength("remaining duration", task, left);
            if (left.isNegative()) {
                throw new IllegalArgumentException("The remaining duration (" + left + ") of " + task
                        + " must not be negative.\nMaybe it has finished: Change.actualFinish(\"" + task + "\", …).");
            }
        }

        /** The task and what is left of it. */
        @Override
        public String toString() {
            return task + " remaining " + left;
        }
    }

    /**
     * All that is reported of a task, in place of what was reported before.
     *
     * @param task the task
     * @param progress what is reported
     * @since 0.1.0
     */
    record Reported(TaskId task, Progress progress) implements OfTask {

        /** The task and what is reported of it. */
        @Override
        public String toString() {
            return task + " reported: " + progress;
        }
    }

    /**
     * Progress is known up to a later instant: time passes, and nothing unfinished can start before it.
     *
     * @param instant the new data date (基準日), exclusive
     * @since 0.1.0
     */
    record NewDataDate(LocalDateTime instant) implements Change {

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of();
        }

        /** The data date. */
        @Override
        public String toString() {
            return "data date " + instant;
        }
    }

    /**
     * A task gets another date constraint.
     *
     * @param task the task
     * @param constraint the constraint in place of those it has; empty for none
     * @since 0.1.0
     */
    record NewConstraint(TaskId task, Optional<Constraint> constraint) implements OfTask {

        /** The task and its constraint. */
        @Override
        public String toString() {
            return task + " " + constraint.map(Constraint::toString).orElse("without constraint");
        }
    }

    /**
     * A task is planned otherwise: constraints, deadline, promise, calendar, place in the work breakdown structure, duration and
     * whatever else its new form says. Dependencies and, unless the kind of the task changes, progress stay.
     *
     * @param task the task in its new form
     * @since 0.1.0
     */
    record Redefined(Task task) implements Change {

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(task.id()).id());
        }

        /** The task. */
        @Override
        public String toString() {
            return task.id() + " redefined";
        }
    }

    /**
     * A dependency comes into the plan.
     *
     * @param link the dependency
     * @since 0.1.0
     */
    record AddedLink(Dependency link) implements Change {

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(link.successor()).id());
        }

        /** The dependency. */
        @Override
        public String toString() {
            return "added " + link;
        }
    }

    /**
     * A dependency leaves the plan.
     *
     * @param link the dependency
     * @since 0.1.0
     */
    record RemovedLink(Dependency link) implements Change {

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(link.successor()).id());
        }

        /** The dependency. */
        @Override
        public String toString() {
            return "removed " + link;
        }
    }

    /**
     * A dependency gets another lag.
     *
     * @param link the dependency with the lag it has so far
     * @param lag the new lag
     * @since 0.1.0
     */
    record NewLag(Dependency link, WorkTime lag) implements Change {

        /** {@return the dependency with its new lag} */
        public Dependency changed() {
            return link.withLag(lag);
        }

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(link.successor()).id());
        }

        /** The dependency before and its new lag. */
        @Override
        public String toString() {
            return link + " lag " + lag;
        }
    }

    /**
     * Nobody on a calendar works from one date to another.
     *
     * @param calendar name of the calendar
     * @param from first date without work
     * @param toInclusive last date without work
     * @since 0.1.0
     */
    record Closure(String calendar, LocalDate from, LocalDate toInclusive) implements Change {

        @Override
        public List<TaskId> tasksIn(Project project) {
            return CalendarEdits.tasksOn(project, calendar);
        }

        /** The calendar and the dates. */
        @Override
        public String toString() {
            return calendar + " closed " + from + (from.equals(toInclusive) ? "" : " to " + toInclusive);
        }
    }

    /**
     * Everybody on a calendar works on a date that was free.
     *
     * @param calendar name of the calendar
     * @param date the date
     * @param shifts its working time; empty for that of the first weekday with work
     * @since 0.1.0
     */
    record Overtime(String calendar, LocalDate date, List<Shift> shifts) implements Change {

        /**
         * Copies the shifts.
         *
         * @param calendar name of the calendar
         * @param date the date
         * @param shifts its working time
         */
        public Overtime {
            shifts = List.copyOf(shifts);
        }

        @Override
        public List<TaskId> tasksIn(Project project) {
            return CalendarEdits.tasksOn(project, calendar);
        }

        /** The calendar and the date. */
        @Override
        public String toString() {
            return calendar + " works " + date;
        }
    }

    /**
     * The project itself is planned otherwise: start, date to finish by, working time of its calendars.
     *
     * @param project the project in its new form, of which only that is taken
     * @since 0.1.0
     */
    record NewFrame(Project project) implements Change {

        @Override
        public List<TaskId> tasksIn(Project before) {
            return List.of();
        }

        /** What it is about. */
        @Override
        public String toString() {
            return "start, finish or calendars of the project";
        }
    }

    /**
     * A task comes into the plan.
     *
     * @param task the task with the dependencies it waits for
     * @param successors dependencies of which it is the predecessor
     * @since 0.1.0
     */
    record AddedTask(Task task, List<Dependency> successors) implements Change {

        /**
         * Copies the dependencies.
         *
         * @param task the task with the dependencies it waits for
         * @param successors dependencies of which it is the predecessor
         */
        public AddedTask {
            requireNonNull(task, "task");
            successors = List.copyOf(successors);
        }

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(task.id());
        }

        /** The task. */
        @Override
        public String toString() {
            return "added " + task.id();
        }
    }

    /**
     * A task leaves the plan.
     *
     * @param task the task; of a summary everything under it too
     * @since 0.1.0
     */
    record RemovedTask(TaskId task) implements OfTask {

        /** The task. */
        @Override
        public String toString() {
            return "removed " + task;
        }
    }
}
