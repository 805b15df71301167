package org.pmocore.impact;

/** Comparison of days that were divided from whole minutes. */
final class Tolerance {

    /** Far below a minute of the longest day. */
    private static final double EPSILON = 1e-6;

    private Tolerance() {}

    static boolean isZero(double days) {
        return Math.abs(days) < EPSILON;
    }

    static boolean isPositive(double days) {
        return days >= EPSILON;
    }

    static boolean isNegative(double days) {
        return days <= -EPSILON;
    }

    /** The same days, but exactly zero where only rounding is left. */
    static double clean(double days) {
        return isZero(days) ? 0 : days;
    }
}
