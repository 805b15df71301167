package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
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

    private EarnedTime(Status status, PlannedCurve curve, long start, long finish, long now) {
        this.curve = curve;
        this.axis = status.plan.project.calendar().axis();
        this.minutesPerDay = status.plan.project.calendar().minutesPerDay();
        this.start = start;
        this.finish = finish;
        this.now = now;
        this.plateau = status.plan.plateau;
    }

    /** Empty if no task of the plan has a baseline entry. */
    static Optional<EarnedTime> of(Status status, int[] rows, PlannedCurve curve) {
        long start = Long.MAX_VALUE;
        long finish = Long.MIN_VALUE;
        for (int row : rows) {
            if (status.plan.rows.entries[row] != null && !status.plan.rows.isSummary(row)) {
                start = Math.min(start, status.plan.spread.start[row]);
                finish = Math.max(finish, status.plan.spread.finish[row]);
            }
        }
        if (start == Long.MAX_VALUE) {
            return Optional.empty();
        }
        long dataDate = WorkAxis.minuteOf(status.dataDate);
        long now = Math.min(dataDate, actualFinish(status, rows));
        return Optional.of(new EarnedTime(status, curve, start, finish, now));
    }

    /** Time stops when the last task of the baseline is finished: a project that is done does not get later. */
    private static long actualFinish(Status status, int[] rows) {
        long latest = Long.MIN_VALUE;
        for (int row : rows) {
            Task task = status.plan.rows.tasks[row];
            if (task != null && status.plan.rows.entries[row] != null && isWork(task.kind())) {
                Optional<LocalDateTime> finish = status.progress[row].actualFinish();
                if (finish.isEmpty()) {
                    return Long.MAX_VALUE;
                }
                latest = Math.max(latest, WorkAxis.minuteOf(finish.get()));
            }
        }
        return latest == Long.MIN_VALUE ? Long.MAX_VALUE : latest;
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
    Measure earnedSchedule(long earned, long plannedNow, long total) {
        double value = (double) earned;
        double slack = Math.abs((double) total) * RELATIVE_SLACK;
        if (earned >= total) {
            return days(reaching((double) total, slack));
        }
        return days(
                switch (plateau) {
                    case END -> leaving(value, slack);
                    case START -> reaching(value, slack);
                    case DATA_DATE_IF_INSIDE -> fromDataDate(value, slack, Long.compare(earned, plannedNow));
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
        return between(curve.beforeFirstAtLeast(value - slack, start, finish), value);
    }

    /** Where the curve last stands at a value. */
    private double leaving(double value, double slack) {
        return between(curve.lastAtMost(value + slack, start, finish), value);
    }

    private double between(PlannedCurve.Crossing crossing, double value) {
        long minute = crossing.minute();
        double step = crossing.next() - crossing.here();
        double share = step > 0 ? Math.max(0, Math.min(1, (value - crossing.here()) / step)) : 1;
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
