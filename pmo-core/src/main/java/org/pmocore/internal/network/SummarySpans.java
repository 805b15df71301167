package org.pmocore.internal.network;

/**
 * The first start and last finish of everything under a tied summary. Its nodes stand for bounds, not for these dates; levels of
 * effort are driven by the dates.
 */
final class SummarySpans {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final MinuteDates dates;
    private final long[] start;
    private final long[] finish;

    SummarySpans(ResolvedNetwork network, MinuteDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        int nodes = network.nodes.hasSpans && network.nodes.hasEfforts ? network.nodes.shape.length : 0;
        this.start = new long[nodes];
        this.finish = new long[nodes];
    }

    /** Finds the dates of all summaries once those of all tasks are known. */
    void settle() {
        for (int node = 0; node < start.length; node++) {
            settleBehind(node);
        }
        for (int node = start.length - 1; node >= 0; node--) {
            if (network.nodes.shape[node] == NodeTable.SPAN_DOWN) {
                begin(node);
                for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
                    include(node, links.to[links.out[place]]);
                }
            }
        }
    }

    /** Finds the dates of a summary by the node behind it, once everything under it has its own. */
    void settleBehind(int node) {
        if (start.length > 0 && network.nodes.shape[node] == NodeTable.SPAN_UP) {
            begin(node);
            for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
                include(node, links.from[link]);
            }
        }
    }

    /** The start of a task, or the first under a summary; {@link Instants#NONE} if there is nothing under it. */
    long start(int node) {
        boolean summary = start.length > 0 && network.nodes.isSpan(node);
        long first = summary ? start[node] : dates.start[node];
        return first == Instants.OPEN ? Instants.NONE : first;
    }

    /** The finish of a task, or the last under a summary; {@link Instants#NONE} if there is nothing under it. */
    long finish(int node) {
        boolean summary = start.length > 0 && network.nodes.isSpan(node);
        return summary ? finish[node] : dates.finish[node];
    }

    private void begin(int node) {
        start[node] = Instants.OPEN;
        finish[node] = Instants.NONE;
    }

    private void include(int node, int under) {
        long first = start(under);
        start[node] = first == Instants.NONE ? start[node] : Math.min(start[node], first);
        finish[node] = Math.max(finish[node], finish(under));
    }
}
