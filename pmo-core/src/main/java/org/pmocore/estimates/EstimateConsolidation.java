package org.pmocore.estimates;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pmocore.schedule.Schedule;

/**
 * Adds up the estimates of several groups (見積もりの取りまとめ) and checks them against each other, the plan and what is usual.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EstimateConsolidation {

    private static final EstimateConsolidation DEFAULT = new EstimateConsolidation(EstimateRules.standard());

    private final EstimateRules rules;

    private EstimateConsolidation(EstimateRules rules) {
        this.rules = rules;
    }

    /** {@return a consolidation by the standard rules} */
    public static EstimateConsolidation withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same consolidation by other rules}
     *
     * @param newRules the rules
     */
    public EstimateConsolidation withRules(EstimateRules newRules) {
        return new EstimateConsolidation(requireNonNull(newRules, "newRules"));
    }

    /**
     * {@return the sum of estimates; without a plan nothing is said about coverage and duration}
     *
     * @param estimates the estimates, in any order; with none of them the sums are undefined
     * @throws IllegalArgumentException if two have the same id and version
     */
    public ConsolidatedEstimate consolidate(Collection<Estimate> estimates) {
        return new ConsolidatedEstimate(rules, List.copyOf(estimates), Optional.empty());
    }

    /**
     * {@return the sum of estimates, compared with the work breakdown and the duration of a plan}
     *
     * @param estimates the estimates, in any order; with none of them the sums are undefined
     * @param schedule the plan they are for
     * @throws IllegalArgumentException if two have the same id and version
     */
    public ConsolidatedEstimate consolidate(Collection<Estimate> estimates, Schedule schedule) {
        return new ConsolidatedEstimate(rules, List.copyOf(estimates), Optional.of(schedule));
    }

    /** {@return the rules in one line} */
    @Override
    public String toString() {
        return "Consolidation of estimates; " + rules;
    }
}
