package org.pmocore.evm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.TaskId;

/**
 * Schedule adherence: how far what was earned is what the plan wanted earned first (Lipke 2004, 2008, 2011).
 *
 * <p>At the time ES the plan had the same value in other tasks. Value earned out of that order was earned without the inputs the
 * plan foresaw and is at risk of rework; tasks behind their place are impeded. Money is compared task by task at the exact ES,
 * so that the planned values there add up to EV.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScheduleAdherence {

    private static final double EXPONENT = 0.5;

    private final EarnedValue value;
    private final List<TaskId> impeded = new ArrayList<>();
    private final List<TaskId> atRisk = new ArrayList<>();
    private final double matched;
    private final double planned;

    ScheduleAdherence(EarnedValue value) {
        this.value = value;
        Optional<EarnedTime.Point> point = value.earnedAtPoint();
        double both = 0;
        double whole = 0;
        if (point.isPresent()) {
            Status status = value.status();
            Spread spread = status.plan.spread;
            long[] here = spread.marks(point.get().minute());
            long[] next = spread.marks(point.get().minute() + 1);
            for (int row : value.rows()) {
                double low = spread.valueAt(row, here);
                double then = low + point.get().share() * (spread.valueAt(row, next) - low);
                both += Math.min(then, (double) status.earned[row]);
                whole += then;
                sort(status, row, then);
            }
        }
        this.matched = both;
        this.planned = whole;
    }

    /** Half a minor unit is rounding, not a difference. */
    private void sort(Status status, int row, double then) {
        double difference = status.earned[row] - then;
        if (Math.abs(difference) > EXPONENT) {
            (difference < 0 ? impeded : atRisk).add(status.plan.rows.id(row));
        }
    }

    /**
     * {@return the p-factor, 0 to 1: the share of the value planned up to ES that was earned where it was planned; 1 at
     * completion; undefined before anything is earned}
     */
    public Measure pFactor() {
        Optional<Reason> missing = value.earnedSchedule().reason();
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), Unit.RATIO);
        }
        if (value.isComplete()) {
            return Measure.of(1, Unit.RATIO);
        }
        return planned <= 0
                ? Measure.undefined(Reason.NO_EARNED_VALUE, Unit.RATIO)
                : Measure.of(Math.max(0, Math.min(1, matched / planned)), Unit.RATIO);
    }

    /** {@return tasks that have earned less than the plan had earned at ES: constrained or impeded, in the order of the plan} */
    public List<TaskId> impededTasks() {
        return List.copyOf(impeded);
    }

    /** {@return tasks that have earned more than the plan had earned at ES: at risk of rework, in the order of the plan} */
    public List<TaskId> tasksAtRisk() {
        return List.copyOf(atRisk);
    }

    /** {@return EV(p) = P * EV: the value earned where it was planned} */
    public Measure earnedAsScheduled() {
        return ofEarned(pFactor().orElse(0));
    }

    /** {@return EV(r) = (1 - P) * EV: the value earned out of order} */
    public Measure earnedAtRisk() {
        return ofEarned(1 - pFactor().orElse(0));
    }

    /**
     * {@return EV(e) = EV * (1 + P * R) / (1 + R), effective earned value: what stays earned once the part at risk is worked over
     * (Lipke 2004)}
     *
     * @param reworkRatio R, the share of value at risk that has to be done again, 0 or more
     * @throws IllegalArgumentException if the ratio is below zero or not finite
     */
    public Measure effectiveValue(double reworkRatio) {
        if (!(reworkRatio >= 0) || Double.isInfinite(reworkRatio)) {
            throw new IllegalArgumentException("The rework ratio (" + reworkRatio
                    + ") must be zero or more.\nMaybe 0.5 for a half of the value at risk.");
        }
        return ofEarned((1 + pFactor().orElse(0) * reworkRatio) / (1 + reworkRatio));
    }

    /**
     * {@return CPI(e) = EV(e) / AC}
     *
     * @param reworkRatio as of {@link #effectiveValue(double)}
     */
    public Measure effectiveCpi(double reworkRatio) {
        Measure spent = value.actualCost();
        return effectiveValue(reworkRatio).dividedBy(spent, Reason.NO_ACTUAL_COST);
    }

    /**
     * {@return ES(e), the earned schedule of the effective earned value, in working days}
     *
     * @param reworkRatio as of {@link #effectiveValue(double)}
     */
    public Measure effectiveSchedule(double reworkRatio) {
        Measure effective = effectiveValue(reworkRatio);
        if (effective.reason().isPresent()) {
            return Measure.undefined(effective.reason().get(), Unit.WORKING_DAYS);
        }
        EarnedTime.Point point = value.earnedAt(
                effective.orElseThrow() * value.status().plan.yardstick.perUnit());
        return value.time().orElseThrow().since(point);
    }

    /**
     * {@return SPI(te) = ES(e) / AT}
     *
     * @param reworkRatio as of {@link #effectiveValue(double)}
     */
    public Measure effectiveSpiT(double reworkRatio) {
        Measure elapsed = value.actualTime();
        return elapsed.orElse(1) <= 0
                ? Measure.undefined(Reason.NO_PLANNED_VALUE, Unit.RATIO)
                : effectiveSchedule(reworkRatio).dividedBy(elapsed, Reason.NO_PLANNED_VALUE);
    }

    /**
     * {@return R = f * EV(r), the rework that is to come from the value at risk now, with f = 1 - C * exp(-(1 - C) / 2) and C the
     * share complete (Lipke 2011)}
     */
    public Measure rework() {
        double done = doneShare();
        return ofEarned(
                (1 - done * Math.exp(-EXPONENT * (1 - done))) * (1 - pFactor().orElse(0)));
    }

    /** {@return SAI = R / (BAC - EV), schedule adherence index: rework per unit of remaining work; undefined once complete} */
    public Measure adherenceIndex() {
        return value.isComplete()
                ? Measure.undefined(Reason.COMPLETED, Unit.RATIO)
                : rework().dividedBy(value.measure(Metric.BCWR), Reason.COMPLETED);
    }

    double doneShare() {
        return value.earnedValue().orElse(0) / value.budgetAtCompletion().orElse(1);
    }

    private Measure ofEarned(double share) {
        Measure factor = pFactor();
        return factor.isDefined()
                ? Measure.of(share * value.earnedValue().orElseThrow(), value.unit())
                : Measure.undefined(factor.reason().orElseThrow(), value.unit());
    }

    /** {@return p-factor and the number of tasks out of order in one line} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Schedule adherence P %s: %d tasks impeded, %d at risk of rework",
                pFactor(),
                impeded.size(),
                atRisk.size());
    }
}
