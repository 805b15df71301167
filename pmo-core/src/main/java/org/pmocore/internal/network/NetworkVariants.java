package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.pmocore.model.Task;

/**
 * Early dates of a compiled network with some of its tasks in another form: only these tasks are compiled, and only what they
 * move is visited.
 *
 * <p>Immutable to the outside and thread-safe: every thread works on a copy of its own, and copies are used again.
 */
public final class NetworkVariants {

    private final ResolvedNetwork network;
    private final OtherTasks none;
    private final int[] positions;
    private final Queue<Workbench> free = new ConcurrentLinkedQueue<>();
    private final Queue<Workbench> freeCounts = new ConcurrentLinkedQueue<>();
    private final boolean counts;

    /**
     * Takes a compiled network.
     *
     * @param network the network
     */
    public NetworkVariants(ResolvedNetwork network) {
        this.network = network;
        this.none = OtherTasks.none(network.frame.tasks);
        this.counts = CountBench.isOpenTo(network);
        this.positions = new int[network.nodes.shape.length];
        Arrays.fill(positions, -1);
        for (int position = 0; position < none.size(); position++) {
            if (network.nodeOf(position) >= 0) {
                positions[network.nodeOf(position)] = position;
            }
        }
    }

    /**
     * The place in the plan of the task a node stands for.
     *
     * @param node number of the node
     * @return the place; -1 for a node of a summary
     */
    public int positionOf(int node) {
        return positions[node];
    }

    /**
     * The nodes that move when some tasks take another form.
     *
     * @param changed the tasks by their places in the plan; each is sound by itself
     * @return the nodes; empty where the dates of others may follow from more than bounds, so that all must be solved again: with
     *     levels of effort, tasks as late as possible, other summaries, progress under a tied summary, or a link against the order
     */
    public Optional<ChangedNodes> with(SortedMap<Integer, Task> changed) {
        if (network.nodes.hasEfforts || network.nodes.hasLatest) {
            return Optional.empty();
        }
        return PatchCompiler.compile(network, none.with(changed)).flatMap(this::solve);
    }

    private Optional<ChangedNodes> solve(Patch patch) {
        if (patch.rows.hasEfforts || patch.rows.hasLatest) {
            return Optional.empty();
        }
        Optional<ChangedNodes> quick = counts ? solve(patch, freeCounts, CountBench::new) : Optional.empty();
        return quick.or(() -> solve(patch, free, MinuteBench::new));
    }

    private Optional<ChangedNodes> solve(
            Patch patch, Queue<Workbench> benches, Function<ResolvedNetwork, Workbench> maker) {
        Workbench known = benches.poll();
        Workbench bench = known == null ? maker.apply(network) : known;
        Optional<ChangedNodes> found = bench.solve(patch);
        benches.add(bench);
        return found;
    }
}
