package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * Exponential smoothing (XSM, Batselier and Vanhoucke 2017): two trends, of what a period brings and of what it takes, both of
 * which begin as in the plan, whole / n with n the number of periods that were planned, and are corrected by each period. Periods
 * are as long as those so far were on average.
 */
final class Smoothing {

    private Smoothing() {}

    /** AC + (BAC - EV) * trend of AC / trend of EV. */
    static Measure cost(EarnedValueHistory history, double beta) {
        EarnedValue latest = history.latest();
        Optional<Reason> missing = latest.earnedValue().reason().or(latest.actualCost()::reason);
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), latest.unit());
        }
        if (latest.isComplete()) {
            return latest.actualCost();
        }
        if (!(latest.actualTime().orElse(0) > 0)) {
            return Measure.undefined(Reason.NO_PLANNED_VALUE, latest.unit());
        }
        double[] trends = trends(history, beta, false);
        double rest =
                latest.budgetAtCompletion().orElseThrow() - latest.earnedValue().orElseThrow();
        return trends[0] <= 0
                ? Measure.undefined(Reason.NO_EARNED_VALUE, latest.unit())
                : Measure.of(latest.actualCost().orElseThrow() + rest * trends[1] / trends[0], latest.unit());
    }

    /** AT + (PD - ES) * trend of AT / trend of ES. */
    static Measure time(EarnedValueHistory history, double beta) {
        EarnedValue latest = history.latest();
        Optional<Reason> missing = latest.earnedSchedule().reason().or(latest.actualTime()::reason);
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), Unit.WORKING_DAYS);
        }
        if (latest.isComplete()) {
            return latest.actualTime();
        }
        if (!(latest.actualTime().orElseThrow() > 0)) {
            return Measure.undefined(Reason.NO_PLANNED_VALUE, Unit.WORKING_DAYS);
        }
        double[] trends = trends(history, beta, true);
        double rest =
                latest.plannedDuration().orElseThrow() - latest.earnedSchedule().orElseThrow();
        return trends[0] <= 0
                ? Measure.undefined(Reason.NO_EARNED_VALUE, Unit.WORKING_DAYS)
                : Measure.of(latest.actualTime().orElseThrow() + rest * trends[1] / trends[0], Unit.WORKING_DAYS);
    }

    private static double[] trends(EarnedValueHistory history, double beta, boolean inTime) {
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException(
                    "The weight of the last period (" + beta + ") must be from 0 to 1.\nMaybe 0.25.");
        }
        EarnedValue latest = history.latest();
        double whole = (inTime ? latest.plannedDuration() : latest.budgetAtCompletion()).orElseThrow();
        double planned =
                latest.plannedDuration().orElseThrow() / latest.actualTime().orElseThrow() * history.periods();
        double gained = whole / planned;
        double taken = gained;
        for (int period = 1; period <= history.periods(); period++) {
            Measure gain = history.change(period, 1, inTime ? EarnedValue::earnedSchedule : EarnedValue::earnedValue);
            Measure cost = history.change(period, 1, inTime ? EarnedValue::actualTime : EarnedValue::actualCost);
            gained = beta * gain.orElse(0) + (1 - beta) * gained;
            taken = beta * cost.orElse(0) + (1 - beta) * taken;
        }
        return new double[] {gained, taken};
    }
}
