package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.time.WorkAxis;

/** Nodes that have moved, as counts of work that are turned into minutes when asked for. */
final class CountedNodes extends ChangedNodes {

    private final NodeTable before;
    private final NodeTable patched;

    /** The row of each node in the patch; -1 if it is as before. */
    private final int[] rows;

    private final int[] counts;
    private final WorkAxis axis;
    private final long base;

    CountedNodes(NodeTable before, Patch patch, int[] nodes, int[] counts, WorkAxis axis, long base) {
        super(nodes);
        this.before = before;
        this.patched = patch.rows;
        this.counts = counts;
        this.axis = axis;
        this.base = base;
        this.rows = new int[nodes.length];
        Arrays.fill(rows, -1);
        for (int row = 0; row < patch.nodes.length; row++) {
            int at = rowOf(patch.nodes[row]);
            if (at >= 0) {
                rows[at] = row;
            }
        }
    }

    @Override
    public long start(int row) {
        return early(row, false);
    }

    @Override
    public long finish(int row) {
        return early(row, true);
    }

    private long early(int row, boolean finish) {
        NodeTable table = rows[row] < 0 ? before : patched;
        int node = rows[row] < 0 ? node(row) : rows[row];
        return WorkDates.early(table, node, axis, base + counts[row], finish);
    }
}
