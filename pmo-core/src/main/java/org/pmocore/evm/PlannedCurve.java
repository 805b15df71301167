package org.pmocore.evm;

/** The baseline as a cumulative curve: the sum of the budgets, or of the planned durations, of some rows over time. */
final class PlannedCurve {

    private final Spread spread;
    private final int[] rows;
    private final boolean ofDurations;

    private PlannedCurve(Spread spread, int[] rows, boolean ofDurations) {
        this.spread = spread;
        this.rows = rows;
        this.ofDurations = ofDurations;
    }

    static PlannedCurve ofBudgets(Spread spread, int[] rows) {
        return new PlannedCurve(spread, rows, false);
    }

    /** The curve of total planned duration (Khamooshi and Golafshani 2014), in working minutes. */
    static PlannedCurve ofDurations(Spread spread, int[] rows) {
        return new PlannedCurve(spread, rows, true);
    }

    /** Each row rounded to the minor unit, then summed: the parts add up to the whole. */
    long at(long minute) {
        long[] marks = spread.marks(minute);
        long sum = 0;
        for (int row : rows) {
            sum += spread.plannedAt(row, marks);
        }
        return sum;
    }

    /** Budgets below zero (credits) make the curve fall, so that it cannot be read backwards. */
    boolean isMonotone() {
        for (int row : rows) {
            if (spread.falls(row)) {
                return false;
            }
        }
        return true;
    }

    /** Not rounded, at one minute. */
    double valueAt(long minute) {
        return new Growing(spread, rows, ofDurations).valueAt(minute);
    }

    /** The last wall-clock minute of an interval at which no more than a value is planned; the low end if there is none. */
    Crossing lastAtMost(double value, long low, long high) {
        return crossing(low, high + 1, value, true);
    }

    /** The minute before the first one of an interval at which no less than a value is planned. */
    Crossing beforeFirstAtLeast(double value, long low, long high) {
        return crossing(low - 1, high, value, false);
    }

    /**
     * A minute of the clock and what is planned up to it and up to the next one.
     *
     * @param minute wall-clock minute
     * @param here planned up to it, not rounded
     * @param next planned up to the next minute
     */
    record Crossing(long minute, double here, double next) {}

    /**
     * Halves an interval down to one minute. Only rows that grow within it are added up again: those before count in full,
     * those after not at all, so that the whole search costs a few passes over the rows.
     */
    private Crossing crossing(long low, long high, double value, boolean inclusive) {
        long below = low;
        long above = high;
        Growing growing = new Growing(spread, rows, ofDurations);
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            double sum = growing.valueAt(middle);
            boolean right = inclusive ? sum <= value : sum < value;
            below = right ? middle : below;
            above = right ? above : middle;
            growing.narrow(below, above);
        }
        return new Crossing(below, growing.valueAt(below), growing.valueAt(below + 1));
    }

    /** The rows that grow within an interval, and what those before it add up to. */
    private static final class Growing {

        private final Spread spread;
        private final int[] rows;
        private final boolean ofDurations;
        private int count;
        private double full;

        Growing(Spread spread, int[] all, boolean ofDurations) {
            this.ofDurations = ofDurations;
            this.spread = spread;
            this.rows = all.clone();
            this.count = all.length;
        }

        double valueAt(long minute) {
            long[] marks = spread.marks(minute);
            double sum = full;
            for (int i = 0; i < count; i++) {
                sum += ofDurations ? spread.durationAt(rows[i], marks) : spread.valueAt(rows[i], marks);
            }
            return sum;
        }

        void narrow(long low, long high) {
            long[] lowMarks = spread.marks(low);
            long[] highMarks = spread.marks(high);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                if (spread.isOver(row, lowMarks)) {
                    full += ofDurations ? spread.duration[row] : spread.budget[row];
                } else if (spread.hasBegun(row, highMarks)) {
                    rows[kept++] = row;
                }
            }
            count = kept;
        }
    }
}
