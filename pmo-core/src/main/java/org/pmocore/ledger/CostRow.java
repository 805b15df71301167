package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.pmocore.measure.Money;

/**
 * A row of a cost ledger (コスト管理簿): planned and actual amounts of a month.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record CostRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public CostRow {
        requireNonNull(row, "row");
    }

    /** {@return period (年月), as its first day} */
    public Optional<LocalDate> period() {
        return row.date("period");
    }

    /** {@return task (WBS番号)} */
    public Optional<String> taskId() {
        return row.text("taskId");
    }

    /** {@return account (費目)} */
    public Optional<String> account() {
        return row.text("account");
    }

    /** {@return team (チーム)} */
    public Optional<String> team() {
        return row.text("team");
    }

    /** {@return planned (予算)} */
    public Optional<Money> planned() {
        return row.money("planned");
    }

    /** {@return actual (実績)} */
    public Optional<Money> actual() {
        return row.money("actual");
    }

    /** {@return forecast (見込)} */
    public Optional<Money> forecast() {
        return row.money("forecast");
    }

    /** {@return currency (通貨)} */
    public Optional<String> currency() {
        return row.text("currency");
    }

    /** {@return note (備考)} */
    public Optional<String> note() {
        return row.text("note");
    }

    /** {@return the row in one line} */
    @Override
    public String toString() {
        return row.toString();
    }
}
