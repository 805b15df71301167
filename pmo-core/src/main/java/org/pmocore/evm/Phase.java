package org.pmocore.evm;

import java.math.BigDecimal;
import org.pmocore.model.Baseline;
import org.pmocore.model.Task.Kind;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/**
 * How the budget of one task is spread over time: linear over a stretch of one axis.
 *
 * <p>A step is a stretch of one minute on the clock: nothing before it, all after it.
 */
final class Phase {

    private static final WorkAxis CLOCK = WorkCalendar.allHours().axis();

    private final WorkAxis axis;
    private final long from;
    private final long length;
    private final BigDecimal budget;
    private final double budgetValue;

    private Phase(WorkAxis axis, long from, long length, BigDecimal budget) {
        this.axis = axis;
        this.from = from;
        this.length = length;
        this.budget = budget;
        this.budgetValue = budget.doubleValue();
    }

    /** A milestone steps at its date; other work is spread over working time, or over the clock if there is none. */
    static Phase of(Kind kind, Baseline.Entry entry, WorkCalendar calendar, BigDecimal budget) {
        long start = WorkAxis.minuteOf(entry.start());
        long finish = WorkAxis.minuteOf(entry.finish());
        if (kind == Kind.START_MILESTONE) {
            return new Phase(CLOCK, start, 1, budget);
        }
        if (kind == Kind.FINISH_MILESTONE || start == finish) {
            return new Phase(CLOCK, finish - 1, 1, budget);
        }
        WorkAxis axis = calendar.axis();
        long work = axis.workBefore(finish) - axis.workBefore(start);
        return work > 0
                ? new Phase(axis, axis.workBefore(start), work, budget)
                : new Phase(CLOCK, start, finish - start, budget);
    }

    BigDecimal budget() {
        return budget;
    }

    /** Planned up to a wall-clock minute, exclusive, rounded to the budget's scale. */
    BigDecimal plannedAt(long minute) {
        long done = done(minute);
        if (done == 0) {
            return budget.subtract(budget);
        }
        return done == length ? budget : Yardstick.share(budget, BigDecimal.valueOf(done), BigDecimal.valueOf(length));
    }

    /** The same without rounding. */
    double valueAt(long minute) {
        return budgetValue * done(minute) / length;
    }

    private long done(long minute) {
        return Math.max(0, Math.min(length, axis.workBefore(minute) - from));
    }
}
