package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * A copy of the links of a network that takes a patch and gives it back. Where links come in, all those into their successor are
 * written once more behind the others, so that they stand together.
 */
final class PatchedLinks {

    /** Links there is room for behind the others. */
    private static final int ROOM = 1024;

    final LinkTable table;
    private final LinkTable before;
    private int next;

    /** The nodes with links behind the others, and where those begin; one more begin than there are nodes. */
    private int[] nodes = new int[4];

    private int[] begins = new int[5];
    private int count;

    PatchedLinks(LinkTable links) {
        this.before = links;
        this.table = new LinkTable(links, ROOM);
    }

    /** Takes a patch; false, and only to be undone, if there is no room for it. */
    boolean apply(Patch patch) {
        next = before.from.length;
        count = 0;
        for (int row = 0; row < patch.linkOf.length; row++) {
            if (patch.linkOf[row] != Patch.ADDED) {
                write(patch.linkOf[row], patch.edges, row);
            }
        }
        for (int link : patch.gone) {
            table.type[link] |= EdgeList.IDLE;
        }
        for (int row : patch.added) {
            int to = patch.edges.to[row];
            if (rowOf(to) < 0 && !gather(to, patch)) {
                return false;
            }
        }
        return true;
    }

    void undo(Patch patch) {
        for (int link : patch.linkOf) {
            if (link != Patch.ADDED) {
                restore(link);
            }
        }
        for (int link : patch.gone) {
            restore(link);
        }
        count = 0;
    }

    /** Where the links into a node begin. */
    int begin(int node) {
        int row = rowOf(node);
        return row < 0 ? table.firstIn[node] : begins[row];
    }

    /** Where the links into a node end. */
    int end(int node) {
        int row = rowOf(node);
        return row < 0 ? table.firstIn[node + 1] : begins[row + 1];
    }

    private int rowOf(int node) {
        for (int row = 0; row < count; row++) {
            if (nodes[row] == node) {
                return row;
            }
        }
        return -1;
    }

    /** Writes the links into a node, old and new, behind all others. */
    private boolean gather(int node, Patch patch) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            begins = Arrays.copyOf(begins, 2 * count + 1);
        }
        nodes[count] = node;
        begins[count++] = next;
        int old = before.firstIn[node + 1] - before.firstIn[node];
        if (next + old + patch.added.length > table.from.length) {
            return false;
        }
        for (int link = before.firstIn[node]; link < before.firstIn[node + 1]; link++) {
            table.copy(link, next++);
        }
        for (int row : patch.added) {
            if (patch.edges.to[row] == node) {
                write(next++, patch.edges, row);
            }
        }
        begins[count] = next;
        return true;
    }

    private void write(int link, EdgeList edges, int row) {
        table.from[link] = edges.from[row];
        table.to[link] = edges.to[row];
        table.type[link] = edges.type[row];
        table.lag[link] = edges.lag[row];
        table.lagAxis[link] = edges.lagAxis[row];
    }

    private void restore(int link) {
        table.type[link] = before.type[link];
        table.lag[link] = before.lag[link];
        table.lagAxis[link] = before.lagAxis[link];
    }
}
