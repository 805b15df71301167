package org.pmocore.internal.network;

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

    LinkTable(EdgeList edges, int[] ranks, WorkAxis[] axes) {
        int count = edges.count;
        this.axes = axes;
        from = new int[count];
        to = new int[count];
        type = new byte[count];
        lag = new long[count];
        lagAxis = new int[count];
        dependency = new int[count];
        firstIn = firsts(edges.to, count, ranks);
        int[] next = firstIn.clone();
        for (int edge = 0; edge < count; edge++) {
            int place = next[ranks[edges.to[edge]]]++;
            from[place] = ranks[edges.from[edge]];
            to[place] = ranks[edges.to[edge]];
            type[place] = edges.type[edge];
            lag[place] = edges.lag[edge];
            lagAxis[place] = edges.lagAxis[edge];
            dependency[place] = edges.link[edge];
        }
        firstOut = firsts(edges.from, count, ranks);
        out = new int[count];
        next = firstOut.clone();
        for (int link = 0; link < count; link++) {
            out[next[from[link]]++] = link;
        }
    }

    private static int[] firsts(int[] ends, int count, int[] ranks) {
        int[] first = new int[ranks.length + 1];
        for (int edge = 0; edge < count; edge++) {
            first[ranks[ends[edge]] + 1]++;
        }
        for (int node = 0; node < ranks.length; node++) {
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
