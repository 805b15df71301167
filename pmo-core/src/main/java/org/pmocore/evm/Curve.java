package org.pmocore.evm;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.pmocore.model.Phasing;

/** The cumulative share of a budget over working time, linear between its points; nothing at the start, all at the finish. */
final class Curve {

    private final double[] work;
    private final double[] share;

    private Curve(double[] work, double[] share) {
        this.work = work;
        this.share = share;
    }

    /** Shares at equal steps of a length of working time. */
    static Curve of(List<Double> cumulative, long length) {
        double[] work = new double[cumulative.size()];
        double[] share = new double[work.length];
        for (int i = 0; i < work.length; i++) {
            work[i] = (double) length * i / (work.length - 1);
            share[i] = cumulative.get(i);
        }
        return new Curve(work, share);
    }

    /** Amounts per period; ends beyond the task count at its finish. */
    static Curve ofPeriods(List<Phasing.Period> periods, ToLongFunction<LocalDateTime> workAt) {
        double[] work = new double[periods.size() + 1];
        double[] share = new double[work.length];
        for (int i = 1; i < work.length; i++) {
            Phasing.Period period = periods.get(i - 1);
            work[i] = Math.max(0, workAt.applyAsLong(period.end()));
            share[i] = share[i - 1] + period.amount().doubleValue();
        }
        double total = share[work.length - 1];
        for (int i = 1; i < work.length && total != 0; i++) {
            share[i] /= total;
        }
        return new Curve(work, share);
    }

    boolean falls() {
        for (int i = 1; i < share.length; i++) {
            if (share[i] < share[i - 1]) {
                return true;
            }
        }
        return false;
    }

    long amount(long budget, double done, long length) {
        return Math.round(Math.rint(budget * share(done, length)));
    }

    double share(double done, long length) {
        if (done <= 0) {
            return 0;
        }
        if (done >= length) {
            return 1;
        }
        int next = 1;
        while (next < work.length - 1 && work[next] < done) {
            next++;
        }
        double step = work[next] - work[next - 1];
        double part = step > 0 ? Math.min(1, (done - work[next - 1]) / step) : 1;
        return share[next - 1] + part * (share[next] - share[next - 1]);
    }
}
