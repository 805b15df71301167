package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;

/**
 * Bounds on the starts of nodes, that of the project where nothing else says when a node begins: no date of its own and no link,
 * or only those of a summary that nothing bounds.
 */
final class OpenStarts {

    private final ResolvedNetwork network;
    private final boolean[] bound;

    OpenStarts(ResolvedNetwork network) {
        this.network = network;
        int nodes = network.rules.has(Switch.FLOOR_OPEN_STARTS_ONLY) ? network.nodes.shape.length : 0;
        this.bound = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            bound[node] = isBound(node) || !network.nodes.isSpan(node);
        }
    }

    /** The bound on the start of a node that comes from no link. */
    long startFloor(int node) {
        boolean open = bound.length > 0 && !network.nodes.isSpan(node) && !isBound(node);
        return open ? network.floor : network.nodes.startFloor[node];
    }

    private boolean isBound(int node) {
        boolean found = Math.max(network.nodes.startFloor[node], network.nodes.finishFloor[node]) > Instants.NONE;
        for (int link = network.links.firstIn[node]; link < network.links.firstIn[node + 1] && !found; link++) {
            found = bound[network.links.from[link]];
        }
        return found;
    }
}
