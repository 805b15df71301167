package org.pmocore.internal.levelling;

/** Nodes by a key, the least first; of equal keys the one that stands earlier in the plan. */
final class NodeHeap implements Candidates {

    private final int[] nodes;
    private final int[] order;
    private long[] keys;
    private int size;

    /** A heap for as many nodes as there are. */
    NodeHeap(int[] order) {
        this.order = order;
        this.nodes = new int[order.length];
        this.keys = new long[0];
    }

    /** Empties the heap; from now on these keys count. */
    void clear(long[] newKeys) {
        this.keys = newKeys;
        this.size = 0;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return nodes[0];
    }

    @Override
    public void add(int node) {
        int place = size++;
        while (place > 0 && isBefore(node, nodes[(place - 1) >> 1])) {
            nodes[place] = nodes[(place - 1) >> 1];
            place = (place - 1) >> 1;
        }
        nodes[place] = node;
    }

    @Override
    public int remove() {
        int least = nodes[0];
        int moved = nodes[--size];
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(nodes[child + 1], nodes[child])) {
                child++;
            }
            if (!isBefore(nodes[child], moved)) {
                break;
            }
            nodes[place] = nodes[child];
            place = child;
        }
        nodes[place] = moved;
        return least;
    }

    private boolean isBefore(int one, int other) {
        return keys[one] < keys[other] || (keys[one] == keys[other] && order[one] < order[other]);
    }
}
