package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * Builds the work graph of a network on one axis without nodes of summaries, the most frequent case, in one walk over its
 * nodes: the same graph as {@link WorkGraphBuilder} would build.
 */
final class OneAxisGraph {

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final LinkTable links;
    private final WorkGraph graph;
    private final OpenStarts open;
    private boolean fits = true;

    private OneAxisGraph(ResolvedNetwork network, int places) {
        this.network = network;
        this.nodes = network.nodes;
        this.links = network.links;
        this.open = new OpenStarts(network);
        long[] base = new long[network.axes.length];
        Arrays.setAll(base, number -> network.axes[number].workBefore(network.floor));
        this.graph = new WorkGraph(places, nodes.axis, base, true, false);
    }

    /** The graph; empty if a number is too large for it. */
    static Optional<WorkGraph> build(ResolvedNetwork network) {
        OneAxisGraph builder = new OneAxisGraph(network, places(network.links.firstIn));
        builder.clear();
        builder.fill();
        return builder.fits ? Optional.of(builder.graph) : Optional.empty();
    }

    /** Whether all work and all lags are on one axis. */
    static boolean isUniform(ResolvedNetwork network) {
        int[] axis = network.nodes.axis;
        int one = axis.length == 0 ? 0 : axis[0];
        for (int own : axis) {
            if (own != one) {
                return false;
            }
        }
        LinkTable links = network.links;
        for (int link = 0; link < links.lag.length; link++) {
            if (links.lag[link] != 0 && links.lagAxis[link] != one) {
                return false;
            }
        }
        return true;
    }

    /** One for each node and one for each link beyond the second into a node, behind the empty place. */
    private static int places(int[] firstIn) {
        int places = firstIn.length;
        for (int node = 1; node < firstIn.length; node++) {
            places += Math.max(0, firstIn[node] - firstIn[node - 1] - 2);
        }
        return places;
    }

    private void clear() {
        Arrays.fill(graph.floor, WorkGraph.NONE);
        Arrays.fill(graph.cap, WorkGraph.OPEN);
        Arrays.fill(graph.length, -WorkGraph.LIMIT);
    }

    private void fill() {
        int next = 1;
        for (int node = 0; node < nodes.axis.length; node++) {
            int count = links.firstIn[node + 1] - links.firstIn[node];
            int at = next + Math.max(0, count - 2);
            graph.place[node] = at;
            int work = checked(nodes.work[node]);
            graph.length[at] = work;
            graph.floor[at] = Math.max(count(node, open.startFloor(node)), count(node, nodes.finishFloor[node]) - work);
            graph.cap[at] = Math.min(count(node, nodes.startCap[node]), count(node, nodes.finishCap[node]) - work);
            connect(node, next);
            next = at + 1;
        }
    }

    /** Puts the links into a node into slots, from its first helper on: two into the first place, one into each other. */
    private void connect(int node, int start) {
        int begin = links.firstIn[node];
        int end = links.firstIn[node + 1];
        if (begin < end) {
            graph.first[start] = graph.place[links.from[begin]];
            graph.firstWeight[start] = weight(begin);
        }
        for (int link = begin + 1; link < end; link++) {
            int at = start + link - begin - 1;
            graph.second[at] = graph.place[links.from[link]];
            graph.secondWeight[at] = weight(link);
            if (at > start) {
                graph.first[at] = at - 1;
            }
        }
    }

    /** From start to start: the lag, plus the work of the predecessor for its finish, less that of the successor. */
    private int weight(int link) {
        long given = links.fromFinish(link) ? nodes.work[links.from[link]] : 0;
        long owed = links.toStart(link) ? 0 : nodes.work[links.to[link]];
        return checked(links.lag[link] + given - owed);
    }

    private int count(int node, long minute) {
        if (minute == network.floor) {
            return 0;
        }
        if (!Instants.isReal(minute)) {
            return minute <= Instants.NONE ? WorkGraph.NONE : WorkGraph.OPEN;
        }
        int axis = nodes.axis[node];
        return checked(network.axes[axis].workBefore(minute) - graph.base[axis]);
    }

    private int checked(long value) {
        fits &= Math.abs(value) < WorkGraph.LIMIT;
        return (int) value;
    }
}
