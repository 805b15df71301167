package org.pmocore.internal.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pmocore.time.WorkAxis;

/**
 * Everything that asks a node not to be earlier: the links into it and into the summaries above it, and the bounds it has of its
 * own.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bindings {

    /** Stands for a bound that comes from no dependency. */
    public static final int NO_DEPENDENCY = -1;

    private static final int NONE_ABOVE = -1;

    private final ResolvedNetwork network;
    private final NetworkDates dates;
    private final int node;
    private final BitSet movedLate;
    private final List<Bound> bounds = new ArrayList<>();

    private Bindings(ResolvedNetwork network, NetworkDates dates, int node, BitSet movedLate) {
        this.movedLate = movedLate;
        this.network = network;
        this.dates = dates;
        this.node = node;
    }

    /**
     * One bound from below.
     *
     * @param dependency place of the dependency among all dependencies of the project, or {@link #NO_DEPENDENCY}
     * @param ofStart whether it bounds the start, else the finish
     * @param minute the wall-clock minute it asks for
     * @param excess by how many minutes, on the axis of the node, it asks for more than the node has; zero if it holds the node
     *     where it is, negative if it leaves room
     */
    public record Bound(int dependency, boolean ofStart, long minute, long excess) {}

    /**
     * Collects the bounds of a node.
     *
     * @param network the network
     * @param dates its dates
     * @param node number of a node that stands for a task
     * @param movedLate the nodes that {@link #movedLate} finds; they bound nobody
     * @return its bounds
     */
    public static Bindings of(ResolvedNetwork network, NetworkDates dates, int node, BitSet movedLate) {
        Bindings bindings = new Bindings(network, dates, node, movedLate);
        if (!bindings.isRecorded() && network.nodes.shape[node] != NodeTable.EFFORT) {
            int at = node;
            while (at != NONE_ABOVE) {
                at = bindings.addLinksInto(at);
            }
            bindings.addOwn();
        }
        return bindings;
    }

    /**
     * The nodes that were moved up to their successors, to be as late as possible, once all early dates were known: they stand
     * where their successors are, and not the other way round.
     *
     * @param network the network
     * @param dates its dates
     * @return numbers of nodes
     */
    public static BitSet movedLate(ResolvedNetwork network, NetworkDates dates) {
        BitSet moved = new BitSet();
        boolean up = network.nodes.hasLatest && !network.rules.has(NetworkRules.Switch.ALAP_TAKES_TOTAL_FLOAT);
        for (int node = 0; node < network.nodes.shape.length && up; node++) {
            NodeTable.Special special = network.nodes.special[node];
            if (special != null && special.asLateAsPossible && !special.isPinned()) {
                boolean held = of(network, dates, node, moved).bounds.stream().anyMatch(bound -> bound.excess >= 0);
                moved.set(node, !held);
            }
        }
        return moved;
    }

    /** {@return the bounds, those of links first} */
    public List<Bound> bounds() {
        return List.copyOf(bounds);
    }

    /** {@return whether the dates are those on record, or run on from there, whatever is asked} */
    public boolean isRecorded() {
        byte shape = network.nodes.shape[node];
        return shape == NodeTable.DONE || shape == NodeTable.RUNNING;
    }

    /** {@return by how many minutes the node lies before what is asked of it; zero if every bound holds} */
    public long shortfall() {
        return bounds.stream().mapToLong(Bound::excess).reduce(0, Math::max);
    }

    /**
     * By how many minutes a successor lies before what a dependency asks.
     *
     * @param network the network
     * @param dates its dates
     * @param dependency place of the dependency among all dependencies of the project
     * @return minutes on the axis of the successor; zero or less if the dependency holds or binds no more
     */
    public static long shortfall(ResolvedNetwork network, NetworkDates dates, int dependency) {
        int link = network.linkOf(dependency);
        if (link < 0 || isFree(network, link)) {
            return 0;
        }
        LinkTable links = network.links;
        int to = links.to[link];
        byte shape = network.nodes.shape[to];
        boolean free = shape == NodeTable.EFFORT || shape == NodeTable.DONE || shape == NodeTable.RUNNING;
        long minute = asked(network, dates, link);
        WorkAxis axis = network.axisOf(to);
        long own = links.toStart(link) ? dates.start(to) : dates.finish(to);
        return free || !Instants.isReal(minute) || !Instants.isReal(own)
                ? 0
                : axis.workBefore(minute) - axis.workBefore(own);
    }

    /**
     * What a dependency asks of its successor.
     *
     * @param network the network
     * @param dates its dates
     * @param dependency place of a dependency in force among all dependencies of the project
     * @return a wall-clock minute
     */
    public static long askedBy(ResolvedNetwork network, NetworkDates dates, int dependency) {
        return asked(network, dates, network.linkOf(dependency));
    }

    /** Adds the real links into a node, as bounds of the one in question; tells the summary above, if its links bind too. */
    private int addLinksInto(int at) {
        LinkTable links = network.links;
        int above = NONE_ABOVE;
        for (int link = links.firstIn[at]; link < links.firstIn[at + 1]; link++) {
            if (links.dependency[link] == EdgeList.HIERARCHY) {
                above = links.from[link];
            } else if (!isFree(network, link) && !movedLate.get(links.from[link])) {
                add(links.dependency[link], links.toStart(link), asked(network, dates, link));
            }
        }
        return above;
    }

    private void addOwn() {
        long start = network.nodes.startFloor[node];
        long finish = network.nodes.finishFloor[node];
        if (bounds.isEmpty() && Math.max(start, finish) <= Instants.NONE) {
            start = network.floor;
        }
        add(NO_DEPENDENCY, true, start);
        add(NO_DEPENDENCY, false, finish);
    }

    private void add(int dependency, boolean ofStart, long minute) {
        if (Instants.isReal(minute)) {
            bounds.add(new Bound(dependency, ofStart, minute, excessOf(ofStart, minute)));
        }
    }

    /** A point on a raw instant is held by the very minute. */
    private long excessOf(boolean ofStart, long minute) {
        long own = ofStart ? dates.start(node) : dates.finish(node);
        WorkAxis axis = network.axisOf(node);
        long excess = axis.workBefore(minute) - axis.workBefore(own);
        boolean raw = network.nodes.shape[node] == NodeTable.RAW_POINT;
        return raw && excess == 0 ? Math.min(0, minute - own) : excess;
    }

    /** A link that binds no more bounds nobody, nor does a level of effort, unless the rules say so. */
    private static boolean isFree(ResolvedNetwork network, int link) {
        boolean effort = network.nodes.shape[network.links.from[link]] == NodeTable.EFFORT;
        return network.links.isIdle(link) || effort && !network.rules.has(NetworkRules.Switch.EFFORT_DRIVES);
    }

    private static long asked(ResolvedNetwork network, NetworkDates dates, int link) {
        LinkTable links = network.links;
        int from = links.from[link];
        return links.later(link, links.fromFinish(link) ? dates.finish(from) : dates.start(from));
    }
}
