package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/**
 * Earned duration management: progress counted in the planned durations of the tasks instead of their budgets, so that it needs
 * no money and a dear task weighs no more than a cheap one (Khamooshi and Golafshani 2014).
 *
 * <p>Milestones and levels of effort do not count. All durations are in working days of the project's calendar; one of its days
 * has the same length for every task.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EarnedDuration {

    private final EarnedValue value;
    private final double planned;
    private final double earned;
    private final double total;
    private final Measure spent;
    private final Measure position;

    EarnedDuration(EarnedValue value) {
        Status status = value.status();
        Spread spread = status.plan.spread;
        long[] now = spread.marks(WorkAxis.minuteOf(status.dataDate));
        double scheduled = 0;
        double done = 0;
        double whole = 0;
        for (int row : value.rows()) {
            scheduled += spread.durationAt(row, now);
            done += spread.duration[row] * share(status, row);
            whole += spread.duration[row];
        }
        this.value = value;
        this.planned = scheduled;
        this.earned = done;
        this.total = whole;
        this.spent = spent(value);
        this.position = position();
    }

    private static double share(Status status, int row) {
        Task task = status.plan.rows.tasks[row];
        return task == null || status.plan.spread.duration[row] == 0
                ? 0
                : Earning.share(status.plan.project, task, status.progress[row]);
    }

    private static Measure spent(EarnedValue value) {
        Status status = value.status();
        double days = 0;
        for (int row : value.rows()) {
            Task task = status.plan.rows.tasks[row];
            Progress progress = status.progress[row];
            if (task == null || status.plan.spread.duration[row] == 0 || !progress.isStarted()) {
                continue;
            }
            Optional<LocalDateTime> start = progress.actualStart();
            if (start.isEmpty()) {
                return Measure.undefined(Reason.NOT_DATED, Unit.WORKING_DAYS);
            }
            LocalDateTime end = progress.actualFinish().orElse(status.dataDate);
            WorkAxis axis = status.plan.project.calendarOf(task).axis();
            long work = axis.workBefore(WorkAxis.minuteOf(end)) - axis.workBefore(WorkAxis.minuteOf(start.get()));
            days += value.time().orElseThrow().daysOfMinutes((double) Math.max(0, work));
        }
        return Measure.of(days, Unit.WORKING_DAYS);
    }

    private Measure position() {
        if (value.time().isEmpty() || total == 0) {
            return undefinedDays();
        }
        EarnedTime time = value.time().get();
        PlannedCurve curve = PlannedCurve.ofDurations(value.status().plan.spread, value.rows());
        return time.since(time.on(curve).earnedAt(earned, planned, total));
    }

    /** {@return TPD, total planned duration: the planned working days of all tasks up to the data date} */
    public Measure totalPlannedDuration() {
        return sum(planned);
    }

    /** {@return TED, total earned duration: of each task its planned duration times its progress} */
    public Measure totalEarnedDuration() {
        return sum(earned);
    }

    /**
     * {@return TAD, total actual duration: the working days from each actual start to its actual finish or the data date;
     * undefined ({@link Reason#NOT_DATED}) if a task has started without a date}
     */
    public Measure totalActualDuration() {
        return isKnown() ? spent : undefinedDays();
    }

    /** {@return EDI = TED / TPD, earned duration index; undefined while no duration is planned} */
    public Measure edi() {
        return totalEarnedDuration().dividedBy(totalPlannedDuration(), Reason.NO_PLANNED_VALUE);
    }

    /**
     * {@return ED(t), earned duration: the working days from the baseline's start by which TED should have been earned, read from
     * the exact curve of TPD}
     */
    public Measure earnedDuration() {
        return isKnown() ? position : undefinedDays();
    }

    /** {@return DPI = ED(t) / AT, duration performance index; below 1 is behind plan} */
    public Measure dpi() {
        Measure elapsed = value.actualTime();
        return elapsed.isDefined() && elapsed.orElseThrow() <= 0
                ? Measure.undefined(Reason.NOT_STARTED, Unit.RATIO)
                : earnedDuration().dividedBy(elapsed, Reason.NOT_STARTED);
    }

    /** {@return PPI = ED(t) / PD, project progress index} */
    public Measure ppi() {
        return earnedDuration().dividedBy(value.plannedDuration(), Reason.NO_BASELINE);
    }

    /**
     * {@return TCDPI = (PD - ED(t)) / (PD - AT), the DPI that the rest needs to finish on time; undefined past the planned finish}
     */
    public Measure tcdpi() {
        Measure left = value.figures().minus(value.plannedDuration(), value.actualTime());
        return left.isDefined() && left.orElseThrow() <= 0
                ? Measure.undefined(Reason.PAST_PLANNED_FINISH, Unit.RATIO)
                : value.figures()
                        .minus(value.plannedDuration(), earnedDuration())
                        .dividedBy(left, Reason.PAST_PLANNED_FINISH);
    }

    /** {@return EDAC = PD / DPI, estimated duration at completion, if the rest goes as the work so far did} */
    public Measure durationAtCompletion() {
        Measure index = dpi();
        if (isDone() || index.orElse(1) > 0) {
            return isDone()
                    ? value.actualTime()
                    : index.reason()
                            .map(reason -> Measure.undefined(reason, Unit.WORKING_DAYS))
                            .orElseGet(() -> Measure.of(
                                    value.plannedDuration().orElseThrow() / index.orElseThrow(), Unit.WORKING_DAYS));
        }
        return Measure.undefined(Reason.NO_EARNED_VALUE, Unit.WORKING_DAYS);
    }

    /** {@return AT + PD - ED(t), the estimated duration if the rest goes as planned} */
    public Measure durationAsPlanned() {
        return isDone()
                ? value.actualTime()
                : value.figures()
                        .plus(value.actualTime(), value.figures().minus(value.plannedDuration(), earnedDuration()));
    }

    private boolean isDone() {
        return isKnown() && earned >= total;
    }

    private boolean isKnown() {
        return total > 0 && value.status().report.isKnown();
    }

    private Measure sum(double minutes) {
        return isKnown()
                ? Measure.of(value.time().orElseThrow().daysOfMinutes(minutes), Unit.WORKING_DAYS)
                : undefinedDays();
    }

    private Measure undefinedDays() {
        return Measure.undefined(total > 0 ? Reason.NO_DATA : Reason.NO_BASELINE, Unit.WORKING_DAYS);
    }

    /** {@return ED(t) and the two indices in one line} */
    @Override
    public String toString() {
        return "Earned duration " + earnedDuration() + ": DPI " + dpi() + ", EDI " + edi();
    }
}
