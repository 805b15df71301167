package org.pmocore.internal.network;

import org.pmocore.time.WorkAxis;

/** The early and late dates of the few nodes with a pin, a pull or an expected finish, after the ordinary rules. */
final class SpecialDates {

    private final NodeTable nodes;
    private final WorkAxis[] axes;
    private final MinuteDates dates;
    private final long floor;
    private final boolean keepsConflict;
    private boolean lateDatesKnown;

    SpecialDates(ResolvedNetwork network, MinuteDates dates) {
        this.nodes = network.nodes;
        this.axes = network.axes;
        this.dates = dates;
        this.floor = network.floor;
        this.keepsConflict = network.rules.has(NetworkRules.Switch.LATEST_DATES_PULL);
        if (keepsConflict && nodes.hasSpecials) {
            dates.conflict = new long[dates.start.length];
        }
    }

    void adjustEarly(int node) {
        NodeTable.Special special = nodes.special[node];
        if (special == null) {
            return;
        }
        if (special.manualStart != Instants.NONE) {
            put(node, special.manualStart);
            return;
        }
        if (lateDatesKnown && special.asLateAsPossible) {
            startAt(node, Math.max(dates.start[node], dates.lateStart[node]));
        }
        long logic = dates.finish[node];
        if (special.pinStart != Instants.NONE) {
            startAt(node, special.pinStart);
        } else if (special.pinFinish != Instants.NONE) {
            finishAt(node, special.pinFinish);
        } else {
            pull(node, special);
        }
        if (keepsConflict) {
            WorkAxis axis = axes[nodes.axis[node]];
            dates.conflict[node] = Math.min(0, axis.workBefore(dates.finish[node]) - axis.workBefore(logic));
        }
    }

    /** From now on "as late as possible" means the late dates. */
    void useLateDates() {
        lateDatesKnown = true;
    }

    /** A pinned node is where its pin is in both passes. */
    boolean adjustLate(int node) {
        NodeTable.Special special = nodes.special[node];
        if (special == null || !special.isPinned()) {
            return false;
        }
        dates.lateStart[node] = dates.start[node];
        dates.lateFinish[node] = dates.finish[node];
        return true;
    }

    /** Minutes of work; an expected finish sets them, so they follow from the early dates. */
    long length(int node) {
        NodeTable.Special special = nodes.special[node];
        if (special == null || special.expectedFinish == Instants.NONE) {
            return nodes.work[node];
        }
        WorkAxis axis = axes[nodes.axis[node]];
        return axis.workBefore(dates.finish[node]) - axis.workBefore(dates.start[node]);
    }

    /** Minutes of work from the bound on the start; an expected finish sets them. */
    long length(int node, long startBound) {
        NodeTable.Special special = nodes.special[node];
        if (special == null || special.expectedFinish == Instants.NONE) {
            return nodes.work[node];
        }
        WorkAxis axis = axes[nodes.axis[node]];
        long begin = axis.workBefore(startBound == Instants.NONE ? floor : startBound);
        return Math.max(0, axis.workBefore(special.expectedFinish) - begin);
    }

    private void pull(int node, NodeTable.Special special) {
        if (dates.start[node] > special.pullStart) {
            startAt(node, special.pullStart);
        }
        if (dates.finish[node] > special.pullFinish) {
            finishAt(node, special.pullFinish);
        }
    }

    /** On the very instant somebody set by hand. */
    private void put(int node, long minute) {
        startAt(node, minute);
        dates.start[node] = minute;
    }

    private void startAt(int node, long minute) {
        WorkAxis axis = axes[nodes.axis[node]];
        long begin = axis.workBefore(minute);
        boolean point = nodes.shape[node] != NodeTable.WORK;
        dates.start[node] = point ? minute : axis.startAt(begin);
        dates.finish[node] = point ? minute : axis.finishAt(begin + nodes.work[node]);
    }

    private void finishAt(int node, long minute) {
        WorkAxis axis = axes[nodes.axis[node]];
        long end = axis.workBefore(minute);
        boolean point = nodes.shape[node] != NodeTable.WORK;
        dates.finish[node] = point ? minute : axis.finishAt(end);
        dates.start[node] = point ? minute : axis.startAt(end - nodes.work[node]);
    }
}
