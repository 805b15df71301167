package org.pmocore.internal.network;

import java.util.Arrays;
import org.pmocore.model.Project;

/** The work breakdown structure by position: parents, and the summaries from the deepest up. */
final class Wbs {

    static final int NONE = -1;

    final int[] parent;
    /** Positions of all summaries that have something under them, deepest first. */
    final int[] bottomUp;

    private final boolean[] branch;

    Wbs(Project project) {
        int tasks = project.tasks().size();
        parent = new int[tasks];
        branch = new boolean[tasks];
        int branches = 0;
        for (int position = 0; position < parent.length; position++) {
            int above = project.parentPosition(position).orElse(NONE);
            parent[position] = above;
            if (above != NONE && !branch[above]) {
                branch[above] = true;
                branches++;
            }
        }
        bottomUp = branches == 0 ? new int[0] : deepestFirst(branches);
    }

    /** Whether a summary has something under it; only such a one is more than a task. */
    boolean isBranch(int position) {
        return branch[position];
    }

    boolean hasBranches() {
        return bottomUp.length > 0;
    }

    /** For every branch the largest position under it. */
    int[] lastUnder() {
        int[] last = new int[parent.length];
        Arrays.setAll(last, position -> position);
        for (int position = 0; position < last.length; position++) {
            if (!branch[position] && parent[position] != NONE) {
                last[parent[position]] = Math.max(last[parent[position]], position);
            }
        }
        for (int summary : bottomUp) {
            if (parent[summary] != NONE) {
                last[parent[summary]] = Math.max(last[parent[summary]], last[summary]);
            }
        }
        return last;
    }

    /** Peels the tree from its leaves, so that a summary comes after everything under it. */
    private int[] deepestFirst(int branches) {
        int[] open = new int[parent.length];
        for (int above : parent) {
            if (above != NONE) {
                open[above]++;
            }
        }
        int[] order = new int[branches];
        int known = 0;
        for (int position = 0; position < parent.length; position++) {
            if (!branch[position]) {
                known = release(parent[position], open, order, known);
            }
        }
        for (int next = 0; next < known; next++) {
            known = release(parent[order[next]], open, order, known);
        }
        return order;
    }

    private static int release(int above, int[] open, int[] order, int known) {
        if (above == NONE || --open[above] > 0) {
            return known;
        }
        order[known] = above;
        return known + 1;
    }
}
