package org.pmocore.evm;

import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/** Indices and ratios of cost that follow from the four measured figures. */
final class CostFigures {

    private static final double HUNDRED = 100;

    private CostFigures() {}

    /** (BAC - EV) / (target - AC): never the negative or infinite number of a target that cannot be met any more. */
    static Measure tcpi(EarnedValue value, Measure target) {
        Measure budget = value.budgetAtCompletion();
        if (budget.isDefined() && !value.hasBudget()) {
            return Measure.undefined(Reason.NO_BUDGET, Unit.RATIO);
        }
        Measure rest = value.figures().minus(budget, value.earnedValue());
        Measure funds = value.figures().minus(target, value.actualCost());
        boolean spent = funds.isDefined() && funds.orElseThrow() <= 0 && rest.isDefined();
        return spent
                ? Measure.undefined(value.isComplete() ? Reason.COMPLETED : Reason.BUDGET_EXHAUSTED, Unit.RATIO)
                : rest.dividedBy(funds, Reason.BUDGET_EXHAUSTED);
    }

    /** A variance in percent of what it is measured against. */
    static Measure percent(Measure variance, Measure base, Reason whenZero) {
        Measure ratio = variance.dividedBy(base, whenZero);
        return ratio.isDefined()
                ? Measure.of(ratio.orElseThrow() * HUNDRED, Unit.PERCENT)
                : Measure.undefined(ratio.reason().orElseThrow(), Unit.PERCENT);
    }

    static Measure product(Measure one, Measure other) {
        return one.reason()
                .or(other::reason)
                .map(reason -> Measure.undefined(reason, Unit.RATIO))
                .orElseGet(() -> Measure.of(one.orElse(0) * other.orElse(0), Unit.RATIO));
    }

    /** weight * one + (1 - weight) * other. */
    static Measure mix(double weight, Measure one, Measure other) {
        return one.reason()
                .or(other::reason)
                .map(reason -> Measure.undefined(reason, Unit.RATIO))
                .orElseGet(() -> Measure.of(weight * one.orElse(0) + (1 - weight) * other.orElse(0), Unit.RATIO));
    }

    /** AC + (BAC - EV) / PF; AC once all is earned. */
    static Measure eac(EarnedValue value, Measure factor) {
        if (value.isComplete()) {
            return value.actualCost();
        }
        Measure rest = value.figures().minus(value.budgetAtCompletion(), value.earnedValue());
        Measure certain = value.figures().plus(value.actualCost(), rest);
        if (factor.reason().isPresent()) {
            return Measure.undefined(factor.reason().get(), value.unit());
        }
        if (certain.reason().isPresent()) {
            return certain;
        }
        return factor.orElseThrow() <= 0
                ? Measure.undefined(Reason.NO_EARNED_VALUE, value.unit())
                : Measure.of(
                        value.actualCost().orElseThrow() + rest.orElseThrow() / factor.orElseThrow(), value.unit());
    }
}
