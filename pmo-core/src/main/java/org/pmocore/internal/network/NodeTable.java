package org.pmocore.internal.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pmocore.time.WorkAxis;

/** What the passes know of each node, by rank. */
final class NodeTable {

    /** Work with a length: starts on a start face, finishes on a finish face. */
    static final byte WORK = 0;
    /** A point on a start face: a start milestone or a task without length. */
    static final byte START_POINT = 1;
    /** A point on a finish face: a finish milestone. */
    static final byte FINISH_POINT = 2;
    /** A point on the very instant that bounds it. */
    static final byte RAW_POINT = 3;
    /** Carries the bounds of a summary down; its two ends are independent. */
    static final byte SPAN_DOWN = 4;
    /** Carries the dates under a summary up; its two ends are independent. */
    static final byte SPAN_UP = 8;
    /** Finished on record: all dates are known. */
    static final byte DONE = 5;
    /** Started on record and running on from there, whatever its predecessors do. */
    static final byte RUNNING = 6;
    /** As long as its drivers. */
    static final byte EFFORT = 7;

    final byte[] shape;
    final int[] axis;

    /** Minutes on the axis from start to finish, what is done not counted. */
    final long[] work;

    final long[] startFloor;
    final long[] finishFloor;
    final long[] startCap;
    final long[] finishCap;

    /** What only few nodes have. */
    final @Nullable Special[] special;

    boolean hasSpans;
    boolean hasEfforts;
    boolean hasSpecials;
    boolean hasLatest;

    NodeTable(int nodes) {
        shape = new byte[nodes];
        axis = new int[nodes];
        work = new long[nodes];
        startFloor = filled(nodes, Instants.NONE);
        finishFloor = filled(nodes, Instants.NONE);
        startCap = filled(nodes, Instants.OPEN);
        finishCap = filled(nodes, Instants.OPEN);
        special = new Special[nodes];
    }

    /** A copy of everything. */
    static NodeTable copyOf(NodeTable other) {
        NodeTable copy = new NodeTable(other.shape.length);
        System.arraycopy(other.shape, 0, copy.shape, 0, copy.shape.length);
        System.arraycopy(other.axis, 0, copy.axis, 0, copy.axis.length);
        System.arraycopy(other.work, 0, copy.work, 0, copy.work.length);
        System.arraycopy(other.startFloor, 0, copy.startFloor, 0, copy.work.length);
        System.arraycopy(other.finishFloor, 0, copy.finishFloor, 0, copy.work.length);
        System.arraycopy(other.startCap, 0, copy.startCap, 0, copy.work.length);
        System.arraycopy(other.finishCap, 0, copy.finishCap, 0, copy.work.length);
        System.arraycopy(other.special, 0, copy.special, 0, copy.work.length);
        copy.takeFlags(other);
        return copy;
    }

    /** Takes what another table says of one of its nodes; that there are special ones is kept. */
    void copyRow(int node, NodeTable other, int row) {
        shape[node] = other.shape[row];
        axis[node] = other.axis[row];
        work[node] = other.work[row];
        startFloor[node] = other.startFloor[row];
        finishFloor[node] = other.finishFloor[row];
        startCap[node] = other.startCap[row];
        finishCap[node] = other.finishCap[row];
        special[node] = other.special[row];
    }

    /** Adds what kinds of nodes another table has. */
    void takeFlags(NodeTable other) {
        hasSpans |= other.hasSpans;
        hasEfforts |= other.hasEfforts;
        hasSpecials |= other.hasSpecials;
        hasLatest |= other.hasLatest;
    }

    private NodeTable(NodeTable other, int changed) {
        shape = other.shape.clone();
        axis = other.axis;
        work = other.work.clone();
        startFloor = other.startFloor;
        finishFloor = other.shape[changed] == RUNNING ? other.finishFloor.clone() : other.finishFloor;
        startCap = other.startCap;
        finishCap = other.finishCap;
        special = other.special;
        hasSpans = other.hasSpans;
        hasEfforts = other.hasEfforts;
        hasSpecials = other.hasSpecials;
        hasLatest = other.hasLatest;
    }

    /** A table with bounds of its own; everything else is shared, for nothing else changes while nodes are placed. */
    NodeTable(NodeTable other) {
        shape = other.shape;
        axis = other.axis;
        work = other.work;
        startFloor = other.startFloor.clone();
        finishFloor = other.finishFloor;
        startCap = other.startCap;
        finishCap = other.finishCap.clone();
        special = other.special;
        hasSpans = other.hasSpans;
        hasEfforts = other.hasEfforts;
        hasSpecials = other.hasSpecials;
        hasLatest = other.hasLatest;
    }

    /** The same nodes, one of them in another shape and without work. */
    NodeTable withoutWork(int node, byte newShape, WorkAxis own) {
        NodeTable table = new NodeTable(this, node);
        table.shape[node] = newShape;
        if (newShape == RUNNING) {
            table.finishFloor[node] = own.finishAt(own.workBefore(finishFloor[node]) - work[node]);
        }
        table.work[node] = 0;
        return table;
    }

    /** Whether a node carries the bounds or dates of a summary. */
    boolean isSpan(int node) {
        return shape[node] == SPAN_DOWN || shape[node] == SPAN_UP;
    }

    /** Whether somebody put a node where it is. */
    boolean isManual(int node) {
        Special own = special[node];
        return own != null && own.manualStart != Instants.NONE;
    }

    /** Whether a node is where it was, whatever its predecessors do. */
    boolean isRecorded(int node) {
        return shape[node] == DONE || shape[node] == RUNNING;
    }

    void bound(int node, Bounds bounds) {
        startFloor[node] = bounds.startFloor;
        finishFloor[node] = bounds.finishFloor;
        startCap[node] = bounds.startCap;
        finishCap[node] = bounds.finishCap;
    }

    /** The special part of a node, made if it has none. */
    Special specialOf(int node) {
        Special known = special[node];
        if (known == null) {
            known = new Special();
            special[node] = known;
            hasSpecials = true;
        }
        return known;
    }

    private static long[] filled(int nodes, long value) {
        long[] array = new long[nodes];
        Arrays.fill(array, value);
        return array;
    }

    /** Pins, pulls and promises that few nodes have. */
    static final class Special {
        long pinStart = Instants.NONE;
        long pinFinish = Instants.NONE;
        long pullStart = Instants.OPEN;
        long pullFinish = Instants.OPEN;
        long expectedFinish = Instants.NONE;
        long manualStart = Instants.NONE;
        boolean asLateAsPossible;

        boolean isPinned() {
            return pinStart != Instants.NONE || pinFinish != Instants.NONE;
        }
    }
}
