package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.pmocore.model.Loaded;

/**
 * Takes in ledgers: recognises the header, reads every cell, and answers with the rows and every problem at once.
 *
 * <p>What a ledger does not say of itself is asked, never guessed: a date without a year, an effort without a unit, an amount
 * without a currency. Each such question is a problem with candidates; the answer for a whole ledger is one of the settings here.
 *
 * <pre>{@code
 * LedgerIntake intake = LedgerIntake.at(LocalDate.of(2026, 4, 10)).withCurrency("JPY");
 * Loaded<Ledger<ProgressRow>> loaded = intake.read(LedgerKind.PROGRESS, sheet);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LedgerIntake {

    private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal DAYS_PER_MONTH = BigDecimal.valueOf(20);

    private final IntakeRules rules;

    private LedgerIntake(IntakeRules rules) {
        this.rules = rules;
    }

    /** In which order day and month stand where the year comes last. */
    public enum DateOrder {
        /** 7/22/2025, as in the United States. */
        MONTH_FIRST,
        /** 22/7/2025, as in Europe. */
        DAY_FIRST
    }

    /** {@return an intake that knows no data date, so that a date without a year has no candidates} */
    public static LedgerIntake withDefaults() {
        return new LedgerIntake(new IntakeRules(null, HOURS_PER_DAY, DAYS_PER_MONTH, null, null, null));
    }

    /**
     * {@return an intake for ledgers as of a date}
     *
     * @param dataDate the date the ledgers report on; candidates for a date without a year are sought about it
     */
    public static LedgerIntake at(LocalDate dataDate) {
        requireNonNull(dataDate, "dataDate");
        return new LedgerIntake(new IntakeRules(dataDate, HOURS_PER_DAY, DAYS_PER_MONTH, null, null, null));
    }

    /**
     * {@return this intake with another length of a person-day and a person-month; 8 hours and 20 days if not said}
     *
     * @param hoursPerDay hours of a person-day, above 0
     * @param daysPerMonth days of a person-month, above 0
     */
    public LedgerIntake withPersonDay(double hoursPerDay, double daysPerMonth) {
        if (!(hoursPerDay > 0 && hoursPerDay <= 24 && daysPerMonth > 0 && daysPerMonth <= 31)) {
            throw new IllegalArgumentException(
                    "The hours of a person-day (" + hoursPerDay + ") and the days of a person-month (" + daysPerMonth
                            + ") must be above 0 and at most 24 and 31.\nMaybe they are in the wrong order.");
        }
        return new LedgerIntake(new IntakeRules(
                rules.dataDate(),
                BigDecimal.valueOf(hoursPerDay),
                BigDecimal.valueOf(daysPerMonth),
                rules.effortUnit(),
                rules.currency(),
                rules.dateOrder()));
    }

    /**
     * {@return this intake with the unit of efforts where neither cell nor header says one}
     *
     * @param unit the unit
     */
    public LedgerIntake withEffortUnit(EffortUnit unit) {
        return new LedgerIntake(new IntakeRules(
                rules.dataDate(),
                rules.hoursPerDay(),
                rules.daysPerMonth(),
                requireNonNull(unit, "unit"),
                rules.currency(),
                rules.dateOrder()));
    }

    /**
     * {@return this intake with the currency of amounts where neither cell nor header says one}
     *
     * @param code currency code (ISO 4217), such as JPY
     */
    public LedgerIntake withCurrency(String code) {
        java.util.Currency.getInstance(code);
        return new LedgerIntake(new IntakeRules(
                rules.dataDate(),
                rules.hoursPerDay(),
                rules.daysPerMonth(),
                rules.effortUnit(),
                code,
                rules.dateOrder()));
    }

    /**
     * {@return this intake with the order of day and month where the year comes last}
     *
     * @param order the order
     */
    public LedgerIntake withDateOrder(DateOrder order) {
        return new LedgerIntake(new IntakeRules(
                rules.dataDate(),
                rules.hoursPerDay(),
                rules.daysPerMonth(),
                rules.effortUnit(),
                rules.currency(),
                requireNonNull(order, "order")));
    }

    /**
     * {@return the ledger on a sheet, with every problem; only a sheet without a recognisable header has no value}
     *
     * @param <R> what its rows are seen as
     * @param kind the kind of ledger
     * @param sheet the sheet
     */
    public <R> Loaded<Ledger<R>> read(LedgerKind<R> kind, Sheet sheet) {
        return new SheetReader<>(requireNonNull(kind, "kind"), requireNonNull(sheet, "sheet"), rules).read();
    }

    /** {@return the settings in one line} */
    @Override
    public String toString() {
        return "Ledger intake, data date " + (rules.dataDate() == null ? "unknown" : rules.dataDate()) + ", "
                + rules.hoursPerDay().toPlainString() + " h/day, "
                + rules.daysPerMonth().toPlainString() + " days/month"
                + (rules.currency() == null ? "" : ", " + rules.currency());
    }
}
