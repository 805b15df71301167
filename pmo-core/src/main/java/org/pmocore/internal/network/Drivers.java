package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.time.WorkAxis;

/** Which links set the early dates of their successors. A summary is where the links into it put everything under it. */
final class Drivers {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;

    /** What is asked of the start and finish of everything under a summary; its dates are those of the first under it. */
    private final long[] starts;

    private final long[] finishes;

    Drivers(ResolvedNetwork network, NetworkDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        int nodes = network.nodes.hasSpans ? network.nodes.shape.length : 0;
        this.starts = new long[nodes];
        this.finishes = new long[nodes];
        Arrays.fill(starts, Instants.NONE);
        Arrays.fill(finishes, Instants.NONE);
        for (int node = 0; node < nodes; node++) {
            if (network.nodes.shape[node] == NodeTable.SPAN_DOWN) {
                for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
                    long[] ends = links.toStart(link) ? starts : finishes;
                    ends[node] = Math.max(ends[node], bound(link));
                }
            }
        }
    }

    /** Whether the bound of a link is where its successor is, counted on the successor's axis. */
    boolean drives(int link) {
        int to = links.to[link];
        long bound = bound(link);
        boolean fixed = network.nodes.shape[to] == NodeTable.EFFORT
                || network.nodes.isRecorded(to)
                || network.nodes.isManual(to);
        if (bound <= Instants.NONE || fixed) {
            return false;
        }
        WorkAxis axis = network.axisOf(to);
        return axis.workBefore(bound) >= axis.workBefore(date(to, !links.toStart(link)));
    }

    /** What a link asks of its successor; nothing if it binds no more or leaves from an idle level of effort. */
    private long bound(int link) {
        int from = links.from[link];
        boolean effort =
                network.nodes.shape[from] == NodeTable.EFFORT && !network.rules.has(NetworkRules.Switch.EFFORT_DRIVES);
        return effort || links.isIdle(link) ? Instants.NONE : links.later(link, date(from, links.fromFinish(link)));
    }

    private long date(int node, boolean finish) {
        if (network.nodes.shape[node] == NodeTable.SPAN_DOWN) {
            return finish ? finishes[node] : starts[node];
        }
        return finish ? dates.finish(node) : dates.start(node);
    }
}
