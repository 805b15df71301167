package org.pmocore.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;

/**
 * What one rule found: the indicator, its value, the limits, the colour, and the tasks or issues behind it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HealthFinding {

    private static final Messages MESSAGES = Messages.of(HealthFinding.class);
    private static final int SHOWN_CELLS = 78;

    private final HealthRule rule;
    private final Reading reading;
    private final Rag rag;
    private final List<Offender> offenders;

    private HealthFinding(HealthRule rule, Reading reading) {
        this.rule = rule;
        this.reading = reading;
        this.rag = reading.exact().map(rule::judge).orElseGet(() -> rule.judge(reading.value()));
        this.offenders = reading.offenders().stream().filter(this::counts).toList();
    }

    static HealthFinding of(HealthRule rule, Evidence evidence) {
        return new HealthFinding(rule, rule.indicator().read(evidence));
    }

    /** {@return the rule, with both limits and their source} */
    public HealthRule rule() {
        return rule;
    }

    /** {@return what was measured} */
    public Indicator indicator() {
        return rule.indicator();
    }

    /** {@return the side of the project it belongs to} */
    public HealthDimension dimension() {
        return rule.dimension();
    }

    /** {@return the value, or the reason why there is none} */
    public Measure value() {
        return reading.value();
    }

    /** {@return the colour; {@link Rag#GREY} if there is no value} */
    public Rag rag() {
        return rag;
    }

    /**
     * {@return the tasks or issues behind it, the largest effect first: of an indicator that is the worst of many, those which
     * breach the amber limit themselves; of a share, all that make it up}
     */
    public List<Offender> offenders() {
        return offenders;
    }

    /**
     * The finding in a sentence with its numbers.
     *
     * @param locale Japanese for a Japanese locale, English for every other
     * @return the reason for the colour
     */
    public String text(Locale locale) {
        if (!value().isDefined()) {
            return MESSAGES.text(
                    locale,
                    "finding.unknown",
                    indicator().text(locale),
                    value().reason().orElseThrow().text(locale));
        }
        List<Object> arguments = new ArrayList<>();
        Optional<Offender> worst = reading.offenders().stream().findFirst();
        arguments.add(value().format(locale));
        arguments.add(reading.offenders().size());
        arguments.add(worst.map(Offender::label).orElse(""));
        for (Object detail : reading.details()) {
            arguments.add(detail instanceof Measure measure ? measure.format(locale) : detail);
        }
        return MESSAGES.text(locale, "finding." + indicator() + "." + reading.variant(), arguments.toArray());
    }

    /** {@return colour and reason in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(rag + " " + text(Locale.ROOT), SHOWN_CELLS);
    }

    /** The worst first, what is unknown last; within a colour in the order of the indicators. */
    static Comparator<HealthFinding> worstFirst() {
        Comparator<HealthFinding> known = Comparator.comparing(finding -> finding.rag == Rag.GREY);
        Comparator<HealthFinding> colour = Comparator.comparing(HealthFinding::rag);
        return known.thenComparing(colour.reversed()).thenComparing(HealthFinding::indicator);
    }

    private boolean counts(Offender offender) {
        boolean oneOfMany = offender.effect().unit().equals(indicator().unit());
        return !oneOfMany || rule.judge(offender.effect()) != Rag.GREEN;
    }
}
