package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * How the total duration is forecast: the planned value, earned duration and earned schedule methods, each with three
 * performance factors for the rest (Vandevoorde and Vanhoucke 2006; Vanhoucke and Vandevoorde 2007).
 *
 * <p>All in working days of the project's calendar from the baseline's start; actual time once all is earned. The planned value
 * methods break down late in a project and then give a total below the time that has passed: that is no value
 * ({@link Reason#PAST_PLANNED_FINISH}). {@link EarnedValueAnalysis#withBareFormulas()} gives the formulas as they are.
 *
 * @since 0.1.0
 */
public enum DurationMethod {

    /** PD - SV * PD / BAC: the variance in money turned into time; the rest goes as planned. */
    PV1(Family.PLANNED_VALUE, Factor.ONE),
    /** PD / SPI: the rest goes on at the SPI. */
    PV2(Family.PLANNED_VALUE, Factor.SCHEDULE),
    /** PD / SCI: the rest goes on at SPI * CPI. */
    PV3(Family.PLANNED_VALUE, Factor.SCHEDULE_COST),
    /** AT + max(PD, AT) - AT * SPI: the rest goes as planned. */
    ED1(Family.EARNED_DURATION, Factor.ONE),
    /** AT + (max(PD, AT) - AT * SPI) / SPI. */
    ED2(Family.EARNED_DURATION, Factor.SCHEDULE),
    /** AT + (max(PD, AT) - AT * SPI) / SCI. */
    ED3(Family.EARNED_DURATION, Factor.SCHEDULE_COST),
    /** AT + PD - ES: the rest goes as planned; the most accurate of all on real projects. */
    ES1(Family.EARNED_SCHEDULE, Factor.ONE),
    /** AT + (PD - ES) / SPI(t), which is PD / SPI(t). */
    ES2(Family.EARNED_SCHEDULE, Factor.SCHEDULE),
    /** AT + (PD - ES) / SCI(t). */
    ES3(Family.EARNED_SCHEDULE, Factor.SCHEDULE_COST);

    private final Family family;
    private final Factor factor;

    DurationMethod(Family family, Factor factor) {
        this.family = family;
        this.factor = factor;
    }

    private enum Family {
        PLANNED_VALUE,
        EARNED_DURATION,
        EARNED_SCHEDULE
    }

    private enum Factor {
        ONE,
        SCHEDULE,
        SCHEDULE_COST
    }

    Measure of(EarnedValue value) {
        Measure elapsed = value.actualTime();
        if (value.isComplete() && !value.status().plan.bareFormulas) {
            return elapsed;
        }
        Measure factorValue = factorOf(value);
        Optional<Reason> missing = Optional.<Reason>empty()
                .or(elapsed::reason)
                .or(value.plannedValue()::reason)
                .or(value.earnedValue()::reason)
                .or(factorValue::reason)
                .or(() -> family == Family.EARNED_SCHEDULE
                        ? value.earnedSchedule().reason()
                        : value.spi().reason());
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), Unit.WORKING_DAYS);
        }
        if (factorValue.orElseThrow() <= 0) {
            return Measure.undefined(Reason.NO_EARNED_VALUE, Unit.WORKING_DAYS);
        }
        double total = formula(value, factorValue.orElseThrow());
        boolean brokenDown = family == Family.PLANNED_VALUE && total < elapsed.orElseThrow();
        return brokenDown && !value.status().plan.bareFormulas
                ? Measure.undefined(Reason.PAST_PLANNED_FINISH, Unit.WORKING_DAYS)
                : Measure.of(total, Unit.WORKING_DAYS);
    }

    private Measure factorOf(EarnedValue value) {
        boolean inTime = family == Family.EARNED_SCHEDULE;
        return switch (factor) {
            case ONE -> Measure.of(1, Unit.RATIO);
            case SCHEDULE -> inTime ? value.spiT() : value.spi();
            case SCHEDULE_COST -> value.measure(inTime ? Metric.SCI_T : Metric.SCI);
        };
    }

    private double formula(EarnedValue value, double performance) {
        double planned = value.plannedDuration().orElseThrow();
        double elapsed = value.actualTime().orElseThrow();
        return switch (family) {
            case PLANNED_VALUE ->
                factor == Factor.ONE
                        ? planned
                                - value.scheduleVariance().orElseThrow()
                                        * planned
                                        / value.budgetAtCompletion().orElseThrow()
                        : planned / performance;
            case EARNED_DURATION ->
                elapsed + (Math.max(planned, elapsed) - elapsed * value.spi().orElseThrow()) / performance;
            case EARNED_SCHEDULE -> elapsed + (planned - value.earnedSchedule().orElseThrow()) / performance;
        };
    }
}
