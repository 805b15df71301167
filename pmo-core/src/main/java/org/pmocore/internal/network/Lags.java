package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Progression;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Dependency;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** Lags in minutes, on the clock the rules name, and what of them is left at the data date. */
final class Lags {

    private final Frame frame;

    Lags(Frame frame) {
        this.frame = frame;
    }

    /** The axis a lag runs on. */
    int axisOf(Dependency link, int position, int successor) {
        WorkTime lag = link.lag();
        Task predecessor = frame.tasks.get(position);
        boolean elapsed = lag.isElapsed() || (lag.isPercent() && predecessor.isElapsed());
        if (elapsed) {
            return frame.axes.clock();
        }
        return switch (frame.rules.lagClock()) {
            case PREDECESSOR -> frame.axes.numberOf(predecessor);
            case SUCCESSOR -> frame.axes.numberOf(frame.tasks.get(successor));
            case PROJECT -> 0;
            case CLOCK -> frame.axes.clock();
        };
    }

    /** Minutes left of a lag: what has passed since the actual date of the predecessor is over. */
    long remaining(Dependency link, int predecessor, int axis) {
        long lag = minutes(link, predecessor, axis);
        if (frame.dataDate == Instants.NONE || countsWhole(predecessor)) {
            return lag;
        }
        boolean finish = link.type().fromFinish();
        long actual = finish ? frame.actuals.finish(predecessor) : frame.actuals.start(predecessor);
        if (actual == Instants.NONE) {
            return lag;
        }
        WorkAxis clock = frame.axes.axes[axis];
        long passed = clock.workBefore(frame.dataDate) - clock.workBefore(actual);
        return Math.max(0, lag - Math.max(0, passed));
    }

    /** Whether a link asks for a date on record: the actual start of its predecessor, and the lag from there. */
    boolean runsFromActualStart(Dependency link, int predecessor) {
        return frame.rules.has(Switch.LAG_FROM_ACTUAL_START)
                && !link.type().fromFinish()
                && frame.actuals.start(predecessor) != Instants.NONE;
    }

    /** Whether such a link bounds its successor: under progress override not what has started before its predecessor finished. */
    boolean bindsFromActualStart(Dependency link, int predecessor, int successor) {
        boolean free = frame.rules.progress() == Progression.PROGRESS_OVERRIDE
                && frame.actuals.isStarted(successor)
                && !frame.actuals.isFinished(predecessor);
        return !free && runsFromActualStart(link, predecessor);
    }

    /** The bound of a link that {@linkplain #runsFromActualStart runs from an actual start}. */
    long fromActualStart(Dependency link, int predecessor, int successor) {
        int axis = axisOf(link, predecessor, successor);
        WorkAxis clock = frame.axes.axes[axis];
        long start = frame.actuals.start(predecessor);
        long lag = minutes(link, predecessor, axis);
        return lag == 0 ? start : clock.finishAt(clock.workBefore(start) + lag);
    }

    /** Where the dates the lag runs from are the actual ones, all of it counts. */
    private boolean countsWhole(int predecessor) {
        boolean recorded = frame.rules.progress() == Progression.ACTUAL_DATES && frame.actuals.isFinished(predecessor);
        return recorded || frame.followsActualStart() || frame.rules.has(Switch.LAG_IN_FULL);
    }

    /** Of a summary there is no duration to take a percentage of; the lag counts as zero. */
    private long minutes(Dependency link, int predecessor, int axis) {
        WorkTime lag = link.lag();
        if (!lag.isPercent()) {
            boolean days = lag.kind() == WorkTime.Kind.DAYS && axis == frame.axes.clock();
            return frame.minutes(lag, days ? 0 : axis);
        }
        boolean summary = frame.wbs.isBranch(predecessor);
        return summary ? 0 : lag.percentOf(frame.duration(frame.tasks.get(predecessor)));
    }
}
