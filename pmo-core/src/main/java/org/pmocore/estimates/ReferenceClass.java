package org.pmocore.estimates;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pmocore.internal.math.Quantiles;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * Finished projects of one kind, and by how much such projects go over their plan (reference class forecasting, Flyvbjerg 2006).
 *
 * <p>Quantiles interpolate as PERCENTILE.INC of a spreadsheet does. With fewer than {@value #ENOUGH} projects that know plan and
 * outcome a figure is undefined ({@link Reason#UNSTABLE}): a class of two says nothing about the third. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ReferenceClass {

    /** How many projects a figure needs at least. */
    public static final int ENOUGH = 5;

    private static final double HUNDRED = 100;
    private static final double MEDIAN = 0.5;
    private static final double P80 = 0.8;

    private final List<ClosingRecord> records;

    private ReferenceClass(Collection<ClosingRecord> records) {
        this.records = List.copyOf(records);
    }

    /**
     * {@return a reference class}
     *
     * @param records finished projects
     */
    public static ReferenceClass of(Collection<ClosingRecord> records) {
        return new ReferenceClass(records);
    }

    /**
     * {@return the projects of it that fit}
     *
     * @param condition which projects
     */
    public ReferenceClass where(Predicate<ClosingRecord> condition) {
        return new ReferenceClass(records.stream().filter(condition).toList());
    }

    /**
     * {@return the projects of it of one field and size}
     *
     * @param domain the field
     * @param sizeClass how big
     */
    public ReferenceClass of(String domain, ClosingRecord.SizeClass sizeClass) {
        return where(closing -> closing.domain().filter(domain::equals).isPresent()
                && closing.sizeClass().filter(sizeClass::equals).isPresent());
    }

    /** {@return the projects, in the order given} */
    public List<ClosingRecord> records() {
        return records;
    }

    /**
     * {@return how many projects know plan and outcome of it}
     *
     * @param what time or cost
     */
    public int count(Overrun what) {
        return sample(closing -> closing.ratio(what)).length;
    }

    /**
     * {@return the ratio of outcome to plan that a share of the projects did not exceed: 1.27 at 0.8 means that a new estimate
     * times 1.27 would have been enough for eight of ten}
     *
     * @param what time or cost
     * @param share 0 to 1
     */
    public Measure overrun(Overrun what, double share) {
        return quantile(sample(closing -> closing.ratio(what)), share, Unit.RATIO);
    }

    /**
     * {@return the share of the projects that stayed within their plan, in percent}
     *
     * @param what time or cost
     */
    public Measure kept(Overrun what) {
        double[] ratios = sample(closing -> closing.ratio(what));
        if (ratios.length < ENOUGH) {
            return Measure.undefined(reason(ratios), Unit.PERCENT);
        }
        long within = Arrays.stream(ratios).filter(ratio -> ratio <= 1).count();
        return Measure.of(HUNDRED * within / ratios.length, Unit.PERCENT);
    }

    /**
     * {@return an estimate raised so that it would have been enough for a share of the projects}
     *
     * @param estimate mean or likely sum of an estimate, in money or effort
     * @param share 0 to 1
     */
    public Measure raised(Measure estimate, double share) {
        Measure ratio = overrun(Overrun.COST, share);
        if (!estimate.isDefined() || !ratio.isDefined()) {
            return Measure.undefined(estimate.reason().or(ratio::reason).orElseThrow(), estimate.unit());
        }
        return Measure.of(estimate.orElseThrow() * ratio.orElseThrow(), estimate.unit());
    }

    /**
     * {@return the median share of a kind of work in the actual cost, 0 to 1 as {@link EstimateRules.Builder#shareOf} takes it,
     * of the projects that kept it}
     *
     * @param workType kind of work
     */
    public Measure shareOf(String workType) {
        return quantile(sample(closing -> shareOf(closing, workType)), MEDIAN, Unit.RATIO);
    }

    /**
     * {@return the median actual cost of one unit of size, of the projects with that unit of size}
     *
     * @param sizeUnit such as FP
     * @param unit unit of the cost, such as {@link Unit#PERSON_HOURS}
     */
    public Measure costPer(String sizeUnit, Unit unit) {
        return quantile(sample(closing -> costPer(closing, sizeUnit, unit)), MEDIAN, unit);
    }

    /** {@return number and overruns in one line} */
    @Override
    public String toString() {
        return "Reference class of " + records.size() + " projects\nDuration P50 x "
                + overrun(Overrun.DURATION, MEDIAN) + ", P80 x " + overrun(Overrun.DURATION, P80) + "\nCost P50 x "
                + overrun(Overrun.COST, MEDIAN) + ", P80 x " + overrun(Overrun.COST, P80);
    }

    private static Measure shareOf(ClosingRecord closing, String workType) {
        Amount part = closing.spentByWorkType().get(workType);
        double whole = closing.spentByWorkType().values().stream()
                .mapToDouble(Amount::doubleValue)
                .sum();
        return part == null || whole == 0
                ? Measure.undefined(Reason.NO_DATA, Unit.RATIO)
                : Measure.of(part.doubleValue() / whole, Unit.RATIO);
    }

    private static Measure costPer(ClosingRecord closing, String sizeUnit, Unit unit) {
        boolean fits = closing.sizeUnit().filter(sizeUnit::equals).isPresent()
                && closing.spent().filter(amount -> amount.unit().equals(unit)).isPresent();
        return fits
                ? Measure.of(
                        closing.spent().orElseThrow().doubleValue()
                                / closing.size().orElseThrow().doubleValue(),
                        unit)
                : Measure.undefined(Reason.NO_DATA, unit);
    }

    private double[] sample(Function<ClosingRecord, Measure> figure) {
        return records.stream()
                .map(figure)
                .filter(Measure::isDefined)
                .mapToDouble(Measure::orElseThrow)
                .toArray();
    }

    private static Measure quantile(double[] sample, double share, Unit unit) {
        return sample.length < ENOUGH
                ? Measure.undefined(reason(sample), unit)
                : Measure.of(Quantiles.quantile(sample, share), unit);
    }

    private static Reason reason(double[] sample) {
        return sample.length == 0 ? Reason.NO_DATA : Reason.UNSTABLE;
    }
}
