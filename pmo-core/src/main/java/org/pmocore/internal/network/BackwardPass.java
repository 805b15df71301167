package org.pmocore.internal.network;

import java.util.Optional;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.time.WorkAxis;

/** Late dates: every node as late as its successors, its caps and the finish of the project allow. */
final class BackwardPass {

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NodeTable nodes;
    private final WorkAxis[] axes;
    private final NetworkDates dates;
    private final long seed;
    private final boolean raw;
    private final boolean openEndsOnly;
    private final boolean openEndsCritical;
    private final Optional<SpecialDates> specials;

    BackwardPass(ResolvedNetwork network, MinuteDates dates, SpecialDates specials) {
        this(network, dates, Optional.of(specials));
    }

    /** For networks without special nodes, whose dates are known but for some nodes. */
    BackwardPass(ResolvedNetwork network, WorkDates dates) {
        this(network, dates, Optional.empty());
    }

    private BackwardPass(ResolvedNetwork network, NetworkDates dates, Optional<SpecialDates> specials) {
        this.network = network;
        this.links = network.links;
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.dates = dates;
        this.seed = network.mustFinishBy == Instants.OPEN ? dates.projectFinish() : network.mustFinishBy;
        this.raw = network.rules.has(Switch.RAW_INSTANTS);
        this.openEndsOnly = network.rules.has(Switch.OPEN_ENDS_SEED);
        this.openEndsCritical = network.rules.has(Switch.OPEN_ENDS_CRITICAL);
        this.specials = specials;
    }

    void run() {
        for (int node = nodes.shape.length - 1; node >= 0; node--) {
            visit(node);
        }
    }

    void visit(int node) {
        if (nodes.special[node] != null && specials.orElseThrow().adjustLate(node)) {
            return;
        }
        long startBound = Instants.OPEN;
        long finishBound = Instants.OPEN;
        int end = links.firstOut[node + 1];
        for (int place = links.firstOut[node]; place < end; place++) {
            int link = links.out[place];
            int to = links.to[link];
            long late = links.toStart(link) ? dates.lateStart(to) : dates.lateFinish(to);
            late = nodes.isRecorded(to) ? askedOfStarted(link, late) : network.latestAsked(links, link, late);
            long bound = links.earlier(link, late);
            if (links.fromFinish(link)) {
                finishBound = Math.min(finishBound, bound);
            } else {
                startBound = Math.min(startBound, bound);
            }
        }
        finishBound = Math.min(finishBound, seedOf(node, Math.min(startBound, finishBound) >= Instants.OPEN));
        place(node, Math.min(startBound, nodes.startCap[node]), Math.min(finishBound, nodes.finishCap[node]));
    }

    /** A task in progress with nothing left to do passes its own late date on. */
    private long askedOfStarted(int link, long late) {
        int to = links.to[link];
        boolean over = nodes.shape[to] == NodeTable.RUNNING && nodes.work[to] == 0;
        return over && links.toStart(link) ? dates.lateFinish(to) : network.askedOfStarted(link, late);
    }

    /** What the finish of the project asks of a task, or its own finish where nobody waits for it. */
    private long seedOf(int node, boolean open) {
        if (open && openEndsCritical && !nodes.isSpan(node)) {
            return Math.min(network.mustFinishBy, dates.finish(node));
        }
        boolean passes = nodes.isSpan(node) && (openEndsOnly || openEndsCritical);
        return !passes && (open || !openEndsOnly) ? seed : Instants.OPEN;
    }

    /** What somebody set by hand has the raw late finish, and nobody asks anything of its start. */
    private void placeManual(int node, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long finish = Math.min(finishBound, seed);
        dates.setLate(
                node,
                nodes.work[node] == 0 ? finish : axis.startAt(axis.workBefore(finish) - nodes.work[node]),
                finish);
    }

    private void place(int node, long startBound, long finishBound) {
        if (nodes.isManual(node)) {
            placeManual(node, finishBound);
            return;
        }
        long point = Math.min(startBound, finishBound);
        switch (nodes.shape[node]) {
            case NodeTable.WORK -> placeWork(node, startBound, finishBound);
            case NodeTable.START_POINT -> placePoint(node, raw ? point : startFace(node, point));
            case NodeTable.FINISH_POINT -> placePoint(node, finishFace(node, point));
            case NodeTable.RAW_POINT -> dates.setLate(node, point, point);
            case NodeTable.SPAN_DOWN, NodeTable.SPAN_UP -> dates.setLate(node, startBound, finishBound);
            case NodeTable.EFFORT -> dates.setLate(node, Instants.OPEN, Instants.OPEN);
            case NodeTable.RUNNING ->
                dates.setLate(node, dates.start(node), finishFace(node, Math.min(finishBound, seed)));
            default -> dates.setLate(node, dates.start(node), dates.finish(node));
        }
    }

    private void placeWork(int node, long startBound, long finishBound) {
        WorkAxis axis = axes[nodes.axis[node]];
        long length = nodes.special[node] == null
                ? nodes.work[node]
                : specials.orElseThrow().length(node);
        long begin = finishBound < Instants.OPEN ? axis.workBefore(finishBound) - length : Instants.OPEN;
        if (startBound < Instants.OPEN) {
            begin = Math.min(begin, axis.workBefore(startBound));
        }
        dates.setLate(node, axis.startAt(begin), axis.finishAt(begin + length));
    }

    /** On the start face, unless that lies behind the finish of the project. */
    private long startFace(int node, long minute) {
        WorkAxis axis = axes[nodes.axis[node]];
        long work = axis.workBefore(minute);
        long face = axis.startAt(work);
        return face > seed ? axis.finishAt(work) : face;
    }

    private long finishFace(int node, long minute) {
        WorkAxis axis = axes[nodes.axis[node]];
        return axis.finishAt(axis.workBefore(minute));
    }

    /** A point without float has one date, whichever face each pass would give it. */
    private void placePoint(int node, long late) {
        WorkAxis axis = axes[nodes.axis[node]];
        boolean same = !raw && axis.workBefore(late) == axis.workBefore(dates.start(node));
        long point = same ? dates.start(node) : late;
        dates.setLate(node, point, point);
    }
}
