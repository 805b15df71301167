package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a milestone history (マイルストーン履歴): when a milestone was expected, as reported on a day.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record MilestoneRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public MilestoneRow {
        requireNonNull(row, "row");
    }

    /** {@return report date (報告日)} */
    public Optional<LocalDate> reportDate() {
        return row.date("reportDate");
    }

    /** {@return milestone (マイルストーンID)} */
    public Optional<String> milestoneId() {
        return row.text("milestoneId");
    }

    /** {@return milestone name (マイルストーン名)} */
    public Optional<String> name() {
        return row.text("name");
    }

    /** {@return promised (約束日)} */
    public Optional<LocalDate> promised() {
        return row.date("promised");
    }

    /** {@return forecast (見込日)} */
    public Optional<LocalDate> forecast() {
        return row.date("forecast");
    }

    /** {@return actual (実績日)} */
    public Optional<LocalDate> actual() {
        return row.date("actual");
    }

    /** {@return report version (報告版)} */
    public Optional<Boolean> reported() {
        return row.flag("reported");
    }

    /** {@return reason (変更理由)} */
    public Optional<String> reason() {
        return row.text("reason");
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
