package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Amount;

/**
 * A commitment: what was ordered and has not been invoiced yet is spent in all but name.
 *
 * <p>An invoice takes its amount off the commitment; the cost itself is booked as an {@link ActualCost}. Immutable and
 * thread-safe.
 *
 * @param id number of the order, unique in the project
 * @param category cost category, as in {@link ActualCost}; empty where none is kept
 * @param orderedOn date of the order
 * @param amount money or effort ordered, above zero
 * @param expectedOn when the invoice is expected; empty if nobody knows
 * @param invoices what was invoiced so far
 * @since 0.1.0
 */
public record Commitment(
        String id,
        String category,
        LocalDate orderedOn,
        Amount amount,
        Optional<LocalDate> expectedOn,
        List<Invoice> invoices) {

    /**
     * An invoice for a part of an order.
     *
     * @param on date of the invoice
     * @param amount money or effort
     */
    public record Invoice(LocalDate on, Amount amount) {

        /**
         * Rejects null components.
         *
         * @param on date of the invoice
         * @param amount money or effort
         */
        public Invoice {
            requireNonNull(on, "on");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * Rejects null components; the rest is checked as part of the project.
     *
     * @param id number of the order, unique in the project
     * @param category cost category; empty where none is kept
     * @param orderedOn date of the order
     * @param amount money or effort ordered, above zero
     * @param expectedOn when the invoice is expected; empty if nobody knows
     * @param invoices what was invoiced so far
     */
    public Commitment {
        requireNonNull(id, "id");
        requireNonNull(category, "category");
        requireNonNull(orderedOn, "orderedOn");
        requireNonNull(amount, "amount");
        requireNonNull(expectedOn, "expectedOn");
        invoices = List.copyOf(invoices);
    }

    /**
     * {@return an order without invoices}
     *
     * @param id number of the order, unique in the project
     * @param category cost category; empty where none is kept
     * @param orderedOn date of the order
     * @param amount money or effort ordered, above zero
     */
    public static Commitment of(String id, String category, LocalDate orderedOn, Amount amount) {
        return new Commitment(id, category, orderedOn, amount, Optional.empty(), List.of());
    }

    /**
     * {@return the same with the date the invoice is expected}
     *
     * @param date the date
     */
    public Commitment expected(LocalDate date) {
        return new Commitment(id, category, orderedOn, amount, Optional.of(date), invoices);
    }

    /**
     * {@return the same with one more invoice}
     *
     * @param on date of the invoice
     * @param part money or effort
     */
    public Commitment invoiced(LocalDate on, Amount part) {
        List<Invoice> all = new ArrayList<>(invoices);
        all.add(new Invoice(on, part));
        return new Commitment(id, category, orderedOn, amount, expectedOn, all);
    }
}
