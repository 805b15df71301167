package org.pmocore.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.schedule.ScheduledTask;

/**
 * What an indicator shows, before anyone judges it.
 *
 * @param value the figure, or the reason why there is none
 * @param exact the same figure undivided, where it is a quotient
 * @param variant which of the indicator's sentences tells it
 * @param offenders the tasks or issues behind it, the worst first
 * @param details what the sentence needs besides: measures, dates, counts
 */
record Reading(Measure value, Optional<Ratio> exact, String variant, List<Offender> offenders, List<Object> details) {

    static final String SOME = "some";
    static final String NONE = "none";

    Reading {
        offenders = List.copyOf(offenders);
        details = List.copyOf(details);
    }

    static Reading unknown(Reason reason, Unit unit) {
        return unknown(Measure.undefined(reason, unit));
    }

    static Reading unknown(Measure undefined) {
        return new Reading(undefined, Optional.empty(), NONE, List.of(), List.of());
    }

    static Reading of(Measure value, String variant, List<Offender> offenders, Object... details) {
        return new Reading(value, Optional.empty(), variant, offenders, List.of(details));
    }

    /** So many of so many, in percent; the sentence gets both counts. */
    static Reading share(List<Offender> offenders, long whole, Reason ifThereIsNone) {
        if (whole == 0) {
            return unknown(ifThereIsNone, Unit.PERCENT);
        }
        Ratio percent = Ratio.percent(offenders.size(), whole);
        return new Reading(
                Measure.of(percent.doubleValue(), Unit.PERCENT),
                Optional.of(percent),
                offenders.isEmpty() ? NONE : SOME,
                offenders,
                List.of(offenders.size(), whole));
    }

    /** Tasks of which the report cannot be right, those with the least total float first. */
    static List<Offender> byFloat(Stream<ScheduledTask> tasks) {
        return tasks.map(task -> offender(task, task.totalFloatDays()))
                .sorted(Comparator.comparingDouble(offender -> offender.effect().orElse(Double.MAX_VALUE)))
                .toList();
    }

    static List<Offender> largestFirst(Stream<Offender> offenders) {
        return offenders.sorted(effect().reversed()).toList();
    }

    static List<Offender> smallestFirst(Stream<Offender> offenders) {
        return offenders.sorted(effect()).toList();
    }

    static Offender offender(ScheduledTask task, Measure effect) {
        return new Offender(Offender.Kind.TASK, task.id().value(), task.task().name(), effect);
    }

    private static Comparator<Offender> effect() {
        return Comparator.comparingDouble(offender -> offender.effect().orElseThrow());
    }
}
