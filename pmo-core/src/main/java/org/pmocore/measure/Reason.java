package org.pmocore.measure;

import java.util.Locale;
import org.pmocore.internal.text.Messages;

/**
 * Why a figure has no value: undefined is not zero, and the reader is told which fact is missing.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public enum Reason {
    /** No baseline was frozen, so there is nothing to compare with. */
    NO_BASELINE,
    /** Nothing has started yet. */
    NOT_STARTED,
    /** No work was planned up to the data date: PV is zero. */
    NO_PLANNED_VALUE,
    /** No work has been earned up to the data date: EV is zero. */
    NO_EARNED_VALUE,
    /** No actual cost or effort was reported: AC is zero or absent. */
    NO_ACTUAL_COST,
    /** No task carries a budget: BAC is zero. */
    NO_BUDGET,
    /** The budget is spent while work remains, so no efficiency could still meet it. */
    BUDGET_EXHAUSTED,
    /** The planned finish has passed, where the formula no longer means anything. */
    PAST_PLANNED_FINISH,
    /** Too little has happened for the figure to hold: it would jump from week to week. */
    UNSTABLE,
    /** The baseline's cumulative curve goes down somewhere, so it cannot be read backwards. */
    NON_MONOTONE_BASELINE,
    /** All work is complete; there is nothing left to forecast. */
    COMPLETED,
    /** There are no observations to calculate from. */
    NO_DATA,
    /** A date is missing that the figure needs. */
    NOT_DATED,
    /** At the current rate the end is never reached. */
    NO_CLOSURE,
    /** So many cases are still open that it is not known yet. */
    NOT_REACHED,
    /** There is no delay of its own by which a share of the whole could be told. */
    NO_OWN_DELAY;

    private static final Messages MESSAGES = Messages.of(Reason.class);

    /**
     * This reason in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return a short phrase without a full stop, such as {@code no planned value}
     */
    public String text(Locale locale) {
        return MESSAGES.text(locale, "reason." + name());
    }
}
