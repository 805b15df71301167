package org.pmocore.internal.network;

import org.jspecify.annotations.Nullable;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/**
 * Bounds that do not come from links: constraints, deadline, the world outside. Those of a summary go down to everything
 * under it.
 */
final class BoundCompiler {

    final Frame frame;
    private final Lags lags;

    /** What each summary hands down, its own summaries' bounds included; null where nobody bounds anything. */
    private final @Nullable Bounds[] handedDown;

    BoundCompiler(Frame frame) {
        this.frame = frame;
        this.lags = new Lags(frame);
        this.handedDown = new Bounds[frame.wbs.hasBranches() ? frame.tasks.size() : 0];
        int[] bottomUp = frame.wbs.bottomUp;
        for (int next = bottomUp.length - 1; next >= 0; next--) {
            handedDown[bottomUp[next]] = ofSummary(bottomUp[next]);
        }
    }

    /** For another state of the same project, in which no summary differs. */
    BoundCompiler(Frame frame, BoundCompiler other) {
        this.frame = frame;
        this.lags = new Lags(frame);
        this.handedDown = other.handedDown;
    }

    /** The bounds of a task that has not started. */
    Bounds ofPlanned(int position) {
        Bounds bounds = inherited(position);
        Task task = frame.tasks.get(position);
        task.constraint().ifPresent(constraint -> constrain(bounds, constraint));
        task.secondaryConstraint().ifPresent(constraint -> constrain(bounds, constraint));
        addPromises(bounds, position);
        return bounds;
    }

    /** The bounds of work in progress: nothing holds its start any more, but for those it waits for outside. */
    Bounds ofStarted(int position) {
        Bounds bounds = inherited(position);
        bounds.startFloor = Instants.NONE;
        bounds.startCap = Instants.OPEN;
        Task task = frame.tasks.get(position);
        task.constraint().filter(c -> c.kind().onFinish()).ifPresent(constraint -> constrain(bounds, constraint));
        task.secondaryConstraint().filter(c -> c.kind().onFinish()).ifPresent(c -> constrain(bounds, c));
        task.progress().resumes().ifPresent(resumes -> bounds.floorStart(WorkAxis.minuteOf(resumes)));
        addPromises(bounds, position);
        return bounds;
    }

    /** Where a finished task stands: behind the data date, and where lags from actual starts put it. */
    Bounds ofFinished(int position) {
        Bounds bounds = new Bounds();
        bounds.floorStart(frame.floor);
        boolean asked = frame.rules.has(Switch.LAG_FROM_ACTUAL_START) && !frame.rules.has(Switch.FINISHED_CUT_LOGIC);
        for (int at = position; asked && at != Wbs.NONE; at = frame.wbs.parent[at]) {
            int successor = at;
            frame.tasks.get(at).predecessors().forEach(link -> addActualStart(bounds, link, successor));
        }
        return bounds;
    }

    private Bounds inherited(int position) {
        Bounds bounds = new Bounds();
        int above = frame.wbs.parent[position];
        Bounds handed = above == Wbs.NONE ? null : handedDown[above];
        if (handed != null) {
            bounds.inherit(handed);
        }
        return bounds;
    }

    private @Nullable Bounds ofSummary(int position) {
        Task task = frame.tasks.get(position);
        int above = frame.wbs.parent[position];
        boolean bare = task.constraint().isEmpty()
                && task.deadline().isEmpty()
                && task.externalDependencies().isEmpty()
                && (task.predecessors().isEmpty() || !frame.rules.has(Switch.LAG_FROM_ACTUAL_START));
        if (bare) {
            return above == Wbs.NONE ? null : handedDown[above];
        }
        Bounds bounds = inherited(position);
        task.constraint().filter(BoundCompiler::isHandedDown).ifPresent(constraint -> constrain(bounds, constraint));
        if (task.secondaryConstraint().isPresent()
                || task.constraint().filter(c -> !isHandedDown(c)).isPresent()) {
            frame.note(position, NetworkNote.Kind.SUMMARY_CONSTRAINT);
        }
        addPromises(bounds, position);
        return bounds;
    }

    private static boolean isHandedDown(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.START_NO_EARLIER_THAN
                || constraint.kind() == Constraint.Kind.FINISH_NO_LATER_THAN;
    }

    /** Soft bounds only; pins that break logic and "as late as possible" are more than bounds. */
    private void constrain(Bounds bounds, Constraint constraint) {
        long date = constraint.date().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        switch (frame.rules.soft(constraint.kind())) {
            case START_NO_EARLIER_THAN -> bounds.floorStart(date);
            case FINISH_NO_EARLIER_THAN -> bounds.floorFinish(date);
            case START_NO_LATER_THAN -> bounds.capStart(date);
            case FINISH_NO_LATER_THAN -> bounds.capFinish(date);
            case START_ON -> {
                bounds.floorStart(date);
                bounds.capStart(date);
            }
            case FINISH_ON -> {
                bounds.floorFinish(date);
                bounds.capFinish(date);
            }
            case AS_LATE_AS_POSSIBLE, MANDATORY_START, MANDATORY_FINISH -> {}
        }
    }

    private void addPromises(Bounds bounds, int position) {
        Task task = frame.tasks.get(position);
        task.deadline().ifPresent(date -> bounds.capFinish(WorkAxis.minuteOf(date)));
        if (frame.rules.has(Switch.LAG_FROM_ACTUAL_START)) {
            task.predecessors().forEach(link -> addActualStart(bounds, link, position));
        }
        for (ExternalDependency external : task.externalDependencies()) {
            Dependency.Type type = external.type();
            long date = shifted(external, position);
            if (isPredecessor(external)) {
                if (type.toStart()) {
                    bounds.floorStart(date);
                } else {
                    bounds.floorFinish(date);
                }
            } else if (type.fromFinish()) {
                bounds.capFinish(date);
            } else {
                bounds.capStart(date);
            }
        }
    }

    private void addActualStart(Bounds bounds, Dependency link, int position) {
        int predecessor = frame.project.positionOf(link.predecessor()).orElseThrow();
        if (lags.bindsFromActualStart(link, predecessor, position)) {
            long date = lags.fromActualStart(link, predecessor, position);
            if (link.type().toStart()) {
                bounds.floorStart(date);
            } else {
                bounds.floorFinish(date);
            }
        }
    }

    /** The anchor moved by the lag, on the clock or on the task's own calendar: the outside has none. */
    private long shifted(ExternalDependency external, int position) {
        WorkTime lag = external.lag();
        long anchor = WorkAxis.minuteOf(external.anchor());
        if (lag.isZero()) {
            return anchor;
        }
        int own = frame.axes.numberOf(frame.tasks.get(position));
        long minutes = lag.isPercent() ? percentOf(external, position) : frame.minutes(lag, own);
        WorkAxis axis = frame.axes.axes[lag.isElapsed() ? frame.axes.clock() : own];
        long work = axis.workBefore(anchor);
        return isPredecessor(external) ? axis.finishAt(work + minutes) : axis.startAt(work - minutes);
    }

    /** A percentage is of the predecessor's duration, which is not known of a predecessor outside. */
    private long percentOf(ExternalDependency external, int position) {
        if (isPredecessor(external)) {
            frame.note(position, NetworkNote.Kind.EXTERNAL_PERCENT_LAG);
            return 0;
        }
        return external.lag().percentOf(frame.duration(frame.tasks.get(position)));
    }

    private static boolean isPredecessor(ExternalDependency external) {
        return external.direction() == ExternalDependency.Direction.PREDECESSOR;
    }
}
