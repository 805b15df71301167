package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;

/** How each quantity is calculated. */
final class MetricFormulas {

    private static final Map<Metric, Function<EarnedValue, Measure>> FORMULAS = new EnumMap<>(Metric.class);

    static {
        amounts();
        costForecasts();
        times();
        durations();
        durationForecasts();
    }

    private MetricFormulas() {}

    static Measure of(Metric metric, EarnedValue value) {
        return requireNonNull(FORMULAS.get(metric), metric.label()).apply(value);
    }

    private static void put(Metric metric, Function<EarnedValue, Measure> formula) {
        FORMULAS.put(metric, formula);
    }

    private static void amounts() {
        put(Metric.PV, value -> value.plannedValue());
        put(Metric.EV, value -> value.earnedValue());
        put(Metric.AC, value -> value.actualCost());
        put(Metric.BAC, value -> value.budgetAtCompletion());
        put(Metric.SV, value -> value.scheduleVariance());
        put(Metric.CV, value -> value.costVariance());
        put(
                Metric.SV_PERCENT,
                value -> CostFigures.percent(value.scheduleVariance(), value.plannedValue(), Reason.NO_PLANNED_VALUE));
        put(
                Metric.CV_PERCENT,
                value -> CostFigures.percent(value.costVariance(), value.earnedValue(), Reason.NO_EARNED_VALUE));
        put(Metric.SPI, value -> value.spi());
        put(Metric.CPI, value -> value.cpi());
        put(Metric.SCI, value -> CostFigures.product(value.spi(), value.cpi()));
        put(Metric.SCI_T, value -> CostFigures.product(value.spiT(), value.cpi()));
        put(Metric.PERCENT_PLANNED, value -> value.percentPlanned());
        put(Metric.PERCENT_COMPLETE, value -> value.percentComplete());
        put(Metric.PERCENT_SPENT, value -> value.percentSpent());
        put(Metric.BCWR, value -> value.figures().minus(value.budgetAtCompletion(), value.earnedValue()));
    }

    private static void costForecasts() {
        put(Metric.TCPI_BAC, value -> value.tcpi());
        put(Metric.TCPI_EAC, value -> CostFigures.tcpi(value, value.eac()));
        put(Metric.EAC_BUDGET, value -> value.eac(EacMethod.BUDGETED_RATE));
        put(Metric.EAC_CPI, value -> value.eac(EacMethod.CPI));
        put(Metric.EAC_SPI, value -> value.eac(EacMethod.SPI));
        put(Metric.EAC_SPI_T, value -> value.eac(EacMethod.SPI_T));
        put(Metric.EAC_SCI, value -> value.eac(EacMethod.SCI));
        put(Metric.EAC_SCI_T, value -> value.eac(EacMethod.SCI_T));
        put(Metric.EAC_WEIGHTED, value -> value.eac(EacMethod.WEIGHTED));
        put(Metric.EAC_WEIGHTED_T, value -> value.eac(EacMethod.WEIGHTED_T));
        put(Metric.ETC, value -> value.etc());
        put(Metric.VAC, value -> value.vac());
        put(
                Metric.VAC_PERCENT,
                value -> CostFigures.percent(value.vac(), value.budgetAtCompletion(), Reason.NO_BUDGET));
    }

    private static void times() {
        put(Metric.PD, value -> value.plannedDuration());
        put(Metric.AT, value -> value.actualTime());
        put(Metric.ES, value -> value.earnedSchedule());
        put(Metric.SV_T, value -> value.svT());
        put(Metric.SPI_T, value -> value.spiT());
        put(Metric.IEAC_T, value -> value.duration(DurationMethod.ES2));
        put(Metric.VAC_T, value -> value.figures().minus(value.plannedDuration(), value.duration(DurationMethod.ES2)));
        put(Metric.TSPI, value -> TimeFigures.tspi(value, value.plannedDuration()));
        put(Metric.P_FACTOR, value -> value.adherence().pFactor());
        put(Metric.REWORK, value -> value.adherence().rework());
        put(Metric.SAI, value -> value.adherence().adherenceIndex());
    }

    private static void durations() {
        put(Metric.TPD, value -> value.earnedDuration().totalPlannedDuration());
        put(Metric.TED, value -> value.earnedDuration().totalEarnedDuration());
        put(Metric.TAD, value -> value.earnedDuration().totalActualDuration());
        put(Metric.EDI, value -> value.earnedDuration().edi());
        put(Metric.ED_T, value -> value.earnedDuration().earnedDuration());
        put(Metric.DPI, value -> value.earnedDuration().dpi());
        put(Metric.PPI, value -> value.earnedDuration().ppi());
        put(Metric.TCDPI, value -> value.earnedDuration().tcdpi());
        put(Metric.EDAC, value -> value.earnedDuration().durationAtCompletion());
        put(Metric.BEI, value -> value.execution().bei());
        put(Metric.HIT_TASK, value -> value.execution().hitTaskPercentage());
    }

    private static void durationForecasts() {
        put(Metric.DURATION_PV1, value -> value.duration(DurationMethod.PV1));
        put(Metric.DURATION_PV2, value -> value.duration(DurationMethod.PV2));
        put(Metric.DURATION_PV3, value -> value.duration(DurationMethod.PV3));
        put(Metric.DURATION_ED1, value -> value.duration(DurationMethod.ED1));
        put(Metric.DURATION_ED2, value -> value.duration(DurationMethod.ED2));
        put(Metric.DURATION_ED3, value -> value.duration(DurationMethod.ED3));
        put(Metric.DURATION_ES1, value -> value.duration(DurationMethod.ES1));
        put(Metric.DURATION_ES2, value -> value.duration(DurationMethod.ES2));
        put(Metric.DURATION_ES3, value -> value.duration(DurationMethod.ES3));
    }
}
