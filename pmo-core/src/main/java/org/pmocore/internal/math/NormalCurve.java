package org.pmocore.internal.math;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class NormalCurve {

    private static final NormalDistribution STANDARD = new NormalDistribution();

    private NormalCurve() {}

    /**
     * The value below which a share of all draws lies.
     *
     * @param share above 0 and below 1
     * @return the quantile: 1.6449 for 0.95
     */
    public static double quantile(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }
}
