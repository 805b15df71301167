package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * A network of events on one axis of working time: arcs of work that may be shortened at a rate, and arcs that keep two events
 * apart. Event 0 is the first one and happens at time 0.
 *
 * <p>Immutable and thread-safe once built.
 */
public final class TimeCostNetwork {

    /** The event everything begins with. */
    public static final int FIRST = 0;

    private final int events;
    private final int last;
    private int arcs;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private long[] longest = new long[16];
    private long[] shortest = new long[16];
    private long[] rate = new long[16];
    private boolean[] work = new boolean[16];
    private int[] firstAt = new int[0];
    private int[] arcsAt = new int[0];

    /**
     * A network without arcs.
     *
     * @param events how many events there are
     * @param last the event that is to become earlier
     */
    public TimeCostNetwork(int events, int last) {
        this.events = events;
        this.last = last;
    }

    /**
     * Adds an arc of work.
     *
     * @param start the event it begins with
     * @param finish the event it ends with
     * @param longest its full length
     * @param shortest its least length
     * @param unitRate what one unit of time less costs, not negative
     * @return number of the arc
     */
    public int work(int start, int finish, long longest, long shortest, long unitRate) {
        int arc = apart(start, finish, longest);
        this.shortest[arc] = shortest;
        rate[arc] = unitRate;
        work[arc] = true;
        return arc;
    }

    /**
     * Adds an arc that keeps two events apart.
     *
     * @param before one event
     * @param after the other event
     * @param distance by how much it is later at least; negative where it may be earlier
     * @return number of the arc
     */
    public int apart(int before, int after, long distance) {
        if (arcs == from.length) {
            grow();
        }
        from[arcs] = before;
        to[arcs] = after;
        longest[arcs] = distance;
        shortest[arcs] = distance;
        return arcs++;
    }

    /** {@return this network with its arcs put in order by event} */
    public TimeCostNetwork sealed() {
        firstAt = new int[events + 1];
        for (int arc = 0; arc < arcs; arc++) {
            firstAt[from[arc] + 1]++;
            firstAt[to[arc] + 1]++;
        }
        for (int event = 0; event < events; event++) {
            firstAt[event + 1] += firstAt[event];
        }
        arcsAt = new int[2 * arcs];
        int[] next = Arrays.copyOf(firstAt, events);
        for (int arc = 0; arc < arcs; arc++) {
            arcsAt[next[from[arc]]++] = arc;
            arcsAt[next[to[arc]]++] = arc;
        }
        return this;
    }

    long[] lengths() {
        return Arrays.copyOf(longest, arcs);
    }

    /** Where the arcs at an event begin among those of {@link #arcAt}; they end where those of the next event begin. */
    int firstAt(int event) {
        return firstAt[event];
    }

    int arcAt(int place) {
        return arcsAt[place];
    }

    int otherEnd(int arc, int event) {
        return from[arc] == event ? to[arc] : from[arc];
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    long longest(int arc) {
        return longest[arc];
    }

    long shortest(int arc) {
        return shortest[arc];
    }

    long rate(int arc) {
        return rate[arc];
    }

    boolean isWork(int arc) {
        return work[arc];
    }

    /** {@return the event that is to become earlier} */
    public int last() {
        return last;
    }

    private void grow() {
        int size = 2 * arcs;
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        longest = Arrays.copyOf(longest, size);
        shortest = Arrays.copyOf(shortest, size);
        rate = Arrays.copyOf(rate, size);
        work = Arrays.copyOf(work, size);
    }
}
