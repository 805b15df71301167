package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pmocore.internal.network.NetworkRules.Switch;

/** Builds the work graph of a network, if it has one. */
final class WorkGraphBuilder {

    /** Rules that bound late dates in ways of their own. */
    private static final Set<Switch> BEYOND = EnumSet.of(Switch.OPEN_ENDS_SEED, Switch.OPEN_ENDS_CRITICAL);

    private final ResolvedNetwork network;
    private final NodeTable nodes;
    private final LinkTable links;
    private final int[] axis;
    private final long[] base;
    private final boolean uniform;

    /** Places of nodes before room is made for helpers. */
    private final int[] bare;

    private final int[] helpers;
    private final OpenStarts open;
    private boolean fits = true;

    private WorkGraphBuilder(ResolvedNetwork network, boolean uniform) {
        this.network = network;
        this.nodes = network.nodes;
        this.links = network.links;
        this.axis = nodes.axis.clone();
        this.base = new long[network.axes.length];
        Arrays.setAll(base, number -> network.axes[number].workBefore(network.floor));
        this.uniform = uniform;
        this.open = new OpenStarts(network);
        if (!uniform) {
            useClock();
        }
        this.bare = new int[axis.length + 1];
        bare[0] = 1;
        for (int node = 0; node < axis.length; node++) {
            bare[node + 1] = bare[node] + (nodes.isSpan(node) ? 2 : 1);
        }
        this.helpers = new int[bare[axis.length]];
    }

    static Optional<WorkGraph> build(ResolvedNetwork network) {
        boolean uniform = OneAxisGraph.isUniform(network);
        if (!Collections.disjoint(network.rules.switches(), BEYOND) || isBeyond(network)) {
            return Optional.empty();
        }
        Optional<WorkGraph> graph =
                uniform && !network.nodes.hasSpans ? OneAxisGraph.build(network) : onSeveralAxes(network, uniform);
        graph.ifPresent(built -> RawNodes.mark(network, built));
        return graph;
    }

    private static Optional<WorkGraph> onSeveralAxes(ResolvedNetwork network, boolean uniform) {
        WorkGraphBuilder builder = new WorkGraphBuilder(network, uniform);
        WorkGraph graph = builder.graph();
        return builder.fits ? Optional.of(graph) : Optional.empty();
    }

    /** Whether a network has what is no difference of work: pins, levels of effort, dates on record, links that bind no more. */
    private static boolean isBeyond(ResolvedNetwork network) {
        NodeTable nodes = network.nodes;
        if (nodes.hasSpecials || nodes.hasEfforts) {
            return true;
        }
        for (int node = 0; node < nodes.shape.length; node++) {
            if (nodes.isRecorded(node)) {
                return true;
            }
        }
        for (int link = 0; link < network.links.type.length; link++) {
            if (network.links.isIdle(link)) {
                return true;
            }
        }
        return false;
    }

    /** Between several axes a summary and a finished task pass on the raw instant. */
    private void useClock() {
        for (int node = 0; node < axis.length; node++) {
            if (nodes.isSpan(node) || nodes.shape[node] == NodeTable.RAW_POINT) {
                axis[node] = network.axes.length - 1;
            }
        }
    }

    private WorkGraph graph() {
        int[] incoming = new int[helpers.length];
        int crossings = 0;
        for (int link = 0; link < links.from.length; link++) {
            if (isCrossing(link)) {
                crossings++;
            } else {
                incoming[target(link)]++;
            }
        }
        int before = 0;
        for (int own = 0; own < helpers.length; own++) {
            before += Math.max(0, incoming[own] - 2);
            helpers[own] = before;
        }
        WorkGraph graph = new WorkGraph(helpers.length + before, axis, base, uniform, nodes.hasSpans);
        bound(graph);
        connect(graph, incoming);
        if (crossings > 0) {
            graph.crossings = Optional.of(new Crossings(graph, links, this::isCrossing));
        }
        return graph;
    }

    private void bound(WorkGraph graph) {
        Arrays.fill(graph.floor, WorkGraph.NONE);
        Arrays.fill(graph.cap, WorkGraph.OPEN);
        Arrays.fill(graph.length, -WorkGraph.LIMIT);
        for (int node = 0; node < axis.length; node++) {
            boolean span = nodes.isSpan(node);
            int work = span ? 0 : checked(nodes.work[node]);
            int at = place(bare[node]);
            int finish = span ? place(bare[node] + 1) : at;
            graph.place[node] = at;
            graph.finishPlace[node] = finish;
            graph.length[at] = span ? -WorkGraph.LIMIT : work;
            graph.floor[at] = count(node, open.startFloor(node));
            graph.floor[finish] = Math.max(graph.floor[finish], count(node, nodes.finishFloor[node]) - work);
            graph.cap[at] = count(node, nodes.startCap[node]);
            graph.cap[finish] = Math.min(graph.cap[finish], count(node, nodes.finishCap[node]) - work);
        }
    }

    /** Puts each link on one axis into a slot of its target or of a helper before it. */
    private void connect(WorkGraph graph, int[] incoming) {
        int[] seen = new int[incoming.length];
        for (int link = 0; link < links.from.length; link++) {
            if (isCrossing(link)) {
                continue;
            }
            int target = target(link);
            int number = seen[target]++;
            int stage = Math.max(1, number);
            int at = place(target) - Math.max(0, incoming[target] - 2) + stage - 1;
            int source = place(source(link));
            if (number == 0) {
                graph.first[at] = source;
                graph.firstWeight[at] = weight(link);
                continue;
            }
            graph.second[at] = source;
            graph.secondWeight[at] = weight(link);
            if (stage > 1) {
                graph.first[at] = at - 1;
            }
        }
    }

    private boolean isCrossing(int link) {
        int from = axis[links.from[link]];
        return from != axis[links.to[link]] || (links.lag[link] != 0 && links.lagAxis[link] != from);
    }

    /** From start to start: the lag, plus the work of the predecessor for its finish, less that of the successor. */
    private int weight(int link) {
        int from = links.from[link];
        int to = links.to[link];
        long given = links.fromFinish(link) && !nodes.isSpan(from) ? nodes.work[from] : 0;
        long owed = links.toStart(link) || nodes.isSpan(to) ? 0 : nodes.work[to];
        return checked(links.lag[link] + given - owed);
    }

    private int source(int link) {
        int node = links.from[link];
        return bare[node] + (links.fromFinish(link) && nodes.isSpan(node) ? 1 : 0);
    }

    private int target(int link) {
        int node = links.to[link];
        return bare[node] + (!links.toStart(link) && nodes.isSpan(node) ? 1 : 0);
    }

    private int place(int own) {
        return own + helpers[own];
    }

    private int count(int node, long minute) {
        if (!Instants.isReal(minute)) {
            return minute <= Instants.NONE ? WorkGraph.NONE : WorkGraph.OPEN;
        }
        return checked(network.axes[axis[node]].workBefore(minute) - base[axis[node]]);
    }

    private int checked(long value) {
        fits &= Math.abs(value) < WorkGraph.LIMIT;
        return (int) value;
    }
}
