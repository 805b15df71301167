package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pmocore.measure.Effort;
import org.pmocore.model.Dependency;

/**
 * A row of a progress ledger (進捗管理簿): a task, its plan, what is done and what is expected.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record ProgressRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public ProgressRow {
        requireNonNull(row, "row");
    }

    /** Where a task stands. */
    public enum Status {
        /** 未着手: nothing done yet. */
        NOT_STARTED,
        /** 着手: being worked on. */
        IN_PROGRESS,
        /** レビュー中: made, under review. */
        IN_REVIEW,
        /** 完了: finished. */
        DONE,
        /** 保留: stopped for a time. */
        ON_HOLD,
        /** 中止: will not be done. */
        CANCELLED
    }

    /** {@return ID (WBS番号)} */
    public Optional<String> taskId() {
        return row.text("taskId");
    }

    /** {@return phase (工程)} */
    public Optional<String> phase() {
        return row.text("phase");
    }

    /** {@return subsystem (サブシステム)} */
    public Optional<String> subsystem() {
        return row.text("subsystem");
    }

    /** {@return team (チーム)} */
    public Optional<String> team() {
        return row.text("team");
    }

    /** {@return task (タスク名)} */
    public Optional<String> name() {
        return row.text("name");
    }

    /** {@return deliverable (成果物)} */
    public Optional<String> deliverable() {
        return row.text("deliverable");
    }

    /** {@return owner (担当者)} */
    public Optional<String> owner() {
        return row.text("owner");
    }

    /** {@return reviewer (レビュー者)} */
    public Optional<String> reviewer() {
        return row.text("reviewer");
    }

    /** {@return predecessors (先行タスク); none if it names none} */
    public List<Dependency> predecessors() {
        return row.links("predecessors");
    }

    /** {@return baseline start (基準開始日)} */
    public Optional<LocalDate> baselineStart() {
        return row.date("baselineStart");
    }

    /** {@return baseline finish (基準終了日)} */
    public Optional<LocalDate> baselineFinish() {
        return row.date("baselineFinish");
    }

    /** {@return planned start (開始予定日)} */
    public Optional<LocalDate> plannedStart() {
        return row.date("plannedStart");
    }

    /** {@return planned finish (終了予定日)} */
    public Optional<LocalDate> plannedFinish() {
        return row.date("plannedFinish");
    }

    /** {@return forecast start (開始見込日)} */
    public Optional<LocalDate> forecastStart() {
        return row.date("forecastStart");
    }

    /** {@return forecast finish (終了見込日)} */
    public Optional<LocalDate> forecastFinish() {
        return row.date("forecastFinish");
    }

    /** {@return actual start (開始実績日)} */
    public Optional<LocalDate> actualStart() {
        return row.date("actualStart");
    }

    /** {@return actual finish (終了実績日)} */
    public Optional<LocalDate> actualFinish() {
        return row.date("actualFinish");
    }

    /** {@return planned effort (計画工数)} */
    public Optional<Effort> plannedEffort() {
        return row.effort("plannedEffort");
    }

    /** {@return actual effort (実績工数)} */
    public Optional<Effort> actualEffort() {
        return row.effort("actualEffort");
    }

    /** {@return remaining effort (残工数)} */
    public Optional<Effort> remainingEffort() {
        return row.effort("remainingEffort");
    }

    /** {@return planned units (計画数量)} */
    public Optional<Quantity> plannedUnits() {
        return row.quantity("plannedUnits");
    }

    /** {@return units done (実績数量)} */
    public Optional<Quantity> doneUnits() {
        return row.quantity("doneUnits");
    }

    /** {@return percent complete (進捗率), 0 to 100} */
    public OptionalDouble percentComplete() {
        return row.percent("percentComplete");
    }

    /** {@return measure (算定方式), as the code of its word} */
    public Optional<String> measure() {
        return row.choice("measure");
    }

    /** {@return status (状態)} */
    public Optional<Status> status() {
        return row.choice("status", Status.class);
    }

    /** {@return milestone (マイルストーン)} */
    public Optional<Boolean> milestone() {
        return row.flag("milestone");
    }

    /** {@return promised (要求日)} */
    public Optional<LocalDate> promised() {
        return row.date("promised");
    }

    /** {@return delay reason (遅延理由)} */
    public Optional<String> delayReason() {
        return row.text("delayReason");
    }

    /** {@return countermeasure (対策)} */
    public Optional<String> countermeasure() {
        return row.text("countermeasure");
    }

    /** {@return updated on (更新日)} */
    public Optional<LocalDate> updatedOn() {
        return row.date("updatedOn");
    }

    /** {@return reporter (報告者)} */
    public Optional<String> reporter() {
        return row.text("reporter");
    }

    /** {@return data date (基準日)} */
    public Optional<LocalDate> dataDate() {
        return row.date("dataDate");
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
