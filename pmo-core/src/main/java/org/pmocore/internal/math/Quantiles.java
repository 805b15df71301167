package org.pmocore.internal.math;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles of a sample by linear interpolation between its order statistics.
 *
 * <p>The estimation type is R-7 (Hyndman and Fan 1996, definition 7): the place in the sorted sample of n is
 * {@code 1 + (n - 1) p}. It is what R does by default and what PERCENTILE.INC of a spreadsheet answers, so that a PMO can
 * check a figure in its own sheet. Stateless.
 */
public final class Quantiles {

    private static final double HALF = 0.5;
    private static final double HUNDRED = 100;

    private Quantiles() {}

    /**
     * The value below which a share of the sample lies.
     *
     * @param sample at least one finite number, in any order; left as it is
     * @param share 0 (the smallest) to 1 (the largest)
     * @return the quantile
     * @throws IllegalArgumentException if the sample is empty or the share is out of range
     */
    public static double quantile(double[] sample, double share) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("The sample must have at least one value.");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share (" + share + ") must be in 0 to 1.\nMaybe divide a percentage by 100.");
        }
        // Commons Math knows no percentile 0; in R-7 it is the smallest value.
        double percent = share == 0 ? Double.MIN_NORMAL : share * HUNDRED;
        return new Percentile().withEstimationType(EstimationType.R_7).evaluate(sample, percent);
    }

    /**
     * The middle of the sample; of an even number of values the mean of the two in the middle.
     *
     * @param sample at least one finite number, in any order; left as it is
     * @return the median
     * @throws IllegalArgumentException if the sample is empty
     */
    public static double median(double[] sample) {
        return quantile(sample, HALF);
    }
}
