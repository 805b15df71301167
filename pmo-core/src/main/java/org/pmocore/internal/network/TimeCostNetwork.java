package org.pmocore.internal.network;

import java.util.Arrays;

/**
 * A network of events on one axis of working time: arcs of work that may be shortened at a rate, and arcs that keep two events
 * apart. Event 0 is the first one and happens at time 0.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeCostNetwork {

    /** The event everything begins with. */
    public static final int FIRST = 0;

    private final int last;
    private final int[] from;
    private final int[] to;
    private final long[] longest;
    private final long[] shortest;
    private final long[] rate;
    private final boolean[] work;
    private final int[] firstAt;
    private final int[] arcsAt;

    private TimeCostNetwork(Builder builder) {
        int arcs = builder.arcs;
        this.last = builder.last;
        this.from = Arrays.copyOf(builder.from, arcs);
        this.to = Arrays.copyOf(builder.to, arcs);
        this.longest = Arrays.copyOf(builder.longest, arcs);
        this.shortest = Arrays.copyOf(builder.shortest, arcs);
        this.rate = Arrays.copyOf(builder.rate, arcs);
        this.work = Arrays.copyOf(builder.work, arcs);
        this.firstAt = firstPlaces(builder.events);
        this.arcsAt = arcsByEvent();
    }

    /**
     * A network to which arcs are added.
     *
     * @param events how many events there are
     * @param last the event that is to become earlier
     * @return a builder without arcs
     */
    public static Builder builder(int events, int last) {
        return new Builder(events, last);
    }

    private int[] firstPlaces(int events) {
        int[] places = new int[events + 1];
        for (int arc = 0; arc < from.length; arc++) {
            places[from[arc] + 1]++;
            places[to[arc] + 1]++;
        }
        for (int event = 0; event < events; event++) {
            places[event + 1] += places[event];
        }
        return places;
    }

    private int[] arcsByEvent() {
        int[] arcs = new int[2 * from.length];
        int[] next = firstAt.clone();
        for (int arc = 0; arc < from.length; arc++) {
            arcs[next[from[arc]]++] = arc;
            arcs[next[to[arc]]++] = arc;
        }
        return arcs;
    }

    long[] lengths() {
        return longest.clone();
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

    /** Collects arcs. Not thread-safe. */
    public static final class Builder {

        private final int events;
        private final int last;
        private int arcs;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private long[] longest = new long[16];
        private long[] shortest = new long[16];
        private long[] rate = new long[16];
        private boolean[] work = new boolean[16];

        private Builder(int events, int last) {
            this.events = events;
            this.last = last;
        }

        /**
         * Adds an arc of work.
         *
         * @param start the event it begins with
         * @param finish the event it ends with
         * @param full its full length
         * @param least its least length
         * @param unitRate what one unit of time less costs, not negative
         * @return number of the arc
         */
        public int work(int start, int finish, long full, long least, long unitRate) {
            int arc = apart(start, finish, full);
            shortest[arc] = least;
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

        /** {@return the network} */
        public TimeCostNetwork build() {
            return new TimeCostNetwork(this);
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
}
