package org.pmocore.model;

import static java.util.Objects.requireNonNull;

/**
 * The stable key of a task (activity): what ledgers, links and snapshots refer to, never the name.
 *
 * <p>Case-sensitive; surrounding blanks are removed. Immutable and thread-safe.
 *
 * @param value the key as people write it, not blank
 * @since 0.1.0
 */
public record TaskId(String value) implements Comparable<TaskId> {

    /**
     * Strips surrounding blanks and rejects a blank key.
     *
     * @param value the key as people write it, not blank
     */
    public TaskId {
        value = requireNonNull(value, "value").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The task id must not be blank.\nMaybe give the task the number of its row, such as \"A-01\".");
        }
    }

    /**
     * {@return the key for a text}
     *
     * @param value the key, not blank
     */
    public static TaskId of(String value) {
        return new TaskId(value);
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    /** {@return the key itself} */
    @Override
    public String toString() {
        return value;
    }
}
