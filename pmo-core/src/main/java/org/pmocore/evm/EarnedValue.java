package org.pmocore.evm;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;
import org.pmocore.time.WorkAxis;

/**
 * The earned value of a project, or of a part of it, at one data date: four measured figures (BAC, PV, EV, AC) and all that
 * follows from them (PMI Standard for Earned Value Management 2019; earned schedule by Lipke 2003).
 *
 * <p>Every figure is a {@link Measure}: a value with its unit or the reason why there is none. Amounts are exact to the minor
 * unit, indices are {@code double}s of exact sums; nothing is rounded before it is printed. Without a baseline only the actual
 * cost has a value ({@link Reason#NO_BASELINE}); with a baseline that has no budget, too ({@link Reason#NO_BUDGET}). As long
 * as PV, EV and AC are all zero, indices say {@link Reason#NOT_STARTED}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EarnedValue {

    private static final double EARLY = 0.05;
    private static final double HUNDRED = 100;

    private final Status status;
    private final int[] rows;
    private final long undated;
    private final Figures figures;
    private final PlannedCurve curve;
    private final Optional<EarnedTime> time;
    private final Measure budget;
    private final Measure planned;
    private final Measure earned;
    private final Measure actual;
    private final Optional<EarnedTime.Point> earnedAt;
    private final Measure earnedSchedule;

    /**
     * The figures of some rows.
     *
     * @param undated budget without dates in minor units, of the whole only
     */
    EarnedValue(Status status, int[] rows, long undated) {
        this.status = status;
        this.rows = rows;
        this.undated = undated;
        this.figures = new Figures(status.plan.yardstick);
        this.curve = PlannedCurve.ofBudgets(status.plan.spread, rows);
        this.time = EarnedTime.of(status, rows, curve);
        this.budget = budgeted(status.plan.spread.budget, undated);
        this.planned = budgeted(status.planned, 0);
        Measure done = budgeted(status.earned, 0);
        this.earned = done.isDefined() && !status.report.isKnown() ? Measure.undefined(Reason.NO_DATA, unit()) : done;
        this.actual = actual();
        this.earnedAt = earnedAt();
        this.earnedSchedule =
                earnedAt.map(point -> time.orElseThrow().since(point)).orElseGet(() -> noDays(noSchedule()));
    }

    /** {@return the data date: the instant up to which was measured, exclusive} */
    public LocalDateTime dataDate() {
        return status.dataDate;
    }

    /**
     * {@return the data date of the report that progress was read from, exclusive: the project's own or a snapshot's, on or
     * before {@link #dataDate()}; empty if there was none or the project does not say}
     */
    public Optional<LocalDateTime> progressAsOf() {
        return status.report.asOf();
    }

    /** {@return the name of the baseline that was measured against; empty if the project has none} */
    public Optional<String> baselineName() {
        return status.plan.baselineName();
    }

    /** {@return what amounts are in: money of one currency, or person-hours} */
    public Unit unit() {
        return status.plan.yardstick.unit();
    }

    /**
     * {@return BAC, budget at completion: the sum of the baseline's budgets, PV at its finish, and {@link #undatedBudget()}}
     */
    public Measure budgetAtCompletion() {
        return budget;
    }

    /**
     * {@return undistributed budget and contingency at the data date, the part of BAC without dates; zero where no budget log is
     * kept ({@link org.pmocore.model.ProjectBudget#transfers()}), and for parts of the project}
     */
    public Measure undatedBudget() {
        return budget.isDefined() ? status.plan.yardstick.measure(undated) : budget;
    }

    /** {@return PV (BCWS), planned value: the budget of the work planned up to the data date} */
    public Measure plannedValue() {
        return planned;
    }

    /**
     * {@return EV (BCWP), earned value: the budget of the work performed up to the data date; undefined
     * ({@link Reason#NO_DATA}) if there is no report on or before it}
     */
    public Measure earnedValue() {
        return earned;
    }

    /**
     * AC (ACWP), actual cost: what was booked up to and including the data date, on any task, planned or not. Bookings of a
     * summary task count in the whole and in the part that the summary itself belongs to.
     *
     * @return the sum; undefined ({@link Reason#NO_ACTUAL_COST}) if work has begun and the project books nothing in this unit
     */
    public Measure actualCost() {
        return actual;
    }

    /**
     * {@return the part of AC booked on tasks without a baseline entry ({@link Gap#UNPLANNED}); it lowers CPI without earning
     * anything}
     */
    public Measure unplannedCost() {
        if (status.plan.baseline == null) {
            return Measure.undefined(Reason.NO_BASELINE, unit());
        }
        int[] unplanned = Arrays.stream(rows)
                .filter(row -> status.gap(row) == Gap.UNPLANNED)
                .toArray();
        return measure(status.spending.spent, unplanned);
    }

    /** {@return SV = EV - PV; below zero is behind plan. In money or effort, not in time: see {@link #svT()}} */
    public Measure scheduleVariance() {
        return figures.minus(earned, planned);
    }

    /** {@return CV = EV - AC; below zero is over cost} */
    public Measure costVariance() {
        return figures.minus(earned, actual);
    }

    /**
     * {@return SPI = EV / PV; below 1 is behind plan; undefined ({@link Reason#NO_PLANNED_VALUE}) while PV is zero. Tends to 1
     * at the end of every project, late or not: then read {@link #spiT()}}
     */
    public Measure spi() {
        return index().orElseGet(() -> earned.dividedBy(planned, Reason.NO_PLANNED_VALUE));
    }

    /**
     * {@return CPI = EV / AC; below 1 is over cost; undefined ({@link Reason#NO_ACTUAL_COST}) where no cost, or a net credit,
     * was booked}
     */
    public Measure cpi() {
        Optional<Measure> undefined = index();
        if (undefined.isPresent()) {
            return undefined.get();
        }
        boolean nothingSpent = actual.isDefined() && actual.orElseThrow() <= 0;
        return earned.isDefined() && nothingSpent
                ? Measure.undefined(hasBegun() ? Reason.NO_ACTUAL_COST : Reason.NOT_STARTED, Unit.RATIO)
                : earned.dividedBy(actual, Reason.NO_ACTUAL_COST);
    }

    /** {@return EAC = BAC / CPI, estimate at completion; {@link EacMethod#CPI}} */
    public Measure eac() {
        return eac(EacMethod.CPI);
    }

    /**
     * {@return the estimate at completion; AC once all is earned}
     *
     * @param method how the rest of the work is expected to perform
     */
    public Measure eac(EacMethod method) {
        return method.eac(this);
    }

    /** {@return ETC = EAC - AC, estimate to complete, by {@link EacMethod#CPI}} */
    public Measure etc() {
        return figures.minus(eac(), actual);
    }

    /** {@return VAC = BAC - EAC, variance at completion, by {@link EacMethod#CPI}; below zero is over cost} */
    public Measure vac() {
        return figures.minus(budget, eac());
    }

    /**
     * {@return TCPI = (BAC - EV) / (BAC - AC): the CPI that the rest of the work needs to meet the budget, zero once all is
     * earned within it; undefined when the budget is spent, with work left ({@link Reason#BUDGET_EXHAUSTED}) or without
     * ({@link Reason#COMPLETED})}
     */
    public Measure tcpi() {
        return CostFigures.tcpi(this, budget);
    }

    /**
     * {@return TCPI for another target = (BAC - EV) / (target - AC), such as the manager's own estimate}
     *
     * @param target cost at completion that is to be met, in the unit of this analysis
     */
    public Measure tcpi(Measure target) {
        return CostFigures.tcpi(this, target);
    }

    /**
     * {@return the estimate at completion by a performance factor of one's own: AC + (BAC - EV) / PF; AC once all is earned}
     *
     * @param performanceFactor earned value that a unit of cost is expected to bring, above zero
     * @throws IllegalArgumentException if the factor is not above zero and finite
     */
    public Measure eac(double performanceFactor) {
        if (!(performanceFactor > 0) || Double.isInfinite(performanceFactor)) {
            throw new IllegalArgumentException("The performance factor (" + performanceFactor
                    + ") must be above zero.\nMaybe 1 for the budgeted rate.");
        }
        return CostFigures.eac(this, Measure.of(performanceFactor, Unit.RATIO));
    }

    /** {@return PV / BAC in percent} */
    public Measure percentPlanned() {
        return Figures.percent(planned, budget);
    }

    /** {@return EV / BAC in percent} */
    public Measure percentComplete() {
        return Figures.percent(earned, budget);
    }

    /** {@return AC / BAC in percent; above 100 once more than the budget is spent} */
    public Measure percentSpent() {
        return Figures.percent(actual, budget);
    }

    /** {@return the start of the baseline, inclusive: of its earliest task; empty without a baseline} */
    public Optional<LocalDateTime> baselineStart() {
        return time.map(EarnedTime::start);
    }

    /** {@return the finish of the baseline, exclusive: of its latest task, budgeted or not; empty without a baseline} */
    public Optional<LocalDateTime> baselineFinish() {
        return time.map(EarnedTime::finish);
    }

    /** {@return PD, planned duration: working days of the project's calendar from the baseline's start to its finish} */
    public Measure plannedDuration() {
        return time.map(EarnedTime::plannedDuration).orElseGet(() -> noDays(Reason.NO_BASELINE));
    }

    /**
     * {@return AT, actual time: working days of the project's calendar from the baseline's start to the data date, or to the
     * last actual finish once all tasks of the baseline are finished; negative before the start}
     */
    public Measure actualTime() {
        return time.map(EarnedTime::actualTime).orElseGet(() -> noDays(Reason.NO_BASELINE));
    }

    /**
     * ES, earned schedule: the working days from the baseline's start by which the value earned by now should have been
     * earned, read from the exact planned curve (Lipke 2003).
     *
     * <p>Where the curve is flat at EV its end is taken, unless {@link EarnedValueAnalysis#withPlateau(Plateau)} says otherwise;
     * at EV = BAC the first time at which all was planned.
     *
     * @return the time; undefined ({@link Reason#NON_MONOTONE_BASELINE}) if a budget is below zero
     */
    public Measure earnedSchedule() {
        return earnedSchedule;
    }

    /** {@return SV(t) = ES - AT in working days of the project's calendar; below zero is behind plan (Lipke 2003)} */
    public Measure svT() {
        return figures.minus(earnedSchedule(), actualTime());
    }

    /**
     * {@return SPI(t) = ES / AT; below 1 is behind plan, at the end of a late project, too (Lipke 2003); undefined
     * ({@link Reason#NO_PLANNED_VALUE}) before the baseline's start}
     */
    public Measure spiT() {
        Measure elapsed = actualTime();
        return index().orElseGet(() -> elapsed.isDefined() && elapsed.orElseThrow() <= 0 && earned.isDefined()
                ? Measure.undefined(Reason.NO_PLANNED_VALUE, Unit.RATIO)
                : earnedSchedule().dividedBy(elapsed, Reason.NO_PLANNED_VALUE));
    }

    /**
     * {@return PV at the end of a date: a point of the planned curve}
     *
     * @param date any date
     */
    public Measure plannedValueAt(LocalDate date) {
        return plannedValueAt(Days.endOf(date));
    }

    /**
     * {@return PV at an instant: a point of the planned curve}
     *
     * @param instant any instant, exclusive
     */
    public Measure plannedValueAt(LocalDateTime instant) {
        return budget.isDefined() ? status.plan.yardstick.measure(curve.at(WorkAxis.minuteOf(instant))) : budget;
    }

    /**
     * The planned curve (S-curve, PMB) as points for a chart.
     *
     * @param first the first date
     * @param last the last date, always a point of its own
     * @param stepDays calendar days between two points, 7 for weekly
     * @return PV at the end of each date, in order
     * @throws IllegalArgumentException if the step is not positive or the dates are reversed
     */
    public SortedMap<LocalDate, Measure> plannedValues(LocalDate first, LocalDate last, int stepDays) {
        if (stepDays < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("The dates (" + first + " to " + last + " by " + stepDays
                    + " days) must run forwards.\nMaybe swap the dates, or use a step of 7 for weekly points.");
        }
        SortedMap<LocalDate, Measure> points = new TreeMap<>();
        for (LocalDate date = first; date.isBefore(last); date = date.plusDays(stepDays)) {
            points.put(date, plannedValueAt(date));
        }
        points.put(last, plannedValueAt(last));
        return Collections.unmodifiableSortedMap(points);
    }

    /**
     * {@return the figures task by task in the order of the plan, then those of tasks that have left it; of summary tasks only
     * those with bookings or with a lonely budget}
     */
    public List<TaskValue> tasks() {
        return Arrays.stream(rows).mapToObj(row -> new TaskValue(status, row)).toList();
    }

    /** {@return the same by control account, in the order of the plan; tasks without one under the empty name} */
    public Map<String, EarnedValue> byControlAccount() {
        return grouped(status.plan.rows::controlAccount);
    }

    /** {@return the same by team, in the order of the plan; tasks without a team under the empty name} */
    public Map<String, EarnedValue> byTeam() {
        return groupedBy(task -> task.team().orElse(""));
    }

    /**
     * The same figures for parts of the project: amounts are summed per part, then indices calculated from the sums. The
     * parts' amounts add up to the whole; their indices and forecasts do not.
     *
     * @param part names the part a task belongs to; tasks that have left the plan come under the empty name
     * @return the parts in the order of the plan
     */
    public Map<String, EarnedValue> groupedBy(Function<Task, String> part) {
        return grouped(status.plan.rows.part(part));
    }

    private Map<String, EarnedValue> grouped(IntFunction<String> part) {
        Map<String, EarnedValue> results = new LinkedHashMap<>();
        PlanRows.grouped(rows, part).forEach((name, its) -> results.put(name, new EarnedValue(status, its, 0)));
        return Collections.unmodifiableMap(results);
    }

    /**
     * {@return the tasks with something missing, in the order of the plan}
     *
     * @param gap what is missing
     */
    public List<TaskId> gaps(Gap gap) {
        requireNonNull(gap, "gap");
        return Arrays.stream(rows)
                .filter(row -> status.gap(row) == gap)
                .mapToObj(status.plan.rows::id)
                .toList();
    }

    /** {@return the bookings up to the data date in another unit than {@link #unit()}: they are not in AC} */
    public List<ActualCost> costsInOtherUnit() {
        Set<TaskId> own = Arrays.stream(rows).mapToObj(status.plan.rows::id).collect(Collectors.toUnmodifiableSet());
        return status.plan.costs.otherUnitBefore(WorkAxis.minuteOf(status.dataDate)).stream()
                .filter(cost -> own.contains(cost.task()))
                .toList();
    }

    /**
     * {@return a quantity, by its name in the trade}
     *
     * @param metric the quantity
     */
    public Measure measure(Metric metric) {
        return metric.of(this);
    }

    /**
     * {@return a quantity in words: its value or why there is none, the formula, the figures that went in, the source}
     *
     * @param metric the quantity
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Metric metric, Locale locale) {
        return EarnedValueText.explain(this, metric, locale);
    }

    /**
     * What to keep in mind before believing a forecast that has a value.
     *
     * @param metric the quantity
     * @return {@link Reason#UNSTABLE} for a forecast by an index of which too little is known: less than 5 % of the budget is
     *     earned, or, of a forecast by SPI(t), less than 5 % of the planned time (ES / PD), or, of one by DPI, of the planned
     *     durations (ED(t) / PD). On real projects such forecasts missed by up to fifty thousandfold, also with 8 % of the budget
     *     earned: all of it were costs due at the start, which earn no time
     */
    public Optional<Reason> warning(Metric metric) {
        return metric.isForecast() && measure(metric).isDefined() && !isComplete() && isEarlyFor(metric)
                ? Optional.of(Reason.UNSTABLE)
                : Optional.empty();
    }

    /** Whether too little is earned of what an index of a quantity is a ratio of. */
    boolean isEarlyFor(Metric metric) {
        if (metric.restsOn(Metric.ED_T)) {
            return isEarly(measure(Metric.PPI).orElse(0));
        }
        double ofTime = earnedSchedule.orElse(0) / plannedDuration().orElse(1);
        return isEarly(percentComplete().orElse(0) / HUNDRED) || (metric.restsOn(Metric.ES) && isEarly(ofTime));
    }

    private static boolean isEarly(double share) {
        return share < EARLY;
    }

    /**
     * {@return the total duration that is forecast, working days of the project's calendar from the baseline's start; the actual
     * time once all is earned}
     *
     * @param method how the rest of the work is expected to go
     */
    public Measure duration(DurationMethod method) {
        return method.of(this);
    }

    /**
     * {@return the finish that is forecast, exclusive: {@link #duration(DurationMethod)} after the baseline's start; empty if
     * there is no such duration}
     *
     * @param method how the rest of the work is expected to go
     */
    public Optional<LocalDateTime> finish(DurationMethod method) {
        Measure days = duration(method);
        return days.isDefined() ? time.map(axis -> axis.dateOf(days.orElseThrow())) : Optional.empty();
    }

    /** {@return how far the work follows the order of the plan: p-factor, rework, effective earned value (Lipke 2004)} */
    public ScheduleAdherence adherence() {
        return new ScheduleAdherence(this);
    }

    /** {@return progress counted in durations instead of money (Khamooshi and Golafshani 2014); needs no budgets} */
    public EarnedDuration earnedDuration() {
        return new EarnedDuration(this);
    }

    /** {@return tasks finished beside tasks due: BEI, hit task percentage (DCMA 14-point assessment)} */
    public BaselineExecution execution() {
        return BaselineExecution.of(status, rows);
    }

    /**
     * The critical path length index (DCMA): (CPL + TF) / CPL, where CPL is the working days from the data date to the forecast
     * finish and TF those from there to the promised one.
     *
     * @param forecast the finish of the critical path, exclusive
     * @param committed the finish that was promised, exclusive
     * @return 1 if both agree, below 1 if the forecast is later; undefined ({@link Reason#PAST_PLANNED_FINISH}) if the forecast
     *     finish is not after the data date
     */
    public Measure cpli(LocalDateTime forecast, LocalDateTime committed) {
        if (time.isEmpty()) {
            return Measure.undefined(Reason.NO_BASELINE, Unit.RATIO);
        }
        double length = time.get().daysBetween(status.dataDate, forecast);
        double room = time.get().daysBetween(forecast, committed);
        return length <= 0
                ? Measure.undefined(Reason.PAST_PLANNED_FINISH, Unit.RATIO)
                : Measure.of((length + room) / length, Unit.RATIO);
    }

    /** {@return the same figures without levels of effort, which earn what was planned whatever happens} */
    public EarnedValue withoutLevelOfEffort() {
        return new EarnedValue(
                status,
                Arrays.stream(rows).filter(row -> !status.isLevelOfEffort(row)).toArray(),
                undated);
    }

    /**
     * The bottom-up estimate at completion: the sum of the estimates of the parts. It differs from {@link #eac(EacMethod)},
     * which takes one index for all.
     *
     * @param part names the part a task belongs to
     * @param method how the rest of each part is expected to perform
     * @return the sum; a part that has not started and budget without dates are taken as budgeted; the first reason if another part has no estimate
     */
    public Measure bottomUpEac(Function<Task, String> part, EacMethod method) {
        Measure sum = status.plan.yardstick.measure(undated);
        for (EarnedValue its : groupedBy(part).values()) {
            boolean idle = isZero(its.earned) && isZero(its.actual);
            Measure estimate = its.budget.isDefined() && !idle ? its.eac(method) : its.budget;
            boolean unbudgeted =
                    its.budget.reason().filter(Reason.NO_BUDGET::equals).isPresent();
            sum = figures.plus(sum, unbudgeted ? its.actual : estimate);
        }
        return sum;
    }

    /** {@return whether all is earned: EV has reached BAC} */
    public boolean isComplete() {
        return earned.isDefined() && hasBudget() && exact(earned).compareTo(exact(budget)) >= 0;
    }

    /**
     * {@return the figures task by task as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        return EarnedValueText.table(this, rows);
    }

    /** {@return what matters most in one line, then the figures in a short table; for people, not for parsing} */
    @Override
    public String toString() {
        return EarnedValueText.summary(this);
    }

    Figures figures() {
        return figures;
    }

    Status status() {
        return status;
    }

    int[] rows() {
        return rows;
    }

    Optional<EarnedTime> time() {
        return time;
    }

    Optional<EarnedTime.Point> earnedAtPoint() {
        return earnedAt;
    }

    /** Why no index can have a value at all. */
    private Optional<Measure> index() {
        if (budget.isDefined() && !hasBudget()) {
            return Optional.of(Measure.undefined(Reason.NO_BUDGET, Unit.RATIO));
        }
        boolean idle = isZero(planned) && isZero(earned) && !(actual.isDefined() && !isZero(actual));
        return idle ? Optional.of(Measure.undefined(Reason.NOT_STARTED, Unit.RATIO)) : Optional.empty();
    }

    private Measure actual() {
        return status.costsAreKept() || (earned.isDefined() && !hasBegun())
                ? measure(status.spending.spent, rows)
                : Measure.undefined(Reason.NO_ACTUAL_COST, unit());
    }

    private Optional<EarnedTime.Point> earnedAt() {
        boolean readable = earned.isDefined() && planned.isDefined() && hasBudget() && curve.isMonotone();
        return readable ? Optional.of(earnedAt((double) Status.sum(status.earned, rows))) : Optional.empty();
    }

    /** When a value in minor units should have been earned, where the curve can be read. */
    EarnedTime.Point earnedAt(double value) {
        return time.orElseThrow().earnedAt(value, (double) Status.sum(status.planned, rows), (double)
                Status.sum(status.plan.spread.budget, rows));
    }

    private Reason noSchedule() {
        return earned.reason()
                .or(planned::reason)
                .orElse(hasBudget() ? Reason.NON_MONOTONE_BASELINE : Reason.NO_BUDGET);
    }

    private Measure budgeted(long[] column, long more) {
        Reason missing = status.plan.missingBudget(rows);
        return missing == null
                ? status.plan.yardstick.measure(Status.sum(column, rows) + more)
                : Measure.undefined(missing, unit());
    }

    private Measure measure(long[] column, int[] some) {
        return status.plan.yardstick.measure(Status.sum(column, some));
    }

    private boolean hasBegun() {
        return !isZero(earned) || Arrays.stream(rows).anyMatch(row -> status.progress[row].isStarted());
    }

    boolean hasBudget() {
        return budget.isDefined() && exact(budget).signum() > 0;
    }

    private static BigDecimal exact(Measure amount) {
        return amount.exact().orElseThrow();
    }

    private static boolean isZero(Measure amount) {
        return amount.isDefined() && amount.orElseThrow() == 0;
    }

    private static Measure noDays(Reason reason) {
        return Measure.undefined(reason, Unit.WORKING_DAYS);
    }
}
