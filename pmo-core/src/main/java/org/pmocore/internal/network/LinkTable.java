package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.pmocore.time.WorkAxis;

/** The links in compressed rows: sorted by successor for the forward pass, an index sorted by predecessor for the backward. */
final class LinkTable {

    /** Where the links into each node begin; one entry more than there are nodes. */
    final int[] firstIn;

    /** Where the links out of each node begin in {@link #out}; one entry more than there are nodes. */
    final int[] firstOut;

    /** Numbers of links, sorted by the node they leave from. */
    final int[] out;

    final int[] from;
    final int[] to;
    final byte[] type;

    /** Minutes left of the lag, on {@link #lagAxis}. */
    final long[] lag;

    final int[] lagAxis;

    /** The dependency each link stands for, or {@link EdgeList#HIERARCHY}. */
    final int[] dependency;

    private final WorkAxis[] axes;

    /** Takes links that are in order: numbered by rank, sorted by successor. */
    private LinkTable(EdgeList edges, int nodes, WorkAxis[] axes) {
        this.axes = axes;
        from = edges.from;
        to = edges.to;
        type = edges.type;
        lag = edges.lag;
        lagAxis = edges.lagAxis;
        dependency = edges.link;
        firstIn = firsts(to, nodes);
        firstOut = firsts(from, nodes);
        out = new int[edges.count];
        int[] next = firstOut.clone();
        for (int link = 0; link < out.length; link++) {
            out[next[from[link]]++] = link;
        }
    }

    /** Other lags and kinds of links between the same nodes, with room behind for links that no row knows. */
    LinkTable(LinkTable other, int room) {
        int links = other.from.length;
        axes = other.axes;
        from = Arrays.copyOf(other.from, links + room);
        to = Arrays.copyOf(other.to, links + room);
        type = Arrays.copyOf(other.type, links + room);
        lag = Arrays.copyOf(other.lag, links + room);
        lagAxis = Arrays.copyOf(other.lagAxis, links + room);
        dependency = other.dependency;
        firstIn = other.firstIn;
        firstOut = other.firstOut;
        out = other.out;
    }

    /** Writes a link once more in another row. */
    void copy(int link, int row) {
        from[row] = from[link];
        to[row] = to[link];
        type[row] = type[link];
        lag[row] = lag[link];
        lagAxis[row] = lagAxis[link];
    }

    /** Puts links in order. */
    static LinkTable of(EdgeList edges, int[] ranks, WorkAxis[] axes) {
        edges.trim();
        return new LinkTable(isSorted(edges, ranks) ? edges : sorted(edges, ranks), ranks.length, axes);
    }

    private static boolean isSorted(EdgeList edges, int[] ranks) {
        int last = 0;
        for (int edge = 0; edge < edges.count; edge++) {
            int from = edges.from[edge];
            int to = edges.to[edge];
            if (ranks[from] != from || ranks[to] != to || to < last) {
                return false;
            }
            last = to;
        }
        return true;
    }

    private static EdgeList sorted(EdgeList edges, int[] ranks) {
        EdgeList ordered = new EdgeList(edges.count);
        int[] next = new int[ranks.length + 1];
        for (int edge = 0; edge < edges.count; edge++) {
            next[ranks[edges.to[edge]] + 1]++;
        }
        for (int node = 0; node < ranks.length; node++) {
            next[node + 1] += next[node];
        }
        for (int edge = 0; edge < edges.count; edge++) {
            int place = next[ranks[edges.to[edge]]]++;
            ordered.from[place] = ranks[edges.from[edge]];
            ordered.to[place] = ranks[edges.to[edge]];
            ordered.type[place] = edges.type[edge];
            ordered.lag[place] = edges.lag[edge];
            ordered.lagAxis[place] = edges.lagAxis[edge];
            ordered.link[place] = edges.link[edge];
        }
        ordered.count = edges.count;
        return ordered;
    }

    private static int[] firsts(int[] ends, int nodes) {
        int[] first = new int[nodes + 1];
        for (int end : ends) {
            first[end + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    /** The dependencies that leave from a node. */
    IntStream dependenciesOutOf(int node) {
        return IntStream.range(firstOut[node], firstOut[node + 1])
                .map(place -> dependency[out[place]])
                .filter(number -> number != EdgeList.HIERARCHY);
    }

    boolean fromFinish(int link) {
        return (type[link] & EdgeList.FROM_FINISH) != 0;
    }

    boolean toStart(int link) {
        return (type[link] & EdgeList.TO_START) != 0;
    }

    /** Whether a link moves nobody forward. */
    boolean isIdle(int link) {
        return (type[link] & EdgeList.IDLE) != 0;
    }

    /** The bound a link puts on its successor: the earliest instant that leaves room for the lag. */
    long later(int link, long minute) {
        if (lag[link] == 0 || minute <= Instants.NONE) {
            return minute;
        }
        WorkAxis axis = axes[lagAxis[link]];
        return axis.finishAt(axis.workBefore(minute) + lag[link]);
    }

    /** The bound a link puts on its predecessor: the latest instant that leaves room for the lag. */
    long earlier(int link, long minute) {
        if (lag[link] == 0 || minute >= Instants.OPEN) {
            return minute;
        }
        WorkAxis axis = axes[lagAxis[link]];
        return axis.startAt(axis.workBefore(minute) - lag[link]);
    }
}
