package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;
import org.pmocore.time.WorkAxis;

/** Both passes over a work graph. */
final class WorkPasses {

    private final ResolvedNetwork network;
    private final WorkGraph graph;
    private final WorkDates dates;
    private final int[] early;
    private final int[] late;

    private WorkPasses(ResolvedNetwork network, WorkGraph graph) {
        this.network = network;
        this.graph = graph;
        this.dates = new WorkDates(network, graph);
        this.early = dates.early;
        this.late = dates.late;
    }

    /** The dates; empty if a count grows beyond what the graph can hold. */
    static Optional<NetworkDates> solve(ResolvedNetwork network, WorkGraph graph) {
        WorkPasses passes = new WorkPasses(network, graph);
        return passes.run() ? Optional.of(passes.dates) : Optional.empty();
    }

    private boolean run() {
        Optional<CrossingPasses> crossing =
                graph.crossings.map(links -> new CrossingPasses(network, graph, dates, links));
        int top = crossing.isPresent() ? crossing.get().forward() : forward();
        if (top >= WorkGraph.LIMIT) {
            return false;
        }
        if (crossing.isEmpty()) {
            settleEarly();
        }
        findProjectFinish();
        seed();
        settleSummaries();
        if (crossing.isPresent()) {
            crossing.get().backward();
        } else {
            backward();
            settleLate();
        }
        return true;
    }

    private int forward() {
        int[] counts = early;
        int[] first = graph.first;
        int[] firstWeight = graph.firstWeight;
        int[] second = graph.second;
        int[] secondWeight = graph.secondWeight;
        int[] floor = graph.floor;
        counts[0] = WorkGraph.NONE;
        int top = 0;
        for (int at = 1; at < counts.length; at++) {
            int one = counts[first[at]] + firstWeight[at];
            int other = counts[second[at]] + secondWeight[at];
            int count = Math.max(floor[at], Math.max(one, other));
            counts[at] = count;
            top = Math.max(top, count);
        }
        return top;
    }

    /** The start that has a node begin, or end, at a minute. */
    private int count(int node, long minute, boolean finish) {
        WorkAxis axis = network.axes[graph.axis[node]];
        long count = axis.workBefore(minute) - graph.base[graph.axis[node]];
        boolean owed = finish && !network.nodes.isSpan(node);
        long start = owed ? count - graph.length[graph.place[node]] : count;
        return WorkGraph.clamped(start);
    }

    /** Finds the very instants of raw nodes; what they count as is known, and stays. */
    private void settleEarly() {
        if (graph.raw.length > 0) {
            ForwardPass instants = new ForwardPass(network, dates);
            for (int node : graph.raw) {
                instants.visit(node);
            }
        }
    }

    /** Late dates of work are faces. */
    private void settleLate() {
        if (graph.raw.length > 0) {
            BackwardPass instants = new BackwardPass(network, dates);
            for (int i = graph.raw.length - 1; i >= 0; i--) {
                if (network.nodes.shape[graph.raw[i]] != NodeTable.WORK) {
                    instants.visit(graph.raw[i]);
                }
            }
        }
    }

    private void findProjectFinish() {
        int[] last = graph.uniform ? lastOnOneAxis() : lastOnEachAxis();
        long finish = Instants.NONE;
        for (int node = 0; node < graph.place.length; node++) {
            int at = graph.place[node];
            if (early[at] + graph.length[at] == last[graph.axis[node]]) {
                finish = Math.max(finish, network.nodes.isSpan(node) ? Instants.NONE : dates.finish(node));
            }
        }
        dates.projectFinish = finish == Instants.NONE ? network.floor : finish;
        dates.seed = network.mustFinishBy == Instants.OPEN ? dates.projectFinish : network.mustFinishBy;
    }

    /** The last count of a finish; several places may have it, each on its own face. */
    private int[] lastOnOneAxis() {
        int[] length = graph.length;
        int top = WorkGraph.NONE;
        for (int at = 0; at < length.length; at++) {
            top = Math.max(top, early[at] + length[at]);
        }
        int[] last = new int[network.axes.length];
        Arrays.fill(last, top);
        return last;
    }

    private int[] lastOnEachAxis() {
        int[] last = new int[network.axes.length];
        Arrays.fill(last, WorkGraph.NONE);
        for (int node = 0; node < graph.place.length; node++) {
            int at = graph.place[node];
            last[graph.axis[node]] = Math.max(last[graph.axis[node]], early[at] + graph.length[at]);
        }
        return last;
    }

    /** Late starts before any link is looked at. */
    private void seed() {
        int[] counts = new int[network.axes.length];
        for (int axis = 0; axis < counts.length; axis++) {
            counts[axis] = WorkGraph.clamped(network.axes[axis].workBefore(dates.seed) - graph.base[axis]);
        }
        if (graph.uniform && graph.axis.length > 0) {
            int count = counts[graph.axis[0]];
            for (int at = 0; at < late.length; at++) {
                late[at] = Math.min(graph.cap[at], count - graph.length[at]);
            }
            return;
        }
        System.arraycopy(graph.cap, 0, late, 0, late.length);
        for (int node = 0; node < graph.place.length; node++) {
            int at = graph.place[node];
            if (!network.nodes.isSpan(node)) {
                late[at] = Math.min(late[at], counts[graph.axis[node]] - graph.length[at]);
            }
        }
    }

    private void backward() {
        int[] counts = late;
        int[] first = graph.first;
        int[] firstWeight = graph.firstWeight;
        int[] second = graph.second;
        int[] secondWeight = graph.secondWeight;
        for (int at = counts.length - 1; at > 0; at--) {
            int count = counts[at];
            int one = first[at];
            counts[one] = Math.min(counts[one], count - firstWeight[at]);
            int other = second[at];
            counts[other] = Math.min(counts[other], count - secondWeight[at]);
        }
    }

    /** The bounds have gone down; from here on the node in front of a summary stands for the first dates under it. */
    private void settleSummaries() {
        for (int node = graph.place.length - 1; node >= 0 && network.nodes.hasSpans; node--) {
            if (network.nodes.shape[node] == NodeTable.SPAN_DOWN) {
                long start = network.firstUnder(node, false, dates);
                long finish = network.firstUnder(node, true, dates);
                early[graph.place[node]] = count(node, start, false);
                early[graph.finishPlace[node]] = count(node, finish, true);
                if (graph.isRaw(node)) {
                    dates.setEarly(node, start, finish);
                }
            }
        }
    }
}
