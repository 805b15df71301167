package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A number with a unit of the trade, such as 30 pages or 12.5 KLOC.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number how many
 * @param unit of what, as the cell or its header says it; empty if neither does
 * @since 0.1.0
 */
public record Quantity(BigDecimal number, String unit) {

    /**
     * Rejects null components.
     *
     * @param number how many
     * @param unit of what; empty if nobody says
     */
    public Quantity {
        requireNonNull(number, "number");
        requireNonNull(unit, "unit");
    }

    /** {@return number and unit} */
    @Override
    public String toString() {
        return (number.toPlainString() + " " + unit).strip();
    }
}
