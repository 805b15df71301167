package org.pmocore.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact sum of money in one currency, at the number of decimals that currency has (yen none, dollars two).
 *
 * <p>Decimals beyond the currency's throw instead of being rounded away, so two equal sums are always
 * {@link #equals(Object) equal}. Currencies without a minor unit of their own (gold, test codes) are kept in whole units.
 *
 * <pre>{@code
 * Money budget = Money.of("JPY", 1_200_000);
 * Money rest = budget.minus(Money.parse("JPY 300,000"));   // JPY 900000
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the figure, at the currency's decimals
 * @param currency the currency (ISO 4217)
 * @since 0.1.0
 */
public record Money(BigDecimal amount, Currency currency) implements Amount, Comparable<Money> {

    /**
     * Checks the figure and brings it to the currency's decimals.
     *
     * @param amount the figure
     * @param currency the currency (ISO 4217)
     * @throws IllegalArgumentException if the figure has more decimals than the currency
     */
    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
        amount = Decimals.exactly(amount, Unit.decimalsOf(currency), currency.getCurrencyCode());
    }

    /**
     * A sum in whole units of a currency.
     *
     * @param currencyCode the currency's code (ISO 4217), for example {@code "JPY"}
     * @param amount whole units
     * @return the sum
     * @throws IllegalArgumentException if no currency has that code
     */
    public static Money of(String currencyCode, long amount) {
        return of(currencyCode, BigDecimal.valueOf(amount));
    }

    /**
     * A sum from its decimal figure.
     *
     * @param currencyCode the currency's code (ISO 4217), for example {@code "USD"}
     * @param decimal the figure, for example {@code "1234.50"} or {@code "1,234.50"}
     * @return the sum
     * @throws IllegalArgumentException if no currency has that code or the text is no number that fits it
     */
    public static Money of(String currencyCode, String decimal) {
        return of(currencyCode, Decimals.number(decimal, currencyCode + " " + decimal));
    }

    /**
     * A sum from its decimal figure.
     *
     * @param currencyCode the currency's code (ISO 4217)
     * @param amount the figure
     * @return the sum
     * @throws IllegalArgumentException if no currency has that code or the figure has more decimals than the currency
     */
    public static Money of(String currencyCode, BigDecimal amount) {
        return new Money(amount, currency(currencyCode));
    }

    /**
     * Nothing, in a currency.
     *
     * @param currencyCode the currency's code (ISO 4217)
     * @return zero
     * @throws IllegalArgumentException if no currency has that code
     */
    public static Money zero(String currencyCode) {
        return of(currencyCode, BigDecimal.ZERO);
    }

    /**
     * Reads what {@link #toString()} writes; thousands separators are accepted.
     *
     * @param text code, space, figure: {@code "JPY 1200000"}
     * @return the sum
     * @throws IllegalArgumentException if the text has another form
     */
    public static Money parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") must be a currency code and a figure.\nMaybe write it like JPY 1200000.");
        }
        return of(parts[0], Decimals.number(parts[1], text));
    }

    @Override
    public BigDecimal number() {
        return amount;
    }

    @Override
    public Unit unit() {
        return Unit.money(currency);
    }

    @Override
    public Money plus(Amount other) {
        Decimals.requireSameUnit(this, other, "add");
        return new Money(amount.add(other.number()), currency);
    }

    @Override
    public Money minus(Amount other) {
        Decimals.requireSameUnit(this, other, "subtract");
        return new Money(amount.subtract(other.number()), currency);
    }

    @Override
    public Money times(double ratio) {
        return new Money(Decimals.times(amount, ratio), currency);
    }

    @Override
    public Money zero() {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The same sum with the other sign.
     *
     * @return minus this sum
     */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Compares two sums of one currency by size.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        Decimals.requireSameUnit(this, other, "compare");
        return amount.compareTo(other.amount);
    }

    /** The code and the plain figure, {@code JPY 1200000}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(requireNonNull(code, "currencyCode"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The currency code (" + code + ") is not known.\n"
                            + "Maybe use the three capital letters of ISO 4217: JPY, USD, EUR.",
                    e);
        }
    }
}
