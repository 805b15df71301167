package org.pmocore.internal.network;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
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

    /** The data date, or {@link Instants#NONE}. */
    private final long dataDate;

    /** What it was compiled from. */
    final Frame frame;

    /** What summaries hand down. */
    final BoundCompiler bounds;

    private final Wbs wbs;
    private final int[] nodeOf;
    private final int[] entryOf;
    private final int[] exitOf;
    private final int[] linkOf;
    private final int[] firstDependency;
    private final Map<Integer, Long> fromActualStart;
    private final List<NetworkNote> notes;
    private final Optional<WorkGraph> graph;

    private ResolvedNetwork(Frame frame, NodeNumbers numbers, LinkCompiler compiled) {
        int[] ranks = TopologicalOrder.ranks(numbers.count, compiled.edges);
        this.frame = frame;
        this.bounds = new BoundCompiler(frame);
        this.wbs = frame.wbs;
        this.axes = frame.axes.axes;
        this.rules = frame.rules;
        this.floor = frame.floor;
        this.dataDate = frame.dataDate;
        this.links = LinkTable.of(compiled.edges, ranks, axes);
        this.released = LinkTable.of(compiled.released, ranks, axes);
        this.nodes = NodeCompiler.compile(bounds, numbers, ranks, links);
        this.mustFinishBy = mustFinishBy(frame);
        this.exitOf = ranked(numbers.exit, ranks);
        this.entryOf = wbs.hasBranches() ? ranked(numbers.entry, ranks) : exitOf;
        this.nodeOf = wbs.hasBranches() ? exitOf.clone() : exitOf;
        for (int summary : wbs.bottomUp) {
            nodeOf[summary] = NodeNumbers.NONE;
        }
        this.linkOf = linksByDependency(frame.project.dependencies().size());
        this.firstDependency = compiled.firstDependency;
        this.fromActualStart = compiled.fromActualStart;
        this.notes = List.copyOf(frame.notes);
        this.graph = WorkGraphBuilder.build(this);
    }

    /** The same network with other nodes, for the passes over the wall clock. */
    private ResolvedNetwork(ResolvedNetwork other, NodeTable nodes) {
        this(other, nodes, other.links, Optional.empty());
    }

    /** The same order of the same nodes, which differ in what is said of them. */
    ResolvedNetwork(ResolvedNetwork other, NodeTable nodes, LinkTable links, Optional<WorkGraph> graph) {
        this.frame = other.frame;
        this.bounds = other.bounds;
        this.axes = other.axes;
        this.rules = other.rules;
        this.floor = other.floor;
        this.dataDate = other.dataDate;
        this.links = links;
        this.released = other.released;
        this.nodes = nodes;
        this.mustFinishBy = other.mustFinishBy;
        this.wbs = other.wbs;
        this.nodeOf = other.nodeOf;
        this.entryOf = other.entryOf;
        this.exitOf = other.exitOf;
        this.linkOf = other.linkOf;
        this.firstDependency = other.firstDependency;
        this.fromActualStart = other.fromActualStart;
        this.notes = other.notes;
        this.graph = graph;
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
     * Calculates all dates, by plain differences of work where the rules and the network allow it, else on the wall clock.
     *
     * @return the dates by node
     */
    public NetworkDates solve() {
        return graph.flatMap(plain -> WorkPasses.solve(this, plain)).orElseGet(this::solveByMinutes);
    }

    /** The same network, a node without work; if it has not begun it is a point. */
    ResolvedNetwork withoutWork(int node, boolean started) {
        boolean atFinish = rules.has(NetworkRules.Switch.FINISH_FACES);
        byte onFace = atFinish ? NodeTable.FINISH_POINT : NodeTable.START_POINT;
        byte point = rules.has(NetworkRules.Switch.RAW_POINTS) ? NodeTable.RAW_POINT : onFace;
        byte shape = started || nodes.shape[node] != NodeTable.WORK ? nodes.shape[node] : point;
        return new ResolvedNetwork(this, nodes.withoutWork(node, shape, axisOf(node)));
    }

    /** The same network with bounds of its own, for who moves them. */
    ResolvedNetwork withOwnBounds() {
        return new ResolvedNetwork(this, new NodeTable(nodes));
    }

    /** All dates on the wall clock, also where the quicker way is open. */
    NetworkDates solveByMinutes() {
        return MinutePasses.solve(this);
    }

    /** Where bounds on tasks arrive and where links from them leave, as ranks. */
    NodeNumbers rankNumbers() {
        return NodeNumbers.ofRanks(entryOf, exitOf);
    }

    /** Whether the quicker way is open. */
    boolean isPlain() {
        return graph.isPresent();
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
     * The first dependency into a task; those of one task stand together.
     *
     * @param position place of the task in the plan, or the number of tasks
     * @return place among all dependencies of the project
     */
    public int firstDependency(int position) {
        return firstDependency[position];
    }

    /**
     * The dependencies out of a task.
     *
     * @param position place of the task in the plan
     * @return places among all dependencies of the project, ascending
     */
    public IntStream dependenciesOutOf(int position) {
        int node = exitOf[position];
        return node < 0
                ? IntStream.empty()
                : IntStream.concat(links.dependenciesOutOf(node), released.dependenciesOutOf(node))
                        .sorted();
    }

    /**
     * What a dependency asks of its successor whose lag runs from the actual start of its predecessor.
     *
     * @param dependency place of the dependency among all dependencies of the project
     * @return a wall-clock minute; empty for any other dependency
     */
    public OptionalLong askedFromActualStart(int dependency) {
        Long minute = fromActualStart.get(dependency);
        return minute == null ? OptionalLong.empty() : OptionalLong.of(minute);
    }

    /** The link of a dependency; the complement of its number if it binds no more. */
    int linkOf(int dependency) {
        return linkOf[dependency];
    }

    /**
     * The room that dependencies leave.
     *
     * @param dates the dates of this network
     * @return free floats and relationship floats
     */
    public LinkRooms roomsOf(NetworkDates dates) {
        return new LinkRooms(this, dates);
    }

    /**
     * Marks the longest path: everything that drives, directly or through others, a node with the latest finish.
     *
     * @param dates the dates of this network
     * @return by node, whether it is on the path
     */
    public boolean[] longestPath(NetworkDates dates) {
        return new LongestPath(this, dates).mark();
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

    /**
     * The latest instant a link may ask of its successor without moving it from a date: where the date is a finish face,
     * every instant of the pause behind it asks for no more. Products that keep raw instants do not look behind the date.
     */
    long latestAsked(LinkTable table, int link, long date) {
        return latestAsked(table.to[link], table.toStart(link), date);
    }

    /** The latest instant that links may ask of an end of a node without moving it from a date. */
    long latestAsked(int to, boolean toStart, long date) {
        byte shape = nodes.shape[to];
        boolean face = shape == NodeTable.FINISH_POINT || (shape == NodeTable.WORK && !toStart);
        if (!face || rules.has(NetworkRules.Switch.RAW_INSTANTS) || !Instants.isReal(date)) {
            return date;
        }
        WorkAxis axis = axisOf(to);
        return axis.startAt(axis.workBefore(date));
    }

    /**
     * What a link to a task that has happened asks of its predecessor: to be ready when a task in progress goes on, nothing
     * where one has finished, unless it did so behind the data date.
     */
    long askedOfStarted(int link, long actual) {
        int to = links.to[link];
        if (nodes.shape[to] == NodeTable.RUNNING) {
            return links.toStart(link) ? nodes.startCap[to] : Instants.OPEN;
        }
        boolean ahead = rules.progress() == NetworkRules.Progression.ACTUAL_DATES
                && dataDate != Instants.NONE
                && actual > dataDate;
        return ahead ? actual : Instants.OPEN;
    }

    /** The first start, or finish, under a summary: what its node in front stands for once all bounds have gone down. */
    long firstUnder(int node, boolean finish, NetworkDates dates) {
        long first = Instants.OPEN;
        for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
            int link = links.out[place];
            if (links.fromFinish(link) == finish) {
                int under = links.to[link];
                long date = finish ? dates.finish(under) : dates.start(under);
                date = nodes.isRecorded(under) ? askedOfStarted(link, date) : latestAsked(links, link, date);
                first = Math.min(first, date);
            }
        }
        return first;
    }

    WorkAxis axisOf(int node) {
        return axes[nodes.axis[node]];
    }

    private static long mustFinishBy(Frame frame) {
        return frame.project
                .mustFinishBy()
                .filter(date -> !frame.rules.has(NetworkRules.Switch.MUST_FINISH_IGNORED))
                .map(WorkAxis::minuteOf)
                .orElse(Instants.OPEN);
    }

    private static int[] ranked(int[] numbers, int[] ranks) {
        int[] byPosition = new int[numbers.length];
        Arrays.setAll(byPosition, at -> numbers[at] == NodeNumbers.NONE ? NodeNumbers.NONE : ranks[numbers[at]]);
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
