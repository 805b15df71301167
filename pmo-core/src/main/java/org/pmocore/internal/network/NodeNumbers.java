package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * Numbers for the nodes in the order of the plan. A task is one node. A summary has none, unless a link is tied to it:
 * then one node before everything under it carries bounds down, one behind carries dates up.
 */
final class NodeNumbers {

    static final int NONE = -1;

    /** Node that bounds on a task arrive at, by position. */
    final int[] entry;

    /** Node that links from a task leave from, by position. */
    final int[] exit;

    /** The position each node belongs to. */
    final int[] position;

    final int count;

    NodeNumbers(Frame frame) {
        int tasks = frame.tasks.size();
        if (!frame.wbs.hasBranches()) {
            entry = new int[tasks];
            Arrays.setAll(entry, at -> at);
            exit = entry;
            position = entry;
            count = tasks;
            return;
        }
        entry = new int[tasks];
        exit = new int[tasks];
        Arrays.fill(entry, NONE);
        Arrays.fill(exit, NONE);
        Wbs wbs = frame.wbs;
        boolean[] down = new boolean[tasks];
        boolean[] up = new boolean[tasks];
        markTied(frame, down, up);
        int[] belongs = new int[tasks + 2 * wbs.bottomUp.length];
        count = number(wbs, down, up, belongs);
        position = Arrays.copyOf(belongs, count);
    }

    private NodeNumbers(int[] entry, int[] exit) {
        this.entry = entry;
        this.exit = exit;
        this.position = new int[0];
        this.count = 0;
    }

    /** Numbers that are ranks already, of a network that was compiled. */
    static NodeNumbers ofRanks(int[] entry, int[] exit) {
        return new NodeNumbers(entry, exit);
    }

    private static void markTied(Frame frame, boolean[] down, boolean[] up) {
        for (int at = 0; at < down.length; at++) {
            down[at] = !frame.tasks.get(at).predecessors().isEmpty();
        }
        for (int link = frame.project.dependencies().size() - 1; link >= 0; link--) {
            up[frame.project.predecessorPosition(link)] = true;
        }
        int[] order = frame.wbs.bottomUp;
        for (int next = order.length - 1; next >= 0; next--) {
            int above = frame.wbs.parent[order[next]];
            if (above != Wbs.NONE) {
                down[order[next]] |= down[above];
                up[order[next]] |= up[above];
            }
        }
    }

    private int number(Wbs wbs, boolean[] down, boolean[] up, int[] belongs) {
        int[] closing = new int[entry.length];
        int[] following = new int[entry.length];
        chainClosings(wbs, up, closing, following);
        int next = 0;
        for (int at = 0; at < entry.length; at++) {
            if (!wbs.isBranch(at)) {
                exit[at] = next;
            }
            if (!wbs.isBranch(at) || down[at]) {
                belongs[next] = at;
                entry[at] = next++;
            }
            for (int summary = closing[at]; summary != NONE; summary = following[summary]) {
                belongs[next] = summary;
                exit[summary] = next++;
            }
        }
        return next;
    }

    /** Chains the tied summaries that end at the same task, the deepest first. */
    private static void chainClosings(Wbs wbs, boolean[] up, int[] closing, int[] following) {
        Arrays.fill(closing, NONE);
        Arrays.fill(following, NONE);
        int[] last = wbs.lastUnder();
        for (int next = wbs.bottomUp.length - 1; next >= 0; next--) {
            int summary = wbs.bottomUp[next];
            if (up[summary]) {
                following[summary] = closing[last[summary]];
                closing[last[summary]] = summary;
            }
        }
    }
}
