package org.pmocore.estimates;

import java.util.List;
import java.util.Optional;
import org.pmocore.internal.math.NormalCurve;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;

/**
 * The sum of estimates with its range.
 *
 * <p>Each estimate with three values has the mean (l + 4m + h) / 6 and the standard deviation (h - l) / 6 (PERT; PMBOK Guide);
 * one with a single value has that mean and no spread, which makes the range too narrow: {@link #withoutRange()} says how many.
 * Means add up. The variance of the sum is (1 - r) times the sum of the variances plus r times the square of the sum of the
 * deviations, r being the correlation between any two: 0 is far too narrow for a project, 1 is what adding all the low and all
 * the high ends would mean. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EstimateTotal {

    private static final double WEIGHT = 6;

    private final Unit unit;
    private final double correlation;
    private final int count;
    private final int ranged;
    private final Optional<Amount> low;
    private final Optional<Amount> likely;
    private final Optional<Amount> high;
    private final double mean;
    private final double variances;
    private final double deviations;

    private EstimateTotal(Unit unit, double correlation, List<Valued> parts) {
        this.unit = unit;
        this.correlation = correlation;
        this.count = parts.size();
        this.ranged = Math.toIntExact(parts.stream().filter(Valued::hasRange).count());
        this.low = parts.stream().map(Valued::low).reduce(Amount::plus);
        this.likely = parts.stream().map(Valued::likely).reduce(Amount::plus);
        this.high = parts.stream().map(Valued::high).reduce(Amount::plus);
        this.mean = parts.stream().mapToDouble(EstimateTotal::meanOf).sum();
        this.variances = parts.stream()
                .mapToDouble(part -> deviationOf(part) * deviationOf(part))
                .sum();
        this.deviations = parts.stream().mapToDouble(EstimateTotal::deviationOf).sum();
    }

    static EstimateTotal of(Unit unit, double correlation, List<Valued> parts) {
        return new EstimateTotal(unit, correlation, parts);
    }

    /**
     * Two ends of a range.
     *
     * <p>Immutable and thread-safe.
     *
     * @param low lower end, inclusive
     * @param high upper end, inclusive
     */
    public record Range(Measure low, Measure high) {

        /** {@return both ends in one line} */
        @Override
        public String toString() {
            return low + " to " + high;
        }
    }

    /** {@return how many estimates are added up} */
    public int count() {
        return count;
    }

    /** {@return how many of them have one value only and add nothing to the range} */
    public int withoutRange() {
        return count - ranged;
    }

    /** {@return the sum of the low values, of the single value where there is no range; undefined without estimates} */
    public Measure low() {
        return exact(low);
    }

    /** {@return the sum of the likely values; undefined without estimates} */
    public Measure likely() {
        return exact(likely);
    }

    /** {@return the sum of the high values, of the single value where there is no range; undefined without estimates} */
    public Measure high() {
        return exact(high);
    }

    /** {@return the expected value of the sum; undefined without estimates} */
    public Measure mean() {
        return measure(mean);
    }

    /** {@return the standard deviation of the sum at the correlation of the rules; undefined if no estimate has a range} */
    public Measure standardDeviation() {
        return standardDeviation(correlation);
    }

    /**
     * {@return the standard deviation of the sum; undefined if no estimate has a range}
     *
     * @param anyCorrelation correlation between any two estimates, 0 to 1
     */
    public Measure standardDeviation(double anyCorrelation) {
        return ranged == 0 ? Measure.undefined(Reason.NO_DATA, unit) : measure(spread(anyCorrelation));
    }

    /**
     * {@return the value that the sum stays below with a probability, at the correlation of the rules}
     *
     * @param probability above 0 and below 1: 0.8 is P80
     */
    public Measure percentile(double probability) {
        return percentile(probability, correlation);
    }

    /**
     * {@return the value that the sum stays below with a probability: mean + z times the standard deviation of the normal curve,
     * never outside the sums of the low and of the high values; undefined if no estimate has a range}
     *
     * @param probability above 0 and below 1: 0.8 is P80
     * @param anyCorrelation correlation between any two estimates, 0 to 1
     */
    public Measure percentile(double probability, double anyCorrelation) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("The probability (" + probability
                    + ") must be above 0 and below 1.\nMaybe divide a percentage by 100.");
        }
        if (ranged == 0) {
            return Measure.undefined(Reason.NO_DATA, unit);
        }
        double value = mean + NormalCurve.quantile(probability) * spread(anyCorrelation);
        return measure(Math.min(Math.max(value, low().orElseThrow()), high().orElseThrow()));
    }

    /**
     * {@return the range in the middle that contains the sum with a probability, at the correlation of the rules}
     *
     * @param probability above 0 and below 1: 0.8 is P10 to P90
     */
    public Range range(double probability) {
        return range(probability, correlation);
    }

    /**
     * {@return the range in the middle that contains the sum with a probability}
     *
     * @param probability above 0 and below 1: 0.8 is P10 to P90
     * @param anyCorrelation correlation between any two estimates, 0 to 1
     */
    public Range range(double probability, double anyCorrelation) {
        double tail = (1 - probability) / 2;
        return new Range(percentile(tail, anyCorrelation), percentile(1 - tail, anyCorrelation));
    }

    /** {@return number, mean and range in one line} */
    @Override
    public String toString() {
        return count + " estimates, mean " + mean()
                + (ranged == 0 ? ", no range" : ", P10 " + percentile(0.1) + ", P90 " + percentile(0.9));
    }

    private double spread(double anyCorrelation) {
        if (!(anyCorrelation >= 0 && anyCorrelation <= 1)) {
            throw new IllegalArgumentException(
                    "The correlation (" + anyCorrelation + ") must be in 0 to 1.\nMaybe 0.2 where nothing is known.");
        }
        return Math.sqrt((1 - anyCorrelation) * variances + anyCorrelation * deviations * deviations);
    }

    private Measure exact(Optional<Amount> sum) {
        return sum.map(Measure::of).orElseGet(() -> Measure.undefined(Reason.NO_DATA, unit));
    }

    private Measure measure(double value) {
        return count == 0 ? Measure.undefined(Reason.NO_DATA, unit) : Measure.of(value, unit);
    }

    private static double meanOf(Valued part) {
        double fourfold = 4 * part.likely().doubleValue();
        return (part.low().doubleValue() + fourfold + part.high().doubleValue()) / WEIGHT;
    }

    private static double deviationOf(Valued part) {
        return (part.high().doubleValue() - part.low().doubleValue()) / WEIGHT;
    }
}
