package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * The nodes of a network that a change moves, with their early dates; all others stay.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChangedNodes {

    private final int[] nodes;
    private final long[] start;
    private final long[] finish;

    /** Takes nodes in ascending order. */
    ChangedNodes(int[] nodes, long[] start, long[] finish) {
        this.nodes = nodes;
        this.start = start;
        this.finish = finish;
    }

    /** {@return how many nodes have moved} */
    public int count() {
        return nodes.length;
    }

    /**
     * {@return a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public int node(int row) {
        return nodes[row];
    }

    /**
     * {@return the number of a node among those that have moved, or less than zero if it has not}
     *
     * @param node number of the node
     */
    public int rowOf(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /**
     * {@return the early start of a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public long start(int row) {
        return start[row];
    }

    /**
     * {@return the early finish of a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public long finish(int row) {
        return finish[row];
    }
}
