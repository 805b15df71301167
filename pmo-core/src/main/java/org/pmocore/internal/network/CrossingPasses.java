package org.pmocore.internal.network;

import java.util.Arrays;

/** Both passes over a work graph with links between axes. */
final class CrossingPasses {

    private final ResolvedNetwork network;
    private final WorkGraph graph;
    private final WorkDates dates;
    private final Crossings crossings;
    private final int[] early;
    private final int[] late;

    /** By number of the end: forward where it is, backward the latest minute that is asked of it. */
    private final long[] minutes;

    CrossingPasses(ResolvedNetwork network, WorkGraph graph, WorkDates dates, Crossings crossings) {
        this.network = network;
        this.graph = graph;
        this.dates = dates;
        this.crossings = crossings;
        this.early = dates.early;
        this.late = dates.late;
        this.minutes = new long[crossings.ends];
    }

    /** Early counts; the highest of them. */
    int forward() {
        ForwardPass instants = new ForwardPass(network, dates);
        early[0] = WorkGraph.NONE;
        int top = 0;
        for (int at = 1; at < early.length; at++) {
            int one = early[graph.first[at]] + graph.firstWeight[at];
            int other = early[graph.second[at]] + graph.secondWeight[at];
            int count = Math.max(graph.floor[at], Math.max(one, other));
            int node = crossings.nodeAt[at];
            early[at] = node == Crossings.NONE ? count : Math.max(count, asked(at, node));
            top = Math.max(top, early[at]);
            if (node != Crossings.NONE) {
                if (graph.isRaw(node) && top < WorkGraph.LIMIT) {
                    instants.visit(node);
                }
                publish(at, node);
            }
        }
        return top;
    }

    /** What links between axes ask of a place, as a count. */
    private int asked(int at, int node) {
        int count = WorkGraph.NONE;
        if (crossings.intoStarts.leadTo(at)) {
            count = count(node, crossings.intoStarts.latest(at, minutes), 0);
        }
        if (crossings.intoFinishes.leadTo(at)) {
            long latest = crossings.intoFinishes.latest(at, minutes);
            count = Math.max(count, count(node, latest, graph.workAt(at)));
        }
        return count;
    }

    private void publish(int at, int node) {
        if (crossings.startEnd[at] != Crossings.NONE) {
            minutes[crossings.startEnd[at]] = dates.start(node);
        }
        if (crossings.finishEnd[at] != Crossings.NONE) {
            minutes[crossings.finishEnd[at]] = dates.finish(node);
        }
    }

    /** The count of what begins so much work before a minute. */
    private int count(int node, long minute, int work) {
        if (!Instants.isReal(minute)) {
            return minute <= Instants.NONE ? WorkGraph.NONE : WorkGraph.OPEN;
        }
        int axis = graph.axis[node];
        return WorkGraph.clamped(network.axes[axis].workBefore(minute) - graph.base[axis] - work);
    }

    /** Late counts, from what bounds them without any link. */
    void backward() {
        BackwardPass instants = new BackwardPass(network, dates);
        Arrays.fill(minutes, Instants.OPEN);
        for (int at = late.length - 1; at > 0; at--) {
            int node = crossings.nodeAt[at];
            if (node != Crossings.NONE) {
                take(at, node);
                if (graph.isRaw(node) && network.nodes.shape[node] != NodeTable.WORK) {
                    instants.visit(node);
                }
            }
            int count = late[at];
            int one = graph.first[at];
            late[one] = Math.min(late[one], count - graph.firstWeight[at]);
            int other = graph.second[at];
            late[other] = Math.min(late[other], count - graph.secondWeight[at]);
            if (node != Crossings.NONE) {
                press(at, node);
            }
        }
    }

    private void take(int at, int node) {
        if (crossings.startEnd[at] != Crossings.NONE) {
            int start = graph.place[node];
            late[start] = Math.min(late[start], count(node, minutes[crossings.startEnd[at]], 0));
        }
        if (crossings.finishEnd[at] != Crossings.NONE) {
            late[at] = Math.min(late[at], count(node, minutes[crossings.finishEnd[at]], graph.workAt(at)));
        }
    }

    private void press(int at, int node) {
        if (crossings.intoStarts.leadTo(at)) {
            crossings.intoStarts.press(at, network.latestAsked(node, true, dates.lateStart(node)), minutes);
        }
        if (crossings.intoFinishes.leadTo(at)) {
            crossings.intoFinishes.press(at, network.latestAsked(node, false, dates.lateFinish(node)), minutes);
        }
    }
}
