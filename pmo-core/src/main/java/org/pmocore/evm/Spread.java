package org.pmocore.evm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Baseline;
import org.pmocore.model.Phasing;
import org.pmocore.model.Task.Kind;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/**
 * The time-phased baseline in columns: how the budget of each row grows over a stretch of one axis of working time.
 *
 * <p>A step is a stretch of one minute on the clock: nothing before it, all after it.
 */
final class Spread {

    private static final WorkAxis CLOCK = WorkCalendar.allHours().axis();

    private final List<WorkAxis> axes = new ArrayList<>(List.of(CLOCK));
    private final IdentityHashMap<WorkAxis, Integer> indices = new IdentityHashMap<>();

    /** In minor units; zero in rows without a budget. */
    final long[] budget;

    final boolean[] budgeted;

    /** Planned working minutes of a task, zero for milestones, levels of effort and spans without working time. */
    final long[] duration;

    final long[] start;
    final long[] finish;

    private final int[] axis;
    private final long[] from;
    private final long[] length;

    /** Of rows that are not linear. */
    private final @Nullable Curve[] curves;

    Spread(int rows) {
        budget = new long[rows];
        budgeted = new boolean[rows];
        duration = new long[rows];
        start = new long[rows];
        finish = new long[rows];
        axis = new int[rows];
        from = new long[rows];
        length = new long[rows];
        curves = new Curve[rows];
        indices.put(CLOCK, 0);
    }

    /**
     * The dates of a row, with a budget or without. A milestone steps at its date; other work is spread over working time, or
     * over the clock if there is none.
     */
    void date(int row, Baseline.Entry entry, Kind kind, WorkCalendar calendar) {
        start[row] = WorkAxis.minuteOf(entry.start());
        finish[row] = WorkAxis.minuteOf(entry.finish());
        if (kind == Kind.START_MILESTONE) {
            stretch(row, CLOCK, start[row], 1);
            return;
        }
        if (kind == Kind.FINISH_MILESTONE || start[row] == finish[row]) {
            stretch(row, CLOCK, finish[row] - 1, 1);
            return;
        }
        long work = span(row, start[row], finish[row], calendar);
        duration[row] = kind == Kind.TASK ? work : 0;
    }

    /** A stretch between two wall-clock minutes, over working time, of which it tells how much, or over the clock if there is none. */
    long span(int row, long first, long end, WorkCalendar calendar) {
        start[row] = first;
        finish[row] = end;
        WorkAxis working = calendar.axis();
        long before = working.workBefore(first);
        long work = working.workBefore(end) - before;
        if (work > 0) {
            stretch(row, working, before, work);
        } else {
            stretch(row, CLOCK, first, end - first);
        }
        return work;
    }

    void budget(int row, long amount) {
        budget[row] = amount;
        budgeted[row] = true;
    }

    /** Spreads a budget otherwise than evenly; a milestone steps whatever is said. */
    void shape(int row, Phasing phasing) {
        if (start[row] == finish[row] || phasing.equals(Phasing.LINEAR)) {
            return;
        }
        WorkAxis own = axes.get(axis[row]);
        curves[row] = phasing.isPerPeriod()
                ? Curve.ofPeriods(phasing.periods(), end -> own.workBefore(WorkAxis.minuteOf(end)) - from[row])
                : Curve.of(phasing.cumulative(), length[row]);
    }

    /** Spreads the budget of a row as that of another one. */
    void shapeAs(int row, int base) {
        axis[row] = axis[base];
        from[row] = from[base];
        length[row] = length[base];
        start[row] = start[base];
        finish[row] = finish[base];
        curves[row] = curves[base];
    }

    /** Whether the curve of a row goes down somewhere: credits. */
    boolean falls(int row) {
        Curve curve = curves[row];
        return budget[row] < 0 || (curve != null && curve.falls());
    }

    /** What is planned when a share of the working time has passed, rounded to the minor unit. */
    long plannedAfter(int row, double shareOfTime) {
        Curve curve = curves[row];
        return curve == null
                ? Math.round(Math.rint(budget[row] * shareOfTime))
                : curve.amount(budget[row], shareOfTime * length[row], length[row]);
    }

    private void stretch(int row, WorkAxis on, long begin, long work) {
        axis[row] = indices.computeIfAbsent(on, added -> {
            axes.add(added);
            return axes.size() - 1;
        });
        from[row] = begin;
        length[row] = work;
    }

    /** The first wall-clock minute in which the budget of a row grows. */
    long firstMinute(int row) {
        return axes.get(axis[row]).startAt(from[row]);
    }

    /** The first wall-clock minute by which all of the budget of a row is planned. */
    long endMinute(int row) {
        return axes.get(axis[row]).finishAt(from[row] + length[row]);
    }

    /** A wall-clock minute on every axis, so that each is asked once for all rows. */
    long[] marks(long minute) {
        long[] marks = new long[axes.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = axes.get(i).workBefore(minute);
        }
        return marks;
    }

    /** Planned up to the marks, exclusive, rounded to the minor unit. */
    long plannedAt(int row, long[] marks) {
        long done = done(row, marks);
        if (done == 0) {
            return 0;
        }
        if (done == length[row]) {
            return budget[row];
        }
        Curve curve = curves[row];
        return curve == null
                ? Share.of(budget[row], done, length[row])
                : curve.amount(budget[row], (double) done, length[row]);
    }

    /** The same without rounding. */
    double valueAt(int row, long[] marks) {
        long whole = length[row];
        if (whole == 0) {
            return 0;
        }
        long done = done(row, marks);
        Curve curve = curves[row];
        return curve == null ? (double) budget[row] * done / whole : budget[row] * curve.share((double) done, whole);
    }

    /** What of the planned working minutes lies before the marks. */
    double durationAt(int row, long[] marks) {
        return duration[row] == 0 ? 0 : done(row, marks);
    }

    /** Whether all of a row lies before the marks; true for a row without dates, which adds nothing. */
    boolean isOver(int row, long[] marks) {
        return marks[axis[row]] - from[row] >= length[row];
    }

    boolean hasBegun(int row, long[] marks) {
        return marks[axis[row]] > from[row];
    }

    private long done(int row, long[] marks) {
        return Math.max(0, Math.min(length[row], marks[axis[row]] - from[row]));
    }
}
