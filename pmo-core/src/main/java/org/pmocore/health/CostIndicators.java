package org.pmocore.health;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.pmocore.evm.EarnedValue;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/** Money: efficiency so far and what the whole will cost. */
final class CostIndicators {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CostIndicators() {}

    static Reading cpi(Evidence evidence) {
        EarnedValue value = evidence.earnedValue();
        return index(value.cpi(), value.earnedValue(), value.actualCost());
    }

    static Reading costAtCompletion(Evidence evidence) {
        Measure eac = evidence.earnedValue().eac();
        Measure budget = evidence.earnedValue().budgetAtCompletion();
        Measure ratio = eac.dividedBy(budget, Reason.NO_BUDGET);
        if (!ratio.isDefined()) {
            return Reading.unknown(Measure.undefined(ratio.reason().orElseThrow(), Unit.PERCENT));
        }
        Optional<Ratio> exact = exact(eac, budget)
                .map(quotient -> new Ratio(quotient.numerator().multiply(HUNDRED), quotient.denominator()));
        return new Reading(
                Measure.of(ratio.orElseThrow() * HUNDRED.intValue(), Unit.PERCENT),
                exact,
                Reading.SOME,
                List.of(),
                List.of(eac, budget));
    }

    /** An index of two amounts, kept undivided for the comparison with its limits. */
    static Reading index(Measure index, Measure earned, Measure other) {
        return index.isDefined()
                ? new Reading(index, exact(earned, other), Reading.SOME, List.of(), List.of(earned, other))
                : Reading.unknown(index);
    }

    private static Optional<Ratio> exact(Measure numerator, Measure denominator) {
        return denominator
                .exact()
                .filter(divisor -> divisor.signum() > 0)
                .flatMap(divisor -> numerator.exact().map(dividend -> new Ratio(dividend, divisor)));
    }
}
