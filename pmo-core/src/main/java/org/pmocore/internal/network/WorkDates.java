package org.pmocore.internal.network;

import org.pmocore.time.WorkAxis;

/** Dates kept as counts of work, turned into minutes when asked. */
final class WorkDates extends NetworkDates {

    /** The count of the early start at each place. */
    final int[] early;

    /** The count of the late start at each place. */
    final int[] late;

    long projectFinish;

    /** What bounds all late dates: the finish of the project, or the date it must finish by. */
    long seed;

    private final WorkGraph graph;
    private final NodeTable nodes;
    private final WorkAxis[] axes;

    WorkDates(ResolvedNetwork network, WorkGraph graph) {
        this.graph = graph;
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.early = new int[graph.floor.length];
        this.late = new int[graph.floor.length];
        this.projectFinish = network.floor;
        this.seed = projectFinish;
    }

    @Override
    public long start(int node) {
        return early(node, early[graph.place[node]], false);
    }

    @Override
    public long finish(int node) {
        return early(node, early[graph.finishPlace[node]], true);
    }

    @Override
    public long lateStart(int node) {
        return late(node, late[graph.place[node]], false);
    }

    @Override
    public long lateFinish(int node) {
        return late(node, late[graph.finishPlace[node]], true);
    }

    @Override
    public long totalFloat(int node) {
        return late[graph.place[node]] - (long) early[graph.place[node]];
    }

    @Override
    public long projectFinish() {
        return projectFinish;
    }

    private long early(int node, int count, boolean finish) {
        return switch (nodes.shape[node]) {
            case NodeTable.WORK -> work(node, count, finish);
            case NodeTable.START_POINT -> face(node, count, false);
            case NodeTable.FINISH_POINT -> finishPoint(node, count);
            default -> face(node, count, finish);
        };
    }

    private long late(int node, int count, boolean finish) {
        byte shape = nodes.shape[node];
        if (shape == NodeTable.WORK) {
            return work(node, count, finish);
        }
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

    /** On the finish face, unless that lies before a date the milestone must not precede. */
    private long finishPoint(int node, int count) {
        long point = face(node, count, true);
        return point < nodes.startFloor[node] ? face(node, count, false) : point;
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
