package org.pmocore.examples.projectfiles;

import java.util.Optional;
import org.pmocore.model.TaskId;

/**
 * One value of one task: what the file says and what the calculation gives.
 *
 * @param task id of the task
 * @param name name of the task
 * @param field which value
 * @param stored the value in the file
 * @param computed the value calculated here
 * @param agreement how near they are
 * @param cause why they differ; empty where they agree
 * @since 0.1.0
 */
public record FieldComparison(
        TaskId task,
        String name,
        DateField field,
        Object stored,
        Object computed,
        Agreement agreement,
        Optional<Cause> cause) {

    /**
     * Why a value differs.
     *
     * @param reason the kind of reason
     * @param root the task at which the difference begins
     * @since 0.1.0
     */
    public record Cause(DifferenceReason reason, TaskId root) {}

    FieldComparison because(Cause found) {
        return new FieldComparison(task, name, field, stored, computed, agreement, Optional.of(found));
    }
}
