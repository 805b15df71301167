package org.pmocore.internal.network;

import org.pmocore.time.WorkAxis;

/** How a single link stands, given the dates of its two ends. */
final class LinkFloats {

    private LinkFloats() {}

    /** Minutes the predecessor's end may move before the link moves its successor, on the predecessor's axis. */
    static long relationship(ResolvedNetwork network, LinkTable links, int link, NetworkDates dates) {
        int from = links.from[link];
        int to = links.to[link];
        WorkAxis axis = network.axisOf(from);
        long latest = links.earlier(link, links.toStart(link) ? dates.start[to] : dates.finish[to]);
        long own = links.fromFinish(link) ? dates.finish[from] : dates.start[from];
        return axis.workBefore(latest) - axis.workBefore(own);
    }

    /** Whether the bound of a link is where its successor is, counted on the successor's axis. */
    static boolean drives(ResolvedNetwork network, int link, NetworkDates dates) {
        LinkTable links = network.links;
        int from = links.from[link];
        int to = links.to[link];
        if (network.nodes.shape[to] == NodeTable.EFFORT) {
            return false;
        }
        WorkAxis axis = network.axisOf(to);
        long bound = links.later(link, links.fromFinish(link) ? dates.finish[from] : dates.start[from]);
        long date = links.toStart(link) ? dates.start[to] : dates.finish[to];
        return axis.workBefore(bound) >= axis.workBefore(date);
    }
}
