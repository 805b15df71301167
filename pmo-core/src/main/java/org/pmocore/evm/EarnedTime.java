package org.pmocore.evm;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/**
 * Earned schedule (Lipke 2003) on the exact planned curve: planned duration, actual time and the time at which the value
 * earned by now should have been earned, all in working time of the project's calendar since the baseline's start.
 */
final class EarnedTime {

    /** A sum of doubles may miss the total it stands for by its last digits. */
    private static final double RELATIVE_SLACK = 1e-12;

    private final PlannedCurve curve;
    private final WorkAxis axis;
    private final double minutesPerDay;
    private final long start;
    private final long finish;
    private final long now;
    private final Plateau plateau;

    private EarnedTime(Basis basis, PlannedCurve curve, long start, long finish, long now) {
        this.curve = curve;
        this.axis = basis.calendar().axis();
        this.minutesPerDay = basis.calendar().minutesPerDay();
        this.start = start;
        this.finish = finish;
        this.now = now;
        this.plateau = basis.plateau();
    }

    /** Empty if no task of the plan has a baseline entry. */
    static Optional<EarnedTime> of(Basis basis, List<TaskValue> values, PlannedCurve curve) {
        List<Baseline.Entry> entries = values.stream()
                .filter(value -> value.task().filter(Task::isSummary).isEmpty())
                .flatMap(value -> value.entry().stream())
                .toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        long start = entries.stream()
                .mapToLong(entry -> WorkAxis.minuteOf(entry.start()))
                .min()
                .orElseThrow();
        long finish = entries.stream()
                .mapToLong(entry -> WorkAxis.minuteOf(entry.finish()))
                .max()
                .orElseThrow();
        long dataDate = WorkAxis.minuteOf(basis.dataDate());
        long now = actualFinish(values)
                .map(WorkAxis::minuteOf)
                .map(end -> Math.min(end, dataDate))
                .orElse(dataDate);
        return Optional.of(new EarnedTime(basis, curve, start, finish, now));
    }

    /** Time stops when the last task of the baseline is finished: a project that is done does not get later. */
    private static Optional<LocalDateTime> actualFinish(List<TaskValue> values) {
        List<Progress> progress = values.stream()
                .filter(value -> value.entry().isPresent())
                .filter(value ->
                        value.task().filter(task -> isWork(task.kind())).isPresent())
                .map(TaskValue::progress)
                .toList();
        return progress.stream().allMatch(Progress::isFinished)
                ? progress.stream()
                        .flatMap(report -> report.actualFinish().stream())
                        .reduce((one, other) -> other.isAfter(one) ? other : one)
                : Optional.empty();
    }

    private static boolean isWork(Task.Kind kind) {
        return kind == Task.Kind.TASK || kind == Task.Kind.FINISH_MILESTONE;
    }

    LocalDateTime start() {
        return WorkAxis.dateTimeOf(start);
    }

    LocalDateTime finish() {
        return WorkAxis.dateTimeOf(finish);
    }

    Measure plannedDuration() {
        return days(work(finish));
    }

    Measure actualTime() {
        return days(work(now));
    }

    /** Once all is earned it is the first time at which all was planned; before, flat parts are read by the policy. */
    Measure earnedSchedule(BigDecimal earned, BigDecimal plannedNow, BigDecimal total) {
        double value = earned.doubleValue();
        double slack = Math.abs(total.doubleValue()) * RELATIVE_SLACK;
        if (earned.compareTo(total) >= 0) {
            return days(reaching(total.doubleValue(), slack));
        }
        return days(
                switch (plateau) {
                    case END -> leaving(value, slack);
                    case START -> reaching(value, slack);
                    case DATA_DATE_IF_INSIDE -> fromDataDate(value, slack, earned.compareTo(plannedNow));
                });
    }

    private double fromDataDate(double value, double slack, int ahead) {
        if (ahead == 0) {
            return work(now);
        }
        return ahead > 0 ? Math.max(work(now), reaching(value, slack)) : Math.min(work(now), leaving(value, slack));
    }

    /** Where the curve first reaches a value, between two minutes if need be. */
    private double reaching(double value, double slack) {
        return between(curve.firstAtLeast(value - slack, start, finish) - 1, value);
    }

    /** Where the curve last stands at a value. */
    private double leaving(double value, double slack) {
        return between(curve.lastAtMost(value + slack, start, finish), value);
    }

    private double between(long minute, double value) {
        double low = curve.valueAt(minute);
        double step = curve.valueAt(minute + 1) - low;
        double share = step > 0 ? Math.max(0, Math.min(1, (value - low) / step)) : 1;
        return work(minute) + share * (work(minute + 1) - work(minute));
    }

    /** Working minutes since the baseline's start, negative before. */
    private double work(long minute) {
        return axis.workBefore(minute) - axis.workBefore(start);
    }

    private Measure days(double minutes) {
        return Measure.of(minutes / minutesPerDay, Unit.WORKING_DAYS);
    }
}
