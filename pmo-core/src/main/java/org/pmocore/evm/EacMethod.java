package org.pmocore.evm;

import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;

/**
 * How the cost at completion is forecast: EAC = AC + (BAC - EV) / PF, by the performance factor PF that the rest of the work
 * is expected to have (PMI Standard for Earned Value Management 2019; Christensen 1993).
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
    };

    abstract Measure eac(EarnedValue value);
}
