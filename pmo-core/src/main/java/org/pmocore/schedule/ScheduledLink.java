package org.pmocore.schedule;

import java.time.Duration;
import java.util.Objects;
import org.pmocore.model.Dependency;

/**
 * A dependency with its place in the schedule: how much room it leaves and whether it drives its successor.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScheduledLink {

    private final Schedule schedule;
    private final int number;

    ScheduledLink(Schedule schedule, int number) {
        this.schedule = schedule;
        this.number = number;
    }

    /** {@return the dependency as planned} */
    public Dependency dependency() {
        return schedule.dependency(number);
    }

    /** {@return the task that gives} */
    public ScheduledTask predecessor() {
        return schedule.task(dependency().predecessor());
    }

    /** {@return the task that waits} */
    public ScheduledTask successor() {
        return schedule.task(dependency().successor());
    }

    /**
     * {@return the relationship float: the working time by which the predecessor's end may move before this dependency moves
     * its successor, on the predecessor's calendar}
     *
     * <p>The smallest of a task's outgoing dependencies is its free float, as in P6. Negative where a mandatory date breaks
     * the dependency, or where work went on out of sequence.
     */
    public Duration relationshipFloat() {
        return Duration.ofMinutes(schedule.rooms().relationshipFloat(number));
    }

    /** {@return whether this dependency sets the early date of its successor; several may tie} */
    public boolean isDriving() {
        return schedule.rooms().isDriving(number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledLink that && schedule == that.schedule && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(schedule), number);
    }

    /** {@return the dependency, its float and whether it drives, in one line} */
    @Override
    public String toString() {
        String room =
                ScheduleText.days(relationshipFloat().toMinutes(), predecessor().minutesPerDay());
        return dependency() + (isDriving() ? " (driving)" : " (float " + room + " d)");
    }
}
