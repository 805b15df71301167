package org.pmocore.evm;

import java.math.BigDecimal;
import java.util.List;

/** The performance measurement baseline as a cumulative curve: the sum of the phases of all budgeted tasks. */
final class PlannedCurve {

    private final List<Phase> phases;
    private final BigDecimal zero;

    PlannedCurve(List<Phase> phases, BigDecimal zero) {
        this.phases = phases;
        this.zero = zero;
    }

    /** Each phase rounded to the minor unit, then summed: the parts add up to the whole. */
    BigDecimal at(long minute) {
        BigDecimal sum = zero;
        for (Phase phase : phases) {
            sum = sum.add(phase.plannedAt(minute));
        }
        return sum;
    }

    /** Budgets below zero (credits) make the curve fall, so that it cannot be read backwards. */
    boolean isMonotone() {
        return phases.stream().noneMatch(phase -> phase.budget().signum() < 0);
    }

    /** The last wall-clock minute of an interval at which no more than a value is planned; the low end if there is none. */
    long lastAtMost(double value, long low, long high) {
        long below = low;
        long above = high + 1;
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (valueAt(middle) <= value) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /** The first wall-clock minute of an interval at which no less than a value is planned; the high end if there is none. */
    long firstAtLeast(double value, long low, long high) {
        long below = low - 1;
        long above = high;
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (valueAt(middle) < value) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** Without rounding, for reading the curve backwards. */
    double valueAt(long minute) {
        double sum = 0;
        for (Phase phase : phases) {
            sum += phase.valueAt(minute);
        }
        return sum;
    }
}
