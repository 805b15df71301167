package org.pmocore.io;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocore.io.Node.Kind;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;

/** What the amounts of a file mean: money, in the file's currency unless it names its own, and effort. */
final class Amounts {

    private static final Pattern MONEY = Pattern.compile("(?:([A-Za-z]{3})\\s+)?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int DIGITS = 40;

    private final @Nullable Currency currency;
    private final boolean unreadable;

    private Amounts(@Nullable Currency currency, boolean unreadable) {
        this.currency = currency;
        this.unreadable = unreadable;
    }

    /** The amounts of a project, whose {@code currency} is read here. */
    static Amounts of(Fields project) {
        Currency currency = project.get("currency", Amounts::currency).orElse(null);
        return new Amounts(currency, currency == null && project.has("currency"));
    }

    Money money(Node node) throws BadValue {
        if (node.kind() == Kind.NUMBER) {
            return money(Values.decimal(node), common(node), node);
        }
        Matcher matcher = MONEY.matcher(Values.text(node).strip());
        if (!matcher.matches()) {
            throw new BadValue("PMO-2131", node.excerpt());
        }
        BigDecimal figure = figure(matcher.group(2), node);
        return money(figure, matcher.group(1) == null ? common(node) : currency(matcher.group(1)), node);
    }

    private static Money money(BigDecimal figure, Currency its, Node node) throws BadValue {
        try {
            return new Money(figure, its);
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2134", node.excerpt(), its.getCurrencyCode(), its.getDefaultFractionDigits());
        }
    }

    static Effort effort(Node node) throws BadValue {
        BigDecimal hours = Values.decimal(node);
        try {
            return Effort.ofPersonHours(hours);
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2135", node.excerpt());
        }
    }

    /** Money or effort, whichever stands there; both are complained of. */
    Optional<Amount> either(Fields fields, String money, String effort) {
        Optional<Amount> inMoney = fields.get(money, this::money).map(Amount.class::cast);
        Optional<Amount> inHours = fields.get(effort, Amounts::effort).map(Amount.class::cast);
        if (fields.has(money) && fields.has(effort)) {
            fields.complain(effort, "PMO-2137", money, effort);
        }
        return inMoney.or(() -> inHours);
    }

    /** The same of what cannot do without. */
    Optional<Amount> needed(Fields fields) {
        if (!fields.has("amount") && !fields.has("effort")) {
            fields.complain("amount", "PMO-2138");
        }
        return either(fields, "amount", "effort");
    }

    private Currency common(Node node) throws BadValue {
        if (currency == null) {
            throw unreadable ? BadValue.saidBefore() : new BadValue("PMO-2132", node.excerpt());
        }
        return currency;
    }

    private static BigDecimal figure(String text, Node node) throws BadValue {
        String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        if (digits.contains(",") || digits.length() > DIGITS) {
            throw new BadValue("PMO-2131", node.excerpt());
        }
        return new BigDecimal(digits);
    }

    private static Currency currency(Node node) throws BadValue {
        return currency(Values.text(node));
    }

    private static Currency currency(String code) throws BadValue {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2133", suggestion(code), Node.shortened(code));
        }
    }

    private static Optional<String> suggestion(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "円", "¥", "￥", "YEN" -> Optional.of("JPY");
            case "$", "DOLLAR" -> Optional.of("USD");
            case "€", "EURO" -> Optional.of("EUR");
            default ->
                Optional.of(upper)
                        .filter(code3 -> Currency.getAvailableCurrencies().stream()
                                .anyMatch(other -> other.getCurrencyCode().equals(code3)));
        };
    }
}
