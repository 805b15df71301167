package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.pmocore.measure.Effort;

/**
 * A row of a test and defect ledger (テスト・バグ管理簿): what was tested and found on a day.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record TestRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public TestRow {
        requireNonNull(row, "row");
    }

    /** {@return date (日付)} */
    public Optional<LocalDate> date() {
        return row.date("date");
    }

    /** {@return phase (工程)} */
    public Optional<String> phase() {
        return row.text("phase");
    }

    /** {@return component (機能)} */
    public Optional<String> component() {
        return row.text("component");
    }

    /** {@return planned cases (計画件数)} */
    public Optional<BigDecimal> plannedCases() {
        return row.figure("plannedCases");
    }

    /** {@return executed cases (消化数)} */
    public Optional<BigDecimal> executedCases() {
        return row.figure("executedCases");
    }

    /** {@return passed cases (合格数)} */
    public Optional<BigDecimal> passedCases() {
        return row.figure("passedCases");
    }

    /** {@return defects found (検出数)} */
    public Optional<BigDecimal> found() {
        return row.figure("found");
    }

    /** {@return defects fixed (解決数)} */
    public Optional<BigDecimal> fixed() {
        return row.figure("fixed");
    }

    /** {@return test effort (テスト工数)} */
    public Optional<Effort> effort() {
        return row.effort("effort");
    }

    /** {@return size (規模)} */
    public Optional<Quantity> size() {
        return row.quantity("size");
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
