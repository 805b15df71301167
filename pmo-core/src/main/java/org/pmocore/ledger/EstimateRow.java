package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.Issue;

/**
 * A row of an estimate ledger (見積一覧): the effort of a work item as one group estimates it.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record EstimateRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public EstimateRow {
        requireNonNull(row, "row");
    }

    /** {@return WBS (WBS番号)} */
    public Optional<String> wbs() {
        return row.text("wbs");
    }

    /** {@return item (作業項目)} */
    public Optional<String> name() {
        return row.text("name");
    }

    /** {@return group (グループ)} */
    public Optional<String> group() {
        return row.text("group");
    }

    /** {@return work type (作業種別)} */
    public Optional<String> workType() {
        return row.text("workType");
    }

    /** {@return size (規模)} */
    public Optional<Quantity> size() {
        return row.quantity("size");
    }

    /** {@return size unit (規模単位)} */
    public Optional<String> sizeUnit() {
        return row.text("sizeUnit");
    }

    /** {@return low (楽観値)} */
    public Optional<Effort> low() {
        return row.effort("low");
    }

    /** {@return likely (最頻値)} */
    public Optional<Effort> likely() {
        return row.effort("likely");
    }

    /** {@return high (悲観値)} */
    public Optional<Effort> high() {
        return row.effort("high");
    }

    /** {@return amount (見積金額)} */
    public Optional<Money> amount() {
        return row.money("amount");
    }

    /** {@return basis (見積根拠)} */
    public Optional<String> basis() {
        return row.text("basis");
    }

    /** {@return assumptions (前提条件)} */
    public Optional<String> assumptions() {
        return row.text("assumptions");
    }

    /** {@return exclusions (対象外)} */
    public Optional<String> exclusions() {
        return row.text("exclusions");
    }

    /** {@return confidence (確度), in percent; empty also where a word stands in its place} */
    public OptionalDouble confidence() {
        return row.percent("confidence");
    }

    /** {@return confidence (確度), where a word stands in place of a percentage} */
    public Optional<Issue.Severity> confidenceLevel() {
        return row.choice("confidence", Issue.Severity.class);
    }

    /** {@return estimated on (見積日)} */
    public Optional<LocalDate> estimatedOn() {
        return row.date("estimatedOn");
    }

    /** {@return version (版)} */
    public Optional<String> version() {
        return row.text("version");
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
