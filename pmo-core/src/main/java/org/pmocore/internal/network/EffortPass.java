package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/**
 * Dates of levels of effort: from the earliest of the dates that drive their start to the latest of those that drive their
 * finish, on both sides. They bound nobody backward.
 */
final class EffortPass {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final MinuteDates dates;
    private final boolean drives;

    private final SummarySpans summaries;

    EffortPass(ResolvedNetwork network, MinuteDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.drives = network.rules.has(Switch.EFFORT_DRIVES);
        this.summaries = new SummarySpans(network, dates);
    }

    /** Gives every level of effort its dates once all other dates are known. */
    void run() {
        summaries.settle();
        for (int node = 0; node < dates.start.length; node++) {
            if (network.nodes.shape[node] == NodeTable.EFFORT) {
                if (!drives || dates.start[node] == Instants.NONE) {
                    span(node, true);
                }
            }
        }
    }

    /** Late dates are early dates: a level of effort lasts as long as its drivers and has no float of its own. */
    void settleLateDates() {
        for (int node = 0; node < dates.start.length; node++) {
            if (network.nodes.shape[node] == NodeTable.EFFORT) {
                dates.lateStart[node] = dates.start[node];
                dates.lateFinish[node] = dates.finish[node];
            }
        }
    }

    /** During the forward pass: a summary is known once everything under it is. */
    void passSummary(int node) {
        summaries.settleBehind(node);
    }

    /** During the forward pass: nothing to pass on, unless levels of effort bound their successors. */
    void spanPredecessors(int node) {
        dates.start[node] = Instants.NONE;
        dates.finish[node] = Instants.NONE;
        if (drives) {
            span(node, false);
        }
    }

    private void span(int node, boolean complete) {
        long first = Instants.OPEN;
        long last = Instants.NONE;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            int from = links.from[link];
            long date = links.later(link, links.fromFinish(link) ? dates.finish[from] : summaries.start(from));
            first = links.toStart(link) && date > Instants.NONE ? Math.min(first, date) : first;
            last = links.toStart(link) ? last : Math.max(last, date);
        }
        for (int place = links.firstOut[node]; complete && place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            int to = links.to[link];
            long date = links.toStart(link) ? summaries.start(to) : summaries.finish(to);
            date = date > Instants.NONE ? links.earlier(link, date) : date;
            first = !links.fromFinish(link) && date > Instants.NONE ? Math.min(first, date) : first;
            last = links.fromFinish(link) ? Math.max(last, date) : last;
        }
        if (complete || (first < Instants.OPEN && last > Instants.NONE)) {
            place(node, first, last);
        }
    }

    private void place(int node, long first, long last) {
        WorkAxis axis = network.axisOf(node);
        long begin = axis.workBefore(Math.max(network.floor, first == Instants.OPEN ? network.floor : first));
        long untied = begin + network.nodes.work[node];
        long end = last == Instants.NONE ? untied : Math.max(begin, axis.workBefore(last));
        dates.start[node] = axis.startAt(begin);
        dates.finish[node] = end == begin ? dates.start[node] : axis.finishAt(end);
    }
}
