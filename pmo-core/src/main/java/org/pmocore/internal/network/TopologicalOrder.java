package org.pmocore.internal.network;

import java.util.Arrays;

/** Puts predecessors before successors: the given order if it already does, else the nearest queue order. */
final class TopologicalOrder {

    private TopologicalOrder() {}

    /** The rank of every node. */
    static int[] ranks(int nodes, EdgeList edges) {
        int[] ranks = new int[nodes];
        if (isForward(edges)) {
            Arrays.setAll(ranks, node -> node);
            return ranks;
        }
        int[] first = firstBySource(nodes, edges);
        int[] targets = new int[edges.count];
        int[] open = new int[nodes];
        int[] next = Arrays.copyOf(first, nodes);
        for (int edge = 0; edge < edges.count; edge++) {
            targets[next[edges.from[edge]]++] = edges.to[edge];
            open[edges.to[edge]]++;
        }
        peel(first, targets, open, ranks);
        return ranks;
    }

    private static boolean isForward(EdgeList edges) {
        for (int edge = 0; edge < edges.count; edge++) {
            if (edges.from[edge] >= edges.to[edge]) {
                return false;
            }
        }
        return true;
    }

    private static int[] firstBySource(int nodes, EdgeList edges) {
        int[] first = new int[nodes + 1];
        for (int edge = 0; edge < edges.count; edge++) {
            first[edges.from[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    private static void peel(int[] first, int[] targets, int[] open, int[] ranks) {
        int[] queue = new int[ranks.length];
        int known = 0;
        for (int node = 0; node < ranks.length; node++) {
            if (open[node] == 0) {
                queue[known++] = node;
            }
        }
        for (int rank = 0; rank < known; rank++) {
            int node = queue[rank];
            ranks[node] = rank;
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                if (--open[targets[edge]] == 0) {
                    queue[known++] = targets[edge];
                }
            }
        }
        if (known < ranks.length) {
            throw new IllegalStateException("The network has a loop, which no built project has.");
        }
    }
}
