package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * The nodes of a network that a change moves, with their early dates; all others stay.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class ChangedNodes permits TimedNodes, CountedNodes {

    private final int[] nodes;

    /** Takes nodes in ascending order. */
    ChangedNodes(int[] nodes) {
        this.nodes = nodes;
    }

    /** {@return how many nodes have moved} */
    public final int count() {
        return nodes.length;
    }

    /**
     * {@return a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public final int node(int row) {
        return nodes[row];
    }

    /**
     * {@return the number of a node among those that have moved, or less than zero if it has not}
     *
     * @param node number of the node
     */
    public final int rowOf(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    /**
     * {@return the early start of a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public abstract long start(int row);

    /**
     * {@return the early finish of a node that has moved}
     *
     * @param row its number among them, from 0
     */
    public abstract long finish(int row);
}
