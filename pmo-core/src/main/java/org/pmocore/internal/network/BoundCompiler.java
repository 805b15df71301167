package org.pmocore.internal.network;

import java.time.LocalDateTime;
import java.util.Optional;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** Bounds of one task or summary that do not come from links: data date, constraints, deadline, the world outside. */
final class BoundCompiler {

    private final Frame frame;
    private final NodeTable nodes;
    private final int position;
    private final Task task;
    private final Progress progress;

    BoundCompiler(Frame frame, NodeTable nodes, int position) {
        this.frame = frame;
        this.nodes = nodes;
        this.position = position;
        this.task = frame.tasks.get(position);
        this.progress = task.progress();
    }

    void boundTask(int node) {
        if (waitsForFloor()) {
            nodes.startFloor[node] = frame.floor;
        }
        if (progress.isFinished()) {
            return;
        }
        progress.resumes().ifPresent(resumes -> floorStart(node, WorkAxis.minuteOf(resumes)));
        task.constraint().ifPresent(constraint -> constrain(node, constraint));
        task.secondaryConstraint().ifPresent(constraint -> constrain(node, constraint));
        if (frame.rules.has(Switch.EXPECTED_FINISH)) {
            task.expectedFinish().ifPresent(date -> nodes.specialOf(node).expectedFinish = WorkAxis.minuteOf(date));
        }
        capFinish(node);
        boundByOutside(node, ExternalDependency.Direction.PREDECESSOR);
    }

    /** Caps of a task that runs on from its actual start. */
    void capRunning(int node) {
        dateOf(Constraint.Kind.FINISH_NO_LATER_THAN).ifPresent(date -> capFinish(node, WorkAxis.minuteOf(date)));
        capFinish(node);
    }

    private void capFinish(int node) {
        task.deadline().ifPresent(date -> capFinish(node, WorkAxis.minuteOf(date)));
        boundByOutside(node, ExternalDependency.Direction.SUCCESSOR);
    }

    void boundSummaryBelow(int node) {
        dateOf(Constraint.Kind.START_NO_EARLIER_THAN).ifPresent(date -> floorStart(node, WorkAxis.minuteOf(date)));
        boundByOutside(node, ExternalDependency.Direction.PREDECESSOR);
    }

    void boundSummaryAbove(int node) {
        capRunning(node);
    }

    void noteUnusedOfSummary() {
        boolean unused = task.constraint()
                        .filter(c -> c.kind() != Constraint.Kind.START_NO_EARLIER_THAN
                                && c.kind() != Constraint.Kind.FINISH_NO_LATER_THAN)
                        .isPresent()
                || task.secondaryConstraint().isPresent();
        if (unused) {
            frame.note(position, NetworkNote.Kind.SUMMARY_CONSTRAINT);
        }
    }

    private boolean waitsForFloor() {
        boolean bound = !task.predecessors().isEmpty() || task.constraint().isPresent();
        return !bound || !frame.rules.has(Switch.FLOOR_OPEN_STARTS_ONLY);
    }

    private Optional<LocalDateTime> dateOf(Constraint.Kind kind) {
        return task.constraint().filter(c -> c.kind() == kind).flatMap(Constraint::date);
    }

    private void constrain(int node, Constraint constraint) {
        long date = constraint.date().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        if (progress.isStarted() && !constraint.kind().onFinish()) {
            return;
        }
        switch (constraint.kind()) {
            case AS_LATE_AS_POSSIBLE -> nodes.specialOf(node).asLateAsPossible = true;
            case START_NO_EARLIER_THAN -> floorStart(node, date);
            case FINISH_NO_EARLIER_THAN -> floorFinish(node, date);
            case START_NO_LATER_THAN -> {
                capStart(node, date);
                pull(node, date, Instants.OPEN);
            }
            case FINISH_NO_LATER_THAN -> {
                capFinish(node, date);
                pull(node, Instants.OPEN, date);
            }
            case START_ON -> {
                floorStart(node, date);
                capStart(node, date);
            }
            case FINISH_ON -> {
                floorFinish(node, date);
                capFinish(node, date);
            }
            case MANDATORY_START -> nodes.specialOf(node).pinStart = date;
            case MANDATORY_FINISH -> nodes.specialOf(node).pinFinish = date;
        }
    }

    private void pull(int node, long start, long finish) {
        if (frame.rules.has(Switch.LATEST_DATES_PULL)) {
            NodeTable.Special special = nodes.specialOf(node);
            special.pullStart = Math.min(special.pullStart, start);
            special.pullFinish = Math.min(special.pullFinish, finish);
        }
    }

    private void boundByOutside(int node, ExternalDependency.Direction direction) {
        for (ExternalDependency external : task.externalDependencies()) {
            if (external.direction() != direction) {
                continue;
            }
            Dependency.Type type = external.type();
            if (direction == ExternalDependency.Direction.PREDECESSOR) {
                long bound = shifted(external, 1);
                if (type.toStart()) {
                    floorStart(node, bound);
                } else {
                    floorFinish(node, bound);
                }
            } else if (type.fromFinish()) {
                capFinish(node, shifted(external, -1));
            } else {
                capStart(node, shifted(external, -1));
            }
        }
    }

    /** The anchor moved by the lag, on the clock or on the task's own calendar: the outside has none. */
    private long shifted(ExternalDependency external, int sign) {
        WorkTime lag = external.lag();
        long anchor = WorkAxis.minuteOf(external.anchor());
        if (lag.isZero()) {
            return anchor;
        }
        int own = frame.axes.numberOf(task);
        long minutes = lag.isPercent() ? percentOf(external) : frame.minutes(lag, own);
        WorkAxis axis = frame.axes.axes[lag.isElapsed() ? frame.axes.clock() : own];
        long work = axis.workBefore(anchor) + sign * minutes;
        return sign > 0 ? axis.finishAt(work) : axis.startAt(work);
    }

    /** A percentage is of the predecessor's duration, which is not known of a predecessor outside. */
    private long percentOf(ExternalDependency external) {
        if (external.direction() == ExternalDependency.Direction.PREDECESSOR) {
            frame.note(position, NetworkNote.Kind.EXTERNAL_PERCENT_LAG);
            return 0;
        }
        return external.lag().percentOf(frame.duration(task));
    }

    private void floorStart(int node, long minute) {
        nodes.startFloor[node] = Math.max(nodes.startFloor[node], minute);
    }

    private void floorFinish(int node, long minute) {
        nodes.finishFloor[node] = Math.max(nodes.finishFloor[node], minute);
    }

    private void capStart(int node, long minute) {
        nodes.startCap[node] = Math.min(nodes.startCap[node], minute);
    }

    private void capFinish(int node, long minute) {
        nodes.finishCap[node] = Math.min(nodes.finishCap[node], minute);
    }
}
