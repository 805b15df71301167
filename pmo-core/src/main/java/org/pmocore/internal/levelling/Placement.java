package org.pmocore.internal.levelling;

/**
 * Where levelling has put every node: one schedule, kept while others are tried. Changed only by the leveller.
 */
public final class Placement {

    final long[] start;
    final long[] finish;
    final boolean[] unresolved;
    long end = Long.MAX_VALUE;

    Placement(int nodes) {
        start = new long[nodes];
        finish = new long[nodes];
        unresolved = new boolean[nodes];
    }

    /**
     * {@return the start of a node}
     *
     * @param node number of a node
     */
    public long start(int node) {
        return start[node];
    }

    /**
     * {@return the finish of a node, exclusive}
     *
     * @param node number of a node
     */
    public long finish(int node) {
        return finish[node];
    }

    /**
     * {@return whether a node stands where its resources are not free, because it could not wait for them}
     *
     * @param node number of a node
     */
    public boolean isUnresolved(int node) {
        return unresolved[node];
    }

    /** {@return the latest finish of a node that is work} */
    public long end() {
        return end;
    }

    void copyFrom(Placement other) {
        System.arraycopy(other.start, 0, start, 0, start.length);
        System.arraycopy(other.finish, 0, finish, 0, finish.length);
        System.arraycopy(other.unresolved, 0, unresolved, 0, unresolved.length);
        end = other.end;
    }

    /** The end in one line. */
    @Override
    public String toString() {
        return "Placement of " + start.length + " nodes, end " + end;
    }
}
