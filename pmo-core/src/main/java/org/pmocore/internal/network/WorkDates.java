package org.pmocore.internal.network;

import org.pmocore.time.WorkAxis;

/** Dates kept as counts of work, turned into minutes when asked. */
final class WorkDates extends NetworkDates {

    private static final int FIELDS = 4;

    /** The count of the early start at each place. */
    final int[] early;

    /** The count of the late start at each place. */
    final int[] late;

    long projectFinish;

    /** What bounds all late dates: the finish of the project, or the date it must finish by. */
    long seed;

    /** Minutes of the {@linkplain WorkGraph#raw raw} nodes: start, finish, late start and late finish. */
    private final long[] raw;

    private final WorkGraph graph;
    private final NodeTable nodes;
    private final WorkAxis[] axes;

    WorkDates(ResolvedNetwork network, WorkGraph graph) {
        this.graph = graph;
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.early = new int[graph.floor.length];
        this.late = new int[graph.floor.length];
        this.raw = new long[FIELDS * graph.raw.length];
        this.projectFinish = network.floor;
        this.seed = projectFinish;
    }

    @Override
    public long start(int node) {
        if (nodes.shape[node] == NodeTable.WORK) {
            return work(node, early[graph.place[node]], false);
        }
        int own = rawOf(node);
        return own >= 0 ? raw[own] : early(node, early[graph.place[node]], false);
    }

    @Override
    public long finish(int node) {
        int own = rawOf(node);
        return own >= 0 ? raw[own + 1] : early(node, early[graph.finishPlace[node]], true);
    }

    @Override
    public long lateStart(int node) {
        if (nodes.shape[node] == NodeTable.WORK) {
            return work(node, late[graph.place[node]], false);
        }
        int own = rawOf(node);
        return own >= 0 ? raw[own + 2] : late(node, late[graph.place[node]], false);
    }

    @Override
    public long lateFinish(int node) {
        if (nodes.shape[node] == NodeTable.WORK) {
            return work(node, late[graph.place[node]], true);
        }
        int own = rawOf(node);
        return own >= 0 ? raw[own + 3] : late(node, late[graph.finishPlace[node]], true);
    }

    @Override
    public long totalFloat(int node) {
        if (graph.uniform || graph.axis[node] == nodes.axis[node]) {
            return late[graph.place[node]] - (long) early[graph.place[node]];
        }
        WorkAxis own = axes[nodes.axis[node]];
        return own.workBefore(lateStart(node)) - own.workBefore(start(node));
    }

    @Override
    public long projectFinish() {
        return projectFinish;
    }

    @Override
    void setEarly(int node, long start, long finish) {
        int own = rawOf(node);
        raw[own] = start;
        raw[own + 1] = finish;
    }

    @Override
    void setLate(int node, long start, long finish) {
        int own = rawOf(node);
        raw[own + 2] = start;
        raw[own + 3] = finish;
    }

    /** Where the minutes of a raw node stand, of work only that of its finish; below zero for any other. */
    private int rawOf(int node) {
        return graph.rawNumber.length == 0 ? -1 : FIELDS * graph.rawNumber[node];
    }

    private long early(int node, int count, boolean finish) {
        if (Math.abs(count) >= WorkGraph.LIMIT) {
            return count < 0 ? Instants.NONE : Instants.OPEN;
        }
        int axis = graph.axis[node];
        return early(nodes, node, axes[axis], graph.base[axis] + count, finish);
    }

    /** The minute of one end of a node whose start has a count. */
    static long early(NodeTable nodes, int node, WorkAxis axis, long count, boolean finish) {
        return switch (nodes.shape[node]) {
            case NodeTable.WORK -> finish ? axis.finishAt(count + nodes.work[node]) : axis.startAt(count);
            case NodeTable.START_POINT -> axis.startAt(count);
            case NodeTable.FINISH_POINT -> {
                // on the finish face, unless that lies before a date the milestone must not precede
                long point = axis.finishAt(count);
                yield point < nodes.startFloor[node] ? axis.startAt(count) : point;
            }
            default -> finish ? axis.finishAt(count) : axis.startAt(count);
        };
    }

    private long late(int node, int count, boolean finish) {
        byte shape = nodes.shape[node];
        if (shape != NodeTable.START_POINT && shape != NodeTable.FINISH_POINT) {
            return face(node, count, finish);
        }
        if (count == early[graph.place[node]]) {
            return start(node);
        }
        long point = face(node, count, shape == NodeTable.FINISH_POINT);
        return point > seed ? face(node, count, true) : point;
    }

    private long work(int node, int count, boolean finish) {
        return face(node, finish ? count + graph.length[graph.place[node]] : count, finish);
    }

    private long face(int node, int count, boolean finish) {
        if (Math.abs(count) >= WorkGraph.LIMIT) {
            return count < 0 ? Instants.NONE : Instants.OPEN;
        }
        int number = graph.axis[node];
        WorkAxis axis = axes[number];
        long work = graph.base[number] + count;
        return finish ? axis.finishAt(work) : axis.startAt(work);
    }
}
