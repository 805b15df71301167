package org.pmocore.evm;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/** Arithmetic on measures of one unit: exact where both sides are, and the first reason wins where a side has no value. */
final class Figures {

    private static final double HUNDRED = 100;

    private final Yardstick yardstick;

    Figures(Yardstick yardstick) {
        this.yardstick = yardstick;
    }

    Measure plus(Measure left, Measure right) {
        return combine(left, right, BigDecimal::add, Double::sum);
    }

    Measure minus(Measure left, Measure right) {
        return combine(left, right, BigDecimal::subtract, (a, b) -> a - b);
    }

    /** The share of a whole in percent. */
    static Measure percent(Measure part, Measure whole) {
        Measure ratio = part.dividedBy(whole, Reason.NO_BUDGET);
        return ratio.isDefined()
                ? Measure.of(ratio.orElseThrow() * HUNDRED, Unit.PERCENT)
                : Measure.undefined(ratio.reason().orElseThrow(), Unit.PERCENT);
    }

    private Measure combine(
            Measure left, Measure right, BinaryOperator<BigDecimal> exactly, DoubleBinaryOperator nearly) {
        Optional<Reason> missing = left.reason().or(right::reason);
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), left.unit());
        }
        if (left.exact().isPresent() && right.exact().isPresent()) {
            return yardstick.measure(
                    exactly.apply(left.exact().orElseThrow(), right.exact().orElseThrow()));
        }
        return Measure.of(nearly.applyAsDouble(left.orElseThrow(), right.orElseThrow()), left.unit());
    }
}
