package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.pmocore.measure.Amount;

/**
 * What is planned or expected to be spent on a cost category between two dates, evenly over the working time of the project.
 *
 * <p>The categories {@code labour}, {@code material}, {@code subcontract}, {@code equipment}, {@code travel}, {@code licence}
 * and {@code other} have names in English and Japanese; any other text is taken as it is. Immutable and thread-safe.
 *
 * @param kind whether it is the plan or the forecast
 * @param category cost category, as in {@link ActualCost}; empty where none is kept
 * @param first first date, inclusive
 * @param last last date, inclusive
 * @param amount money or effort; below zero for a credit
 * @since 0.1.0
 */
public record BudgetLine(Kind kind, String category, LocalDate first, LocalDate last, Amount amount) {

    /** Whether a line is the plan or the forecast. */
    public enum Kind {
        /** Approved: what may be spent. */
        PLAN,
        /** Expected: what will probably be spent, commitments included; what lies before the data date does not count. */
        FORECAST
    }

    /**
     * Rejects null components; the dates are checked as part of the project.
     *
     * @param kind whether it is the plan or the forecast
     * @param category cost category; empty where none is kept
     * @param first first date, inclusive
     * @param last last date, inclusive
     * @param amount money or effort; below zero for a credit
     */
    public BudgetLine {
        requireNonNull(kind, "kind");
        requireNonNull(category, "category");
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        requireNonNull(amount, "amount");
    }
}
