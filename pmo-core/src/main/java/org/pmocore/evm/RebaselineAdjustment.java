package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.model.Rebaselining;

/**
 * What a re-baselining changed in the cumulative figures on its date, in the manner of the reprogramming adjustments of the
 * Integrated Program Management Report (IPMR, format 1, columns 12a to 12c). Nothing is hidden by it: what the old baseline
 * said stays readable beside it.
 *
 * <p>An adjustment has no value where a figure that goes in has none, for example where nothing was reported by then. Immutable
 * and thread-safe.
 *
 * @param event the re-baselining
 * @param costVariance column 12a: by how much the cumulative CV changed; minus CV where it was set to zero, else zero
 * @param scheduleVariance column 12b: by how much the cumulative SV changed; minus SV where it was set to zero, else zero
 * @param budget column 12c: by how much the budget at completion changed
 * @since 0.1.0
 */
public record RebaselineAdjustment(Rebaselining event, Measure costVariance, Measure scheduleVariance, Measure budget) {

    private static final Messages MESSAGES = Messages.of(RebaselineAdjustment.class);

    /**
     * Rejects null components.
     *
     * @param event the re-baselining
     * @param costVariance column 12a
     * @param scheduleVariance column 12b
     * @param budget column 12c
     */
    public RebaselineAdjustment {
        requireNonNull(event, "event");
        requireNonNull(costVariance, "costVariance");
        requireNonNull(scheduleVariance, "scheduleVariance");
        requireNonNull(budget, "budget");
    }

    /**
     * {@return the event and its adjustments in a sentence}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return MESSAGES.text(
                locale,
                "rebaselining.event",
                event.on(),
                event.from(),
                event.to(),
                MESSAGES.text(locale, "rebaselining.kind." + event.kind()),
                event.approval().reason(),
                event.approval().approver(),
                costVariance.format(locale),
                fate(locale, Rebaselining.Variance.COST),
                scheduleVariance.format(locale),
                fate(locale, Rebaselining.Variance.SCHEDULE),
                budget.format(locale));
    }

    private String fate(Locale locale, Rebaselining.Variance variance) {
        return MESSAGES.text(locale, event.setToZero().contains(variance) ? "rebaselining.zero" : "rebaselining.kept");
    }

    /** {@return date, names and adjustments in one line} */
    @Override
    public String toString() {
        return event.on() + " " + event.kind() + ": CV " + costVariance + ", SV " + scheduleVariance + ", BAC "
                + budget;
    }
}
