package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Progress;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;

/** Fills the node table: shape, length and the bounds that do not come from links. */
final class NodeCompiler {

    private final Frame frame;
    private final NodeNumbers numbers;
    private final int[] ranks;
    private final LinkTable links;
    private final NodeTable nodes;

    private NodeCompiler(Frame frame, NodeNumbers numbers, int[] ranks, LinkTable links) {
        this.links = links;
        this.frame = frame;
        this.numbers = numbers;
        this.ranks = ranks;
        this.nodes = new NodeTable(ranks.length);
    }

    static NodeTable compile(Frame frame, NodeNumbers numbers, int[] ranks, LinkTable links) {
        NodeCompiler compiler = new NodeCompiler(frame, numbers, ranks, links);
        for (int position = 0; position < frame.tasks.size(); position++) {
            if (frame.wbs.isBranch(position)) {
                compiler.addSummary(position);
            } else {
                compiler.addTask(position);
            }
        }
        return compiler.nodes;
    }

    private void addSummary(int position) {
        Task task = frame.tasks.get(position);
        BoundCompiler bounds = new BoundCompiler(frame, nodes, position);
        if (numbers.entry[position] != NodeNumbers.NONE) {
            int node = ranks[numbers.entry[position]];
            shape(node, task, NodeTable.SPAN_DOWN);
            bounds.boundSummaryBelow(node);
        }
        if (numbers.exit[position] != NodeNumbers.NONE) {
            int node = ranks[numbers.exit[position]];
            shape(node, task, NodeTable.SPAN_UP);
            bounds.boundSummaryAbove(node);
        }
        bounds.noteUnusedOfSummary();
    }

    private void addTask(int position) {
        Task task = frame.tasks.get(position);
        Progress progress = task.progress();
        int node = ranks[numbers.entry[position]];
        nodes.axis[node] = frame.isElapsed(task) ? frame.axes.clock() : frame.axes.numberOf(task);
        nodes.work[node] = frame.remaining(task) + gapsAhead(position);
        nodes.shape[node] = shapeOf(task, nodes.work[node]);
        if (progress.isStarted() && progress.actualStart().isEmpty()) {
            frame.note(position, NetworkNote.Kind.UNKNOWN_ACTUAL_START);
        }
        if (task.kind() == Task.Kind.LEVEL_OF_EFFORT && !isTied(position)) {
            frame.note(position, NetworkNote.Kind.UNTIED_EFFORT);
        }
        BoundCompiler bounds = new BoundCompiler(frame, nodes, position);
        if (progress.isStarted() && frame.followsActualStart()) {
            record(task, node, bounds);
        } else {
            bounds.boundTask(node);
        }
    }

    /** Whether links say where a level of effort begins and where it ends. */
    private boolean isTied(int position) {
        int node = ranks[numbers.entry[position]];
        boolean begins = false;
        boolean ends = false;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            begins |= links.toStart(link);
            ends |= !links.toStart(link);
        }
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            begins |= !links.fromFinish(links.out[place]);
            ends |= links.fromFinish(links.out[place]);
        }
        return begins && ends;
    }

    private void shape(int node, Task task, byte shape) {
        nodes.shape[node] = shape;
        nodes.axis[node] = frame.axes.numberOf(task);
    }

    private byte shapeOf(Task task, long work) {
        if (task.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return NodeTable.EFFORT;
        }
        if (task.progress().isFinished()) {
            return NodeTable.RAW_POINT;
        }
        if (task.progress().isStarted() || work > 0) {
            return NodeTable.WORK;
        }
        if (frame.rules.has(Switch.RAW_POINTS)) {
            return NodeTable.RAW_POINT;
        }
        return task.kind() == Task.Kind.FINISH_MILESTONE ? NodeTable.FINISH_POINT : NodeTable.START_POINT;
    }

    /** Gaps inside the task that are still to come. */
    private long gapsAhead(int position) {
        Task task = frame.tasks.get(position);
        if (task.splits().isEmpty() || task.progress().isFinished()) {
            return 0;
        }
        int axis = frame.axes.numberOf(task);
        long done = frame.duration(task) - frame.remaining(task);
        long gaps = 0;
        for (Split split : task.splits()) {
            if (split.gap().isElapsed() != frame.isElapsed(task)) {
                frame.note(position, NetworkNote.Kind.ELAPSED_GAP);
            }
            gaps += frame.minutes(split.afterWork(), axis) >= done ? frame.minutes(split.gap(), axis) : 0;
        }
        return gaps;
    }

    /** Dates on record, for rules under which a started task runs on from its actual start. */
    private void record(Task task, int node, BoundCompiler bounds) {
        Progress progress = task.progress();
        WorkAxis axis = frame.axes.axes[nodes.axis[node]];
        long finish = progress.actualFinish().map(WorkAxis::minuteOf).orElse(Instants.NONE);
        long start = progress.actualStart().map(WorkAxis::minuteOf).orElse(finish);
        if (start == Instants.NONE) {
            start = frame.floor;
        }
        nodes.startFloor[node] = start;
        if (finish != Instants.NONE) {
            nodes.shape[node] = NodeTable.DONE;
            nodes.finishFloor[node] = finish;
            return;
        }
        nodes.shape[node] = NodeTable.RUNNING;
        boolean resumed = progress.resumes().isPresent();
        long from = resumed ? WorkAxis.minuteOf(progress.resumes().orElseThrow()) : start;
        long length = resumed ? nodes.work[node] : frame.duration(task) + nodes.work[node] - frame.remaining(task);
        nodes.finishFloor[node] = axis.finishAt(axis.workBefore(from) + length);
        bounds.capRunning(node);
    }
}
