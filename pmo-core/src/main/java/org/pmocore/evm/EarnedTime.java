package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/**
 * Earned schedule (Lipke 2003) on the exact planned curve: planned duration, actual time and the time at which the value
 * earned by now should have been earned, all in working time of the project's calendar since the baseline's start.
 */
final class EarnedTime {

    /** A sum of doubles may miss the total it stands for by its last digits. */
    private static final double RELATIVE_SLACK = 1e-12;

    private final PlannedCurve curve;
    private final WorkCalendar calendar;
    private final WorkAxis axis;
    private final Span span;
    private final double minutesPerDay;
    private final long start;
    private final long finish;
    private final long now;
    private final Plateau plateau;

    private EarnedTime(PlannedCurve curve, WorkCalendar calendar, Span span, Plateau plateau) {
        this.curve = curve;
        this.calendar = calendar;
        this.axis = calendar.axis();
        this.minutesPerDay = calendar.minutesPerDay();
        this.span = span;
        this.start = span.start;
        this.finish = span.finish;
        this.now = span.now;
        this.plateau = plateau;
    }

    /** The wall-clock minutes of the baseline's start and finish and of the data date. */
    private record Span(long start, long finish, long now) {}

    /** The same axis with another curve. */
    EarnedTime on(PlannedCurve other) {
        return new EarnedTime(other, calendar, span, plateau);
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
        Span span = new Span(start, finish, now);
        return Optional.of(new EarnedTime(curve, status.plan.project.calendar(), span, status.plan.plateau));
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

    /**
     * A point of the time axis between two minutes of the clock.
     *
     * @param minute wall-clock minute
     * @param share how far towards the next minute, 0 to 1
     */
    record Point(long minute, double share) {}

    /** Once all is earned it is the first time at which all was planned; before, flat parts are read by the policy. */
    Point earnedAt(double value, double plannedNow, double total) {
        double slack = Math.abs(total) * RELATIVE_SLACK;
        if (value >= total) {
            return reaching(total, slack);
        }
        return switch (plateau) {
            case END -> leaving(value, slack);
            case START -> reaching(value, slack);
            case DATA_DATE_IF_INSIDE -> fromDataDate(value, slack, Double.compare(value, plannedNow));
        };
    }

    Measure since(Point point) {
        return days(workAt(point));
    }

    private Point fromDataDate(double value, double slack, int ahead) {
        Point here = new Point(now, 0);
        if (ahead == 0) {
            return here;
        }
        Point point = ahead > 0 ? reaching(value, slack) : leaving(value, slack);
        boolean contradicts = ahead > 0 ? workAt(point) < work(now) : workAt(point) > work(now);
        return contradicts ? here : point;
    }

    /** Where the curve first reaches a value, between two minutes if need be. */
    private Point reaching(double value, double slack) {
        return between(curve.beforeFirstAtLeast(value - slack, start, finish), value);
    }

    /** Where the curve last stands at a value. */
    private Point leaving(double value, double slack) {
        return between(curve.lastAtMost(value + slack, start, finish), value);
    }

    private static Point between(PlannedCurve.Crossing crossing, double value) {
        double step = crossing.next() - crossing.here();
        double share = step > 0 ? Math.max(0, Math.min(1, (value - crossing.here()) / step)) : 1;
        return new Point(crossing.minute(), share);
    }

    /** The end of so many working days from the baseline's start: the finish face of the project's calendar. */
    LocalDateTime dateOf(double days) {
        return WorkAxis.dateTimeOf(axis.finishAt(axis.workBefore(start) + Math.round(days * minutesPerDay)));
    }

    /** Working days of the project's calendar between two instants, negative if reversed. */
    double daysBetween(LocalDateTime from, LocalDateTime to) {
        return (axis.workBefore(WorkAxis.minuteOf(to)) - axis.workBefore(WorkAxis.minuteOf(from))) / minutesPerDay;
    }

    double daysOfMinutes(double minutes) {
        return minutes / minutesPerDay;
    }

    private double workAt(Point point) {
        return work(point.minute()) + point.share() * (work(point.minute() + 1) - work(point.minute()));
    }

    /** Working minutes since the baseline's start, negative before. */
    private double work(long minute) {
        return axis.workBefore(minute) - axis.workBefore(start);
    }

    private Measure days(double minutes) {
        return Measure.of(minutes / minutesPerDay, Unit.WORKING_DAYS);
    }
}
