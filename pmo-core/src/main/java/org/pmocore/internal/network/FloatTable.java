package org.pmocore.internal.network;

import java.util.function.IntPredicate;
import org.pmocore.time.WorkAxis;

/**
 * The floats beside total and free float, in minutes on the axis of each node.
 *
 * <p>Immutable and thread-safe.
 */
public final class FloatTable {

    private final ResolvedNetwork network;
    private final NetworkDates dates;
    private final IntPredicate finished;
    private final long[] push;

    private FloatTable(ResolvedNetwork network, NetworkDates dates, IntPredicate finished) {
        this.network = network;
        this.dates = dates;
        this.finished = finished;
        this.push = new long[network.nodes.shape.length];
    }

    /**
     * Measures a solved network.
     *
     * @param network the network
     * @param dates its dates
     * @param finished by node, whether it is done; its dates move no more
     * @return the floats
     */
    public static FloatTable of(ResolvedNetwork network, NetworkDates dates, IntPredicate finished) {
        FloatTable table = new FloatTable(network, dates, finished);
        table.findPushes();
        return table;
    }

    /**
     * Late start less early start.
     *
     * @param node number of a node
     * @return minutes on its axis
     */
    public long startFloat(int node) {
        WorkAxis axis = network.axisOf(node);
        return axis.workBefore(dates.lateStart(node)) - axis.workBefore(dates.start(node));
    }

    /**
     * Late finish less early finish.
     *
     * @param node number of a node
     * @return minutes on its axis
     */
    public long finishFloat(int node) {
        WorkAxis axis = network.axisOf(node);
        return axis.workBefore(dates.lateFinish(node)) - axis.workBefore(dates.finish(node));
    }

    /**
     * How much later a node would start if everything it waits for took its late dates.
     *
     * @param node number of a node
     * @return minutes on its axis, zero or more
     */
    public long push(int node) {
        return push[node];
    }

    private void findPushes() {
        int nodes = push.length;
        long[] starts = new long[network.nodes.hasSpans ? nodes : 0];
        long[] finishes = new long[starts.length];
        LinkTable links = network.links;
        for (int node = 0; node < nodes; node++) {
            long start = Instants.NONE;
            long finish = Instants.NONE;
            for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
                long bound = links.later(link, latest(link, starts, finishes));
                start = links.toStart(link) ? Math.max(start, bound) : start;
                finish = links.toStart(link) ? finish : Math.max(finish, bound);
            }
            if (network.nodes.isSpan(node)) {
                starts[node] = start;
                finishes[node] = finish;
            } else {
                push[node] = pushBy(node, start, finish);
            }
        }
    }

    /** The latest date of the end a link leaves from, that of a summary being the last under it. */
    private long latest(int link, long[] starts, long[] finishes) {
        int from = network.links.from[link];
        boolean finish = network.links.fromFinish(link);
        byte shape = network.nodes.shape[from];
        if (shape == NodeTable.EFFORT) {
            return Instants.NONE;
        }
        if (network.nodes.isSpan(from)) {
            return finish ? finishes[from] : starts[from];
        }
        if (shape == NodeTable.DONE || finished.test(from)) {
            return finish ? dates.finish(from) : dates.start(from);
        }
        return finish ? dates.lateFinish(from) : dates.lateStart(from);
    }

    private long pushBy(int node, long start, long finish) {
        byte shape = network.nodes.shape[node];
        NodeTable.Special special = network.nodes.special[node];
        boolean fixed = shape == NodeTable.DONE || shape == NodeTable.RUNNING || shape == NodeTable.EFFORT;
        if (fixed || (special != null && special.isPinned())) {
            return 0;
        }
        WorkAxis axis = network.axisOf(node);
        long begin = axis.workBefore(dates.start(node));
        long length = axis.workBefore(dates.finish(node)) - begin;
        long byStart = start > Instants.NONE ? axis.workBefore(start) - begin : 0;
        long byFinish = finish > Instants.NONE ? axis.workBefore(finish) - length - begin : 0;
        return Math.max(0, Math.max(byStart, byFinish));
    }
}
