package org.pmocore.internal.network;

import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/** Early dates: every node as early as its bounds allow. A bound is a lower bound, never an equality. */
final class ForwardPass {

    private final LinkTable links;
    private final NodeTable nodes;
    private final WorkAxis[] axes;
    private final long[] start;
    private final long[] finish;
    private final boolean raw;
    private final long floor;
    private final SpecialDates specials;
    private final EffortPass efforts;

    ForwardPass(ResolvedNetwork network, MinuteDates dates, SpecialDates specials) {
        this.links = network.links;
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.start = dates.start;
        this.finish = dates.finish;
        this.raw = network.rules.has(Switch.RAW_INSTANTS);
        this.floor = network.floor;
        this.specials = specials;
        this.efforts = new EffortPass(network, dates);
    }

    void run() {
        for (int node = 0; node < start.length; node++) {
            visit(node);
        }
    }

    void visit(int node) {
        long startBound = nodes.startFloor[node];
        long finishBound = nodes.finishFloor[node];
        int end = links.firstIn[node + 1];
        for (int link = links.firstIn[node]; link < end; link++) {
            if (links.isIdle(link)) {
                continue;
            }
            int from = links.from[link];
            long bound = links.later(link, links.fromFinish(link) ? finish[from] : start[from]);
            if (links.toStart(link)) {
                startBound = Math.max(startBound, bound);
            } else {
                finishBound = Math.max(finishBound, bound);
            }
        }
        place(node, isUnbound(node, startBound, finishBound) ? floor : startBound, finishBound);
        if (nodes.special[node] != null) {
            specials.adjustEarly(node);
        }
    }

    /** Nothing says when a task begins, as where only levels of effort precede it: the start of the project does. */
    private boolean isUnbound(int node, long startBound, long finishBound) {
        if (Math.max(startBound, finishBound) > Instants.NONE / 2) {
            return false;
        }
        byte shape = nodes.shape[node];
        return shape != NodeTable.SPAN_DOWN && shape != NodeTable.SPAN_UP;
    }

    private void place(int node, long startBound, long finishBound) {
        switch (nodes.shape[node]) {
            case NodeTable.WORK -> placeWork(node, startBound, finishBound);
            case NodeTable.START_POINT -> placeStartPoint(node, startBound, finishBound);
            case NodeTable.FINISH_POINT -> placeFinishPoint(node, startBound, finishBound);
            case NodeTable.RAW_POINT -> set(node, Math.max(startBound, finishBound), Math.max(startBound, finishBound));
            case NodeTable.SPAN_DOWN, NodeTable.SPAN_UP -> {
                set(node, startBound, finishBound);
                efforts.passSummary(node);
            }
            case NodeTable.EFFORT -> efforts.spanPredecessors(node);
            default -> set(node, nodes.startFloor[node], nodes.finishFloor[node]);
        }
    }

    private void placeWork(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long length = specials.length(node, startBound);
        if (finishBound > Instants.NONE) {
            long least = axis.workBefore(finishBound) - length;
            if (startBound == Instants.NONE || least > axis.workBefore(startBound)) {
                long end = finishFace(axis, finishBound);
                set(node, axis.startAt(least), end);
                return;
            }
        }
        long begin = axis.workBefore(startBound);
        set(node, axis.startAt(begin), axis.finishAt(begin + length));
    }

    /** A finish on a working instant stays there under raw rules, also at the beginning of a shift. */
    private long finishFace(WorkAxis axis, long minute) {
        long work = axis.workBefore(minute);
        return raw && axis.startAt(work) == minute ? minute : axis.finishAt(work);
    }

    private void placeStartPoint(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long bound = Math.max(startBound, finishBound);
        boolean atFloor = raw && bound == nodes.startFloor[node];
        long point = atFloor ? bound : axis.startAt(axis.workBefore(bound));
        set(node, point, point);
    }

    /** On the finish face, unless that lies before a date the milestone must not precede. */
    private void placeFinishPoint(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long work = axis.workBefore(Math.max(startBound, finishBound));
        long point = axis.finishAt(work);
        if (point < nodes.startFloor[node]) {
            point = raw ? nodes.startFloor[node] : axis.startAt(work);
        }
        set(node, point, point);
    }

    private void set(int node, long early, long late) {
        start[node] = early;
        finish[node] = late;
    }
}
