package org.pmocore.internal.network;

/** Nodes that have moved, with their minutes. */
final class TimedNodes extends ChangedNodes {

    private final long[] start;
    private final long[] finish;

    TimedNodes(int[] nodes, long[] start, long[] finish) {
        super(nodes);
        this.start = start;
        this.finish = finish;
    }

    @Override
    public long start(int row) {
        return start[row];
    }

    @Override
    public long finish(int row) {
        return finish[row];
    }
}
