package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;

/**
 * How the cost at completion is forecast: EAC = AC + (BAC - EV) / PF, by the performance factor PF that the rest of the work
 * is expected to have (PMI Standard for Earned Value Management 2019; Christensen 1993; Vanhoucke and Vandevoorde 2007).
 *
 * <p>Once all is earned each of them is AC. While a factor is zero there is no value ({@link Reason#NO_EARNED_VALUE}), not the
 * budgeted rate in disguise. Factors of the last periods need a history: see {@link EarnedValueHistory}.
 *
 * @since 0.1.0
 */
public enum EacMethod {

    /** The rest costs as the work so far did: PF = CPI, so EAC = BAC / CPI. Undefined while nothing is earned. */
    CPI {
        @Override
        Measure eac(EarnedValue value) {
            Optional<Reason> missing = value.cpi().reason();
            if (missing.isPresent()) {
                return Measure.undefined(missing.get(), value.unit());
            }
            double earned = value.earnedValue().orElseThrow();
            if (earned <= 0) {
                return Measure.undefined(Reason.NO_EARNED_VALUE, value.unit());
            }
            double budget = value.budgetAtCompletion().orElseThrow();
            double spent = value.actualCost().orElseThrow();
            return value.isComplete() ? value.actualCost() : Measure.of(budget * spent / earned, value.unit());
        }
    },

    /** The rest costs as budgeted: PF = 1, so EAC = AC + (BAC - EV). Exact. */
    BUDGETED_RATE {
        @Override
        Measure eac(EarnedValue value) {
            Figures figures = value.figures();
            Measure rest = figures.minus(value.budgetAtCompletion(), value.earnedValue());
            return figures.plus(value.actualCost(), rest);
        }
    },

    /** The rest costs as the plan is kept in money: PF = SPI. */
    SPI {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, value.spi());
        }
    },

    /** The rest costs as the plan is kept in time: PF = SPI(t). */
    SPI_T {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, value.spiT());
        }
    },

    /** Cost and schedule weigh on the rest together: PF = CPI * SPI, the schedule cost index; pessimistic. */
    SCI {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, value.measure(Metric.SCI));
        }
    },

    /** The same with time: PF = CPI * SPI(t). */
    SCI_T {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, value.measure(Metric.SCI_T));
        }
    },

    /** Mostly cost: PF = 0.8 * CPI + 0.2 * SPI. */
    WEIGHTED {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, CostFigures.mix(COST_WEIGHT, value.cpi(), value.spi()));
        }
    },

    /** Mostly cost, with time: PF = 0.8 * CPI + 0.2 * SPI(t). */
    WEIGHTED_T {
        @Override
        Measure eac(EarnedValue value) {
            return CostFigures.eac(value, CostFigures.mix(COST_WEIGHT, value.cpi(), value.spiT()));
        }
    };

    private static final double COST_WEIGHT = 0.8;

    abstract Measure eac(EarnedValue value);
}
