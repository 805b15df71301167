package org.pmocore.internal.levelling;

import java.util.Arrays;

/**
 * A small genetic search over orders of nodes: two-point crossover of orders, a few swaps of neighbours, the child takes the
 * place of the worst if it is better and new (after Hartmann 1998, with justification as of Valls and others 2005).
 */
final class Evolution {

    private static final int POPULATION = 40;
    private static final double SWAP = 0.03;

    private final Leveller leveller;
    private final LevellingSettings settings;
    private final int nodes;
    private final int[][] orders;
    private final long[] ends;
    private final int[] child;
    private final long[] keys;
    private final boolean[] taken;
    private final long[] sortable;
    private int size;

    Evolution(Leveller leveller, LevellingSettings settings, int nodes) {
        this.leveller = leveller;
        this.settings = settings;
        this.nodes = nodes;
        this.orders = new int[POPULATION][nodes];
        this.ends = new long[POPULATION];
        this.child = new int[nodes];
        this.keys = new long[nodes];
        this.taken = new boolean[nodes];
        this.sortable = new long[nodes];
    }

    void run() {
        adopt();
        for (int number = 1; leveller.mayGenerate(); number++) {
            Draws draws = new Draws(settings.seed(), number);
            if (size < POPULATION) {
                leveller.draw(draws);
            } else {
                cross(orders[parent(draws)], orders[parent(draws)], draws);
                swap(draws);
                for (int place = 0; place < nodes; place++) {
                    keys[child[place]] = place;
                }
                leveller.evaluate(keys);
            }
            adopt();
        }
    }

    /** The better of two drawn at random. */
    private int parent(Draws draws) {
        int one = draws.below(POPULATION);
        int other = draws.below(POPULATION);
        return ends[one] <= ends[other] ? one : other;
    }

    /** The mother's order up to one place, the father's up to another, the mother's again. */
    private void cross(int[] mother, int[] father, Draws draws) {
        int one = draws.below(nodes + 1);
        int other = draws.below(nodes + 1);
        Arrays.fill(taken, false);
        int placed = take(mother, 0, Math.min(one, other));
        placed = take(father, placed, Math.max(one, other));
        take(mother, placed, nodes);
    }

    private int take(int[] parent, int from, int upTo) {
        int placed = from;
        for (int place = 0; place < nodes && placed < upTo; place++) {
            int node = parent[place];
            if (!taken[node]) {
                taken[node] = true;
                child[placed++] = node;
            }
        }
        return placed;
    }

    private void swap(Draws draws) {
        for (int place = 1; place < nodes; place++) {
            if (draws.next() < SWAP) {
                int node = child[place];
                child[place] = child[place - 1];
                child[place - 1] = node;
            }
        }
    }

    /** Takes the current schedule into the population, as the order of its starts. */
    private void adopt() {
        Placement found = leveller.current();
        int place = size < POPULATION ? size++ : worst();
        boolean full = ends[place] != 0;
        if (full && (found.end >= ends[place] || isKnown(found.end))) {
            return;
        }
        ends[place] = found.end;
        orderByStart(found, orders[place]);
    }

    /** Schedules of the same length are taken for the same as long as the population is not worse than that. */
    private boolean isKnown(long end) {
        int same = 0;
        for (long known : ends) {
            same += known == end ? 1 : 0;
        }
        return same > POPULATION / 4;
    }

    private int worst() {
        int worst = 0;
        for (int place = 1; place < POPULATION; place++) {
            worst = ends[place] > ends[worst] ? place : worst;
        }
        return worst;
    }

    private void orderByStart(Placement found, int[] order) {
        long first = Long.MAX_VALUE;
        for (int node = 0; node < nodes; node++) {
            first = Math.min(first, Math.max(found.start[node], -(1L << 40)));
        }
        for (int node = 0; node < nodes; node++) {
            long since = Math.min(Math.max(found.start[node], -(1L << 40)) - first, (1L << 40) - 1);
            sortable[node] = since << 22 | node;
        }
        Arrays.sort(sortable);
        for (int place = 0; place < nodes; place++) {
            order[place] = (int) (sortable[place] & ((1 << 22) - 1));
        }
    }
}
