package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of a calendar ledger: a day, or a run of days, that differs from the week.
 *
 * <p>A view of a {@link LedgerRow}, which has the cells that are no field and says why a value is missing. Immutable and
 * thread-safe.
 *
 * @param row the row itself
 * @since 0.1.0
 */
public record CalendarRow(LedgerRow row) {

    /**
     * Rejects null.
     *
     * @param row the row itself
     */
    public CalendarRow {
        requireNonNull(row, "row");
    }

    /** What kind of day it is. */
    public enum Kind {
        /** 祝日: nobody works. */
        PUBLIC_HOLIDAY,
        /** 会社休日: the company does not work. */
        COMPANY_HOLIDAY,
        /** 出勤日: worked, whatever the week says. */
        WORKING_DAY
    }

    /** {@return date (日付)} */
    public Optional<LocalDate> date() {
        return row.date("date");
    }

    /** {@return until (終了日)} */
    public Optional<LocalDate> until() {
        return row.date("until");
    }

    /** {@return kind (区分)} */
    public Optional<Kind> kind() {
        return row.choice("kind", Kind.class);
    }

    /** {@return name (名称)} */
    public Optional<String> name() {
        return row.text("name");
    }

    /** {@return calendar (カレンダー)} */
    public Optional<String> calendar() {
        return row.text("calendar");
    }

    /** {@return working hours (勤務時間)} */
    public Optional<String> hours() {
        return row.text("hours");
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
