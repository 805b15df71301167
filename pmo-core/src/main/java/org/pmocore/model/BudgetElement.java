package org.pmocore.model;

/**
 * An element of the budget of a project, between which amounts are moved by {@link BudgetTransfer}s (EIA-748).
 *
 * <p>Distributed and undistributed budget and contingency make up the performance measurement baseline (PMB), whose total is
 * BAC; with the management reserve they make up the total allocated budget (TAB). What lies outside is where budget comes
 * from.
 *
 * @since 0.1.0
 */
public enum BudgetElement {
    /** Outside: the contract or the order of the sponsor. What came from here is the contract budget base (CBB). */
    CONTRACT,
    /** Outside: nobody's money. What came from here is budget over the target (OTB), recognised by a re-programming. */
    OVER_TARGET,
    /** Held back by the management for what nobody could foresee; no part of the PMB, earns nothing. */
    MANAGEMENT_RESERVE,
    /** In the PMB for risks that are known and accepted, without dates (PMBOK Guide). */
    CONTINGENCY,
    /** In the PMB for work that is agreed but not yet given to anybody, without dates. */
    UNDISTRIBUTED,
    /** In the PMB as work and planning packages: the budgets of the baseline in force, which must add up to it. */
    DISTRIBUTED;

    /** {@return whether budget comes from here or returns here: {@link #CONTRACT} and {@link #OVER_TARGET}} */
    public boolean isOutside() {
        return this == CONTRACT || this == OVER_TARGET;
    }
}
