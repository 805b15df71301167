package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.internal.network.NetworkRules.FloatKind;
import org.pmocore.time.WorkAxis;

/** Dates kept as wall-clock minutes, for networks and rules that need the very instant. */
final class MinuteDates extends NetworkDates {

    final long[] start;
    final long[] finish;
    final long[] lateStart;
    final long[] lateFinish;

    /** How far a pinned or pulled node lies before what logic asks for, zero or less; empty if there is none. */
    long[] conflict = {};

    long projectFinish = Instants.NONE;

    private final ResolvedNetwork network;

    MinuteDates(ResolvedNetwork network) {
        int nodes = network.nodes.shape.length;
        this.network = network;
        start = filled(nodes, Instants.NONE);
        finish = filled(nodes, Instants.NONE);
        lateStart = filled(nodes, Instants.OPEN);
        lateFinish = filled(nodes, Instants.OPEN);
    }

    @Override
    public long start(int node) {
        return start[node];
    }

    @Override
    public long finish(int node) {
        return finish[node];
    }

    @Override
    public long lateStart(int node) {
        return lateStart[node];
    }

    @Override
    public long lateFinish(int node) {
        return lateFinish[node];
    }

    @Override
    public long projectFinish() {
        return projectFinish;
    }

    @Override
    void setEarly(int node, long from, long to) {
        start[node] = from;
        finish[node] = to;
    }

    @Override
    void setLate(int node, long from, long to) {
        lateStart[node] = from;
        lateFinish[node] = to;
    }

    @Override
    public long totalFloat(int node) {
        FloatKind kind = network.rules.floatKind();
        WorkAxis axis = network.axisOf(node);
        long ofStart = axis.workBefore(lateStart[node]) - axis.workBefore(start[node]);
        long ofFinish = axis.workBefore(lateFinish[node]) - axis.workBefore(finish[node]);
        boolean running = network.nodes.shape[node] == NodeTable.RUNNING;
        long smallest = running ? ofFinish : Math.min(ofStart, ofFinish);
        long room = kind == FloatKind.START ? ofStart : kind == FloatKind.FINISH ? ofFinish : smallest;
        return conflict.length == 0 ? room : room + conflict[node];
    }

    /** Once bounds have gone down, the node in front of a summary stands for the first dates under it. */
    void settleSummary(int node) {
        start[node] = network.firstUnder(node, false, this);
        finish[node] = network.firstUnder(node, true, this);
    }

    private static long[] filled(int nodes, long value) {
        long[] array = new long[nodes];
        Arrays.fill(array, value);
        return array;
    }
}
