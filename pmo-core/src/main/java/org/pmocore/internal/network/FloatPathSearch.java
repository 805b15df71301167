package org.pmocore.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pmocore.time.WorkAxis;

/**
 * Multiple float paths: chains of driving links peeled off one after another. Finished tasks and levels of effort are on none;
 * a summary is passed through once. Not thread-safe; one search finds one set of paths.
 */
public final class FloatPathSearch {

    private static final int NOBODY = -1;

    private final ResolvedNetwork network;
    private final LinkTable links;
    private final NetworkDates dates;
    private final Drivers drivers;
    private final int[] positionOf;
    private final BitSet excluded = new BitSet();

    /** Taken ends of nodes: both ends of a task are one, those of a summary are two. */
    private final BitSet taken = new BitSet();

    private final PriorityQueue<Candidate> waiting =
            new PriorityQueue<>(Comparator.comparingLong((Candidate candidate) -> candidate.room)
                    .thenComparing(candidate -> candidate.end, this::compare));

    private final List<Path> paths = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param network the network
     * @param dates its dates
     * @param tasks how many tasks the project has
     * @param finished by node, whether it is done
     */
    public FloatPathSearch(ResolvedNetwork network, NetworkDates dates, int tasks, IntPredicate finished) {
        this.network = network;
        this.links = network.links;
        this.dates = dates;
        this.drivers = new Drivers(network, dates);
        this.positionOf = new int[network.nodes.shape.length];
        Arrays.fill(positionOf, Integer.MAX_VALUE);
        for (int position = 0; position < tasks; position++) {
            if (network.nodeOf(position) != NodeNumbers.NONE) {
                positionOf[network.nodeOf(position)] = position;
            }
        }
        IntStream.range(0, positionOf.length)
                .filter(node -> network.nodes.shape[node] == NodeTable.EFFORT || finished.test(node))
                .forEach(excluded::set);
    }

    /**
     * A path.
     *
     * @param positions the places of its tasks in the plan, the first task first
     * @param room what its last link leaves, in minutes on the axis of its last task
     */
    public record Path(List<Integer> positions, long room) {}

    /** An end of a node that a path may begin at, and what is left between it and the paths found before. */
    private record Candidate(int end, long room) {}

    /**
     * Peels the driving chain of the end, then again and again that of the task that is nearest to a path found before.
     *
     * @param end the node all paths lead to; negative for the finish of the project
     * @param max how many paths to find at most
     * @return the paths in the order they were found
     */
    public List<Path> byFreeFloat(int end, int max) {
        if (end >= 0) {
            waiting.add(new Candidate(2 * end, 0));
        } else {
            addOpenEnds();
        }
        while (paths.size() < max && !waiting.isEmpty()) {
            Candidate next = waiting.remove();
            if (!taken.get(next.end)) {
                walk(next, null);
            }
        }
        return List.copyOf(paths);
    }

    /**
     * Peels chains of driving links among tasks of equal total float, the smallest float first. Of those that finish together a
     * milestone goes before the work it marks, and the last of several in the network first, so that no chain is cut at its end.
     *
     * @param end the node all paths lead to; negative for all tasks
     * @param max how many paths to find at most
     * @return the paths in the order they were found
     */
    public List<Path> byTotalFloat(int end, int max) {
        BitSet before = end >= 0 ? allBefore(end) : allTasks();
        List<Integer> order = before.stream().boxed().collect(ArrayList::new, List::add, List::addAll);
        order.sort(Comparator.comparing((Integer node) -> node != end)
                .thenComparing(dates::totalFloat)
                .thenComparing(dates::finish, Comparator.reverseOrder())
                .thenComparing(dates::start, Comparator.reverseOrder())
                .thenComparing(Comparator.reverseOrder()));
        for (int node : order) {
            if (paths.size() < max && !taken.get(2 * node)) {
                walk(new Candidate(2 * node, 0), dates.totalFloat(node));
            }
        }
        return List.copyOf(paths);
    }

    /** Goes back over driving links from an end, among tasks of one total float if one is given. */
    private void walk(Candidate from, @Nullable Long totalFloat) {
        List<Integer> positions = new ArrayList<>();
        long room = from.room;
        for (int end = from.end; end != NOBODY; ) {
            taken.set(end);
            int node = end / 2;
            if (!network.nodes.isSpan(node)) {
                positions.add(positionOf[node]);
                room = 0;
            }
            end = driverOf(end, room, totalFloat);
        }
        if (!positions.isEmpty()) {
            Collections.reverse(positions);
            paths.add(new Path(List.copyOf(positions), from.room));
        }
    }

    /** The driving end to go on with, the others left for later; those through a summary count from where it was entered. */
    private int driverOf(int end, long room, @Nullable Long totalFloat) {
        int best = NOBODY;
        int node = end / 2;
        for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
            int other = endOf(link);
            boolean inside = !network.nodes.isSpan(node) || links.toStart(link) == (end % 2 == 0);
            if (!inside || excluded.get(links.from[link]) || taken.get(other)) {
                continue;
            }
            boolean apart = totalFloat != null
                    && !network.nodes.isSpan(links.from[link])
                    && dates.totalFloat(links.from[link]) != totalFloat;
            boolean drives = !apart && drivers.drives(link);
            if (drives && (best == NOBODY || compare(other, best) < 0)) {
                best = other;
            }
            if (totalFloat == null) {
                waiting.add(new Candidate(other, room + roomOf(link)));
            }
        }
        return best;
    }

    private int endOf(int link) {
        int from = links.from[link];
        return 2 * from + (network.nodes.isSpan(from) && links.fromFinish(link) ? 1 : 0);
    }

    /** The later early finish first, then the order of the plan. */
    private int compare(int one, int other) {
        int later = Long.compare(dates.finish(other / 2), dates.finish(one / 2));
        int earlier = later != 0 ? later : Integer.compare(positionOf[one / 2], positionOf[other / 2]);
        return earlier != 0 ? earlier : Integer.compare(one, other);
    }

    private long roomOf(int link) {
        int from = links.from[link];
        int to = links.to[link];
        WorkAxis axis = network.axisOf(from);
        long date = links.toStart(link) ? dates.start(to) : dates.finish(to);
        long latest = links.earlier(link, network.latestAsked(links, link, date));
        return axis.workBefore(latest)
                - axis.workBefore(links.fromFinish(link) ? dates.finish(from) : dates.start(from));
    }

    /** Tasks that lead to no other task that is still open wait for the finish of the project. */
    private void addOpenEnds() {
        BitSet leading = new BitSet();
        for (int node = positionOf.length - 1; node >= 0; node--) {
            for (int place = links.firstOut[node]; place < links.firstOut[node + 1]; place++) {
                int to = links.to[links.out[place]];
                boolean task = !excluded.get(to) && !network.nodes.isSpan(to);
                if (task || (network.nodes.isSpan(to) && leading.get(to))) {
                    leading.set(node);
                }
            }
            if (!leading.get(node) && !excluded.get(node) && !network.nodes.isSpan(node)) {
                WorkAxis axis = network.axisOf(node);
                long room = axis.workBefore(dates.projectFinish()) - axis.workBefore(dates.finish(node));
                waiting.add(new Candidate(2 * node, room));
            }
        }
    }

    private BitSet allTasks() {
        BitSet all = new BitSet();
        IntStream.range(0, positionOf.length)
                .filter(node -> !excluded.get(node) && !network.nodes.isSpan(node))
                .forEach(all::set);
        return all;
    }

    private BitSet allBefore(int end) {
        BitSet before = new BitSet();
        before.set(end);
        for (int node = end; node >= 0; node = before.previousSetBit(node - 1)) {
            for (int link = links.firstIn[node]; link < links.firstIn[node + 1]; link++) {
                if (!excluded.get(links.from[link])) {
                    before.set(links.from[link]);
                }
            }
            if (node == 0) {
                break;
            }
        }
        before.and(allTasks());
        before.set(end);
        return before;
    }
}
