package org.pmocore.examples.projectfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;

/**
 * Whether the project counts in money or in effort, and its amounts.
 *
 * <p>A file in which any task has a cost counts in money, every other in effort: sums of both would mean nothing.
 */
final class Amounts {

    private static final String NO_CURRENCY = "XXX";

    private final Durations durations;
    private final Currency currency;
    private final boolean inMoney;

    private Amounts(Durations durations, Currency currency, boolean inMoney) {
        this.durations = durations;
        this.currency = currency;
        this.inMoney = inMoney;
    }

    static Amounts of(Source source, List<Task> tasks) {
        boolean inMoney = tasks.stream()
                .flatMap(task -> Stream.of(
                        orZero(task.getCost()),
                        orZero(task.getBaselineCost()),
                        orZero(task.getActualCost()),
                        orZero(task.getPlannedCost())))
                .anyMatch(cost -> cost != 0);
        return new Amounts(source.durations(), currency(source, inMoney), inMoney);
    }

    boolean inMoney() {
        return inMoney;
    }

    Currency currency() {
        return currency;
    }

    /** A cost as money; empty if it is nothing. */
    Optional<Money> money(@Nullable Number cost) {
        double value = orZero(cost);
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? Optional.empty() : Optional.of(new Money(rounded, currency));
    }

    /** Work as effort; empty if it is nothing. */
    Optional<Effort> effort(@Nullable Duration work) {
        Effort effort = durations.effort(work);
        return effort.personHours().signum() == 0 ? Optional.empty() : Optional.of(effort);
    }

    /** Cost or work, whichever the project counts in; empty if it is nothing. */
    Optional<Amount> amount(@Nullable Number cost, @Nullable Duration work) {
        return inMoney ? money(cost).map(Amount.class::cast) : effort(work).map(Amount.class::cast);
    }

    static double orZero(@Nullable Number number) {
        return number == null ? 0 : number.doubleValue();
    }

    private static Currency currency(Source source, boolean needed) {
        if (source.options().currency() != null) {
            return source.options().currency();
        }
        String stated = source.properties().getCurrencyCode();
        return known(stated)
                .or(() -> source.xer().flatMap(XerTables::currency).flatMap(Amounts::known))
                .orElseGet(() -> {
                    if (needed) {
                        source.log().projectWarning("currency", "PF-104", stated == null ? "-" : stated);
                    }
                    return Currency.getInstance(NO_CURRENCY);
                });
    }

    private static Optional<Currency> known(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code.strip()))
                .findFirst();
    }
}
