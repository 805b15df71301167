package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * The dates of one pass, as wall-clock minutes by node: starts inclusive, finishes exclusive. Of work in progress they are
 * the dates of the part that is left, of a finished task those of the point it has become.
 */
public final class NetworkDates {

    final long[] start;
    final long[] finish;
    final long[] lateStart;
    final long[] lateFinish;
    final long[] totalFloat;
    final long[] freeFloat;

    /** How far a pinned or pulled node lies before what logic asks for, zero or less; empty if there is none. */
    long[] conflict = {};

    long projectFinish = Instants.NONE;

    NetworkDates(int nodes) {
        start = new long[nodes];
        finish = new long[nodes];
        lateStart = new long[nodes];
        lateFinish = new long[nodes];
        totalFloat = new long[nodes];
        freeFloat = new long[nodes];
        Arrays.fill(start, Instants.NONE);
        Arrays.fill(finish, Instants.NONE);
        Arrays.fill(lateStart, Instants.OPEN);
        Arrays.fill(lateFinish, Instants.OPEN);
    }

    /**
     * {@return the early start}
     *
     * @param node number of a node
     */
    public long start(int node) {
        return start[node];
    }

    /**
     * {@return the early finish}
     *
     * @param node number of a node
     */
    public long finish(int node) {
        return finish[node];
    }

    /**
     * {@return the late start}
     *
     * @param node number of a node
     */
    public long lateStart(int node) {
        return lateStart[node];
    }

    /**
     * {@return the late finish}
     *
     * @param node number of a node
     */
    public long lateFinish(int node) {
        return lateFinish[node];
    }

    /**
     * {@return the total float in minutes on the axis of the node}
     *
     * @param node number of a node
     */
    public long totalFloat(int node) {
        return totalFloat[node];
    }

    /**
     * {@return the free float in minutes on the axis of the node}
     *
     * @param node number of a node
     */
    public long freeFloat(int node) {
        return freeFloat[node];
    }

    /** {@return the latest early finish} */
    public long projectFinish() {
        return projectFinish;
    }
}
