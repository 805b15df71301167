package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Money;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkTime;

/**
 * A row of an issue ledger (課題管理簿): what is the matter, whom it holds up, who settles it by when.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record IssueRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public IssueRow {
        requireNonNull(row, "row");
    }

    /** {@return ID (管理番号)} */
    public Optional<String> issueId() {
        return row.text("issueId");
    }

    /** {@return type (種別), as the code of its word} */
    public Optional<String> type() {
        return row.choice("type");
    }

    /** {@return title (件名)} */
    public Optional<String> title() {
        return row.text("title");
    }

    /** {@return description (内容詳細)} */
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

    /** {@return organisation (部署)} */
    public Optional<String> org() {
        return row.text("org");
    }

    /** {@return affected tasks (影響タスク); none if it names none} */
    public List<String> affectedTasks() {
        return row.references("affectedTasks");
    }

    /** {@return affected milestones (影響マイルストーン); none if it names none} */
    public List<String> affectedMilestones() {
        return row.references("affectedMilestones");
    }

    /** {@return needed by (解決必要日)} */
    public Optional<LocalDate> neededBy() {
        return row.date("neededBy");
    }

    /** {@return impact (影響)} */
    public Optional<String> impact() {
        return row.text("impact");
    }

    /** {@return impact in days (影響日数)} */
    public Optional<WorkTime> impactDays() {
        return row.time("impactDays");
    }

    /** {@return impact on cost (影響金額)} */
    public Optional<Money> impactCost() {
        return row.money("impactCost");
    }

    /** {@return severity (重要度)} */
    public Optional<Issue.Severity> severity() {
        return row.choice("severity", Issue.Severity.class);
    }

    /** {@return urgency (緊急度)} */
    public Optional<Issue.Severity> urgency() {
        return row.choice("urgency", Issue.Severity.class);
    }

    /** {@return priority (優先度)} */
    public Optional<Issue.Severity> priority() {
        return row.choice("priority", Issue.Severity.class);
    }

    /** {@return owner (担当者)} */
    public Optional<String> owner() {
        return row.text("owner");
    }

    /** {@return team (チーム)} */
    public Optional<String> team() {
        return row.text("team");
    }

    /** {@return asked to (回答依頼先)} */
    public Optional<String> askedTo() {
        return row.text("askedTo");
    }

    /** {@return waiting since (待ち開始日)} */
    public Optional<LocalDate> waitingSince() {
        return row.date("waitingSince");
    }

    /** {@return waiting until (回答予定日)} */
    public Optional<LocalDate> waitingUntil() {
        return row.date("waitingUntil");
    }

    /** {@return due on (期限)} */
    public Optional<LocalDate> dueOn() {
        return row.date("dueOn");
    }

    /** {@return earlier due dates (期限変更履歴); none if it names none} */
    public List<LocalDate> dueHistory() {
        return row.dates("dueHistory");
    }

    /** {@return status (状態)} */
    public Optional<Issue.State> status() {
        return row.choice("status", Issue.State.class);
    }

    /** {@return action (対応策)} */
    public Optional<String> action() {
        return row.text("action");
    }

    /** {@return log (対応経過)} */
    public Optional<String> log() {
        return row.text("log");
    }

    /** {@return done when (完了条件)} */
    public Optional<String> doneWhen() {
        return row.text("doneWhen");
    }

    /** {@return resolved on (解決日)} */
    public Optional<LocalDate> resolvedOn() {
        return row.date("resolvedOn");
    }

    /** {@return closed on (完了日)} */
    public Optional<LocalDate> closedOn() {
        return row.date("closedOn");
    }

    /** {@return outcome (結果)} */
    public Optional<String> outcome() {
        return row.text("outcome");
    }

    /** {@return approved by (承認者)} */
    public Optional<String> approvedBy() {
        return row.text("approvedBy");
    }

    /** {@return merged into (統合先)} */
    public Optional<String> mergedInto() {
        return row.text("mergedInto");
    }

    /** {@return escalation level (エスカレーションレベル)} */
    public Optional<BigDecimal> escalationLevel() {
        return row.figure("escalationLevel");
    }

    /** {@return escalated to (エスカレーション先)} */
    public Optional<String> escalatedTo() {
        return row.text("escalatedTo");
    }

    /** {@return escalated on (エスカレーション日)} */
    public Optional<LocalDate> escalatedOn() {
        return row.date("escalatedOn");
    }

    /** {@return acknowledged on (エスカレーション確認日)} */
    public Optional<LocalDate> ackedOn() {
        return row.date("ackedOn");
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
