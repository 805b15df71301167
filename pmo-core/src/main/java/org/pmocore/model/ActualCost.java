package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.pmocore.measure.Amount;

/**
 * An actual cost as it was booked: money or effort spent on a task on a date.
 *
 * <p>The actual cost of a task at a data date is the sum of its entries up to and including that date; a negative amount
 * is a credit. Immutable and thread-safe.
 *
 * @param task the task that was worked on; a summary task where cost is only known for the whole
 * @param on the date of the booking
 * @param amount money or effort
 * @param category cost category, such as "labour"; empty where none is kept
 * @since 0.1.0
 */
public record ActualCost(TaskId task, LocalDate on, Amount amount, String category) {

    /**
     * Rejects null components.
     *
     * @param task the task that was worked on; a summary task where cost is only known for the whole
     * @param on the date of the booking
     * @param amount money or effort
     * @param category cost category, such as "labour"; empty where none is kept
     */
    public ActualCost {
        requireNonNull(task, "task");
        requireNonNull(on, "on");
        requireNonNull(amount, "amount");
        requireNonNull(category, "category");
    }
}
