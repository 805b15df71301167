package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/** Total and free float of every node, in minutes on its own axis. */
final class FloatPass {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;
    private final boolean floored;

    FloatPass(ResolvedNetwork network, NetworkDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.floored = network.rules.has(Switch.FREE_FLOAT_FLOOR);
    }

    void run() {
        for (int node = 0; node < network.nodes.shape.length; node++) {
            byte shape = network.nodes.shape[node];
            if (shape != NodeTable.SPAN_DOWN && shape != NodeTable.SPAN_UP) {
                dates.totalFloat[node] = total(node);
                dates.freeFloat[node] = shape == NodeTable.EFFORT ? 0 : free(node);
            }
        }
    }

    private long total(int node) {
        WorkAxis axis = network.axisOf(node);
        long ofStart = axis.workBefore(dates.lateStart[node]) - axis.workBefore(dates.start[node]);
        long ofFinish = axis.workBefore(dates.lateFinish[node]) - axis.workBefore(dates.finish[node]);
        long conflict = dates.conflict.length == 0 ? 0 : dates.conflict[node];
        return switch (network.rules.floatKind()) {
                    case START -> ofStart;
                    case FINISH -> ofFinish;
                    case SMALLEST ->
                        network.nodes.shape[node] == NodeTable.RUNNING ? ofFinish : Math.min(ofStart, ofFinish);
                }
                + conflict;
    }

    private long free(int node) {
        NodeTable.Special special = network.nodes.special[node];
        if (special != null && special.expectedFinish != Instants.NONE) {
            return 0;
        }
        int end = links.firstOut[node + 1];
        long least = Instants.OPEN;
        for (int place = links.firstOut[node]; place < end; place++) {
            int link = links.out[place];
            if (links.dependency[link] != EdgeList.HIERARCHY) {
                least = Math.min(least, LinkFloats.relationship(network, links, link, dates));
            }
        }
        if (least == Instants.OPEN) {
            WorkAxis axis = network.axisOf(node);
            least = axis.workBefore(dates.projectFinish) - axis.workBefore(dates.finish[node]);
        }
        return floored ? Math.max(0, least) : least;
    }
}
