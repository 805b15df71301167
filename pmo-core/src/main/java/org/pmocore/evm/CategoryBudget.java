package org.pmocore.evm;

import java.util.Arrays;
import java.util.Locale;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.time.ReportingPeriod;

/**
 * The budget of one cost category, or of all: plan, actual cost, commitments and forecast in all and by period, what is left, and
 * how long it lasts at the present rate.
 *
 * <p>A category without an entry of a kind that the project keeps has zero of it; where the project keeps none of a kind at all
 * there is no value. Variances above zero are favourable. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CategoryBudget {

    private static final Messages MESSAGES = Messages.of(CategoryBudget.class);
    private static final int NAME_CELLS = 24;

    private final CategoryColumns columns;
    private final CategoryColumns.Category its;
    private final String category;
    private final int burnPeriods;

    CategoryBudget(CategoryColumns columns, CategoryColumns.Category its, String category, int burnPeriods) {
        this.columns = columns;
        this.its = its;
        this.category = category;
        this.burnPeriods = burnPeriods;
    }

    /** {@return the category as it was stated; empty for what has none, {@code TOTAL} for all} */
    public String category() {
        return category;
    }

    /**
     * {@return the category as people say it: the known ones in the language of the reader, any other text as it is}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String name(Locale locale) {
        String key = "category.name." + (category.isEmpty() ? "none" : category);
        return MESSAGES.has(locale, key) ? MESSAGES.text(locale, key) : category;
    }

    /** {@return what may be spent in all} */
    public Measure plan() {
        return planned(sum(its.plan));
    }

    /**
     * {@return what may be spent in a period}
     *
     * @param period a period of the report
     */
    public Measure plan(ReportingPeriod period) {
        return planned(its.plan[columns.indexOf(period)]);
    }

    /** {@return what should have been spent up to the data date} */
    public Measure planToDate() {
        return planned(its.planToDate);
    }

    /** {@return what was booked up to the data date; undefined ({@link Reason#NO_ACTUAL_COST}) where nothing is ever booked} */
    public Measure actual() {
        return booked(sum(its.actual));
    }

    /**
     * {@return what was booked in a period up to the data date}
     *
     * @param period a period of the report
     */
    public Measure actual(ReportingPeriod period) {
        return booked(its.actual[columns.indexOf(period)]);
    }

    /** {@return what is ordered and not invoiced at the data date; undefined ({@link Reason#NO_DATA}) where orders are not kept} */
    public Measure committed() {
        return ordered(sum(its.committed) + its.committedUndated);
    }

    /**
     * {@return the part of {@link #committed()} whose invoice is expected in a period; what is overdue stands in that of the data
     * date}
     *
     * @param period a period of the report
     */
    public Measure committed(ReportingPeriod period) {
        return ordered(its.committed[columns.indexOf(period)]);
    }

    /** {@return the part of {@link #committed()} of which nobody knows when it is invoiced} */
    public Measure committedUndated() {
        return ordered(its.committedUndated);
    }

    /**
     * {@return what will probably be spent after the data date, commitments included; undefined ({@link Reason#NO_DATA}) where no
     * forecast is kept}
     */
    public Measure forecast() {
        return expected(sum(its.forecast));
    }

    /**
     * {@return what will probably be spent in a period, after the data date}
     *
     * @param period a period of the report
     */
    public Measure forecast(ReportingPeriod period) {
        return expected(its.forecast[columns.indexOf(period)]);
    }

    /**
     * {@return what is ordered but not in the forecast of the same category, zero or more: a forecast that lies below the orders}
     */
    public Measure committedBeyondForecast() {
        return forecast().isDefined() ? ordered(its.committedBeyondForecast) : forecast();
    }

    /** {@return cost at completion: {@link #actual()} plus {@link #forecast()} plus orders that are not in the forecast} */
    public Measure atCompletion() {
        Figures figures = new Figures(columns.yardstick);
        Measure beyond = columns.yardstick.measure(its.committedBeyondForecast);
        return figures.plus(actual(), figures.plus(forecast(), beyond));
    }

    /** {@return {@link #planToDate()} minus {@link #actual()}; below zero more was spent than planned by now} */
    public Measure variance() {
        return minus(planToDate(), actual());
    }

    /**
     * {@return plan minus actual cost of a period, of the running one up to the data date; undefined ({@link Reason#NO_DATA}) for
     * a period to come}
     *
     * @param period a period of the report
     */
    public Measure variance(ReportingPeriod period) {
        int index = columns.indexOf(period);
        if (period.first().isAfter(columns.dataDate)) {
            return Measure.undefined(Reason.NO_DATA, unit());
        }
        boolean runs = period.last().isAfter(columns.dataDate);
        long before = Arrays.stream(its.plan, 0, index).sum();
        return minus(runs ? planned(its.planToDate - before) : plan(period), actual(period));
    }

    /** {@return {@link #plan()} minus {@link #atCompletion()}; below zero the plan will not do} */
    public Measure varianceAtCompletion() {
        return minus(plan(), atCompletion());
    }

    /** {@return what is left: {@link #plan()} minus {@link #actual()}} */
    public Measure available() {
        return minus(plan(), actual());
    }

    /** {@return what is left once all orders are invoiced: {@link #available()} minus {@link #committed()}} */
    public Measure availableAfterCommitments() {
        return minus(available(), committed());
    }

    /**
     * The burn rate: mean actual cost per period of the last periods that are over at the data date, of as many as there are if
     * they are fewer than asked for.
     *
     * @return an amount per period; undefined ({@link Reason#NO_DATA}) while no period is over
     */
    public Measure burnRate() {
        int end = columns.completePeriods();
        int count = Math.min(end, burnPeriods);
        if (!columns.isBooked()) {
            return Measure.undefined(Reason.NO_ACTUAL_COST, unit());
        }
        double sum = Arrays.stream(its.actual, end - count, end).sum();
        return count == 0
                ? Measure.undefined(Reason.NO_DATA, unit())
                : Measure.of(sum / count / columns.yardstick.perUnit(), unit());
    }

    /**
     * The runway: for how many periods {@link #available()} lasts at the {@link #burnRate()}, from the data date.
     *
     * @return periods; undefined ({@link Reason#BUDGET_EXHAUSTED}) if nothing is left, ({@link Reason#NO_CLOSURE}) if nothing is
     *     spent
     */
    public Measure runway() {
        return runwayOf(available());
    }

    /** {@return the same for {@link #availableAfterCommitments()}} */
    public Measure runwayAfterCommitments() {
        return runwayOf(availableAfterCommitments());
    }

    /**
     * {@return all of it in words, with its amounts}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        return MESSAGES.text(
                locale,
                "category.explain",
                name(locale),
                columns.dataDate,
                plan().format(locale),
                planToDate().format(locale),
                actual().format(locale),
                variance().format(locale),
                committed().format(locale),
                forecast().format(locale),
                atCompletion().format(locale),
                varianceAtCompletion().format(locale),
                Math.min(columns.completePeriods(), burnPeriods),
                burnRate().format(locale),
                available().format(locale),
                said(runway(), locale),
                availableAfterCommitments().format(locale),
                said(runwayAfterCommitments(), locale));
    }

    private static String said(Measure runway, Locale locale) {
        return runway.reason().map(reason -> reason.text(locale)).orElseGet(() -> runway.format(locale));
    }

    /** {@return category, plan and actual cost in one line} */
    @Override
    public String toString() {
        return DisplayWidth.truncate(name(Locale.ROOT), NAME_CELLS) + ": spent " + actual() + " of " + plan();
    }

    Unit unit() {
        return columns.yardstick.unit();
    }

    private Measure runwayOf(Measure left) {
        Measure rate = burnRate();
        Reason missing = left.reason().or(rate::reason).orElse(null);
        if (missing == null && left.orElseThrow() <= 0) {
            missing = Reason.BUDGET_EXHAUSTED;
        } else if (missing == null && rate.orElseThrow() <= 0) {
            missing = Reason.NO_CLOSURE;
        }
        return missing == null
                ? Measure.of(left.orElseThrow() / rate.orElseThrow(), Unit.PERIODS)
                : Measure.undefined(missing, Unit.PERIODS);
    }

    private Measure minus(Measure left, Measure right) {
        return new Figures(columns.yardstick).minus(left, right);
    }

    private Measure planned(long minor) {
        return measure(columns.isPlanned(), Reason.NO_BUDGET, minor);
    }

    private Measure booked(long minor) {
        return measure(columns.isBooked(), Reason.NO_ACTUAL_COST, minor);
    }

    private Measure ordered(long minor) {
        return measure(columns.isOrdered(), Reason.NO_DATA, minor);
    }

    private Measure expected(long minor) {
        return measure(columns.isForecast(), Reason.NO_DATA, minor);
    }

    private Measure measure(boolean kept, Reason otherwise, long minor) {
        return kept ? columns.yardstick.measure(minor) : Measure.undefined(otherwise, unit());
    }

    private static long sum(long[] amounts) {
        return Arrays.stream(amounts).sum();
    }
}
