package org.pmocore.internal.network;

import java.util.Arrays;

/** How late the ends of everything under a tied summary may be before the links of the summary move somebody. */
final class SummaryLimits {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;
    private final boolean forFreeFloat;
    private final long[] start;
    private final long[] finish;

    SummaryLimits(ResolvedNetwork network, NetworkDates dates) {
        this(network, dates, true);
    }

    /**
     * Free float is shown up to levels of effort and to the actual start of a task in progress; a task may move past both, since
     * nobody waits.
     */
    SummaryLimits(ResolvedNetwork network, NetworkDates dates, boolean forFreeFloat) {
        this.forFreeFloat = forFreeFloat;
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        int nodes = network.nodes.hasSpans ? network.nodes.shape.length : 0;
        this.start = new long[nodes];
        this.finish = new long[nodes];
        Arrays.fill(start, Instants.OPEN);
        Arrays.fill(finish, Instants.OPEN);
    }

    /** Finds the limits of a node behind a summary, once those of all its successors are known. */
    void settle(int node) {
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            long[] ends = links.fromFinish(link) ? finish : start;
            ends[node] = Math.min(ends[node], of(link));
        }
    }

    /** The latest minute the predecessor's end may take by a link. */
    long of(int link) {
        int to = links.to[link];
        if (links.dependency[link] == EdgeList.HIERARCHY) {
            return links.fromFinish(link) ? finish[to] : start[to];
        }
        if (network.nodes.shape[to] == NodeTable.EFFORT && !forFreeFloat) {
            return Instants.OPEN;
        }
        long date = links.toStart(link) ? dates.start(to) : dates.finish(to);
        boolean shown = forFreeFloat && network.nodes.shape[to] == NodeTable.RUNNING && links.toStart(link);
        if (network.nodes.isRecorded(to) && !shown) {
            return links.earlier(link, network.askedOfStarted(link, date));
        }
        if (links.isIdle(link) && !shown && !network.nodes.isSpan(to)) {
            return Instants.OPEN;
        }
        return links.earlier(link, network.latestAsked(links, link, date));
    }
}
