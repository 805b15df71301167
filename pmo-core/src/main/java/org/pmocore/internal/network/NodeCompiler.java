package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Constraint;
import org.pmocore.model.Progress;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** Fills the node table: shape, length and the bounds that do not come from links. */
final class NodeCompiler {

    private final Frame frame;
    private final BoundCompiler bounds;
    private final NodeTable nodes;
    private final boolean floorsOpenStartsOnly;

    NodeCompiler(BoundCompiler bounds, NodeTable nodes) {
        this.frame = bounds.frame;
        this.bounds = bounds;
        this.nodes = nodes;
        this.floorsOpenStartsOnly = frame.rules.has(Switch.FLOOR_OPEN_STARTS_ONLY);
    }

    static NodeTable compile(BoundCompiler bounds, NodeNumbers numbers, int[] ranks, LinkTable links) {
        Frame frame = bounds.frame;
        NodeCompiler compiler = new NodeCompiler(bounds, new NodeTable(ranks.length));
        for (int position = 0; position < frame.tasks.size(); position++) {
            if (frame.wbs.isBranch(position)) {
                compiler.addSummary(position, numbers, ranks);
            } else {
                compiler.addTask(position, ranks[numbers.entry[position]]);
            }
        }
        if (compiler.nodes.hasEfforts) {
            compiler.noteUntied(numbers, ranks, links);
        }
        return compiler.nodes;
    }

    private void noteUntied(NodeNumbers numbers, int[] ranks, LinkTable links) {
        EffortTies ties = new EffortTies(links, nodes);
        for (int position = 0; position < frame.tasks.size(); position++) {
            if (frame.tasks.get(position).kind() == Task.Kind.LEVEL_OF_EFFORT
                    && !ties.isTied(ranks[numbers.entry[position]])) {
                frame.note(position, NetworkNote.Kind.UNTIED_EFFORT);
            }
        }
    }

    private void addSummary(int position, NodeNumbers numbers, int[] ranks) {
        noteSplits(position);
        if (numbers.entry[position] != NodeNumbers.NONE) {
            addSpan(ranks[numbers.entry[position]], position, NodeTable.SPAN_DOWN);
        }
        if (numbers.exit[position] != NodeNumbers.NONE) {
            addSpan(ranks[numbers.exit[position]], position, NodeTable.SPAN_UP);
        }
    }

    private void addSpan(int node, int position, byte shape) {
        nodes.hasSpans = true;
        nodes.shape[node] = shape;
        nodes.axis[node] = frame.axes.numberOf(frame.tasks.get(position));
    }

    /** Fills the row of a node with what there is to say of a task that is no branch. */
    void addTask(int position, int node) {
        Task task = frame.tasks.get(position);
        Progress progress = task.progress();
        if (isOrdinary(position, task)) {
            addOrdinary(node, task);
            return;
        }
        nodes.axis[node] = task.isElapsed() ? frame.axes.clock() : frame.axes.numberOf(task);
        nodes.work[node] = task.isMilestone() ? 0 : frame.remaining(task) + gapsAhead(position);
        nodes.shape[node] = shapeOf(task, nodes.work[node]);
        note(position, node);
        if (nodes.shape[node] == NodeTable.EFFORT && !isOnRecord(progress)) {
            return;
        }
        if (isOnRecord(progress)) {
            record(position, node);
        } else if (progress.isFinished()) {
            nodes.bound(node, bounds.ofFinished(position));
        } else {
            Bounds own = progress.isStarted() ? bounds.ofStarted(position) : bounds.ofPlanned(position);
            if (waitsForFloor(task)) {
                own.floorStart(frame.floor);
            }
            if (frame.keepsActualDates()) {
                progress.actualStart().map(WorkAxis::minuteOf).ifPresent(own::floorStart);
            }
            nodes.bound(node, own);
            if (task.manualStart().isPresent() && !progress.isStarted()) {
                put(node, WorkAxis.minuteOf(task.manualStart().get()));
            } else {
                addSpecials(node, task);
            }
        }
    }

    /** Whether there is nothing to say of a task but how long it takes, as of most tasks of a plan. */
    private boolean isOrdinary(int position, Task task) {
        return frame.actuals.isEmpty()
                && frame.wbs.parent[position] == Wbs.NONE
                && task.kind() != Task.Kind.LEVEL_OF_EFFORT
                && task.constraint().isEmpty()
                && task.secondaryConstraint().isEmpty()
                && task.manualStart().isEmpty()
                && task.deadline().isEmpty()
                && task.expectedFinish().isEmpty()
                && task.externalDependencies().isEmpty()
                && task.splits().isEmpty();
    }

    /** The same as the steps for every task would do. */
    private void addOrdinary(int node, Task task) {
        WorkTime duration = task.duration().orElse(null);
        int axis = frame.axes.numberOf(task);
        boolean elapsed = duration != null && duration.isElapsed();
        nodes.axis[node] = elapsed ? frame.axes.clock() : axis;
        nodes.work[node] = duration == null || task.isMilestone() ? 0 : frame.minutes(duration, axis);
        nodes.shape[node] = nodes.work[node] > 0 ? NodeTable.WORK : shapeOf(task, 0);
        if (!floorsOpenStartsOnly || task.predecessors().isEmpty()) {
            nodes.startFloor[node] = frame.floor;
        }
    }

    private void put(int node, long minute) {
        nodes.specialOf(node).manualStart = minute;
        nodes.startFloor[node] = minute;
        nodes.finishFloor[node] = Instants.NONE;
        nodes.startCap[node] = Instants.OPEN;
    }

    private boolean isOnRecord(Progress progress) {
        boolean kept = progress.isFinished() ? frame.keepsActualDates() : frame.followsActualStart();
        return progress.isStarted() && kept;
    }

    private boolean waitsForFloor(Task task) {
        boolean bound = !task.predecessors().isEmpty()
                || task.constraint().filter(NodeCompiler::boundsFromBelow).isPresent();
        return !bound || !floorsOpenStartsOnly;
    }

    /** Whether a constraint says by itself when a task begins; a date "no later than" or "late" does not. */
    private static boolean boundsFromBelow(Constraint constraint) {
        return switch (constraint.kind()) {
            case AS_LATE_AS_POSSIBLE, START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> false;
            default -> true;
        };
    }

    private byte shapeOf(Task task, long work) {
        if (task.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            nodes.hasEfforts = true;
            return NodeTable.EFFORT;
        }
        if (task.progress().isFinished()) {
            return NodeTable.RAW_POINT;
        }
        if (task.progress().isStarted() || work > 0 || isExpected(task)) {
            return NodeTable.WORK;
        }
        if (frame.rules.has(Switch.RAW_POINTS)) {
            return NodeTable.RAW_POINT;
        }
        return isOnFinishFace(task) ? NodeTable.FINISH_POINT : NodeTable.START_POINT;
    }

    /** Whether an expected finish says how long a task takes; a milestone takes no time. */
    private boolean isExpected(Task task) {
        return frame.rules.has(Switch.EXPECTED_FINISH)
                && !task.isMilestone()
                && task.expectedFinish().isPresent();
    }

    private boolean isOnFinishFace(Task task) {
        boolean own = task.kind() == Task.Kind.FINISH_MILESTONE && !frame.rules.has(Switch.START_FACES);
        return own || frame.rules.has(Switch.FINISH_FACES);
    }

    private void addSpecials(int node, Task task) {
        task.constraint().ifPresent(constraint -> addSpecial(node, task, constraint));
        task.secondaryConstraint().ifPresent(constraint -> addSpecial(node, task, constraint));
        if (isExpected(task)) {
            task.expectedFinish().ifPresent(date -> nodes.specialOf(node).expectedFinish = WorkAxis.minuteOf(date));
        }
    }

    private void addSpecial(int node, Task task, Constraint constraint) {
        if (task.progress().isStarted() && !constraint.kind().onFinish()) {
            return;
        }
        long date = constraint.date().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        switch (frame.rules.soft(constraint.kind())) {
            case AS_LATE_AS_POSSIBLE -> {
                nodes.specialOf(node).asLateAsPossible = true;
                nodes.hasLatest = true;
            }
            case MANDATORY_START -> nodes.specialOf(node).pinStart = date;
            case MANDATORY_FINISH -> nodes.specialOf(node).pinFinish = date;
            case START_NO_LATER_THAN -> pull(node, date, Instants.OPEN);
            case FINISH_NO_LATER_THAN -> pull(node, Instants.OPEN, date);
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN, START_ON, FINISH_ON -> {}
        }
    }

    private void pull(int node, long start, long finish) {
        if (frame.rules.has(Switch.LATEST_DATES_PULL)) {
            NodeTable.Special special = nodes.specialOf(node);
            special.pullStart = Math.min(special.pullStart, start);
            special.pullFinish = Math.min(special.pullFinish, finish);
        }
    }

    /** Gaps inside the task that are still to come. */
    private long gapsAhead(int position) {
        Task task = frame.tasks.get(position);
        if (task.kind() != Task.Kind.TASK
                || task.splits().isEmpty()
                || task.progress().isFinished()) {
            return 0;
        }
        int axis = frame.axes.numberOf(task);
        long done = frame.duration(task) - frame.remaining(task);
        long gaps = 0;
        for (Split split : task.splits()) {
            if (split.gap().isElapsed() != task.isElapsed()) {
                frame.note(position, NetworkNote.Kind.ELAPSED_GAP);
            }
            gaps += frame.minutes(split.afterWork(), axis) >= done ? frame.minutes(split.gap(), axis) : 0;
        }
        return gaps;
    }

    /** Dates on record, for rules under which a started task runs on from its actual start. */
    private void record(int position, int node) {
        Task task = frame.tasks.get(position);
        Progress progress = task.progress();
        WorkAxis axis = frame.axes.axes[nodes.axis[node]];
        long finish = progress.actualFinish().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        long start = progress.actualStart().map(WorkAxis::minuteOf).orElse(finish);
        start = start == Instants.NONE ? frame.floor : start;
        if (finish == Instants.NONE) {
            long from = progress.resumes().map(WorkAxis::minuteOf).orElse(start);
            long done = progress.resumes().isPresent() ? 0 : frame.duration(task) - frame.remaining(task);
            long goesOn = axis.workBefore(from) + done;
            finish = axis.finishAt(goesOn + nodes.work[node]);
            nodes.bound(node, bounds.ofStarted(position));
            nodes.startCap[node] = progress.resumes().isPresent() ? from : axis.startAt(goesOn);
        }
        nodes.shape[node] = progress.isFinished() ? NodeTable.DONE : NodeTable.RUNNING;
        nodes.startFloor[node] = start;
        nodes.finishFloor[node] = finish;
    }

    private void note(int position, int node) {
        Progress progress = frame.tasks.get(position).progress();
        if (progress.isStarted() && progress.actualStart().isEmpty()) {
            frame.note(position, NetworkNote.Kind.UNKNOWN_ACTUAL_START);
        }
        boolean suspended = progress.suspended().isPresent() && !progress.isFinished();
        if (suspended && progress.resumes().isEmpty()) {
            frame.note(position, NetworkNote.Kind.UNKNOWN_RESUME);
        }
        if (nodes.shape[node] == NodeTable.EFFORT) {
            noteEffort(position);
        }
        noteSplits(position);
    }

    /** Only work can be interrupted. */
    private void noteSplits(int position) {
        Task task = frame.tasks.get(position);
        if (task.kind() != Task.Kind.TASK && !task.splits().isEmpty()) {
            frame.note(position, NetworkNote.Kind.SPLIT_WITHOUT_WORK);
        }
    }

    private void noteEffort(int position) {
        Task task = frame.tasks.get(position);
        boolean bound = task.constraint().isPresent()
                || task.deadline().isPresent()
                || !task.externalDependencies().isEmpty();
        if (bound) {
            frame.note(position, NetworkNote.Kind.BOUND_EFFORT);
        }
    }
}
