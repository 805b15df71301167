package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
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
 * }</pre>
 *
 * <p>What is done stays done: a change of a task in progress alters its remaining duration, and a change of a finished
 * task alters nothing. Baselines never change.
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
     * @throws IllegalArgumentException if the project lacks a task the change names, or the change cannot be made of it
     */
    Project applyTo(Project project);

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
     * A task takes longer or shorter than planned.
     *
     * @param task the task
     * @param by how much longer; negative to shorten; not a percentage
     * @since 0.1.0
     */
    record Delay(TaskId task, WorkTime by) implements Change {

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

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(task).id());
        }

        @Override
        public Project applyTo(Project project) {
            return Durations.lengthen(project, task, by);
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
    record NewDuration(TaskId task, WorkTime duration) implements Change {

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

        @Override
        public List<TaskId> tasksIn(Project project) {
            return List.of(project.task(task).id());
        }

        @Override
        public Project applyTo(Project project) {
            return Durations.replace(project, task, duration);
        }

        /** The task and its new duration, such as {@code B = 6d}. */
        @Override
        public String toString() {
            return task + " = " + duration;
        }
    }
}
