package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import org.pmocore.model.Constraint;

/**
 * A constraint and the logic of the network in conflict: either the task does not keep the date, or it keeps it and breaks its
 * dependencies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param task the constrained task
 * @param constraint the constraint, primary or secondary
 * @param asked the date the constraint asks for; exclusive where it bounds the finish
 * @param needed the date it is at where the constraint gives way, else the date its dependencies ask for
 * @param by from {@code asked} to {@code needed}, in working time on the task's calendar: positive if later than asked, negative
 *     if earlier
 * @param held whether the task keeps the date, so that the dependencies give way (mandatory dates, and dates "no later than"
 *     under the rules of Microsoft Project)
 * @since 0.1.0
 */
public record ViolatedConstraint(
        ScheduledTask task,
        Constraint constraint,
        LocalDateTime asked,
        LocalDateTime needed,
        Duration by,
        boolean held) {

    /** {@return task, constraint and both dates in one line} */
    @Override
    public String toString() {
        return ScheduleText.id(task) + " " + constraint.kind() + " " + asked + (held ? ", logic asks " : ", is ")
                + needed;
    }
}
