package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/**
 * Tries patches on counts of work, for networks on one axis where every instant is a face of its count: a node is the greatest
 * of a few sums.
 */
final class CountBench extends Workbench {

    private final int axisNumber;
    private final WorkAxis axis;
    private final long base;
    private final int[] counts;
    private final int[] oldCounts;
    private final int[] floors;
    private final int[] oldFloors;
    private final int[] from;
    private final int[] weights;
    private final int[] oldWeights;
    private int[] touched = new int[64];
    private int touchedCount;
    private boolean fits = true;

    CountBench(ResolvedNetwork network) {
        super(network);
        this.axisNumber = nodes.axis.length == 0 ? 0 : nodes.axis[0];
        this.axis = network.axes[axisNumber];
        this.base = axis.workBefore(network.floor);
        this.from = links.table.from;
        this.floors = new int[nodes.shape.length];
        this.weights = new int[from.length];
        this.counts = new int[floors.length];
        for (int node = 0; node < floors.length; node++) {
            floors[node] = floorOf(node);
            for (int link = links.begin(node); link < links.end(node); link++) {
                weights[link] = weightOf(link);
            }
            visit(node, links.begin(node), links.end(node));
        }
        this.oldCounts = counts.clone();
        this.oldFloors = floors.clone();
        this.oldWeights = weights.clone();
    }

    /** Whether a network is no more than such sums; its nodes and links may have been patched since. */
    static boolean isOpenTo(ResolvedNetwork network) {
        return network.isPlain()
                && !network.nodes.hasSpans
                && !network.rules.has(Switch.RAW_INSTANTS)
                && !network.rules.has(Switch.RAW_POINTS)
                && OneAxisGraph.isUniform(network);
    }

    @Override
    boolean prepare(Patch patch) {
        fits = true;
        for (int node : patch.nodes) {
            fits &= nodes.axis[node] == axisNumber && nodes.special[node] == null;
            floors[node] = floorOf(node);
            weigh(links.begin(node), links.end(node));
            for (int place = links.table.firstOut[node]; place < links.table.firstOut[node + 1]; place++) {
                weighInto(links.table.out[place], links.table.to[links.table.out[place]]);
            }
        }
        for (int row = 0; row < patch.linkOf.length; row++) {
            weighInto(patch.linkOf[row], patch.edges.to[row]);
        }
        for (int link : patch.gone) {
            weighInto(link, links.table.to[link]);
        }
        return fits;
    }

    @Override
    boolean visit(int node, int begin, int end) {
        int count = floors[node];
        for (int link = begin; link < end; link++) {
            count = Math.max(count, counts[from[link]] + weights[link]);
        }
        // nothing says when it begins: the start of the project does
        count = count < -WorkGraph.LIMIT ? 0 : count;
        boolean moved = counts[node] != count || nodes.work[node] != network.nodes.work[node];
        counts[node] = count;
        return moved;
    }

    @Override
    ChangedNodes collect(int[] found, Patch patch) {
        int[] starts = new int[found.length];
        for (int row = 0; row < found.length; row++) {
            starts[row] = counts[found[row]];
        }
        return new CountedNodes(network.nodes, patch, found, starts, axis, base);
    }

    @Override
    void putBack(int node) {
        counts[node] = oldCounts[node];
    }

    @Override
    void restore(Patch patch) {
        for (int node : patch.nodes) {
            floors[node] = oldFloors[node];
        }
        for (int at = 0; at < touchedCount; at++) {
            weights[touched[at]] = oldWeights[touched[at]];
        }
        touchedCount = 0;
    }

    /** Weighs a link again, with all others into its successor where those stand elsewhere. */
    private void weighInto(int link, int to) {
        if (links.begin(to) != links.table.firstIn[to]) {
            weigh(links.begin(to), links.end(to));
        } else {
            weigh(link, link + 1);
        }
    }

    private void weigh(int begin, int end) {
        for (int link = begin; link < end; link++) {
            weights[link] = weightOf(link);
            touched = touchedCount == touched.length ? Arrays.copyOf(touched, 2 * touchedCount) : touched;
            touched[touchedCount++] = link;
        }
    }

    /** From start to start: the lag, plus the work of the predecessor for its finish, less that of the successor. */
    private int weightOf(int link) {
        LinkTable table = links.table;
        if (table.isIdle(link)) {
            return WorkGraph.NONE;
        }
        fits &= table.lag[link] == 0 || table.lagAxis[link] == axisNumber;
        long given = table.fromFinish(link) ? nodes.work[table.from[link]] : 0;
        long owed = table.toStart(link) ? 0 : nodes.work[table.to[link]];
        return checked(table.lag[link] + given - owed);
    }

    private int floorOf(int node) {
        return Math.max(count(nodes.startFloor[node], 0), count(nodes.finishFloor[node], checked(nodes.work[node])));
    }

    private int count(long minute, int owed) {
        return minute <= Instants.NONE ? WorkGraph.NONE : checked(axis.workBefore(minute) - base - owed);
    }

    private int checked(long value) {
        fits &= Math.abs(value) < WorkGraph.LIMIT / 2;
        return (int) value;
    }
}
