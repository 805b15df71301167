package org.pmocore.internal.network;

import org.pmocore.time.WorkAxis;

/** "As late as possible" without delaying anybody: moved to the early dates of the successors, from the last task back. */
final class LatestPass {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final MinuteDates dates;
    private final SummaryLimits limits;

    LatestPass(ResolvedNetwork network, MinuteDates dates) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.limits = new SummaryLimits(network, dates, false);
    }

    void run() {
        for (int node = dates.start.length - 1; node >= 0; node--) {
            NodeTable.Special special = network.nodes.special[node];
            if (network.nodes.shape[node] == NodeTable.SPAN_UP) {
                limits.settle(node);
            } else if (network.nodes.shape[node] == NodeTable.SPAN_DOWN) {
                dates.settleSummary(node);
            } else if (special != null && special.asLateAsPossible && !special.isPinned()) {
                move(node);
            }
        }
    }

    private void move(int node) {
        long startBound = Instants.OPEN;
        long finishBound = dates.projectFinish;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            long bound = limits.of(link);
            if (links.fromFinish(link)) {
                finishBound = Math.min(finishBound, bound);
            } else {
                startBound = Math.min(startBound, bound);
            }
        }
        place(node, startBound, finishBound);
    }

    private void place(int node, long startBound, long finishBound) {
        WorkAxis axis = network.axisOf(node);
        long length = axis.workBefore(dates.finish[node]) - axis.workBefore(dates.start[node]);
        long begin = axis.workBefore(finishBound) - length;
        if (startBound < Instants.OPEN) {
            begin = Math.min(begin, axis.workBefore(startBound));
        }
        if (begin <= axis.workBefore(dates.start[node])) {
            return;
        }
        byte shape = network.nodes.shape[node];
        boolean onStartFace = shape == NodeTable.WORK || shape == NodeTable.START_POINT;
        boolean onFinishFace = shape == NodeTable.WORK || shape == NodeTable.FINISH_POINT;
        long raw = Math.min(startBound, finishBound);
        dates.finish[node] = onFinishFace ? axis.finishAt(begin + length) : onStartFace ? axis.startAt(begin) : raw;
        dates.start[node] = onStartFace ? axis.startAt(begin) : dates.finish[node];
    }
}
