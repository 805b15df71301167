package org.pmocore.internal.network;

/** The longest path: backward over driving links from the nodes that finish last. */
final class LongestPath {

    private static final byte START = 1;
    private static final byte FINISH = 2;

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;
    private final Drivers drivers;

    /** Which end of each node matters; the two ends of a summary's node are independent. */
    private final byte[] ends;

    LongestPath(ResolvedNetwork network, NetworkDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.drivers = new Drivers(network, dates);
        this.ends = new byte[network.nodes.shape.length];
    }

    boolean[] mark() {
        boolean[] path = new boolean[ends.length];
        for (int node = ends.length - 1; node >= 0; node--) {
            boolean span = network.nodes.isSpan(node);
            boolean last = !span
                    && network.nodes.shape[node] != NodeTable.EFFORT
                    && dates.finish(node) == dates.projectFinish();
            if (last || (ends[node] != 0 && !span)) {
                ends[node] = START | FINISH;
                path[node] = true;
            }
            if (ends[node] != 0) {
                markDrivers(node);
            }
        }
        return path;
    }

    private void markDrivers(int node) {
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            byte end = links.toStart(link) ? START : FINISH;
            if ((ends[node] & end) != 0 && drivers.drives(link)) {
                ends[links.from[link]] |= links.fromFinish(link) ? FINISH : START;
            }
        }
    }
}
