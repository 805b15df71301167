package org.pmocore.evm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.time.Days;

/**
 * The earned value of a project from report to report: what happened in each period, what the last periods say of the rest, and
 * statistical limits of the outcome.
 *
 * <pre>{@code
 * EarnedValueHistory history = EarnedValueAnalysis.withDefaults().baseline(project).trend();
 * history.movingCpi(3);                       // sum of EV over sum of AC of the last three periods
 * history.eacMoving(3);                       // what follows for the cost at completion
 * history.costLimits(0.90);                   // Lipke's limits; they cover less than they say
 * }</pre>
 *
 * <p>A period is what lies between two reports, the first one what lies before the first report. An index of a period in which
 * nothing was planned, spent or worked has no value. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EarnedValueHistory {

    private static final int ROWS = 9;
    private static final int SIX = 6;

    private final List<EarnedValue> values;

    private EarnedValueHistory(List<EarnedValue> values) {
        this.values = List.copyOf(values);
    }

    /**
     * {@return a history}
     *
     * @param values the earned value at each report, in the order of their data dates and of one unit
     * @throws IllegalArgumentException if there is none, or the dates do not rise, or the units differ
     */
    public static EarnedValueHistory of(List<EarnedValue> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "The history has no report (0).\nMaybe add snapshots or a data date to the project.");
        }
        for (int i = 1; i < values.size(); i++) {
            EarnedValue before = values.get(i - 1);
            EarnedValue after = values.get(i);
            if (!after.dataDate().isAfter(before.dataDate()) || !after.unit().equals(before.unit())) {
                throw new IllegalArgumentException("The report of " + Days.lastDayOf(after.dataDate()) + " in "
                        + after.unit() + " cannot follow that of " + Days.lastDayOf(before.dataDate()) + " in "
                        + before.unit() + ".\nMaybe sort the reports by data date, all of one project.");
            }
        }
        return new EarnedValueHistory(values);
    }

    /** {@return the earned value at each report, cumulative, in the order of the dates} */
    public List<EarnedValue> values() {
        return values;
    }

    /** {@return the last report} */
    public EarnedValue latest() {
        return values.get(values.size() - 1);
    }

    /**
     * {@return the history as it was known at an earlier report}
     *
     * @param period the last period that counts, from 1
     */
    public EarnedValueHistory upTo(int period) {
        requirePeriod(period);
        return new EarnedValueHistory(values.subList(0, period));
    }

    /** {@return how many periods there are} */
    public int periods() {
        return values.size();
    }

    /**
     * {@return CPI of a period = dEV / dAC; undefined where no cost, or a net credit, was booked}
     *
     * @param period from 1
     */
    public Measure cpiOf(int period) {
        return ratio(change(period, 1, EarnedValue::earnedValue), change(period, 1, EarnedValue::actualCost));
    }

    /**
     * {@return SPI of a period = dEV / dPV; undefined where nothing was planned}
     *
     * @param period from 1
     */
    public Measure spiOf(int period) {
        return ratio(change(period, 1, EarnedValue::earnedValue), change(period, 1, EarnedValue::plannedValue));
    }

    /**
     * {@return SPI(t) of a period = dES / dAT; undefined where no working time passed}
     *
     * @param period from 1
     */
    public Measure spiTOf(int period) {
        return ratio(change(period, 1, EarnedValue::earnedSchedule), change(period, 1, EarnedValue::actualTime));
    }

    /**
     * {@return CPI of the last periods: the ratio of the sums, not the mean of ratios; of all periods if there are fewer}
     *
     * @param count how many periods, usually 3 or 6
     */
    public Measure movingCpi(int count) {
        return ratio(moving(count, EarnedValue::earnedValue), moving(count, EarnedValue::actualCost));
    }

    /**
     * {@return SPI of the last periods: the ratio of the sums}
     *
     * @param count how many periods, usually 3 or 6
     */
    public Measure movingSpi(int count) {
        return ratio(moving(count, EarnedValue::earnedValue), moving(count, EarnedValue::plannedValue));
    }

    /**
     * {@return SPI(t) of the last periods: the ratio of the sums}
     *
     * @param count how many periods, usually 3 or 6
     */
    public Measure movingSpiT(int count) {
        return ratio(moving(count, EarnedValue::earnedSchedule), moving(count, EarnedValue::actualTime));
    }

    /**
     * {@return EAC with the CPI of the last periods as performance factor (GAO-20-195G)}
     *
     * @param count how many periods, usually 3 or 6
     */
    public Measure eacMoving(int count) {
        return CostFigures.eac(latest(), movingCpi(count));
    }

    /** {@return EAC with CPI of six periods times SPI as performance factor (Micom)} */
    public Measure eacMicom() {
        return CostFigures.eac(latest(), CostFigures.product(movingCpi(SIX), latest().spi()));
    }

    /**
     * {@return EAC by exponential smoothing of earned and actual cost per period (XSM, Batselier and Vanhoucke 2017)}
     *
     * @param beta weight of the last period, 0 (the plan holds) to 1
     * @throws IllegalArgumentException if the weight is not from 0 to 1
     */
    public Measure eacSmoothed(double beta) {
        return Smoothing.cost(this, beta);
    }

    /**
     * {@return the total duration by exponential smoothing of earned schedule per period (XSM, Batselier and Vanhoucke 2017), in
     * working days}
     *
     * @param beta weight of the last period, 0 (the plan holds) to 1
     * @throws IllegalArgumentException if the weight is not from 0 to 1
     */
    public Measure durationSmoothed(double beta) {
        return Smoothing.time(this, beta);
    }

    /**
     * Lipke's statistical limits of the cost at completion, from the spread of the logarithms of CPI by period (Lipke, Zwikael,
     * Henderson and Anbari 2009).
     *
     * <p>Measured on real projects, limits of 90 % contain the true cost in 64 % of the reports only.
     *
     * @param confidence above 0 and below 1, for example 0.90
     * @return the limits, with fewer than two usable periods {@link Reason#NO_DATA}
     */
    public StatisticalLimits costLimits(double confidence) {
        return StatisticalLimits.ofCost(this, confidence);
    }

    /**
     * Lipke's statistical limits of the total duration in working days, from the spread of the logarithms of SPI(t) by period.
     *
     * @param confidence above 0 and below 1, for example 0.90
     * @return the limits, with fewer than two usable periods {@link Reason#NO_DATA}
     */
    public StatisticalLimits durationLimits(double confidence) {
        return StatisticalLimits.ofDuration(this, confidence);
    }

    /**
     * {@return the rework so far from work out of order: the area under the adherence index over the share complete, in money or
     * effort (Lipke 2011)}
     */
    public Measure reworkToDate() {
        double sum = 0;
        double before = 0;
        double indexBefore = 0;
        for (EarnedValue value : values) {
            Measure index = value.adherence().adherenceIndex();
            double done = value.adherence().doneShare();
            double now = index.orElse(0);
            sum += (done - before) * (now + indexBefore) / 2;
            before = done;
            indexBefore = now;
        }
        Measure budget = latest().budgetAtCompletion();
        return budget.isDefined() ? Measure.of(sum * budget.orElseThrow(), latest().unit()) : budget;
    }

    /** {@return the rework in all: {@link #reworkToDate()} and the adherence index of now over the rest (Lipke 2011)} */
    public Measure reworkInTotal() {
        Measure index = latest().adherence().adherenceIndex();
        Measure rest = latest().measure(Metric.BCWR);
        Measure toCome = Measure.of(index.orElse(0) * rest.orElse(0), latest().unit());
        return latest().figures().plus(reworkToDate(), toCome);
    }

    /** What a cumulative quantity gained over some periods up to one. */
    Measure change(int period, int count, Function<EarnedValue, Measure> quantity) {
        requirePeriod(period);
        Measure after = quantity.apply(values.get(period - 1));
        int first = period - count;
        return first < 1 ? after : latest().figures().minus(after, quantity.apply(values.get(first - 1)));
    }

    private void requirePeriod(int period) {
        if (period < 1 || period > values.size()) {
            throw new IllegalArgumentException(
                    "The period (" + period + ") must be from 1 to " + values.size() + ".\nMaybe ask periods() first.");
        }
    }

    private Measure moving(int count, Function<EarnedValue, Measure> quantity) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The number of periods (" + count + ") must be 1 or more.\nMaybe 3 or 6.");
        }
        return change(values.size(), count, quantity);
    }

    private static Measure ratio(Measure gain, Measure base) {
        Optional<Reason> missing = gain.reason().or(base::reason);
        if (missing.isPresent()) {
            return Measure.undefined(missing.get(), Unit.RATIO);
        }
        return base.orElseThrow() <= 0
                ? Measure.undefined(Reason.NO_DATA, Unit.RATIO)
                : Measure.of(gain.orElseThrow() / base.orElseThrow(), Unit.RATIO);
    }

    /** {@return the last reports as a short table; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable.Builder table = TextTable.builder()
                .left("Report")
                .right("CPI")
                .right("of period")
                .right("SPI(t)")
                .right("of period");
        IntStream.rangeClosed(Math.max(1, values.size() - ROWS + 1), values.size())
                .forEach(period -> {
                    LocalDate date = Days.lastDayOf(values.get(period - 1).dataDate());
                    table.row(
                            date,
                            cell(values.get(period - 1).cpi()),
                            cell(cpiOf(period)),
                            cell(values.get(period - 1).spiT()),
                            cell(spiTOf(period)));
                });
        return "Earned value history of " + values.size() + " reports, CPI "
                + latest().cpi() + ", SPI(t) " + latest().spiT() + "\n"
                + table.build().render();
    }

    private static String cell(Measure index) {
        return index.isDefined() ? index.toString() : "-";
    }
}
