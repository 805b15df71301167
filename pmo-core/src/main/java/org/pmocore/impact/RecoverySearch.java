package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Money;
import org.pmocore.schedule.Schedule;

/**
 * Looks for what brings a milestone, or the finish of the project, back to a date: takes each action alone, ranks the actions,
 * and then takes one after the other as long as the date is not reached.
 *
 * <p>Every answer comes from scheduling the plan with the actions in it. The order of steps is greedy: the step that is worth
 * most given those already taken, one day at a time, days beyond the date not counted; where no single step gains, actions are taken to their limit, then in pairs
 * among those on driving paths, then all of these at once with what is not needed left out again. That finds what ties, but it
 * need not be the cheapest way: where tasks can be shortened at a cost per day, {@link Crashing} finds that.
 *
 * <pre>{@code
 * Recovery recovery = RecoverySearch.withDefaults()
 *         .withCostLimit(Money.of("JPY", 1_000_000))
 *         .recover(schedule, "RV", List.of(
 *                 RecoveryAction.shorten("B", days(3)).costing(Money.of("JPY", 100_000)),
 *                 RecoveryAction.extraWork("standard", saturday).costing(Money.of("JPY", 250_000))));
 * recovery.options();       // what each gains alone, best first
 * recovery.steps();         // what to do, and what each step adds
 * recovery.stop();          // why the search ended there
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RecoverySearch {

    private static final int MOST_SCHEDULES = 500;
    private static final RecoverySearch DEFAULTS = new RecoverySearch(null, null, MOST_SCHEDULES);

    private final @Nullable LocalDate target;
    private final @Nullable Money costLimit;
    private final int mostSchedules;

    private RecoverySearch(@Nullable LocalDate target, @Nullable Money costLimit, int mostSchedules) {
        this.target = target;
        this.costLimit = costLimit;
        this.mostSchedules = mostSchedules;
    }

    /** {@return the search to the date that is promised, without a limit of cost, with at most 500 schedules} */
    public static RecoverySearch withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same search to another date than the promised one}
     *
     * @param date the date to reach, inclusive
     */
    public RecoverySearch withTarget(LocalDate date) {
        return new RecoverySearch(requireNonNull(date, "date"), costLimit, mostSchedules);
    }

    /**
     * {@return the same search for steps that cost no more than this altogether}
     *
     * @param limit the most that may be spent; actions whose cost is not known are not taken then
     */
    public RecoverySearch withCostLimit(Money limit) {
        return new RecoverySearch(target, requireNonNull(limit, "limit"), mostSchedules);
    }

    /**
     * {@return the same search with at most so many schedules}
     *
     * @param most how often the plan is scheduled at most, at least 1; what is not tried because of it is named
     * @throws IllegalArgumentException if the number is below 1
     */
    public RecoverySearch withMostSchedules(int most) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "The number of schedules (" + most + ") must be at least 1.\nMaybe leave it at 500.");
        }
        return new RecoverySearch(target, costLimit, most);
    }

    /**
     * What brings a milestone back to its date, by what the plan itself says could be done: every unfinished task that drives it
     * could take as many days less as are missing, every discretionary dependency that drives could be dropped, every
     * constraint that holds a task on the way could be given up. What that costs and how far it can go, the plan does not know.
     *
     * @param schedule the schedule that is too late
     * @param milestone id of a milestone, or of any task that is no summary
     * @return the options, ranked, and what to take first
     * @throws IllegalArgumentException if there is no such task, it is a summary, or there is no date to reach
     */
    public Recovery recover(Schedule schedule, String milestone) {
        Goal goal = Goal.of(schedule, milestone, target);
        return recover(goal, new OwnActions(goal).all());
    }

    /**
     * What brings a milestone back to its date.
     *
     * @param schedule the schedule that is too late
     * @param milestone id of a milestone, or of any task that is no summary
     * @param actions what could be done
     * @return the options, ranked, and what to take first
     * @throws IllegalArgumentException if there is no such task, it is a summary, there is no date to reach, an action cannot be
     *     taken in this plan, or the costs are in several currencies
     */
    public Recovery recover(Schedule schedule, String milestone, List<RecoveryAction> actions) {
        return recover(Goal.of(schedule, milestone, target), actions);
    }

    /**
     * What brings the finish of the project back to the target, or to the date by which it must finish.
     *
     * @param schedule the schedule that is too late
     * @param actions what could be done
     * @return the options, ranked, and what to take first
     * @throws IllegalArgumentException if there is no date to reach, an action cannot be taken in this plan, or the costs are in
     *     several currencies
     */
    public Recovery recoverFinish(Schedule schedule, List<RecoveryAction> actions) {
        return recover(Goal.ofFinish(schedule, target), actions);
    }

    private Recovery recover(Goal goal, List<RecoveryAction> actions) {
        RecoveryTrials trials = new RecoveryTrials(goal, actions, mostSchedules);
        return new RecoveryRun(trials, costLimit).recovery();
    }

    /** Target, limit and number of schedules in one line. */
    @Override
    public String toString() {
        return "Recovery search to " + (target == null ? "the promised date" : target)
                + (costLimit == null ? "" : " within " + costLimit) + ", at most " + mostSchedules + " schedules";
    }
}
