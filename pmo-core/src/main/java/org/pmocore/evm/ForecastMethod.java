package org.pmocore.evm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.measure.Measure;

/**
 * All ways to forecast the cost at completion or the total duration from the reports so far, those that need a history of
 * reports included; the plan itself is among them, as the forecast of who does not look.
 *
 * <p>Costs in money or effort, durations in working days from the baseline's start.
 *
 * @since 0.1.0
 */
public enum ForecastMethod {

    /** No forecast of the cost: the budget. */
    BAC(Metric.BAC, Target.COST),
    /** {@link EacMethod#BUDGETED_RATE}. */
    EAC_BUDGET(Metric.EAC_BUDGET, Target.COST),
    /** {@link EacMethod#CPI}. */
    EAC_CPI(Metric.EAC_CPI, Target.COST),
    /** {@link EacMethod#SPI}. */
    EAC_SPI(Metric.EAC_SPI, Target.COST),
    /** {@link EacMethod#SPI_T}. */
    EAC_SPI_T(Metric.EAC_SPI_T, Target.COST),
    /** {@link EacMethod#SCI}. */
    EAC_SCI(Metric.EAC_SCI, Target.COST),
    /** {@link EacMethod#SCI_T}. */
    EAC_SCI_T(Metric.EAC_SCI_T, Target.COST),
    /** {@link EacMethod#WEIGHTED}. */
    EAC_WEIGHTED(Metric.EAC_WEIGHTED, Target.COST),
    /** {@link EacMethod#WEIGHTED_T}. */
    EAC_WEIGHTED_T(Metric.EAC_WEIGHTED_T, Target.COST),
    /** CPI of the last three periods as performance factor (GAO-20-195G). */
    EAC_CPI_3("EAC(CPI of 3 periods)", Target.COST),
    /** CPI of the last six periods as performance factor (GAO-20-195G). */
    EAC_CPI_6("EAC(CPI of 6 periods)", Target.COST),
    /** CPI of the last six periods times SPI as performance factor (Micom). */
    EAC_MICOM("EAC(Micom)", Target.COST),
    /** Exponential smoothing with a weight of 0.25 for the last period. */
    EAC_XSM("XSM($) 0.25", Target.COST),

    /** No forecast of the duration: the planned one. */
    PD(Metric.PD, Target.DURATION),
    /** {@link DurationMethod#PV1}. */
    PV1(Metric.DURATION_PV1, Target.DURATION),
    /** {@link DurationMethod#PV2}. */
    PV2(Metric.DURATION_PV2, Target.DURATION),
    /** {@link DurationMethod#PV3}. */
    PV3(Metric.DURATION_PV3, Target.DURATION),
    /** {@link DurationMethod#ED1}. */
    ED1(Metric.DURATION_ED1, Target.DURATION),
    /** {@link DurationMethod#ED2}. */
    ED2(Metric.DURATION_ED2, Target.DURATION),
    /** {@link DurationMethod#ED3}. */
    ED3(Metric.DURATION_ED3, Target.DURATION),
    /** {@link DurationMethod#ES1}. */
    ES1(Metric.DURATION_ES1, Target.DURATION),
    /** {@link DurationMethod#ES2}. */
    ES2(Metric.DURATION_ES2, Target.DURATION),
    /** {@link DurationMethod#ES3}. */
    ES3(Metric.DURATION_ES3, Target.DURATION),
    /** AT + PD - ED(t), earned duration management with the rest as planned (Khamooshi and Golafshani 2014). */
    EDM1("EDM1", Target.DURATION),
    /** PD / DPI, earned duration management with the rest as so far (Khamooshi and Golafshani 2014). */
    EDM2("EDM2", Target.DURATION),
    /** Exponential smoothing of earned schedule with a weight of 0.25 for the last period. */
    XSM_T("XSM(t) 0.25", Target.DURATION);

    private static final double WEIGHT = 0.25;
    private static final int THREE = 3;
    private static final int SIX = 6;

    private final String label;
    private final Target target;

    /** What it is at one report; null if it takes more than one figure of the catalogue. */
    private final @Nullable Metric metric;

    ForecastMethod(String label, Target target) {
        this.label = label;
        this.target = target;
        this.metric = null;
    }

    ForecastMethod(Metric metric, Target target) {
        this.label = metric.label();
        this.target = target;
        this.metric = metric;
    }

    /** What is forecast. */
    public enum Target {
        /** The cost at completion. */
        COST,
        /** The total duration. */
        DURATION
    }

    /**
     * {@return the methods that forecast the same thing, the plan itself first}
     *
     * @param target what is forecast
     */
    public static List<ForecastMethod> of(Target target) {
        return Arrays.stream(values()).filter(method -> method.target == target).toList();
    }

    /** {@return the symbol of the trade, such as {@code EAC(CPI)}} */
    public String label() {
        return label;
    }

    /** {@return what it forecasts} */
    public Target target() {
        return target;
    }

    /**
     * {@return the forecast at the last report of a history}
     *
     * @param history the reports so far
     */
    public Measure of(EarnedValueHistory history) {
        if (metric != null) {
            return history.latest().measure(metric);
        }
        return switch (this) {
            case EAC_CPI_3 -> history.eacMoving(THREE);
            case EAC_CPI_6 -> history.eacMoving(SIX);
            case EAC_MICOM -> history.eacMicom();
            case EAC_XSM -> history.eacSmoothed(WEIGHT);
            case EDM1 -> history.latest().earnedDuration().durationAsPlanned();
            case EDM2 -> history.latest().measure(Metric.EDAC);
            case XSM_T -> history.durationSmoothed(WEIGHT);
            default -> throw new IllegalStateException("No formula for " + label);
        };
    }
}
