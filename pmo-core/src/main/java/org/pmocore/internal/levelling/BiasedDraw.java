package org.pmocore.internal.levelling;

/**
 * Draws the next node at random, the likelier the more would be regretted: in proportion to how far its value lies below the
 * worst one, plus one unit (regret-based biased random sampling, Drexl 1991; Kolisch 1996). Not thread-safe.
 */
final class BiasedDraw implements Candidates {

    private final long[] values;
    private final long unit;
    private final int[] nodes;
    private final Draws draws;
    private int size;

    BiasedDraw(long[] values, long unit, Draws draws) {
        this.values = values;
        this.unit = unit;
        this.nodes = new int[values.length];
        this.draws = draws;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void add(int node) {
        nodes[size++] = node;
    }

    @Override
    public int remove() {
        int place = size == 1 ? 0 : draw();
        int node = nodes[place];
        nodes[place] = nodes[--size];
        return node;
    }

    private int draw() {
        long worst = Long.MIN_VALUE;
        double sum = 0;
        for (int place = 0; place < size; place++) {
            worst = Math.max(worst, values[nodes[place]]);
        }
        for (int place = 0; place < size; place++) {
            sum += weight(worst, place);
        }
        double left = draws.next() * sum;
        for (int place = 0; place < size - 1; place++) {
            left -= weight(worst, place);
            if (left < 0) {
                return place;
            }
        }
        return size - 1;
    }

    private double weight(long worst, int place) {
        return (double) (worst - values[nodes[place]]) + unit;
    }
}
