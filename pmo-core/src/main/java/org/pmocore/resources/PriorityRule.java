package org.pmocore.resources;

import org.pmocore.internal.levelling.PriorityValues.Rule;

/**
 * Which of the tasks that compete for a resource goes first. Of equal ones the task that stands earlier in the plan does.
 *
 * <p>Source of the rules and their names: Kolisch, "Serial and parallel resource-constrained project scheduling methods
 * revisited", EJOR 90 (1996).
 *
 * @since 0.1.0
 */
public enum PriorityRule {
    /** The earliest late finish (LFT); the best single rule on the whole, and the default. */
    LATE_FINISH(Rule.LATE_FINISH),
    /** The earliest late start (LST). */
    LATE_START(Rule.LATE_START),
    /** The least total float (MSLK). */
    LEAST_FLOAT(Rule.FLOAT),
    /** The most work in the task and those that wait for it directly (GRPW). */
    RANK_POSITIONAL_WEIGHT(Rule.RANK_POSITIONAL_WEIGHT),
    /** The most tasks behind it (MTS); those reached on several ways count again. */
    MOST_SUCCESSORS(Rule.SUCCESSORS),
    /** The least work (SPT). */
    SHORTEST(Rule.SHORT),
    /** The order of the plan, as "ID only" in Microsoft Project. */
    PLAN_ORDER(Rule.PLAN);

    private final Rule rule;

    PriorityRule(Rule rule) {
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }
}
