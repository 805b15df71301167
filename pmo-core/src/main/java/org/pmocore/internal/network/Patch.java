package org.pmocore.internal.network;

import java.util.stream.IntStream;

/**
 * What another form of some tasks makes different in a compiled network: rows of nodes and of links, in the ranks of that network.
 *
 * <p>Not changed once it is made.
 */
final class Patch {

    /** A link that is not in the network yet. */
    static final int ADDED = -1;

    /** The nodes that differ. */
    final int[] nodes;

    /** What there is to say of each of them, row by row. */
    final NodeTable rows;

    /** All links from and to these nodes that bind, as far as they stand for dependencies. */
    final EdgeList edges;

    /** For each of these links its number in the network, or {@link #ADDED}. */
    final int[] linkOf;

    /** The rows of links that are not in the network yet. */
    final int[] added;

    /** Links of the network that bind no more. */
    final int[] gone;

    Patch(int[] nodes, NodeTable rows, EdgeList edges, int[] linkOf, int[] gone) {
        this.nodes = nodes;
        this.rows = rows;
        this.edges = edges;
        this.linkOf = linkOf;
        this.gone = gone;
        this.added = IntStream.range(0, linkOf.length)
                .filter(row -> linkOf[row] == ADDED)
                .toArray();
    }

    /** Writes the rows of the nodes. */
    void apply(NodeTable table) {
        for (int row = 0; row < nodes.length; row++) {
            table.copyRow(nodes[row], rows, row);
        }
    }

    /** Writes back what was there before. */
    void undo(NodeTable table, NodeTable before) {
        for (int node : nodes) {
            table.copyRow(node, before, node);
        }
    }
}
