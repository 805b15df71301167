package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pmocore.measure.Money;
import org.pmocore.model.Issue;
import org.pmocore.model.Risk;
import org.pmocore.time.WorkTime;

/**
 * A row of a risk ledger (リスク管理簿): what may happen, how likely, and what is planned for it.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record RiskRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public RiskRow {
        requireNonNull(row, "row");
    }

    /** {@return ID (管理番号)} */
    public Optional<String> riskId() {
        return row.text("riskId");
    }

    /** {@return risk (リスク事象)} */
    public Optional<String> title() {
        return row.text("title");
    }

    /** {@return description (内容)} */
    public Optional<String> description() {
        return row.text("description");
    }

    /** {@return category (分類)} */
    public Optional<String> category() {
        return row.text("category");
    }

    /** {@return raised on (起票日)} */
    public Optional<LocalDate> raisedOn() {
        return row.date("raisedOn");
    }

    /** {@return raised by (起票者)} */
    public Optional<String> raisedBy() {
        return row.text("raisedBy");
    }

    /** {@return affected tasks (影響タスク); none if it names none} */
    public List<String> affectedTasks() {
        return row.references("affectedTasks");
    }

    /** {@return affected milestones (影響マイルストーン); none if it names none} */
    public List<String> affectedMilestones() {
        return row.references("affectedMilestones");
    }

    /** {@return probability (発生確率), in percent; empty also where a word stands in its place} */
    public OptionalDouble probability() {
        return row.percent("probability");
    }

    /** {@return probability (発生確率), where a word stands in place of a percentage} */
    public Optional<Issue.Severity> probabilityLevel() {
        return row.choice("probability", Issue.Severity.class);
    }

    /** {@return impact (影響度), in percent; empty also where a word stands in its place} */
    public OptionalDouble impact() {
        return row.percent("impact");
    }

    /** {@return impact (影響度), where a word stands in place of a percentage} */
    public Optional<Issue.Severity> impactLevel() {
        return row.choice("impact", Issue.Severity.class);
    }

    /** {@return impact in days (影響日数)} */
    public Optional<WorkTime> impactDays() {
        return row.time("impactDays");
    }

    /** {@return impact on cost (影響金額)} */
    public Optional<Money> impactCost() {
        return row.money("impactCost");
    }

    /** {@return exposure (リスク値)} */
    public Optional<BigDecimal> exposure() {
        return row.figure("exposure");
    }

    /** {@return response (対応方針), as the code of its word} */
    public Optional<String> response() {
        return row.choice("response");
    }

    /** {@return action (対策)} */
    public Optional<String> action() {
        return row.text("action");
    }

    /** {@return contingency plan (コンティンジェンシープラン)} */
    public Optional<String> contingency() {
        return row.text("contingency");
    }

    /** {@return trigger (トリガ)} */
    public Optional<String> trigger() {
        return row.text("trigger");
    }

    /** {@return trigger date (顕在化予想日)} */
    public Optional<LocalDate> triggerOn() {
        return row.date("triggerOn");
    }

    /** {@return owner (担当者)} */
    public Optional<String> owner() {
        return row.text("owner");
    }

    /** {@return due on (期限)} */
    public Optional<LocalDate> dueOn() {
        return row.date("dueOn");
    }

    /** {@return status (状態)} */
    public Optional<Risk.State> status() {
        return row.choice("status", Risk.State.class);
    }

    /** {@return closed on (完了日)} */
    public Optional<LocalDate> closedOn() {
        return row.date("closedOn");
    }

    /** {@return outcome (結果)} */
    public Optional<String> outcome() {
        return row.text("outcome");
    }

    /** {@return issue (課題番号)} */
    public Optional<String> issueId() {
        return row.text("issueId");
    }

    /** {@return updated on (更新日)} */
    public Optional<LocalDate> updatedOn() {
        return row.date("updatedOn");
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
