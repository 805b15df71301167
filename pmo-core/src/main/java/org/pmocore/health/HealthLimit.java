package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/**
 * A limit that names its side: below, at or below, above, at or above a figure.
 *
 * <p>The comparison says who owns the boundary: with {@code below("0.95")} the value 0.95 itself still passes, with
 * {@code atOrBelow("0.95")} it does not. Compared exactly, in decimals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comparison on which side of the figure a value breaches the limit
 * @param value the figure
 * @since 0.1.0
 */
public record HealthLimit(Comparison comparison, BigDecimal value) {

    private static final Messages MESSAGES = Messages.of(HealthLimit.class);

    /** On which side of a limit a value is in breach. */
    public enum Comparison {
        /** In breach below the figure; the figure itself passes. */
        BELOW("<"),
        /** In breach at and below the figure. */
        AT_OR_BELOW("<="),
        /** In breach above the figure; the figure itself passes. */
        ABOVE(">"),
        /** In breach at and above the figure. */
        AT_OR_ABOVE(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        /** {@return the sign of the comparison: {@code <}, {@code <=}, {@code >} or {@code >=}} */
        public String symbol() {
            return symbol;
        }

        /** {@return whether small values are in breach, so that higher is better} */
        public boolean isLower() {
            return this == BELOW || this == AT_OR_BELOW;
        }
    }

    /**
     * Rejects null components.
     *
     * @param comparison on which side of the figure a value breaches the limit
     * @param value the figure
     */
    public HealthLimit {
        requireNonNull(comparison, "comparison");
        requireNonNull(value, "value");
    }

    /**
     * A limit that the figure itself still passes, for values where higher is better.
     *
     * @param figure a decimal, such as {@code "0.95"}
     * @return the limit
     */
    public static HealthLimit below(String figure) {
        return new HealthLimit(Comparison.BELOW, new BigDecimal(figure));
    }

    /**
     * A limit that the figure itself breaches, for values where higher is better.
     *
     * @param figure a decimal
     * @return the limit
     */
    public static HealthLimit atOrBelow(String figure) {
        return new HealthLimit(Comparison.AT_OR_BELOW, new BigDecimal(figure));
    }

    /**
     * A limit that the figure itself still passes, for values where lower is better.
     *
     * @param figure a decimal
     * @return the limit
     */
    public static HealthLimit above(String figure) {
        return new HealthLimit(Comparison.ABOVE, new BigDecimal(figure));
    }

    /**
     * A limit that the figure itself breaches, for values where lower is better.
     *
     * @param figure a decimal
     * @return the limit
     */
    public static HealthLimit atOrAbove(String figure) {
        return new HealthLimit(Comparison.AT_OR_ABOVE, new BigDecimal(figure));
    }

    /**
     * Whether a figure is on the wrong side.
     *
     * @param figure the figure to compare
     * @return true if it breaches this limit
     */
    public boolean isBreachedBy(BigDecimal figure) {
        return isBreachedAt(figure.compareTo(value));
    }

    /** Whether a value is on the wrong side that compares to the limit's figure like that. */
    boolean isBreachedAt(int comparedToLimit) {
        return switch (comparison) {
            case BELOW -> comparedToLimit < 0;
            case AT_OR_BELOW -> comparedToLimit <= 0;
            case ABOVE -> comparedToLimit > 0;
            case AT_OR_ABOVE -> comparedToLimit >= 0;
        };
    }

    /**
     * The limit in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @param unit what the figure counts
     * @return such as {@code below 5 working days} or {@code 5営業日未満}
     */
    public String text(Locale locale, Unit unit) {
        String figure = Measure.of(value.doubleValue(), unit).format(locale);
        return MESSAGES.text(locale, "limit." + comparison.name(), figure);
    }

    /** {@return the sign and the figure, such as {@code < 0.95}} */
    @Override
    public String toString() {
        return comparison.symbol() + " " + value.toPlainString();
    }
}
