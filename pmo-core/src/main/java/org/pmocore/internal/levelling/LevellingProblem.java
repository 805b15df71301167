package org.pmocore.internal.levelling;

import java.util.Arrays;
import org.pmocore.internal.network.PlacementPass;

/**
 * What is to be levelled: a network, which of its nodes may move and until when, and how much of which pool each node holds.
 *
 * <p>A pool is a resource as tasks with certain hours see it: tasks whose hours never meet do not compete, so a day and a
 * night shift on one machine are two pools. A node is checked against the pools of its own hours and loads those of all hours
 * it meets. Filled once, then only read. Arrays are not copied. Not thread-safe.
 */
public final class LevellingProblem {

    private static final int[] NO_POOLS = {};
    private static final long[] NO_UNITS = {};

    final PlacementPass pass;
    final int[] order;
    final boolean[] moves;
    final long[] latest;
    final int[][] checks;
    final long[][] needs;
    final int[][] loads;
    final long[][] takes;
    final Pool[] pools;

    /**
     * A network in which no node holds anything yet and every node may move.
     *
     * @param pass places the nodes
     * @param order place of each node in the plan; of equal priorities the first one goes first
     * @param pools how many pools there are
     */
    public LevellingProblem(PlacementPass pass, int[] order, int pools) {
        int nodes = order.length;
        this.pass = pass;
        this.order = order;
        this.moves = new boolean[nodes];
        this.latest = new long[nodes];
        this.checks = new int[nodes][];
        this.needs = new long[nodes][];
        this.loads = new int[nodes][];
        this.takes = new long[nodes][];
        this.pools = new Pool[pools];
        Arrays.fill(moves, true);
        Arrays.fill(latest, Long.MAX_VALUE);
        Arrays.fill(checks, NO_POOLS);
        Arrays.fill(needs, NO_UNITS);
        Arrays.fill(loads, NO_POOLS);
        Arrays.fill(takes, NO_UNITS);
    }

    /**
     * Sets the capacity of a pool.
     *
     * @param pool its number
     * @param most the greatest capacity there ever is
     * @param from where each step begins, ascending, the first at {@link Long#MIN_VALUE}
     * @param missing by step, how much less there is than the greatest capacity
     */
    public void pool(int pool, long most, long[] from, long[] missing) {
        pools[pool] = new Pool(most, from, missing);
    }

    /**
     * Keeps a node where its bounds put it, whatever it holds.
     *
     * @param node number of the node
     */
    public void fix(int node) {
        moves[node] = false;
    }

    /**
     * Sets the last start a node may be moved to.
     *
     * @param node number of the node
     * @param start the minute
     */
    public void limit(int node, long start) {
        latest[node] = start;
    }

    /**
     * Sets the pools that must have room for a node.
     *
     * @param node number of the node
     * @param poolNumbers the pools
     * @param units the units of each
     */
    public void check(int node, int[] poolNumbers, long[] units) {
        checks[node] = poolNumbers;
        needs[node] = units;
    }

    /**
     * Sets the pools a node takes from.
     *
     * @param node number of the node
     * @param poolNumbers the pools
     * @param units the units of each
     */
    public void load(int node, int[] poolNumbers, long[] units) {
        loads[node] = poolNumbers;
        takes[node] = units;
    }

    /** Whether nothing says when a node is placed but its bounds: it holds nothing, or may not wait. */
    boolean isFree(int node) {
        return checks[node].length == 0 || !moves[node];
    }

    int nodes() {
        return order.length;
    }

    /** The size in one line. */
    @Override
    public String toString() {
        return "Levelling of " + nodes() + " nodes, " + pools.length + " pools";
    }

    /** Capacity over time. */
    static final class Pool {

        final long most;
        final long[] from;
        final long[] missing;

        Pool(long most, long[] from, long[] missing) {
            this.most = most;
            this.from = from;
            this.missing = missing;
        }
    }
}
