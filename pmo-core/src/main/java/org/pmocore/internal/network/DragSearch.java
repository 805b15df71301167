package org.pmocore.internal.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.pmocore.time.WorkAxis;

/**
 * How much earlier the project would finish if a node had no work left, in minutes on the axis of the project's calendar.
 *
 * <p>On one axis all nodes are found in one sweep. Elsewhere the forward pass is run again without the work of the node, once
 * for each node that is asked for and can matter; the answer is kept. Immutable to its users and thread-safe.
 */
public final class DragSearch {

    private final ResolvedNetwork network;
    private final NetworkDates dates;
    private final boolean[] path;
    private final IntPredicate started;
    private final long @Nullable [] swept;
    private final Map<Integer, Long> solved = new ConcurrentHashMap<>();

    private DragSearch(ResolvedNetwork network, NetworkDates dates, boolean[] path, IntPredicate started) {
        this.network = network;
        this.dates = dates;
        this.path = path;
        this.started = started;
        this.swept =
                DragSweep.fits(network) ? new DragSweep(network, dates).drags().orElse(null) : null;
    }

    /**
     * Prepares the search.
     *
     * @param network the network
     * @param dates its dates
     * @param path by node, whether it is on the longest path
     * @param started by node, whether it has begun; what has not begun becomes a point without its work
     * @return the search
     */
    public static DragSearch of(ResolvedNetwork network, NetworkDates dates, boolean[] path, IntPredicate started) {
        return new DragSearch(network, dates, path, started);
    }

    /**
     * How much earlier the project finishes without the work of a node.
     *
     * @param node number of a node
     * @return minutes on the axis of the project; negative where the work holds back a start that others wait for
     */
    public long drag(int node) {
        if (swept != null) {
            return swept[node];
        }
        return network.nodes.work[node] == 0 || !canMatter(node) ? 0 : solved.computeIfAbsent(node, this::solve);
    }

    /**
     * Only work that drives the finish can hold it back; work in front of a bound on its finish holds its own start back instead
     * of others'. Where dates depend on more than bounds from below, anything may matter.
     */
    private boolean canMatter(int node) {
        boolean bounds = !network.nodes.hasLatest && !network.nodes.hasEfforts;
        return !bounds || path[node] || isHungUp(node);
    }

    private boolean isHungUp(int node) {
        LinkTable links = network.links;
        boolean givesStart = false;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            givesStart |= !links.fromFinish(links.out[place]);
        }
        boolean held = network.nodes.finishFloor[node] > Instants.NONE || network.nodes.special[node] != null;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            held |= !links.toStart(link);
        }
        return givesStart && held;
    }

    private long solve(int node) {
        long without = MinutePasses.finishOf(network.withoutWork(node, started.test(node)));
        WorkAxis axis = network.axes[0];
        return axis.workBefore(dates.projectFinish()) - axis.workBefore(without);
    }
}
