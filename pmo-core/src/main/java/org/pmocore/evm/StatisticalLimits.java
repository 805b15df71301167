package org.pmocore.evm;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.pmocore.internal.math.NormalCurve;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * Limits between which an outcome is expected, from the spread of an index from period to period (Lipke, Zwikael, Henderson and
 * Anbari 2009): exp(ln I +- z s / sqrt(n) * AF), where s is the standard deviation of the logarithms around that of the
 * cumulative index and AF takes account of what is left.
 *
 * <p>Periods without a positive index do not count. Immutable and thread-safe.
 *
 * @param low the favourable limit
 * @param likely the outcome at the cumulative index
 * @param high the unfavourable limit
 * @param deviation s, the standard deviation of the logarithms
 * @param adjustment AF, 1 at the start and 0 at completion
 * @param periods n, how many periods count; with fewer than four the limits mean little
 * @since 0.1.0
 */
public record StatisticalLimits(
        Measure low, Measure likely, Measure high, double deviation, double adjustment, int periods) {

    static StatisticalLimits ofCost(EarnedValueHistory history, double confidence) {
        EarnedValue latest = history.latest();
        return of(
                new Case(
                        latest.cpi(),
                        latest.budgetAtCompletion(),
                        latest.earnedValue(),
                        history.periods(),
                        latest.unit()),
                history::cpiOf,
                confidence);
    }

    static StatisticalLimits ofDuration(EarnedValueHistory history, double confidence) {
        EarnedValue latest = history.latest();
        return of(
                new Case(
                        latest.spiT(),
                        latest.plannedDuration(),
                        latest.earnedSchedule(),
                        history.periods(),
                        Unit.WORKING_DAYS),
                history::spiTOf,
                confidence);
    }

    /** What the limits are of: the cumulative index, the whole that is divided by it, and what of that is done. */
    private record Case(Measure index, Measure whole, Measure done, int periods, Unit unit) {}

    private static StatisticalLimits of(Case its, IntFunction<Measure> indexOf, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence (" + confidence + ") must be above 0 and below 1.\nMaybe 0.90 for 90 %.");
        }
        Optional<Reason> missing = its.index.reason().or(its.whole::reason).or(its.done::reason);
        if (missing.isPresent()) {
            return without(missing.get(), its.unit, 0);
        }
        double mean = Math.log(its.index.orElseThrow());
        double squares = 0;
        int n = 0;
        for (int period = 1; period <= its.periods; period++) {
            double index = indexOf.apply(period).orElse(0);
            if (index > 0) {
                squares += Math.pow(Math.log(index) - mean, 2);
                n++;
            }
        }
        if (n < 2 || !Double.isFinite(mean)) {
            return without(Reason.NO_DATA, its.unit, n);
        }
        double whole = its.whole.orElseThrow();
        double done = its.done.orElseThrow();
        double deviation = Math.sqrt(squares / (n - 1));
        double adjustment = Math.sqrt(Math.max(0, whole - done) / (whole - done / n));
        double z = NormalCurve.quantile((1 + confidence) / 2);
        double room = z * deviation / Math.sqrt(n) * adjustment;
        return new StatisticalLimits(
                Measure.of(whole / Math.exp(mean + room), its.unit),
                Measure.of(whole / Math.exp(mean), its.unit),
                Measure.of(whole / Math.exp(mean - room), its.unit),
                deviation,
                adjustment,
                n);
    }

    private static StatisticalLimits without(Reason reason, Unit unit, int periods) {
        Measure none = Measure.undefined(reason, unit);
        return new StatisticalLimits(none, none, none, 0, 0, periods);
    }

    /** {@return the limits and the number of periods in one line} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Limits %s%s from %d periods",
                low,
                low.isDefined() ? " to " + high + ", likely " + likely : "",
                periods);
    }
}
