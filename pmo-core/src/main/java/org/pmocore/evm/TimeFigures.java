package org.pmocore.evm;

import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/** Indices of time that follow from earned schedule. */
final class TimeFigures {

    private TimeFigures() {}

    /** (PD - ES) / (target - AT), the SPI(t) that the rest needs to take the target duration. */
    static Measure tspi(EarnedValue value, Measure target) {
        Measure rest = value.figures().minus(value.plannedDuration(), value.earnedSchedule());
        Measure left = value.figures().minus(target, value.actualTime());
        boolean over = left.isDefined() && left.orElseThrow() <= 0 && rest.isDefined();
        return over
                ? Measure.undefined(value.isComplete() ? Reason.COMPLETED : Reason.PAST_PLANNED_FINISH, Unit.RATIO)
                : rest.dividedBy(left, Reason.PAST_PLANNED_FINISH);
    }
}
