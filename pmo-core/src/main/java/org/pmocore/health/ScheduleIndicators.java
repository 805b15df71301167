package org.pmocore.health;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pmocore.evm.EarnedValue;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** Progress and finish of the whole project. */
final class ScheduleIndicators {

    private ScheduleIndicators() {}

    static Reading spi(Evidence evidence) {
        EarnedValue value = evidence.earnedValue();
        return CostIndicators.index(value.spi(), value.earnedValue(), value.plannedValue());
    }

    static Reading finishSlip(Evidence evidence) {
        Optional<LocalDateTime> baseline = evidence.earnedValue().baselineFinish();
        if (baseline.isEmpty()) {
            return Reading.unknown(Reason.NO_BASELINE, Unit.WORKING_DAYS);
        }
        LocalDateTime forecast = evidence.schedule().finish();
        Measure slip = Slips.between(evidence.project().calendar(), baseline.get(), forecast);
        boolean late = slip.orElseThrow() > 0;
        List<Offender> causes = late
                ? Reading.largestFirst(evidence.open()
                        .filter(ScheduledTask::isCritical)
                        .map(task -> Reading.offender(task, Slips.finish(task, evidence.baselineOf(task))))
                        .filter(cause -> cause.effect().orElse(0) > 0))
                : List.of();
        return Reading.of(
                slip,
                late ? Reading.SOME : Reading.NONE,
                causes,
                Days.lastDayOf(forecast),
                Days.lastDayOf(baseline.get()));
    }

    static Reading lowestFloat(Evidence evidence) {
        List<Offender> floats = Reading.smallestFirst(evidence.open()
                .map(task -> Reading.offender(task, task.totalFloatDays()))
                .filter(task -> task.effect().isDefined()));
        if (floats.isEmpty()) {
            return Reading.unknown(Reason.COMPLETED, Unit.WORKING_DAYS);
        }
        List<Offender> negative =
                floats.stream().filter(task -> task.effect().orElseThrow() < 0).toList();
        return Reading.of(floats.get(0).effect(), negative.isEmpty() ? Reading.NONE : Reading.SOME, negative);
    }
}
