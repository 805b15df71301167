package org.pmocore.examples.projectfiles;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.FieldType;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.pmocore.time.WorkCalendar;

/**
 * The dates and the float of one task as the tool that wrote the file computed them; empty where the file holds none.
 *
 * <p>Nothing in here is computed by MPXJ. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StoredDates {

    private final boolean remaining;
    private final DateValues values;
    private final Set<DifferenceReason> traits;
    private final @Nullable WorkCalendar floatCalendar;

    private StoredDates(
            boolean remaining, DateValues values, Set<DifferenceReason> traits, @Nullable WorkCalendar floatCalendar) {
        this.remaining = remaining;
        this.values = values;
        this.traits = traits;
        this.floatCalendar = floatCalendar;
    }

    /**
     * What a file of Primavera P6 holds: it keeps the dates of the remaining work apart. Floats are in XER files only; for
     * XML files MPXJ computes them.
     *
     * @param marksLongestPath whether any task of the file is marked
     */
    static StoredDates ofPrimavera(Task task, Source source, boolean marksLongestPath) {
        Durations durations = source.durations();
        boolean floats = source.xer().isPresent();
        DateValues values = DateValues.builder()
                .put(DateField.START, date(task, TaskField.START))
                .put(DateField.FINISH, date(task, TaskField.FINISH))
                .put(DateField.EARLY_START, date(task, TaskField.REMAINING_EARLY_START))
                .put(DateField.EARLY_FINISH, date(task, TaskField.REMAINING_EARLY_FINISH))
                .put(DateField.LATE_START, date(task, TaskField.REMAINING_LATE_START))
                .put(DateField.LATE_FINISH, date(task, TaskField.REMAINING_LATE_FINISH))
                .put(DateField.TOTAL_FLOAT, floats ? floatOf(task, TaskField.TOTAL_SLACK, durations) : null)
                .put(DateField.FREE_FLOAT, floats ? floatOf(task, TaskField.FREE_SLACK, durations) : null)
                .put(DateField.CRITICAL, marksLongestPath ? task.getLongestPath() : null)
                .build();
        return new StoredDates(true, values, Set.of(), null);
    }

    static StoredDates of(Task task, Durations durations) {
        DateValues values = DateValues.builder()
                .put(DateField.START, date(task, TaskField.START))
                .put(DateField.FINISH, date(task, TaskField.FINISH))
                .put(DateField.EARLY_START, date(task, TaskField.EARLY_START))
                .put(DateField.EARLY_FINISH, date(task, TaskField.EARLY_FINISH))
                .put(DateField.LATE_START, date(task, TaskField.LATE_START))
                .put(DateField.LATE_FINISH, date(task, TaskField.LATE_FINISH))
                .put(DateField.TOTAL_FLOAT, totalFloat(task, durations))
                .put(DateField.FREE_FLOAT, floatOf(task, TaskField.FREE_SLACK, durations))
                .put(DateField.CRITICAL, task.getCachedValue(TaskField.CRITICAL))
                .build();
        return new StoredDates(false, values, Set.of(), null);
    }

    /** The same dates with what may make them differ from a calculation by links and durations. */
    StoredDates with(Set<DifferenceReason> newTraits, @Nullable WorkCalendar newFloatCalendar) {
        return new StoredDates(remaining, values, Set.copyOf(newTraits), newFloatCalendar);
    }

    /** {@return whether the dates of a task in progress are those of the work that is left, as P6 keeps them} */
    public boolean isOfRemainingWork() {
        return remaining;
    }

    /** {@return the early start} */
    public Optional<LocalDateTime> earlyStart() {
        return values.date(DateField.EARLY_START);
    }

    /** {@return the early finish, exclusive} */
    public Optional<LocalDateTime> earlyFinish() {
        return values.date(DateField.EARLY_FINISH);
    }

    /** {@return the late start} */
    public Optional<LocalDateTime> lateStart() {
        return values.date(DateField.LATE_START);
    }

    /** {@return the late finish, exclusive} */
    public Optional<LocalDateTime> lateFinish() {
        return values.date(DateField.LATE_FINISH);
    }

    /** {@return the total float in working time} */
    public Optional<Duration> totalFloat() {
        return values.room(DateField.TOTAL_FLOAT);
    }

    /** {@return the free float in working time} */
    public Optional<Duration> freeFloat() {
        return values.room(DateField.FREE_FLOAT);
    }

    /** {@return the calendar on which the tool counts float, where it is not the one the work is done on} */
    public Optional<WorkCalendar> floatCalendar() {
        return Optional.ofNullable(floatCalendar);
    }

    /** What the file holds of the task that a calculation by links and durations may not give. */
    Set<DifferenceReason> traits() {
        return traits;
    }

    DateValues values() {
        return values;
    }

    /** {@return whether the file holds no calculated date and no float} */
    public boolean isEmpty() {
        return earlyStart().isEmpty()
                && earlyFinish().isEmpty()
                && lateStart().isEmpty()
                && lateFinish().isEmpty()
                && totalFloat().isEmpty();
    }

    /** {@return all of them in one line} */
    @Override
    public String toString() {
        return values.toString();
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
