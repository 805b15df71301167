package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * One rule as data: from which limit on an indicator is amber, from which it is red, and who says so.
 *
 * <pre>{@code
 * HealthRule rule = new HealthRule(Indicator.SPI, HealthLimit.below("0.95"), HealthLimit.below("0.85"), "our PMO, 2026");
 * rule.judge(Measure.of(0.95, Unit.RATIO));     // GREEN: the limit itself passes
 * }</pre>
 *
 * <p>Decided in exact decimals. A value that is missing is {@link Rag#GREY}. Immutable and thread-safe.
 *
 * @param indicator what is measured
 * @param amber beyond this limit the indicator is amber
 * @param red beyond this limit it is red; on the same side as {@code amber} and no closer
 * @param source where the limits come from
 * @since 0.1.0
 */
public record HealthRule(Indicator indicator, HealthLimit amber, HealthLimit red, String source) {

    private static final Messages MESSAGES = Messages.of(HealthRule.class);

    /** Which way is good. */
    public enum Direction {
        /** Small values are in breach. */
        HIGHER_IS_BETTER,
        /** Large values are in breach. */
        LOWER_IS_BETTER
    }

    /**
     * Rejects limits that contradict each other.
     *
     * @param indicator what is measured
     * @param amber beyond this limit the indicator is amber
     * @param red beyond this limit it is red; on the same side as {@code amber} and no closer
     * @param source where the limits come from
     * @throws IllegalArgumentException if the limits lie on different sides, or amber lies beyond red
     */
    public HealthRule {
        requireNonNull(indicator, "indicator");
        requireNonNull(amber, "amber");
        requireNonNull(red, "red");
        requireNonNull(source, "source");
        if (amber.comparison().isLower() != red.comparison().isLower()) {
            throw new IllegalArgumentException("The limits of " + indicator + " (amber " + amber + ", red " + red
                    + ") must lie on the same side.\nMaybe use the same comparison for both.");
        }
        int order = amber.value().compareTo(red.value());
        if (amber.comparison().isLower() ? order < 0 : order > 0) {
            throw new IllegalArgumentException("The amber limit of " + indicator + " (" + amber
                    + ") lies beyond the red one (" + red + ").\nMaybe exchange them.");
        }
    }

    /** {@return the side of the project the indicator belongs to} */
    public HealthDimension dimension() {
        return indicator.dimension();
    }

    /** {@return which way is good, as the limits have it} */
    public Direction direction() {
        return amber.comparison().isLower() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }

    /**
     * Judges a measure.
     *
     * @param value what was measured
     * @return the colour; {@link Rag#GREY} if there is no value
     */
    public Rag judge(Measure value) {
        return value.isDefined()
                ? judge(value.exact().orElseGet(() -> BigDecimal.valueOf(value.orElseThrow())))
                : Rag.GREY;
    }

    /**
     * Judges an exact figure.
     *
     * @param figure what was measured
     * @return green, amber or red
     */
    public Rag judge(BigDecimal figure) {
        return judge(Ratio.of(figure));
    }

    /** Judges a quotient without dividing: 642.7 / 10 lies exactly on the limit 64.27, in binary it does not. */
    Rag judge(Ratio ratio) {
        if (red.isBreachedAt(ratio.compareTo(red.value()))) {
            return Rag.RED;
        }
        return amber.isBreachedAt(ratio.compareTo(amber.value())) ? Rag.AMBER : Rag.GREEN;
    }

    /**
     * Both limits in words.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return such as {@code amber below 0.95, red below 0.85}
     */
    public String limits(Locale locale) {
        return MESSAGES.text(
                locale,
                amber.equals(red) ? "rule.limit.redOnly" : "rule.limits",
                amber.text(locale, indicator.unit()),
                red.text(locale, indicator.unit()));
    }

    /** {@return indicator and limits in one line} */
    @Override
    public String toString() {
        return indicator + ": amber " + amber + ", red " + red;
    }
}
