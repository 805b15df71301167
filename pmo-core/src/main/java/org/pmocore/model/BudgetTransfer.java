package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.pmocore.measure.Amount;

/**
 * An entry of the budget log: an amount that was moved from one element of the budget to another on a date, with the reason
 * and who approved it. Whatever happens to reserves and undistributed budget is such an entry, so that it can be added up.
 *
 * <pre>{@code
 * BudgetTransfer.of(date, BudgetElement.CONTRACT, BudgetElement.MANAGEMENT_RESERVE, Money.of("JPY", 8_000_000))
 *     .approved("contract signed", "sponsor");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param on the date it took effect
 * @param from where the amount was taken from
 * @param to where it went
 * @param amount money or effort, above zero
 * @param approval why, and by whom it was approved
 * @since 0.1.0
 */
public record BudgetTransfer(LocalDate on, BudgetElement from, BudgetElement to, Amount amount, Approval approval) {

    /**
     * Rejects null components; the rest is checked as part of the project.
     *
     * @param on the date it took effect
     * @param from where the amount was taken from
     * @param to where it went
     * @param amount money or effort, above zero
     * @param approval why, and by whom it was approved
     */
    public BudgetTransfer {
        requireNonNull(on, "on");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(amount, "amount");
        requireNonNull(approval, "approval");
    }

    /**
     * {@return a transfer that still lacks its approval}
     *
     * @param on the date it took effect
     * @param from where the amount was taken from
     * @param to where it went
     * @param amount money or effort, above zero
     */
    public static BudgetTransfer of(LocalDate on, BudgetElement from, BudgetElement to, Amount amount) {
        return new BudgetTransfer(on, from, to, amount, Approval.MISSING);
    }

    /**
     * {@return the same with an approval}
     *
     * @param reason why, as people say it
     * @param approver who approved it
     */
    public BudgetTransfer approved(String reason, String approver) {
        return new BudgetTransfer(on, from, to, amount, new Approval(reason, approver));
    }
}
