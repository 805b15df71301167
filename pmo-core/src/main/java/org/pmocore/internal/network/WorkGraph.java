package org.pmocore.internal.network;

import java.util.Optional;

/**
 * The network once more, as plain differences of work: a place holds one number, the count of its start on one axis, and a
 * link between places of one axis is one weight. Two links stand in slots at each place, more of them pass through helper
 * places before it, so that the passes need no branch; links between axes stand aside.
 *
 * <p>Place 0 is empty and bounds nobody. Counts are taken from the floor of the project. On one axis an instant that is not
 * the start or finish face of its count has the same count, so that only its node is looked at again on the wall clock.
 */
final class WorkGraph {

    /** Below every count, but no overflow when a weight is added. */
    static final int NONE = -(1 << 30);

    /** Above every count, but no overflow when a weight is taken off. */
    static final int OPEN = 1 << 30;

    /** Every count, length and weight is smaller. */
    static final int LIMIT = 1 << 29;

    /** The place of each node; for a node of a summary that of its start. */
    final int[] place;

    /** The place of the finish of each node: its own, but for a node of a summary. */
    final int[] finishPlace;

    /** The axis of each node: its own, or the clock where the raw instant counts. */
    final int[] axis;

    /** On each axis, the count that is taken as zero. */
    final long[] base;

    final int[] first;
    final int[] firstWeight;
    final int[] second;
    final int[] secondWeight;
    final int[] floor;
    final int[] cap;

    /** Work at each place; for helpers and summaries far below zero, so that they never finish last. */
    final int[] length;

    /** The links between axes; empty if there are none. */
    Optional<Crossings> crossings = Optional.empty();

    /** The nodes that may lie on another instant than a face of their counts, in order. */
    int[] raw = {};

    /** For each node its number among {@link #raw}, or -1; empty if there are none. */
    int[] rawNumber = {};

    /** Whether all counts are on one axis. */
    final boolean uniform;

    WorkGraph(int places, int[] axis, long[] base, boolean uniform, boolean spans) {
        this.uniform = uniform;
        this.place = new int[axis.length];
        this.finishPlace = spans ? new int[axis.length] : place;
        this.axis = axis;
        this.base = base;
        first = new int[places];
        firstWeight = new int[places];
        second = new int[places];
        secondWeight = new int[places];
        floor = new int[places];
        cap = new int[places];
        length = new int[places];
    }

    /** Whether a node may lie on another instant than a face of its counts. */
    boolean isRaw(int node) {
        return rawNumber.length > 0 && rawNumber[node] >= 0;
    }

    /** Work from the count at a place to its finish: none at the places of a summary, whose two ends have their own. */
    int workAt(int place) {
        return Math.max(0, length[place]);
    }

    /** A count that neither bounds everybody nor nobody. */
    static int clamped(long count) {
        return (int) Math.max(-LIMIT, Math.min(LIMIT, count));
    }
}
