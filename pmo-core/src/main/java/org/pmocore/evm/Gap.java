package org.pmocore.evm;

/**
 * What is missing for a task to be measured in full; such tasks are listed, never guessed or dropped.
 *
 * @since 0.1.0
 */
public enum Gap {
    /** The task has no entry in the baseline: it is not in BAC, PV and EV; what was booked on it is in AC. */
    UNPLANNED,
    /** The baseline's entry has no budget in the unit of the analysis: the task is not in BAC, PV and EV, but in AC. */
    UNBUDGETED,
    /** The baseline has an entry for a task that is no longer in the plan: it stays in BAC and PV and earns nothing. */
    REMOVED,
    /** A budget stands at a summary task and at none of the tasks under it: it is not in BAC, PV and EV. */
    SUMMARY_BUDGET,
    /** The task has started and neither percent complete nor a usable remaining duration was reported: it earns nothing. */
    NO_PERCENT,
    /** The budget is that of a planning package: it is in BAC and PV and earns nothing before it is broken down. */
    PLANNING_PACKAGE
}
