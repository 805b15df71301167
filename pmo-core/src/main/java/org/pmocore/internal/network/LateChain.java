package org.pmocore.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.time.WorkAxis;

/**
 * The chain of links that gives a node its late dates: from successor to successor, up to the one that a date of its own or the
 * finish of the project bounds. Of links that tie the first one is followed.
 *
 * @param dependencies places among all dependencies of the project, the one out of the node first
 * @param last the node the chain ends at
 * @param end what bounds that node
 */
public record LateChain(List<Integer> dependencies, int last, End end) {

    /** What ends a chain. */
    public enum End {
        /** The finish of the project, or the date it must finish by. */
        PROJECT,
        /** A bound of its own on the start. */
        START,
        /** A bound of its own on the finish. */
        FINISH,
        /** A date it is pinned to or that is on record. */
        FIXED
    }

    /**
     * Copies the dependencies.
     *
     * @param dependencies places among all dependencies of the project, the one out of the node first
     * @param last the node the chain ends at
     * @param end what bounds that node
     */
    public LateChain {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * Follows the late dates of a node.
     *
     * @param network the network
     * @param dates its dates
     * @param node number of a node that stands for a task
     * @return the chain
     */
    public static LateChain from(ResolvedNetwork network, NetworkDates dates, int node) {
        return new Walk(network, dates).from(node);
    }

    private static final class Walk {

        private static final int START_END = 1;
        private static final int FINISH_END = 2;
        private static final int BOTH = START_END | FINISH_END;

        private final ResolvedNetwork network;
        private final LinkTable links;
        private final NetworkDates dates;
        private final List<Integer> dependencies = new ArrayList<>();

        Walk(ResolvedNetwork network, NetworkDates dates) {
            this.network = network;
            this.links = network.links;
            this.dates = dates;
        }

        LateChain from(int node) {
            int at = node;
            int last = node;
            int ends = BOTH;
            while (!isFixed(at)) {
                int link = bindingLink(at, ends);
                if (link < 0) {
                    break;
                }
                if (links.dependency[link] != EdgeList.HIERARCHY) {
                    dependencies.add(links.dependency[link]);
                }
                at = links.to[link];
                boolean span = network.nodes.isSpan(at);
                ends = !span ? BOTH : links.toStart(link) ? START_END : FINISH_END;
                last = span ? last : at;
            }
            return new LateChain(dependencies, last, endOf(last));
        }

        private boolean isFixed(int node) {
            NodeTable.Special special = network.nodes.special[node];
            byte shape = network.nodes.shape[node];
            return shape == NodeTable.DONE || shape == NodeTable.EFFORT || (special != null && special.isPinned());
        }

        /** The first link whose bound is where the node must be at the latest; none if something else bounds it. */
        private int bindingLink(int node, int ends) {
            for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
                int link = links.out[place];
                boolean finish = links.fromFinish(link);
                boolean seen = (ends & (finish ? FINISH_END : START_END)) != 0;
                if (seen && binds(node, link, finish)) {
                    return link;
                }
            }
            return -1;
        }

        private boolean binds(int node, int link, boolean finish) {
            int to = links.to[link];
            long late = links.toStart(link) ? dates.lateStart(to) : dates.lateFinish(to);
            if (network.nodes.shape[to] == NodeTable.EFFORT || !Instants.isReal(late)) {
                return false;
            }
            long bound = links.earlier(link, network.latestAsked(links, link, late));
            return isAtMost(node, bound, finish ? dates.lateFinish(node) : dates.lateStart(node));
        }

        private boolean isAtMost(int node, long bound, long late) {
            WorkAxis axis = network.axisOf(node);
            return Instants.isReal(bound) && axis.workBefore(bound) <= axis.workBefore(late);
        }

        private End endOf(int node) {
            if (isFixed(node)) {
                return End.FIXED;
            }
            if (isAtMost(node, network.nodes.finishCap[node], dates.lateFinish(node))) {
                return End.FINISH;
            }
            return isAtMost(node, network.nodes.startCap[node], dates.lateStart(node)) ? End.START : End.PROJECT;
        }
    }
}
