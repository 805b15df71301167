package org.pmocore.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.Numbers;

/**
 * What a figure counts: a ratio, percent, working days, calendar days, reporting periods, person-hours, pieces or money of one
 * currency.
 *
 * <p>A unit knows how many decimals people want to read. Days always say whose days they are: working days
 * (営業日) or calendar days (暦日).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Unit {

    /** A quotient of two like quantities, such as SPI or CPI; always two decimals. */
    public static final Unit RATIO = new Unit("ratio", 2, true, null);

    /** Hundredths of a whole, 0 to 100 for a part of it; up to one decimal. */
    public static final Unit PERCENT = new Unit("percent", 1, false, null);

    /** Days of a working calendar (営業日); up to one decimal. */
    public static final Unit WORKING_DAYS = new Unit("workingDays", 1, false, null);

    /** Days of the calendar on the wall, weekends and holidays included (暦日); up to one decimal. */
    public static final Unit CALENDAR_DAYS = new Unit("calendarDays", 1, false, null);

    /** Reporting periods, such as months; up to one decimal. */
    public static final Unit PERIODS = new Unit("periods", 1, false, null);

    /** Hours of one person's work (人時); up to two decimals. */
    public static final Unit PERSON_HOURS = new Unit("personHours", 2, false, null);

    /** Pieces: tasks, issues, defects; no decimals. */
    public static final Unit COUNT = new Unit("count", 0, false, null);

    /** Pieces in a week: issues raised, issues closed; up to one decimal. */
    public static final Unit PER_WEEK = new Unit("perWeek", 1, false, null);

    private static final Messages MESSAGES = Messages.of(Unit.class);

    private final String key;
    private final int decimals;
    private final boolean fixed;
    private final @Nullable Currency currency;

    private Unit(String key, int decimals, boolean fixed, @Nullable Currency currency) {
        this.key = key;
        this.decimals = decimals;
        this.fixed = fixed;
        this.currency = currency;
    }

    /**
     * Money of one currency.
     *
     * @param currency the currency
     * @return its unit; always printed at the currency's decimals
     */
    public static Unit money(Currency currency) {
        requireNonNull(currency, "currency");
        return new Unit(currency.getCurrencyCode(), decimalsOf(currency), true, currency);
    }

    static int decimalsOf(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /**
     * The short name of this unit: {@code ratio}, {@code %}, {@code working days}, {@code calendar days},
     * {@code periods}, {@code person-hours}, {@code count}, {@code per week} or the currency's code.
     *
     * @return the English symbol
     */
    public String symbol() {
        return currency != null ? key : MESSAGES.text(Locale.ROOT, "symbol." + key);
    }

    /**
     * How many decimals of a figure people get to read at most.
     *
     * @return 0 to 3
     */
    public int decimals() {
        return decimals;
    }

    /**
     * The currency, if this is a unit of money.
     *
     * @return the currency, or empty
     */
    public Optional<Currency> currency() {
        return Optional.ofNullable(currency);
    }

    /** The figure with its unit, for people. */
    String format(Locale locale, BigDecimal figure) {
        String number = Numbers.grouped(figure, fixed ? decimals : 0, decimals);
        if (currency == null) {
            return MESSAGES.text(locale, "unit." + key, number, Numbers.rounded(figure, decimals));
        }
        if (key.equals("JPY")) {
            return MESSAGES.text(locale, "unit.yen", number);
        }
        return key + " " + number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && key.equals(unit.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The symbol. */
    @Override
    public String toString() {
        return symbol();
    }
}
