package org.pmocore.internal.network;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Project;
import org.pmocore.time.WorkAxis;

/**
 * A project compiled once into flat arrays in topological order: the one door between the dates and ids of people and the
 * minutes and indices of the passes.
 *
 * <p>The order of the plan is kept when predecessors stand before successors in it. Immutable and thread-safe.
 */
public final class ResolvedNetwork {

    final LinkTable links;

    /** Links that bind no more under the rules. */
    final LinkTable released;

    final NodeTable nodes;
    final WorkAxis[] axes;
    final NetworkRules rules;
    final long mustFinishBy;
    final long floor;

    private final Wbs wbs;
    private final int[] nodeOf;
    private final int[] linkOf;
    private final List<NetworkNote> notes;

    private ResolvedNetwork(Frame frame, NodeNumbers numbers, LinkCompiler compiled) {
        int[] ranks = TopologicalOrder.ranks(numbers.count, compiled.edges);
        this.wbs = frame.wbs;
        this.axes = frame.axes.axes;
        this.rules = frame.rules;
        this.floor = frame.floor;
        this.links = new LinkTable(compiled.edges, ranks, axes);
        this.released = new LinkTable(compiled.released, ranks, axes);
        this.nodes = NodeCompiler.compile(frame, numbers, ranks, links);
        this.mustFinishBy = frame.project.mustFinishBy().map(WorkAxis::minuteOf).orElse(Instants.OPEN);
        this.nodeOf = nodesByPosition(frame, numbers, ranks);
        this.linkOf = linksByDependency(frame.project.dependencies().size());
        this.notes = List.copyOf(frame.notes);
    }

    /**
     * Compiles a project.
     *
     * @param project the project; it was built, so it has no loops
     * @param rules the conventions to follow
     * @param dataDate the data date, exclusive; empty for a plan without status
     * @return the network
     */
    public static ResolvedNetwork of(Project project, NetworkRules rules, Optional<LocalDateTime> dataDate) {
        Frame frame = new Frame(project, rules, dataDate);
        NodeNumbers numbers = new NodeNumbers(frame);
        return new ResolvedNetwork(frame, numbers, LinkCompiler.compile(frame, numbers));
    }

    /**
     * Calculates all dates and floats.
     *
     * @return the dates by node
     */
    public NetworkDates solve() {
        NetworkDates dates = new NetworkDates(nodes.shape.length);
        SpecialDates specials = new SpecialDates(this, dates);
        new ForwardPass(this, dates, specials).run();
        dates.projectFinish = latestFinish(dates);
        if (nodes.hasSpecials) {
            new LatestPass(this, dates).run();
        }
        settleSummaries(dates);
        EffortPass efforts = new EffortPass(this, dates);
        efforts.run();
        new BackwardPass(this, dates, specials).run();
        efforts.settleLateDates();
        new FloatPass(this, dates).run();
        return dates;
    }

    /**
     * The node of a task.
     *
     * @param position place of the task in the plan
     * @return its number; -1 for a summary with tasks under it, whose dates come from them
     */
    public int nodeOf(int position) {
        return nodeOf[position];
    }

    /**
     * How many minutes the predecessor's end may move before a dependency moves its successor, on the predecessor's axis.
     *
     * @param dependency place of the dependency among all dependencies of the project
     * @param dates the dates of this network
     * @return minutes, negative where a pin breaks the dependency
     */
    public long relationshipFloat(int dependency, NetworkDates dates) {
        int link = linkOf[dependency];
        return link >= 0
                ? LinkFloats.relationship(this, links, link, dates)
                : LinkFloats.relationship(this, released, ~link, dates);
    }

    /**
     * Whether a dependency sets the early date of its successor; several may do so at once.
     *
     * @param dependency place of the dependency among all dependencies of the project
     * @param dates the dates of this network
     * @return true if the successor would be earlier, or might be, without it
     */
    public boolean isDriving(int dependency, NetworkDates dates) {
        int link = linkOf[dependency];
        return link >= 0 && LinkFloats.drives(this, link, dates);
    }

    /** {@return the positions of the summaries with tasks under them, each after all that is under it} */
    public int[] summariesBottomUp() {
        return wbs.bottomUp.clone();
    }

    /**
     * The summary above a task.
     *
     * @param position place of the task in the plan
     * @return the place of the summary, or -1 at the top
     */
    public int parentOf(int position) {
        return wbs.parent[position];
    }

    /** {@return what the passes do not follow to the letter} */
    public List<NetworkNote> notes() {
        return notes;
    }

    WorkAxis axisOf(int node) {
        return axes[nodes.axis[node]];
    }

    private long latestFinish(NetworkDates dates) {
        long latest = Instants.NONE;
        for (int node = 0; node < dates.finish.length; node++) {
            byte shape = nodes.shape[node];
            if (shape != NodeTable.SPAN_DOWN && shape != NodeTable.SPAN_UP && shape != NodeTable.EFFORT) {
                latest = Math.max(latest, dates.finish[node]);
            }
        }
        return latest == Instants.NONE ? floor : latest;
    }

    /** The bounds have gone down; from here on the node in front of a summary stands for the first dates under it. */
    private void settleSummaries(NetworkDates dates) {
        for (int node = dates.start.length - 1; node >= 0 && wbs.hasBranches(); node--) {
            if (nodes.shape[node] != NodeTable.SPAN_DOWN) {
                continue;
            }
            long start = Instants.OPEN;
            long finish = Instants.OPEN;
            for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
                start = Math.min(start, dates.start[links.to[links.out[place]]]);
                finish = Math.min(finish, dates.finish[links.to[links.out[place]]]);
            }
            dates.start[node] = start;
            dates.finish[node] = finish;
        }
    }

    private static int[] nodesByPosition(Frame frame, NodeNumbers numbers, int[] ranks) {
        int[] byPosition = new int[frame.tasks.size()];
        Arrays.setAll(byPosition, at -> frame.wbs.isBranch(at) ? NodeNumbers.NONE : ranks[numbers.entry[at]]);
        return byPosition;
    }

    private int[] linksByDependency(int dependencies) {
        int[] byDependency = new int[dependencies];
        for (int link = 0; link < released.dependency.length; link++) {
            byDependency[released.dependency[link]] = ~link;
        }
        for (int link = 0; link < links.dependency.length; link++) {
            if (links.dependency[link] != EdgeList.HIERARCHY) {
                byDependency[links.dependency[link]] = link;
            }
        }
        return byDependency;
    }
}
