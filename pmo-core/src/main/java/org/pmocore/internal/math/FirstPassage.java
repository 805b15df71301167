package org.pmocore.internal.math;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * When a level first falls to zero, if every step is one of the observed steps, each of them equally likely and independent of
 * the others: what resampling the steps would give with infinitely many draws, by adding up probabilities instead of drawing.
 * Levels that cannot come down to zero by the horizon any more are dropped on the way.
 *
 * <p>Immutable and thread-safe.
 */
public final class FirstPassage {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_LEVELS = 10_000_000;

    private final double[] within;

    private FirstPassage(double[] within) {
        this.within = within;
    }

    /**
     * The distribution of the number of steps to zero.
     *
     * @param start the level before the first step, at least 0
     * @param falls by how much each observed step lowers the level; negative for one that raises it; at least one
     * @param horizon the largest number of steps asked for
     * @return the distribution
     */
    public static FirstPassage of(int start, int[] falls, int horizon) {
        Steps steps = Steps.of(falls);
        double[] within = new double[horizon + 1];
        within[0] = start == 0 ? 1 : 0;
        if (start > 0 && start <= (long) horizon * steps.most()) {
            fill(within, start, steps);
        }
        return new FirstPassage(within);
    }

    /** The observed steps: each fall with its chance, the largest fall and the largest rise. */
    private record Steps(Map<Integer, Double> chances, int most, int rise) {

        static Steps of(int[] falls) {
            Map<Integer, Double> chances = new TreeMap<>();
            int most = 0;
            int rise = 0;
            for (int fall : falls) {
                chances.merge(fall, 1.0 / falls.length, Double::sum);
                most = Math.max(most, fall);
                rise = Math.max(rise, -fall);
            }
            return new Steps(chances, most, rise);
        }

        /** The highest level after some steps from which the rest of the steps can still reach zero. */
        int highest(int start, int done, int left) {
            return (int) Math.min(Math.min(start + (long) done * rise, (long) left * most), MOST_LEVELS);
        }
    }

    private static void fill(double[] within, int start, Steps steps) {
        int horizon = within.length - 1;
        double[] levels = new double[start + 1];
        levels[start] = 1;
        for (int step = 1; step <= horizon; step++) {
            double[] next = new double[steps.highest(start, step, horizon - step) + 1];
            double reached = 0;
            for (Map.Entry<Integer, Double> each : steps.chances().entrySet()) {
                reached += move(levels, next, each.getKey(), each.getValue());
            }
            within[step] = Math.min(1, within[step - 1] + reached);
            levels = next;
        }
    }

    private static double move(double[] levels, double[] next, int fall, double weight) {
        double reached = 0;
        for (int level = 1; level < levels.length; level++) {
            int after = level - fall;
            if (after <= 0) {
                reached += levels[level] * weight;
            } else if (after < next.length) {
                next[after] += levels[level] * weight;
            }
        }
        return reached;
    }

    /**
     * The chance that zero is reached within a number of steps.
     *
     * @param steps 0 to the horizon
     * @return 0 to 1
     */
    public double within(int steps) {
        return within[steps];
    }

    /** {@return the chance that zero is reached within the horizon} */
    public double withinHorizon() {
        return within[within.length - 1];
    }

    /**
     * The number of steps within which zero is reached with a chance.
     *
     * @param share above 0, at most 1
     * @return the smallest such number; empty if the horizon is too near
     */
    public OptionalInt quantile(double share) {
        for (int steps = 0; steps < within.length; steps++) {
            if (within[steps] >= share - TOLERANCE) {
                return OptionalInt.of(steps);
            }
        }
        return OptionalInt.empty();
    }

    /** {@return horizon and chance in one line} */
    @Override
    public String toString() {
        return "Zero within " + (within.length - 1) + " steps: " + withinHorizon();
    }
}
