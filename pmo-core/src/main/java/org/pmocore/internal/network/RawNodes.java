package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.internal.network.NetworkRules.Switch;

/**
 * Which nodes may lie on another instant than the start or finish face of their counts. On the same axis that changes no count,
 * so that their instants can be found once all counts are known; what counts by the clock itself has no other instant.
 */
final class RawNodes {

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final boolean instants;
    private final boolean onClock;

    private RawNodes(ResolvedNetwork network, boolean uniform) {
        this.onClock = !uniform;
        this.network = network;
        this.nodes = network.nodes;
        this.instants = network.rules.has(Switch.RAW_INSTANTS);
    }

    /** Marks them in a graph. */
    static void mark(ResolvedNetwork network, WorkGraph graph) {
        if (network.rules.has(Switch.RAW_INSTANTS) || network.rules.has(Switch.RAW_POINTS)) {
            new RawNodes(network, graph.uniform).markIn(graph);
        }
    }

    private void markIn(WorkGraph graph) {
        int[] number = new int[nodes.shape.length];
        int[] raw = new int[nodes.shape.length];
        int count = 0;
        for (int node = 0; node < number.length; node++) {
            boolean own = isRaw(node);
            number[node] = own ? count : -1;
            if (own) {
                raw[count++] = node;
            }
        }
        if (count > 0) {
            graph.raw = Arrays.copyOf(raw, count);
            graph.rawNumber = number;
        }
    }

    private boolean isRaw(int node) {
        return switch (nodes.shape[node]) {
            case NodeTable.WORK -> instants && isFinishBound(node);
            case NodeTable.START_POINT, NodeTable.FINISH_POINT -> instants;
            default -> !onClock;
        };
    }

    /** Whether anything bounds the finish of work: it may be at the beginning of a shift. */
    private boolean isFinishBound(int node) {
        boolean bound = nodes.finishFloor[node] > Instants.NONE;
        for (int link = network.links.firstIn[node]; link < network.links.firstIn[node + 1]; link++) {
            bound |= !network.links.toStart(link);
        }
        return bound;
    }
}
