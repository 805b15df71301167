package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/**
 * Free float and the room single links leave, in minutes on the axis of the predecessor.
 *
 * <p>Immutable and thread-safe.
 */
public final class LinkRooms {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;
    private final boolean floored;
    private final boolean ownLinksOnly;

    private final SummaryLimits limits;
    private final Drivers drivers;

    LinkRooms(ResolvedNetwork network, NetworkDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.floored = network.rules.has(Switch.FREE_FLOAT_FLOOR);
        this.ownLinksOnly = network.rules.has(Switch.FREE_FLOAT_OF_OWN_LINKS);
        this.limits = new SummaryLimits(network, dates);
        this.drivers = new Drivers(network, dates);
        for (int node = network.nodes.shape.length - 1; node >= 0 && network.nodes.hasSpans; node--) {
            if (network.nodes.shape[node] == NodeTable.SPAN_UP) {
                limits.settle(node);
            }
        }
    }

    /**
     * The free float of a node.
     *
     * @param node number of a node
     * @return minutes on its axis
     */
    public long freeFloat(int node) {
        NodeTable.Special special = network.nodes.special[node];
        boolean none = special != null && special.expectedFinish != Instants.NONE;
        if (none || network.nodes.shape[node] == NodeTable.EFFORT) {
            return 0;
        }
        long least = Instants.OPEN;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            least = Math.min(least, room(links.out[place]));
        }
        if (least == Instants.OPEN) {
            least = withoutSuccessor(node);
        }
        return floored ? Math.max(0, least) : least;
    }

    /**
     * How many minutes the predecessor's end may move before a dependency moves its successor.
     *
     * @param dependency place of the dependency among all dependencies of the project
     * @return minutes, negative where a pin breaks the dependency
     */
    public long relationshipFloat(int dependency) {
        int link = network.linkOf(dependency);
        return link >= 0 ? relationship(links, link) : relationship(network.released, ~link);
    }

    /**
     * Whether a dependency sets the early date of its successor; several may do so at once.
     *
     * @param dependency place of the dependency among all dependencies of the project
     * @return true if the successor would be earlier, or might be, without it
     */
    public boolean isDriving(int dependency) {
        int link = network.linkOf(dependency);
        return link >= 0 && drivers.drives(link);
    }

    private long relationship(LinkTable table, int link) {
        int from = table.from[link];
        int to = table.to[link];
        WorkAxis axis = network.axisOf(from);
        long date = table.toStart(link) ? dates.start(to) : dates.finish(to);
        long latest = table.earlier(link, network.latestAsked(table, link, date));
        long own = table.fromFinish(link) ? dates.finish(from) : dates.start(from);
        return axis.workBefore(latest) - axis.workBefore(own);
    }

    private long withoutSuccessor(int node) {
        WorkAxis axis = network.axisOf(node);
        return ownLinksOnly || network.rules.has(Switch.OPEN_ENDS_CRITICAL)
                ? dates.totalFloat(node)
                : axis.workBefore(dates.projectFinish()) - axis.workBefore(dates.finish(node));
    }

    /** What a link leaves its predecessor; the WBS leaves what the links of the summary do. */
    private long room(int link) {
        if (ownLinksOnly && links.dependency[link] == EdgeList.HIERARCHY) {
            return Instants.OPEN;
        }
        long limit = limits.of(link);
        if (limit == Instants.OPEN) {
            return Instants.OPEN;
        }
        int from = links.from[link];
        WorkAxis axis = network.axisOf(from);
        return axis.workBefore(limit)
                - axis.workBefore(links.fromFinish(link) ? dates.finish(from) : dates.start(from));
    }
}
