package org.pmocore.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shortens a network of events at the least cost, one cheapest cut after the other: the linear time-cost trade-off.
 *
 * <p>At every stage the arcs that leave no room carry a flow whose bounds are what shortening saves or costs: an arc of work at
 * its full length may be shortened at its rate, one at its shortest may be given back at its rate, one in between both. The
 * minimum cut of that flow is the cheapest way to make the last event earlier, with work that has become dearer than need be
 * given back at once; the flow of one stage is feasible in the next.
 *
 * <p>Sources: Fulkerson, A network flow computation for project cost curves (1961); Kelley, Critical-path planning and
 * scheduling (1961); Phillips and Dessouky, Solving the project time/cost tradeoff problem using the minimal cut concept (1977).
 *
 * <p>Not thread-safe.
 */
public final class TimeCostSearch {

    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final TimeCostNetwork network;
    private final long[] time;
    private final long[] length;
    private final long[] flow;
    private final int[] arcInto;

    /** Events reached, in the order they are looked at. */
    private final int[] reached;

    /**
     * Starts from known times.
     *
     * @param network the network, all work at its full length
     * @param times when each event happens then, no arc broken and every arc of work as long as its events are apart
     */
    public TimeCostSearch(TimeCostNetwork network, long[] times) {
        this.network = network;
        this.time = times.clone();
        this.length = network.lengths();
        this.flow = new long[length.length];
        this.arcInto = new int[time.length];
        this.reached = new int[time.length];
    }

    /**
     * One stage.
     *
     * @param by how much earlier the last event became
     * @param rate what each unit of time costs
     * @param shortened arcs of work that became shorter by that much
     * @param lengthened arcs of work that were given back that much
     */
    public record Cut(long by, long rate, List<Integer> shortened, List<Integer> lengthened) {}

    /** {@return when an event happens}
     *
     * @param event number of the event
     */
    public long timeOf(int event) {
        return time[event];
    }

    /** {@return how long an arc is}
     *
     * @param arc number of the arc
     */
    public long lengthOf(int arc) {
        return length[arc];
    }

    /**
     * Makes the last event earlier at the least cost, as far as one rate carries.
     *
     * @param most by how much at most, above zero
     * @return what was done; empty if a path of arcs that cannot be shortened holds the last event
     */
    public Optional<Cut> next(long most) {
        while (findPath()) {
            long room = roomOnPath();
            if (room >= UNBOUNDED / 2) {
                return Optional.empty();
            }
            push(room);
        }
        return Optional.of(cut(most));
    }

    private boolean findPath() {
        Arrays.fill(arcInto, -1);
        reached[0] = TimeCostNetwork.FIRST;
        int count = 1;
        for (int next = 0; next < count; next++) {
            int event = reached[next];
            for (int place = network.firstAt(event); place < network.firstAt(event + 1); place++) {
                int arc = network.arcAt(place);
                int other = network.otherEnd(arc, event);
                if (!isReached(other) && room(arc, event) > 0) {
                    arcInto[other] = arc;
                    reached[count++] = other;
                }
            }
        }
        return isReached(network.last());
    }

    private boolean isReached(int event) {
        return event == TimeCostNetwork.FIRST || arcInto[event] >= 0;
    }

    private long room(int arc, int from) {
        if (slack(arc) > 0) {
            return 0;
        }
        return network.from(arc) == from ? upper(arc) - flow[arc] : flow[arc] - lower(arc);
    }

    private long slack(int arc) {
        return time[network.to(arc)] - time[network.from(arc)] - length[arc];
    }

    private long upper(int arc) {
        return length[arc] == network.shortest(arc) ? UNBOUNDED : network.rate(arc);
    }

    /** Work is one block: it may be moved but not stretched beyond its full length, whichever of its ends is held. */
    private long lower(int arc) {
        if (!network.isWork(arc)) {
            return 0;
        }
        return length[arc] == network.longest(arc) ? -UNBOUNDED : network.rate(arc);
    }

    private long roomOnPath() {
        long room = Long.MAX_VALUE;
        for (int event = network.last(); event != TimeCostNetwork.FIRST; event = before(event)) {
            room = Math.min(room, room(arcInto[event], before(event)));
        }
        return room;
    }

    private int before(int event) {
        return network.otherEnd(arcInto[event], event);
    }

    private void push(long amount) {
        for (int event = network.last(); event != TimeCostNetwork.FIRST; event = before(event)) {
            int arc = arcInto[event];
            flow[arc] += network.to(arc) == event ? amount : -amount;
        }
    }

    private Cut cut(long most) {
        List<Integer> shortened = worksAcross(true);
        List<Integer> lengthened = worksAcross(false);
        long by = most;
        for (int arc = 0; arc < length.length; arc++) {
            by = Math.min(by, reach(arc));
        }
        long rate = 0;
        for (int arc : shortened) {
            length[arc] -= by;
            rate += network.rate(arc);
        }
        for (int arc : lengthened) {
            length[arc] += by;
            rate -= network.rate(arc);
        }
        for (int event = 0; event < time.length; event++) {
            time[event] -= isReached(event) ? 0 : by;
        }
        return new Cut(by, rate, shortened, lengthened);
    }

    /** Arcs of work from the events that stay to those that become earlier, or the other way round. */
    private List<Integer> worksAcross(boolean forward) {
        List<Integer> found = new ArrayList<>();
        for (int arc = 0; arc < length.length; arc++) {
            if (network.isWork(arc) && isAcross(arc, forward)) {
                found.add(arc);
            }
        }
        return List.copyOf(found);
    }

    private boolean isAcross(int arc, boolean forward) {
        return isReached(network.from(arc)) == forward && isReached(network.to(arc)) != forward;
    }

    /** How far the events may move before an arc stops them. */
    private long reach(int arc) {
        if (isAcross(arc, true)) {
            return network.isWork(arc) ? length[arc] - network.shortest(arc) : slack(arc);
        }
        boolean givenBack = network.isWork(arc) && isAcross(arc, false);
        return givenBack ? network.longest(arc) - length[arc] : Long.MAX_VALUE;
    }
}
