package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkTime;

/**
 * A row of a change ledger (変更管理簿): what somebody wants changed, what it costs, and who decided.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record ChangeRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public ChangeRow {
        requireNonNull(row, "row");
    }

    /** {@return ID (管理番号)} */
    public Optional<String> changeId() {
        return row.text("changeId");
    }

    /** {@return title (件名)} */
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

    /** {@return requested on (申請日)} */
    public Optional<LocalDate> requestedOn() {
        return row.date("requestedOn");
    }

    /** {@return requested by (申請者)} */
    public Optional<String> requestedBy() {
        return row.text("requestedBy");
    }

    /** {@return affected tasks (影響タスク); none if it names none} */
    public List<String> affectedTasks() {
        return row.references("affectedTasks");
    }

    /** {@return affected milestones (影響マイルストーン); none if it names none} */
    public List<String> affectedMilestones() {
        return row.references("affectedMilestones");
    }

    /** {@return impact (影響)} */
    public Optional<String> impact() {
        return row.text("impact");
    }

    /** {@return impact in days (影響日数)} */
    public Optional<WorkTime> impactDays() {
        return row.time("impactDays");
    }

    /** {@return impact on effort (影響工数)} */
    public Optional<Effort> impactEffort() {
        return row.effort("impactEffort");
    }

    /** {@return impact on cost (影響金額)} */
    public Optional<Money> impactCost() {
        return row.money("impactCost");
    }

    /** {@return priority (優先度)} */
    public Optional<Issue.Severity> priority() {
        return row.choice("priority", Issue.Severity.class);
    }

    /** {@return owner (担当者)} */
    public Optional<String> owner() {
        return row.text("owner");
    }

    /** {@return decision due (期限)} */
    public Optional<LocalDate> dueOn() {
        return row.date("dueOn");
    }

    /** {@return status (状態)} */
    public Optional<ChangeRequest.State> status() {
        return row.choice("status", ChangeRequest.State.class);
    }

    /** {@return decided on (承認日)} */
    public Optional<LocalDate> decidedOn() {
        return row.date("decidedOn");
    }

    /** {@return decided by (承認者)} */
    public Optional<String> decidedBy() {
        return row.text("decidedBy");
    }

    /** {@return outcome (結果)} */
    public Optional<String> outcome() {
        return row.text("outcome");
    }

    /** {@return baseline (反映先ベースライン)} */
    public Optional<String> baselineId() {
        return row.text("baselineId");
    }

    /** {@return applied on (反映日)} */
    public Optional<LocalDate> appliedOn() {
        return row.date("appliedOn");
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
