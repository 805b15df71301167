package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * Places the nodes of a network one at a time, in any order in which every node comes after its predecessors: forward each as
 * early as its bounds and a release allow, backward each as late as its successors and a limit allow.
 *
 * <p>By the same rules as the passes, so that what is placed here is what the passes would give with the release as a bound.
 * "As late as possible" is not followed. Not thread-safe; nothing is allocated while nodes are placed.
 */
public final class PlacementPass {

    private final ResolvedNetwork network;
    private final MinuteDates dates;
    private final SpecialDates specials;
    private final ForwardPass forward;
    private final long[] startFloor;
    private final long[] finishCap;
    private BackwardPass backward;

    /**
     * Prepares the placing of the nodes of a network.
     *
     * @param original the network; it stays as it is
     */
    public PlacementPass(ResolvedNetwork original) {
        this.network = original.withOwnBounds();
        this.dates = new MinuteDates(network);
        this.specials = new SpecialDates(network, dates);
        this.forward = new ForwardPass(network, dates, specials);
        this.backward = new BackwardPass(network, dates, specials);
        this.startFloor = network.nodes.startFloor.clone();
        this.finishCap = network.nodes.finishCap.clone();
    }

    /** {@return how many nodes there are} */
    public int nodes() {
        return startFloor.length;
    }

    /**
     * Places a node as early as possible; its predecessors have been placed.
     *
     * @param node number of a node
     * @param release no start before this minute; {@code Long.MIN_VALUE} for none
     */
    public void place(int node, long release) {
        network.nodes.startFloor[node] = Math.max(startFloor[node], release);
        forward.visit(node);
    }

    /**
     * Begins placing from the end.
     *
     * @param end the minute by which everything finishes
     */
    public void beginLate(long end) {
        dates.projectFinish = end;
        backward = new BackwardPass(network, dates, specials);
    }

    /**
     * Places a node as late as possible; its successors have been placed.
     *
     * @param node number of a node
     * @param limit no finish after this minute; {@code Long.MAX_VALUE} for none
     */
    public void placeLate(int node, long limit) {
        network.nodes.finishCap[node] = Math.min(finishCap[node], limit);
        backward.visit(node);
    }

    /**
     * Leaves a node, in the pass from the end, where the pass from the start has it.
     *
     * @param node number of a node
     */
    public void keep(int node) {
        dates.lateStart[node] = dates.start[node];
        dates.lateFinish[node] = dates.finish[node];
    }

    /**
     * {@return the start that was placed}
     *
     * @param node number of a node
     */
    public long start(int node) {
        return dates.start[node];
    }

    /**
     * {@return the finish that was placed}
     *
     * @param node number of a node
     */
    public long finish(int node) {
        return dates.finish[node];
    }

    /**
     * {@return the start that was placed from the end}
     *
     * @param node number of a node
     */
    public long lateStart(int node) {
        return dates.lateStart[node];
    }

    /**
     * {@return the finish that was placed from the end}
     *
     * @param node number of a node
     */
    public long lateFinish(int node) {
        return dates.lateFinish[node];
    }

    /**
     * {@return whether a node is no work of its own: an end of a summary, or a level of effort}
     *
     * @param node number of a node
     */
    public boolean isFrame(int node) {
        return network.nodes.isSpan(node) || network.nodes.shape[node] == NodeTable.EFFORT;
    }

    /**
     * {@return the number of the calendar a node is worked on}
     *
     * @param node number of a node
     */
    public int axisOf(int node) {
        return network.nodes.axis[node];
    }

    /**
     * {@return minutes of work that a node has left}
     *
     * @param node number of a node
     */
    public long workOf(int node) {
        return network.nodes.work[node];
    }

    /** {@return the first minute at which anything unfinished may start} */
    public long floor() {
        return network.floor;
    }

    /** {@return the successors of all nodes, one row per node, each as often as there are links} */
    public int[][] successors() {
        int[][] rows = new int[nodes()][];
        for (int node = 0; node < rows.length; node++) {
            rows[node] = Arrays.copyOfRange(
                    network.links.out, network.links.firstOut[node], network.links.firstOut[node + 1]);
            for (int place = 0; place < rows[node].length; place++) {
                rows[node][place] = network.links.to[rows[node][place]];
            }
        }
        return rows;
    }

    /** {@return the predecessors of all nodes, one row per node, each as often as there are links} */
    public int[][] predecessors() {
        int[][] rows = new int[nodes()][];
        for (int node = 0; node < rows.length; node++) {
            rows[node] = Arrays.copyOfRange(
                    network.links.from, network.links.firstIn[node], network.links.firstIn[node + 1]);
        }
        return rows;
    }

    /** The same as the dates so far. */
    @Override
    public String toString() {
        return "Placement of " + nodes() + " nodes";
    }
}
