package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import org.pmocore.measure.Money;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * A task that can be shortened for money, every day at the same cost: the linear time-cost trade-off between the normal
 * duration, which is that of the plan, and the crash duration.
 *
 * <pre>{@code
 * Crashable.perDay("B", 3, Money.of("JPY", 100_000));                                 // up to three days
 * Crashable.between("B", 8, 5, Money.of("JPY", 800_000), Money.of("JPY", 1_100_000));  // the textbook form
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param task the task
 * @param limit by how much it can be shortened at most: normal less crash duration; working time, above zero
 * @param extraCost what shortening by the whole limit costs more: crash less normal cost; not negative
 * @param normalCost what it costs without being shortened; counted in the direct cost
 * @since 0.1.0
 */
public record Crashable(TaskId task, WorkTime limit, Money extraCost, Money normalCost) {

    /**
     * Checks the limit and the costs.
     *
     * @param task the task
     * @param limit by how much it can be shortened at most
     * @param extraCost what shortening by the whole limit costs more
     * @param normalCost what it costs without being shortened
     * @throws IllegalArgumentException if the limit is not working time above zero, the extra cost is negative, or the costs are
     *     in two currencies
     */
    public Crashable {
        requireNonNull(task, "task");
        ActionSteps.checkLimit(task.toString(), limit);
        if (limit.isElapsed()) {
            throw new IllegalArgumentException("The limit (" + limit + ") of " + task
                    + " must be working time.\nMaybe say it in working days: days(2).");
        }
        if (extraCost.amount().signum() < 0) {
            throw new IllegalArgumentException("The extra cost (" + extraCost + ") of " + task
                    + " must not be negative.\nMaybe the normal and the crash cost are exchanged.");
        }
        normalCost.plus(extraCost);
    }

    /**
     * {@return a task that can be shortened at a cost per day; its normal cost is left out of the direct cost}
     *
     * @param task id of the task
     * @param days by how many working days at most
     * @param costPerDay what each of them costs
     */
    public static Crashable perDay(String task, int days, Money costPerDay) {
        return new Crashable(TaskId.of(task), WorkTime.days(days), costPerDay.times(days), costPerDay.zero());
    }

    /**
     * {@return a task by the two ends of its trade-off}
     *
     * @param task id of the task
     * @param normalDays its normal duration in working days, as planned
     * @param crashDays its shortest duration in working days
     * @param normalCost what it costs in its normal duration
     * @param crashCost what it costs in its shortest duration
     * @throws IllegalArgumentException if the shortest duration is not below the normal one, or costs less
     */
    public static Crashable between(
            String task, double normalDays, double crashDays, Money normalCost, Money crashCost) {
        return new Crashable(
                TaskId.of(task), WorkTime.days(normalDays - crashDays), crashCost.minus(normalCost), normalCost);
    }

    /** The task, the limit and its cost, such as {@code B by up to 3d for JPY 300000}. */
    @Override
    public String toString() {
        return task + " by up to " + limit + " for " + extraCost;
    }
}
