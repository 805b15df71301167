package org.pmocore.internal.network;

import java.util.Optional;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.time.WorkAxis;

/**
 * The finish of the project if one task takes longer, without visiting anything: the longest way that passes the finish of the
 * task grows by what it takes longer, and no other does.
 *
 * <p>So on one axis, for work that nothing but starts and finishes of others binds at its start. Immutable and thread-safe.
 */
public final class FinishTails {

    /** The last finish that can be reached through the finish of each node, as a count; {@link Instants#OPEN} where more may move. */
    private final long[] through;

    private final long last;
    private final long projectFinish;
    private final WorkAxis axis;

    private FinishTails(ResolvedNetwork network, NetworkDates dates) {
        this.axis = network.axes[network.nodes.axis.length == 0 ? 0 : network.nodes.axis[0]];
        this.projectFinish = dates.projectFinish();
        this.last = axis.workBefore(projectFinish);
        this.through = tails(network);
        for (int node = 0; node < through.length; node++) {
            through[node] += axis.workBefore(dates.start(node)) + network.nodes.work[node];
        }
        for (int node = 0; node < through.length; node++) {
            through[node] = isFree(network, node) ? through[node] : Instants.OPEN;
        }
        spareLagsInPercent(network);
    }

    /**
     * Measures a network.
     *
     * @param network the network
     * @param dates its dates
     * @return what is measured; empty where dates are more than sums on one axis, or a point may be last
     */
    public static Optional<FinishTails> of(ResolvedNetwork network, NetworkDates dates) {
        if (!CountBench.isOpenTo(network)) {
            return Optional.empty();
        }
        for (int node = 0; node < network.nodes.shape.length; node++) {
            byte shape = network.nodes.shape[node];
            boolean onFinishFace = shape == NodeTable.WORK || shape == NodeTable.FINISH_POINT;
            if (!onFinishFace && !isBeforeWork(network, node)) {
                return Optional.empty();
            }
        }
        return Optional.of(new FinishTails(network, dates));
    }

    /**
     * The finish of the project if a node takes longer.
     *
     * @param node number of the node
     * @param longer minutes on the axis, not negative
     * @return the minute; empty where more than its finish moves
     */
    public Optional<Long> finish(int node, long longer) {
        if (through[node] == Instants.OPEN) {
            return Optional.empty();
        }
        long reached = through[node] + longer;
        return Optional.of(reached <= last ? projectFinish : axis.finishAt(reached));
    }

    /** Whether work follows a point at once, so that the point is never last. */
    private static boolean isBeforeWork(ResolvedNetwork network, int node) {
        LinkTable links = network.links;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            boolean follows = links.toStart(link) && !links.isIdle(link) && links.lag[link] >= 0;
            if (follows && network.nodes.shape[links.to[link]] == NodeTable.WORK) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node is work that nothing holds at its finish. */
    private static boolean isFree(ResolvedNetwork network, int node) {
        LinkTable links = network.links;
        boolean free = network.nodes.shape[node] == NodeTable.WORK
                && network.nodes.work[node] > 0
                && network.nodes.finishFloor[node] <= Instants.NONE;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            free &= links.toStart(link);
        }
        return free;
    }

    /** A lag in percent of a task grows with it. */
    private void spareLagsInPercent(ResolvedNetwork network) {
        Project project = network.frame.project;
        for (int number = 0; number < project.dependencies().size(); number++) {
            Dependency link = project.dependencies().get(number);
            int node = network.nodeOf(project.predecessorPosition(number));
            if (link.lag().isPercent() && node >= 0) {
                through[node] = Instants.OPEN;
            }
        }
    }

    /** The longest way from the finish of each node to a finish. */
    private static long[] tails(ResolvedNetwork network) {
        LinkTable links = network.links;
        long[] work = network.nodes.work;
        long[] fromStart = new long[work.length];
        long[] fromFinish = new long[work.length];
        for (int node = work.length - 1; node >= 0; node--) {
            long start = Instants.NONE;
            for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
                int link = links.out[place];
                int to = links.to[link];
                long way = links.lag[link] + fromStart[to] - (links.toStart(link) ? 0 : work[to]);
                if (links.isIdle(link)) {
                    continue;
                }
                if (links.fromFinish(link)) {
                    fromFinish[node] = Math.max(fromFinish[node], way);
                } else {
                    start = Math.max(start, way);
                }
            }
            fromStart[node] = Math.max(start, work[node] + fromFinish[node]);
        }
        return fromFinish;
    }
}
