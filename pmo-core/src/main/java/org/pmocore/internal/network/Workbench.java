package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * A copy of a compiled network with its early dates, on which one patch after the other is tried: only what it reaches is visited
 * again, each node once, in topological order. Where that is much, the rest is swept in order. Not thread-safe.
 */
final class Workbench {

    /** Beyond this part of all nodes, sweeping costs less than looking for the next one. */
    private static final int DENSE = 8;

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final PatchedLinks links;
    private final ForwardPass pass;
    private final RankQueue queue;
    private final long[] start;
    private final long[] finish;

    /** The nodes that have moved, in order, and where they were. */
    private int[] moved = new int[64];

    private long[] oldStart = new long[64];
    private long[] oldFinish = new long[64];
    private int count;

    Workbench(ResolvedNetwork network) {
        this.network = network;
        this.nodes = NodeTable.copyOf(network.nodes);
        nodes.hasSpecials = true;
        this.links = new PatchedLinks(network.links);
        ResolvedNetwork copy = new ResolvedNetwork(network, nodes, links.table, Optional.empty());
        MinuteDates dates = new MinuteDates(copy);
        this.pass = new ForwardPass(copy, dates, new SpecialDates(copy, dates));
        this.queue = new RankQueue(nodes.shape.length);
        this.start = dates.start;
        this.finish = dates.finish;
        pass.run();
    }

    /** The dates with a patch; empty if it is too large. */
    Optional<ChangedNodes> solve(Patch patch) {
        if (!links.apply(patch)) {
            links.undo(patch);
            return Optional.empty();
        }
        patch.apply(nodes);
        pushChanged(patch);
        run(patch);
        Optional<ChangedNodes> found = Optional.of(collect());
        patch.undo(nodes, network.nodes);
        links.undo(patch);
        putBack();
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
        int most = Math.max(16, start.length / DENSE);
        int visited = 0;
        for (int node = queue.pop(); node >= 0; node = queue.pop()) {
            if (visit(node)) {
                pushSuccessors(node, patch);
            }
            if (++visited > most) {
                queue.clear();
                sweep(node + 1);
            }
        }
    }

    private void sweep(int from) {
        for (int node = from; node < start.length; node++) {
            visit(node);
        }
    }

    /** Visits a node once more; whether it has moved. */
    private boolean visit(int node) {
        long oldBegin = start[node];
        long oldEnd = finish[node];
        pass.visit(node, links.begin(node), links.end(node));
        if (start[node] == oldBegin && finish[node] == oldEnd) {
            return false;
        }
        if (count == moved.length) {
            moved = Arrays.copyOf(moved, 2 * count);
            oldStart = Arrays.copyOf(oldStart, 2 * count);
            oldFinish = Arrays.copyOf(oldFinish, 2 * count);
        }
        moved[count] = node;
        oldStart[count] = oldBegin;
        oldFinish[count++] = oldEnd;
        return true;
    }

    private void pushSuccessors(int node, Patch patch) {
        LinkTable table = network.links;
        for (int place = table.firstOut[node]; place < table.firstOut[node + 1]; place++) {
            queue.push(table.to[table.out[place]]);
        }
        for (int row = 0; row < patch.linkOf.length; row++) {
            if (patch.linkOf[row] == Patch.ADDED && patch.edges.from[row] == node) {
                queue.push(patch.edges.to[row]);
            }
        }
    }

    private ChangedNodes collect() {
        long[] starts = new long[count];
        long[] finishes = new long[count];
        for (int at = 0; at < count; at++) {
            starts[at] = start[moved[at]];
            finishes[at] = finish[moved[at]];
        }
        return new ChangedNodes(Arrays.copyOf(moved, count), starts, finishes);
    }

    private void putBack() {
        for (int at = 0; at < count; at++) {
            start[moved[at]] = oldStart[at];
            finish[moved[at]] = oldFinish[at];
        }
        count = 0;
    }
}
