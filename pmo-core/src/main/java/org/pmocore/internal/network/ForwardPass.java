package org.pmocore.internal.network;

import java.util.Optional;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/** Early dates: every node as early as its bounds allow. A bound is a lower bound, never an equality. */
final class ForwardPass {

    private final LinkTable links;
    private final NodeTable nodes;
    private final WorkAxis[] axes;
    private final NetworkDates dates;
    private final boolean raw;
    private final long floor;
    private final Optional<SpecialDates> specials;
    private final Optional<EffortPass> efforts;

    ForwardPass(ResolvedNetwork network, MinuteDates dates, SpecialDates specials) {
        this(network, dates, Optional.of(specials), Optional.of(new EffortPass(network, dates)));
    }

    /** For networks without special nodes and levels of effort, whose dates are known but for some nodes. */
    ForwardPass(ResolvedNetwork network, WorkDates dates) {
        this(network, dates, Optional.empty(), Optional.empty());
    }

    private ForwardPass(
            ResolvedNetwork network,
            NetworkDates dates,
            Optional<SpecialDates> specials,
            Optional<EffortPass> efforts) {
        this.links = network.links;
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.dates = dates;
        this.raw = network.rules.has(Switch.RAW_INSTANTS);
        this.floor = network.floor;
        this.specials = specials;
        this.efforts = efforts;
    }

    void run() {
        for (int node = 0; node < nodes.shape.length; node++) {
            visit(node);
        }
    }

    void visit(int node) {
        visit(node, links.firstIn[node], links.firstIn[node + 1]);
    }

    /** Visits a node whose links stand together in some place of their own. */
    void visit(int node, int begin, int end) {
        long startBound = nodes.startFloor[node];
        long finishBound = nodes.finishFloor[node];
        for (int link = begin; link < end; link++) {
            if (links.isIdle(link)) {
                continue;
            }
            int from = links.from[link];
            long bound = links.later(link, links.fromFinish(link) ? dates.finish(from) : dates.start(from));
            if (links.toStart(link)) {
                startBound = Math.max(startBound, bound);
            } else {
                finishBound = Math.max(finishBound, bound);
            }
        }
        place(node, isUnbound(node, startBound, finishBound) ? floor : startBound, finishBound);
        if (nodes.special[node] != null) {
            specials.orElseThrow().adjustEarly(node);
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
            case NodeTable.RAW_POINT ->
                dates.setEarly(node, Math.max(startBound, finishBound), Math.max(startBound, finishBound));
            case NodeTable.SPAN_DOWN, NodeTable.SPAN_UP -> {
                dates.setEarly(node, startBound, finishBound);
                efforts.ifPresent(pass -> pass.passSummary(node));
            }
            case NodeTable.EFFORT -> efforts.orElseThrow().spanPredecessors(node);
            default -> dates.setEarly(node, nodes.startFloor[node], nodes.finishFloor[node]);
        }
    }

    private void placeWork(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long length = nodes.special[node] == null
                ? nodes.work[node]
                : specials.orElseThrow().length(node, startBound);
        if (finishBound > Instants.NONE) {
            long least = axis.workBefore(finishBound) - length;
            if (startBound == Instants.NONE || least > axis.workBefore(startBound)) {
                long end = finishFace(axis, finishBound);
                dates.setEarly(node, axis.startAt(least), end);
                return;
            }
        }
        long begin = axis.workBefore(startBound);
        dates.setEarly(node, axis.startAt(begin), axis.finishAt(begin + length));
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
        dates.setEarly(node, point, point);
    }

    /** On the finish face, unless that lies before a date the milestone must not precede. */
    private void placeFinishPoint(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long work = axis.workBefore(Math.max(startBound, finishBound));
        long point = axis.finishAt(work);
        if (point < nodes.startFloor[node]) {
            point = raw ? nodes.startFloor[node] : axis.startAt(work);
        }
        dates.setEarly(node, point, point);
    }
}
