package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * A copy of a compiled network with its early dates, on which one patch after the other is tried: only what it reaches is visited
 * again, each node once, in topological order. Where that is much, the rest is swept in order. Not thread-safe.
 */
abstract class Workbench {

    /** Beyond this part of all nodes, sweeping costs less than looking for the next one. */
    private static final int DENSE = 8;

    private static final int FEW = 16;

    final ResolvedNetwork network;
    final NodeTable nodes;
    final PatchedLinks links;
    private final RankQueue queue;

    /** The nodes that have moved, in order. */
    private int[] moved = new int[64];

    private int count;

    Workbench(ResolvedNetwork network) {
        this.network = network;
        this.nodes = NodeTable.copyOf(network.nodes);
        this.links = new PatchedLinks(network.links);
        this.queue = new RankQueue(nodes.shape.length);
    }

    /** Takes over what follows from a patch that was written into nodes and links; false if it cannot. */
    abstract boolean prepare(Patch patch);

    /** Finds the dates of a node by the links in some rows; whether they are others than before. */
    abstract boolean visit(int node, int begin, int end);

    abstract ChangedNodes collect(int[] found, Patch patch);

    abstract void putBack(int node);

    /** Gives back what was taken over, once nodes and links are as they were. */
    abstract void restore(Patch patch);

    /** The dates with a patch; empty if it is too large or says what there is no room for here. */
    final Optional<ChangedNodes> solve(Patch patch) {
        Optional<ChangedNodes> found = Optional.empty();
        boolean fits = links.apply(patch);
        patch.apply(nodes);
        if (fits && prepare(patch)) {
            pushChanged(patch);
            run(patch);
            found = Optional.of(collect(Arrays.copyOf(moved, count), patch));
        }
        for (int at = 0; at < count; at++) {
            putBack(moved[at]);
        }
        count = 0;
        patch.undo(nodes, network.nodes);
        links.undo(patch);
        restore(patch);
        return found;
    }

    private void pushChanged(Patch patch) {
        for (int node : patch.nodes) {
            queue.push(node);
        }
        for (int row = 0; row < patch.linkOf.length; row++) {
            queue.push(patch.edges.to[row]);
        }
        for (int link : patch.gone) {
            queue.push(network.links.to[link]);
        }
    }

    private void run(Patch patch) {
        int most = Math.max(FEW, nodes.shape.length / DENSE);
        int visited = 0;
        for (int node = queue.pop(); node >= 0; node = queue.pop()) {
            if (look(node)) {
                pushSuccessors(node, patch);
            }
            if (++visited > most) {
                queue.clear();
                sweep(node + 1);
            }
        }
    }

    private void sweep(int from) {
        for (int node = from; node < nodes.shape.length; node++) {
            look(node);
        }
    }

    /** Visits a node once more; whether it has moved. */
    private boolean look(int node) {
        if (!visit(node, links.begin(node), links.end(node))) {
            return false;
        }
        moved = count == moved.length ? Arrays.copyOf(moved, 2 * count) : moved;
        moved[count++] = node;
        return true;
    }

    private void pushSuccessors(int node, Patch patch) {
        LinkTable table = network.links;
        for (int place = table.firstOut[node]; place < table.firstOut[node + 1]; place++) {
            queue.push(table.to[table.out[place]]);
        }
        for (int row : patch.added) {
            if (patch.edges.from[row] == node) {
                queue.push(patch.edges.to[row]);
            }
        }
    }
}
