package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Money;
import org.pmocore.schedule.Schedule;

/**
 * Time-cost crashing: the least cost at which the project, or a milestone, finishes earlier, from the schedule as it is down to
 * a target date or to where nothing more can be shortened.
 *
 * <p>Stage by stage the cheapest set of tasks that cuts all driving paths is shortened, and a task that has become dearer than
 * need be is given back its time (un-crashing): the minimum cut of Fulkerson (1961), Kelley (1961), Phillips and Dessouky (1977).
 * On one calendar with links and lags in working time that is the least cost there is, for every duration on the way. Each stage
 * is scheduled again as proof. Where the plan has what the method cannot follow, the curve says so: it is then a good plan with true
 * dates, but there may be a cheaper one ({@link TimeCostCurve#doubts()}).
 *
 * <pre>{@code
 * TimeCostCurve curve = Crashing.withDefaults()
 *         .withTarget(LocalDate.of(2026, 4, 28))
 *         .withIndirectCost(Money.of("JPY", 60_000))         // per working day of the project
 *         .crash(schedule, List.of(
 *                 Crashable.perDay("B", 3, Money.of("JPY", 100_000)),
 *                 Crashable.perDay("E", 1, Money.of("JPY", 50_000))));
 * curve.stages();       // which tasks by how much, at which cost per day
 * curve.cheapest();     // the duration with the least total cost
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Crashing {

    private static final Crashing DEFAULTS = new Crashing(null, null);

    private final @Nullable LocalDate target;
    private final @Nullable Money indirectCost;

    private Crashing(@Nullable LocalDate target, @Nullable Money indirectCost) {
        this.target = target;
        this.indirectCost = indirectCost;
    }

    /** {@return crashing as far as it goes, without indirect cost} */
    public static Crashing withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same crashing down to a date}
     *
     * @param date the date to reach, inclusive
     */
    public Crashing withTarget(LocalDate date) {
        return new Crashing(requireNonNull(date, "date"), indirectCost);
    }

    /**
     * {@return the same crashing with a cost of each day the project goes on}
     *
     * @param perDay indirect cost of a working day, from the start of the project to the finish looked at
     */
    public Crashing withIndirectCost(Money perDay) {
        return new Crashing(target, requireNonNull(perDay, "perDay"));
    }

    /**
     * The least cost of an earlier finish of the project.
     *
     * @param schedule the schedule as it is
     * @param tasks the tasks that can be shortened, at least one, each once
     * @return the curve from the schedule as it is
     * @throws IllegalArgumentException if there is no task, a task comes twice or cannot be shortened like that, or the costs
     *     are in several currencies
     */
    public TimeCostCurve crash(Schedule schedule, List<Crashable> tasks) {
        return new CrashRun(Goal.asEarlyAs(schedule, null, target), tasks, indirectCost).curve();
    }

    /**
     * The least cost of an earlier milestone.
     *
     * @param schedule the schedule as it is
     * @param milestone id of a milestone, or of any task that is no summary
     * @param tasks the tasks that can be shortened, at least one, each once
     * @return the curve from the schedule as it is
     * @throws IllegalArgumentException if there is no such milestone, no task, a task comes twice or cannot be shortened like
     *     that, or the costs are in several currencies
     */
    public TimeCostCurve crash(Schedule schedule, String milestone, List<Crashable> tasks) {
        return new CrashRun(Goal.asEarlyAs(schedule, milestone, target), tasks, indirectCost).curve();
    }

    /** Target and indirect cost in one line. */
    @Override
    public String toString() {
        return "Crashing " + (target == null ? "as far as it goes" : "to " + target)
                + (indirectCost == null ? "" : ", indirect cost " + indirectCost + " a day");
    }
}
