package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.measure.Amount;
import org.pmocore.time.Days;

/**
 * A dated snapshot: what was reported and forecast for each task at one data date, kept for ever.
 *
 * <p>History is read from snapshots only, never computed again from today's rows. Keyed by task id and data date.
 * Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Snapshot {

    private final LocalDateTime dataDate;
    private final Map<TaskId, Entry> byTask;

    /** The same side by side: years of reports are read from end to end more often than one entry is looked up. */
    private final List<Entry> entries;

    private Snapshot(LocalDateTime dataDate, Map<TaskId, Entry> byTask) {
        this.dataDate = dataDate;
        this.byTask = byTask;
        this.entries = List.copyOf(byTask.values());
    }

    /**
     * What was known of one task at the data date.
     *
     * @param task the task
     * @param start actual start, or the forecast start of that day, inclusive
     * @param finish actual finish, or the forecast finish of that day, exclusive
     * @param progress what was reported
     * @param spent cumulative actual cost in money or effort; empty if it was not kept
     */
    public record Entry(
            TaskId task, LocalDateTime start, LocalDateTime finish, Progress progress, Optional<Amount> spent) {

        /**
         * Rejects null components.
         *
         * @param task the task
         * @param start actual start, or the forecast start of that day, inclusive
         * @param finish actual finish, or the forecast finish of that day, exclusive
         * @param progress what was reported
         * @param spent cumulative actual cost in money or effort; empty if it was not kept
         */
        public Entry {
            requireNonNull(task, "task");
            requireNonNull(start, "start");
            requireNonNull(finish, "finish");
            requireNonNull(progress, "progress");
            requireNonNull(spent, "spent");
        }
    }

    /**
     * {@return a snapshot}
     *
     * @param dataDate the instant up to which progress was reported, exclusive
     * @param entries what was known, one entry for each task; a second one for the same task is rejected
     */
    public static Snapshot of(LocalDateTime dataDate, Collection<Entry> entries) {
        Map<TaskId, Entry> byTask = new LinkedHashMap<>(2 * entries.size());
        for (Entry entry : entries) {
            if (byTask.putIfAbsent(entry.task(), entry) != null) {
                throw new IllegalArgumentException("The snapshot of "
                        + Days.lastDayOf(dataDate) + " has two entries for task " + entry.task()
                        + ".\nMaybe keep the later report and file the earlier one under its own data date.");
            }
        }
        return new Snapshot(dataDate, byTask);
    }

    /** {@return the instant up to which progress was reported, exclusive} */
    public LocalDateTime dataDate() {
        return dataDate;
    }

    /** {@return all entries} */
    public Collection<Entry> entries() {
        return entries;
    }

    /**
     * {@return what was known of a task; empty if the task was not in the plan then}
     *
     * @param task the task
     */
    public Optional<Entry> entry(TaskId task) {
        return Optional.ofNullable(byTask.get(task));
    }

    /** {@return data date and size in one line} */
    @Override
    public String toString() {
        return "Snapshot at " + Days.lastDayOf(dataDate) + ", " + entries.size() + " tasks";
    }
}
