package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;
import org.pmocore.time.WorkAxis;

/**
 * The finish of the project without the work of each node, for networks on one axis: there every path is a sum, and the longest
 * one that avoids a node starts behind it, ends before it or jumps over it in topological order.
 */
final class DragSweep {

    private static final int ONE_AXIS = 0;

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final LinkTable links;
    private final NetworkDates dates;
    private final WorkAxis axis;
    private final long[] start;
    private final long[] finish;

    /** The longest way from a bound on the start of each node to a finish. */
    private final long[] fromStart;

    /** The same from a bound on its finish. */
    private final long[] fromFinish;

    DragSweep(ResolvedNetwork network, NetworkDates dates) {
        this.network = network;
        this.nodes = network.nodes;
        this.links = network.links;
        this.dates = dates;
        this.axis = network.axes[ONE_AXIS];
        int count = nodes.shape.length;
        this.start = new long[count];
        this.finish = new long[count];
        this.fromStart = new long[count];
        this.fromFinish = new long[count];
        for (int node = 0; node < count; node++) {
            boolean passes = nodes.shape[node] != NodeTable.EFFORT && !nodes.isSpan(node);
            start[node] = passes ? axis.workBefore(dates.start(node)) : Instants.NONE;
            finish[node] = passes ? axis.workBefore(dates.finish(node)) : Instants.NONE;
        }
    }

    /** Whether all dates of a network are sums of work on the axis of the project. */
    static boolean fits(ResolvedNetwork network) {
        NodeTable nodes = network.nodes;
        LinkTable links = network.links;
        boolean driving = nodes.hasEfforts && network.rules.has(NetworkRules.Switch.EFFORT_DRIVES);
        if (nodes.hasSpecials || driving) {
            return false;
        }
        for (int node = 0; node < nodes.shape.length; node++) {
            if (nodes.axis[node] != ONE_AXIS) {
                return false;
            }
        }
        for (int link = 0; link < links.lag.length; link++) {
            if (links.lag[link] != 0 && links.lagAxis[link] != ONE_AXIS) {
                return false;
            }
        }
        return true;
    }

    /** By node, how much work earlier the project finishes if the node has none; empty if the dates are no such sums. */
    Optional<long[]> drags() {
        settleSpans();
        if (!isSumOfBounds()) {
            return Optional.empty();
        }
        findTails();
        long[] finishes = avoiding();
        long last = axis.workBefore(dates.projectFinish());
        for (int node = 0; node < finishes.length; node++) {
            finishes[node] = last - Math.max(finishes[node], through(node));
        }
        return Optional.of(finishes);
    }

    /** Whether every date is what its bounds ask for and no more, which a rule unknown here would show. */
    private boolean isSumOfBounds() {
        for (int node = 0; node < start.length; node++) {
            if (!nodes.isSpan(node) && nodes.shape[node] != NodeTable.EFFORT && !isFixed(node)) {
                long length = nodes.work[node];
                long byStart = Math.max(work(floor(node)), bound(node, true));
                long byFinish = Math.max(work(nodes.finishFloor[node]), bound(node, false));
                boolean sum =
                        start[node] == Math.max(byStart, byFinish - length) && finish[node] == start[node] + length;
                if (!sum) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The bounds that pass through a summary, which its early dates no longer tell. */
    private void settleSpans() {
        for (int node = 0; node < start.length && nodes.hasSpans; node++) {
            if (nodes.isSpan(node)) {
                start[node] = bound(node, true);
                finish[node] = bound(node, false);
            }
        }
    }

    /** The latest bound that links put on an end of a node. */
    private long bound(int node, boolean ofStart) {
        long latest = Instants.NONE;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            if (links.toStart(link) == ofStart) {
                latest = Math.max(latest, given(link));
            }
        }
        return latest;
    }

    private long given(int link) {
        int from = links.from[link];
        return (links.fromFinish(link) ? finish[from] : start[from]) + links.lag[link];
    }

    private void findTails() {
        for (int node = start.length - 1; node >= 0; node--) {
            long byStart = tail(node, false);
            long byFinish = tail(node, true);
            if (nodes.isSpan(node)) {
                fromStart[node] = byStart;
                fromFinish[node] = byFinish;
            } else if (nodes.shape[node] == NodeTable.EFFORT) {
                fromStart[node] = Instants.NONE;
                fromFinish[node] = Instants.NONE;
            } else {
                long length = finish[node] - start[node];
                fromStart[node] = Math.max(byStart, length + Math.max(0, byFinish));
                fromFinish[node] = fromStart[node] - length;
            }
        }
    }

    /** The longest way over the links from one end of a node. */
    private long tail(int node, boolean ofFinish) {
        long longest = Instants.NONE;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            if (links.fromFinish(link) == ofFinish) {
                longest = Math.max(longest, links.lag[link] + tailOf(link));
            }
        }
        return longest;
    }

    private long tailOf(int link) {
        int to = links.to[link];
        return isFixed(to) ? Instants.NONE : links.toStart(link) ? fromStart[to] : fromFinish[to];
    }

    /** Dates on record are bound by nobody. */
    private boolean isFixed(int node) {
        return nodes.shape[node] == NodeTable.DONE || nodes.shape[node] == NodeTable.RUNNING;
    }

    /** The last finish over all ways that do not touch a node. */
    private long[] avoiding() {
        int count = start.length;
        long[] tree = new long[2 * count];
        Arrays.fill(tree, Instants.NONE);
        for (int link = 0; link < links.from.length; link++) {
            long value = given(link) + tailOf(link);
            if (value > Instants.NONE / 2 && links.from[link] + 1 < links.to[link]) {
                raise(tree, links.from[link] + 1 + count, links.to[link] + count, value);
            }
        }
        for (int at = 1; at < count; at++) {
            tree[2 * at] = Math.max(tree[2 * at], tree[at]);
            tree[2 * at + 1] = Math.max(tree[2 * at + 1], tree[at]);
        }
        long[] last = Arrays.copyOfRange(tree, count, 2 * count);
        long before = Instants.NONE;
        for (int node = 0; node < count; node++) {
            last[node] = Math.max(last[node], before);
            before = Math.max(before, nodes.isSpan(node) ? Instants.NONE : finish[node]);
        }
        long behind = Instants.NONE;
        for (int node = count - 1; node >= 0; node--) {
            last[node] = Math.max(last[node], behind);
            behind = Math.max(behind, byItself(node));
        }
        return last;
    }

    private static void raise(long[] tree, int from, int to, long value) {
        int low = from;
        int high = to;
        while (low < high) {
            if ((low & 1) == 1) {
                tree[low] = Math.max(tree[low], value);
                low++;
            }
            if ((high & 1) == 1) {
                high--;
                tree[high] = Math.max(tree[high], value);
            }
            low >>= 1;
            high >>= 1;
        }
    }

    /** The last finish over all ways that begin at a node, by the bounds it has of its own. */
    private long byItself(int node) {
        if (nodes.isSpan(node) || nodes.shape[node] == NodeTable.EFFORT) {
            return Instants.NONE;
        }
        if (isFixed(node)) {
            return start[node] + fromStart[node];
        }
        long ofStart = work(floor(node));
        long ofFinish = work(nodes.finishFloor[node]);
        return Math.max(ofStart + fromStart[node], ofFinish + fromFinish[node]);
    }

    /** The last finish over all ways through a node that has no work. */
    private long through(int node) {
        if (nodes.isSpan(node) || nodes.shape[node] == NodeTable.EFFORT) {
            return Instants.NONE;
        }
        long point = finish[node] - nodes.work[node];
        long begin = start[node];
        if (!isFixed(node)) {
            long ofStart = Math.max(work(floor(node)), bound(node, true));
            point = Math.max(ofStart, Math.max(work(nodes.finishFloor[node]), bound(node, false)));
            begin = point;
        }
        return Math.max(begin + tail(node, false), point + Math.max(0, tail(node, true)));
    }

    /** The bound on the start that does not come from links; the floor of the project where nothing bounds a node. */
    private long floor(int node) {
        boolean bound = Math.max(nodes.startFloor[node], nodes.finishFloor[node]) > Instants.NONE
                || Math.max(bound(node, true), bound(node, false)) > Instants.NONE / 2;
        return bound ? nodes.startFloor[node] : network.floor;
    }

    private long work(long minute) {
        return minute <= Instants.NONE ? Instants.NONE : axis.workBefore(minute);
    }
}
