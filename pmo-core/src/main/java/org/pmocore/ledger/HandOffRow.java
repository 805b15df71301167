package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a hand-off ledger (受け渡し管理簿): who gives what to whom, by when, and whether that is agreed.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record HandOffRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public HandOffRow {
        requireNonNull(row, "row");
    }

    /** Where a hand-off stands. */
    public enum State {
        /** 未合意: not agreed yet. */
        NOT_AGREED,
        /** 合意: agreed, not given yet. */
        AGREED,
        /** 引渡済: given, not accepted yet. */
        HANDED_OVER,
        /** 受領: accepted. */
        RECEIVED
    }

    /** {@return ID (管理番号)} */
    public Optional<String> handOffId() {
        return row.text("handOffId");
    }

    /** {@return giver (提供元)} */
    public Optional<String> giver() {
        return row.text("giver");
    }

    /** {@return receiver (提供先)} */
    public Optional<String> receiver() {
        return row.text("receiver");
    }

    /** {@return item (受け渡し物)} */
    public Optional<String> item() {
        return row.text("item");
    }

    /** {@return giving task (提供元タスク)} */
    public Optional<String> givingTask() {
        return row.text("givingTask");
    }

    /** {@return receiving task (提供先タスク)} */
    public Optional<String> receivingTask() {
        return row.text("receivingTask");
    }

    /** {@return needed by (必要日)} */
    public Optional<LocalDate> neededBy() {
        return row.date("neededBy");
    }

    /** {@return promised (約束日)} */
    public Optional<LocalDate> promised() {
        return row.date("promised");
    }

    /** {@return agreed on (合意日)} */
    public Optional<LocalDate> agreedOn() {
        return row.date("agreedOn");
    }

    /** {@return agreed by (合意者)} */
    public Optional<String> agreedBy() {
        return row.text("agreedBy");
    }

    /** {@return handed over on (引渡日)} */
    public Optional<LocalDate> handedOverOn() {
        return row.date("handedOverOn");
    }

    /** {@return received on (受領日)} */
    public Optional<LocalDate> receivedOn() {
        return row.date("receivedOn");
    }

    /** {@return acceptance condition (受入条件)} */
    public Optional<String> condition() {
        return row.text("condition");
    }

    /** {@return status (状態)} */
    public Optional<State> status() {
        return row.choice("status", State.class);
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
