package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.FieldType;
import org.mpxj.Task;
import org.mpxj.TaskField;

/**
 * The dates and the float of one task as the tool that wrote the file computed them; empty where the file holds none.
 *
 * <p>Nothing in here is computed by MPXJ. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StoredDates {

    private final boolean remaining;
    private final @Nullable LocalDateTime earlyStart;
    private final @Nullable LocalDateTime earlyFinish;
    private final @Nullable LocalDateTime lateStart;
    private final @Nullable LocalDateTime lateFinish;
    private final @Nullable Duration totalFloat;

    private StoredDates(Task task, boolean remaining, Durations durations) {
        this.remaining = remaining;
        earlyStart = date(task, remaining ? TaskField.REMAINING_EARLY_START : TaskField.EARLY_START);
        earlyFinish = date(task, remaining ? TaskField.REMAINING_EARLY_FINISH : TaskField.EARLY_FINISH);
        lateStart = date(task, remaining ? TaskField.REMAINING_LATE_START : TaskField.LATE_START);
        lateFinish = date(task, remaining ? TaskField.REMAINING_LATE_FINISH : TaskField.LATE_FINISH);
        totalFloat = totalFloat(task, durations);
    }

    /** What a file of Primavera P6 holds: it keeps the dates of the remaining work apart. */
    static StoredDates ofPrimavera(Task task, Durations durations) {
        return new StoredDates(task, true, durations);
    }

    static StoredDates of(Task task, Durations durations) {
        return new StoredDates(task, false, durations);
    }

    /** {@return whether the dates of a task in progress are those of the work that is left, as P6 keeps them} */
    public boolean isOfRemainingWork() {
        return remaining;
    }

    /** {@return the early start} */
    public Optional<LocalDateTime> earlyStart() {
        return Optional.ofNullable(earlyStart);
    }

    /** {@return the early finish, exclusive} */
    public Optional<LocalDateTime> earlyFinish() {
        return Optional.ofNullable(earlyFinish);
    }

    /** {@return the late start} */
    public Optional<LocalDateTime> lateStart() {
        return Optional.ofNullable(lateStart);
    }

    /** {@return the late finish, exclusive} */
    public Optional<LocalDateTime> lateFinish() {
        return Optional.ofNullable(lateFinish);
    }

    /** {@return the total float in working time} */
    public Optional<Duration> totalFloat() {
        return Optional.ofNullable(totalFloat);
    }

    /** {@return whether the file holds none of them} */
    public boolean isEmpty() {
        return earlyStart == null
                && earlyFinish == null
                && lateStart == null
                && lateFinish == null
                && totalFloat == null;
    }

    /** {@return all of them in one line} */
    @Override
    public String toString() {
        return "early " + earlyStart + " to " + earlyFinish + ", late " + lateStart + " to " + lateFinish + ", float "
                + totalFloat;
    }

    /** MPP files keep the floats of both ends; the tool shows the smaller, and that of the finish once started. */
    private static @Nullable Duration totalFloat(Task task, Durations durations) {
        Duration total = floatOf(task, TaskField.TOTAL_SLACK, durations);
        Duration start = floatOf(task, TaskField.START_SLACK, durations);
        Duration finish = floatOf(task, TaskField.FINISH_SLACK, durations);
        if (total != null || start == null || finish == null) {
            return total;
        }
        return task.getActualStart() != null || finish.compareTo(start) < 0 ? finish : start;
    }

    private static @Nullable Duration floatOf(Task task, FieldType field, Durations durations) {
        return task.getCachedValue(field) instanceof org.mpxj.Duration slack
                ? Duration.ofMinutes(Math.round(durations.minutes(slack)))
                : null;
    }

    private static @Nullable LocalDateTime date(Task task, FieldType field) {
        return task.getCachedValue(field) instanceof LocalDateTime date ? Instants.toMinute(date) : null;
    }
}
