package org.pmocore.impact;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.TaskId;

/**
 * Finds the way a change takes to a task: backwards from it along what drives.
 *
 * <p>A task that moved later was pushed by what drives it now; one that moved earlier was let go by what drove it before;
 * one that did not move is followed along its tightest tie towards the change, to the place where the delay was absorbed.
 */
final class ChainWalk {

    private static final Comparator<Edge> TIGHTEST =
            Comparator.comparingDouble(edge -> edge.after().looseness());

    private final Comparison comparison;

    ChainWalk(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The edges from where the movement begins to the target, in that order; empty if it begins at the target. */
    List<Edge> to(TaskId target) {
        Deque<Edge> edges = new ArrayDeque<>();
        Optional<Edge> edge = into(target);
        while (edge.isPresent()) {
            edges.addFirst(edge.get());
            edge = into(edge.get().from());
        }
        return List.copyOf(edges);
    }

    private Optional<Edge> into(TaskId id) {
        List<Edge> candidates = comparison.edgesInto(id).stream()
                .filter(edge -> comparison.isReached(edge.from()))
                .toList();
        Optional<Edge> pushed = candidates.stream().filter(comparison::pushes).findFirst();
        if (pushed.isPresent()) {
            return pushed;
        }
        Optional<Edge> released = candidates.stream().filter(this::releases).min(TIGHTEST);
        if (released.isPresent() || comparison.isChanged(id)) {
            return released;
        }
        return candidates.stream().min(TIGHTEST);
    }

    private boolean releases(Edge edge) {
        return edge.before().drives()
                && Tolerance.isNegative(comparison.shiftReceived(edge))
                && Tolerance.isNegative(comparison.shiftGiven(edge));
    }
}
