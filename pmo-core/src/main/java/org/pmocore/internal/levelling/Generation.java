package org.pmocore.internal.levelling;

import org.pmocore.internal.network.PlacementPass;

/**
 * Schedule generation: the serial scheme places one node after the other at its first fit, the parallel scheme goes through
 * time and starts what can start (Kelley 1963; Kolisch 1996). Nodes that hold nothing or may not wait are placed as soon as
 * their predecessors are.
 */
final class Generation {

    private final LevellingProblem problem;
    private final Shop shop;
    private final PlacementPass pass;
    private final int[][] successors;
    private final int[][] predecessors;
    private final int[] missing;
    private final int[] open;
    private final int[] blocked;
    private final long[] earliest;
    private final NodeHeap heap;
    private final NodeHeap waiting;
    private int opened;

    Generation(Shop shop) {
        this.shop = shop;
        this.problem = shop.problem;
        this.pass = shop.pass;
        this.successors = pass.successors();
        this.predecessors = pass.predecessors();
        this.missing = new int[problem.nodes()];
        this.open = new int[problem.nodes()];
        this.blocked = new int[problem.nodes()];
        this.earliest = new long[problem.nodes()];
        this.heap = new NodeHeap(problem.order);
        this.waiting = new NodeHeap(problem.order);
    }

    /** The candidates in the order of their keys, the least first. */
    Candidates byKey(long[] keys) {
        heap.clear(keys);
        return heap;
    }

    /** One node after the other, each at its first fit. */
    void serial(Candidates candidates) {
        begin(predecessors);
        placeOpen(candidates);
        while (!candidates.isEmpty()) {
            int node = candidates.remove();
            shop.placeFirstFit(node);
            release(node, successors);
            placeOpen(candidates);
        }
    }

    /** Through time: at each change whatever can start does. */
    void parallel(Candidates candidates) {
        begin(predecessors);
        waiting.clear(earliest);
        placeOpen(waiting);
        int held = 0;
        long now = UsageProfile.ALWAYS;
        while (!waiting.isEmpty() || held > 0) {
            long next = waiting.isEmpty() ? UsageProfile.NEVER : earliest[waiting.first()];
            if (held > 0) {
                next = Math.min(next, shop.nextChange(now));
            }
            if (next == UsageProfile.NEVER) {
                held = giveUp(held);
                continue;
            }
            now = next;
            while (held > 0) {
                candidates.add(blocked[--held]);
            }
            held = startAt(now, candidates);
        }
    }

    /** From the end: one node after the other, each at its last fit, the latest finish first. */
    void backward(long end, long[] keys) {
        shop.clear();
        pass.beginLate(end);
        Candidates candidates = byKey(keys);
        begin(successors);
        while (opened > 0 || !candidates.isEmpty()) {
            while (opened > 0) {
                candidates.add(open[--opened]);
            }
            int node = candidates.remove();
            shop.placeLastFit(node);
            release(node, predecessors);
        }
    }

    private int startAt(long now, Candidates candidates) {
        int held = 0;
        takeDue(now, candidates);
        while (!candidates.isEmpty()) {
            int node = candidates.remove();
            if (now > problem.latest[node]) {
                shop.giveUp(node);
            } else if (!shop.placeAt(node, now)) {
                if (pass.start(node) > now) {
                    earliest[node] = pass.start(node);
                    waiting.add(node);
                } else {
                    blocked[held++] = node;
                }
                continue;
            }
            release(node, successors);
            placeOpen(waiting);
            takeDue(now, candidates);
        }
        return held;
    }

    private void takeDue(long now, Candidates candidates) {
        while (!waiting.isEmpty() && earliest[waiting.first()] <= now) {
            candidates.add(waiting.remove());
        }
    }

    /** Nothing will ever be free for those that are left. */
    private int giveUp(int held) {
        int node = blocked[held - 1];
        shop.giveUp(node);
        release(node, successors);
        placeOpen(waiting);
        return held - 1;
    }

    private void begin(int[][] before) {
        if (before == predecessors) {
            shop.clear();
        }
        opened = 0;
        for (int node = 0; node < missing.length; node++) {
            missing[node] = before[node].length;
            if (missing[node] == 0) {
                open[opened++] = node;
            }
        }
    }

    private void release(int node, int[][] after) {
        for (int next : after[node]) {
            if (--missing[next] == 0) {
                open[opened++] = next;
            }
        }
    }

    /** Places what nothing holds up, and all behind it; what needs pools goes to others. */
    private void placeOpen(Candidates others) {
        while (opened > 0) {
            int node = open[--opened];
            if (problem.isFree(node)) {
                shop.unresolved[node] = false;
                shop.placeAnyway(node);
                release(node, successors);
            } else {
                pass.place(node, UsageProfile.ALWAYS);
                earliest[node] = pass.start(node);
                others.add(node);
            }
        }
    }
}
