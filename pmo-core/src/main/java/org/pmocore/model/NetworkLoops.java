package org.pmocore.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the loops of a network, each as a path of tasks.
 *
 * <p>A task is one node. A summary task is two, one that every task under it comes after and one that comes after every task
 * under it, so that links on summaries cost no more than links on tasks; the second follows the first also where nothing is
 * under it. Linear in tasks and links, without recursion.
 */
final class NetworkLoops {

    private static final int REPORTED = 20;
    private static final int NOT_SEEN = -1;

    private final ProjectDraft draft;
    private final int tasks;
    private final int[] from;
    private final int[] to;
    private int edges;
    private int[] firstEdge = {};
    private int[] successors = {};
    private final int[] open;
    private final boolean[] removed;

    private NetworkLoops(ProjectDraft draft) {
        this.draft = draft;
        this.tasks = draft.tasks().size();
        int links = draft.predecessors().length;
        this.from = new int[links + 3 * tasks];
        this.to = new int[links + 3 * tasks];
        this.open = new int[2 * tasks];
        this.removed = new boolean[2 * tasks];
    }

    /** Adds a problem for each loop; links and parents must be known tasks. */
    static void check(ProjectDraft draft, ProblemList problems) {
        if (checkParents(draft, problems) && !isForward(draft)) {
            NetworkLoops loops = new NetworkLoops(draft);
            loops.collectEdges();
            loops.index();
            if (!loops.peel()) {
                loops.report(problems);
            }
        }
    }

    /** Whether every predecessor stands before its successor and there is no WBS: no loop can be. */
    private static boolean isForward(ProjectDraft draft) {
        int link = 0;
        for (int position = 0; position < draft.parents().length; position++) {
            if (draft.parents()[position] != NOT_SEEN || !draft.isFirst(position)) {
                return false;
            }
            for (; link < draft.firstLinks()[position + 1]; link++) {
                if (draft.predecessors()[link] >= position) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean checkParents(ProjectDraft draft, ProblemList problems) {
        int[] visit = new int[draft.tasks().size()];
        boolean sound = true;
        for (int first = 0; first < visit.length; first++) {
            int at = first;
            while (at != NOT_SEEN && visit[at] == 0) {
                visit[at] = first + 1;
                at = draft.parents()[at];
            }
            if (at != NOT_SEEN && visit[at] == first + 1) {
                sound = false;
                problems.task(draft.tasks().get(at), "parent", "PMO-1116", parentPath(draft, at));
            }
        }
        return sound;
    }

    private static String parentPath(ProjectDraft draft, int first) {
        List<String> ids = new ArrayList<>(List.of(id(draft, first)));
        int at = first;
        do {
            at = draft.parents()[at];
            ids.add(id(draft, at));
        } while (at != first);
        return String.join(" → ", ids);
    }

    private static String id(ProjectDraft draft, int position) {
        return draft.tasks().get(position).id().value();
    }

    private void collectEdges() {
        for (int position = 0; position < tasks; position++) {
            Task task = draft.tasks().get(position);
            if (!draft.isFirst(position)) {
                continue;
            }
            int parent = draft.parents()[position];
            if (parent != NOT_SEEN && draft.tasks().get(parent).isSummary()) {
                edge(parent, position);
                edge(exit(position), exit(parent));
            }
            if (task.isSummary()) {
                edge(position, exit(position));
            }
            for (int link = draft.firstLinks()[position]; link < draft.firstLinks()[position + 1]; link++) {
                edge(exit(draft.predecessors()[link]), position);
            }
        }
    }

    private int exit(int position) {
        return draft.tasks().get(position).isSummary() ? tasks + position : position;
    }

    private void edge(int source, int target) {
        from[edges] = source;
        to[edges++] = target;
    }

    private void index() {
        firstEdge = new int[2 * tasks + 1];
        for (int edge = 0; edge < edges; edge++) {
            firstEdge[from[edge] + 1]++;
        }
        for (int node = 0; node < 2 * tasks; node++) {
            firstEdge[node + 1] += firstEdge[node];
        }
        int[] next = firstEdge.clone();
        successors = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            successors[next[from[edge]]++] = to[edge];
        }
    }

    /** Removes every node that no loop leads to; says whether that were all. */
    private boolean peel() {
        for (int edge = 0; edge < edges; edge++) {
            open[to[edge]]++;
        }
        int[] ready = new int[2 * tasks];
        int count = 0;
        for (int node = 0; node < 2 * tasks; node++) {
            if (open[node] == 0) {
                ready[count++] = node;
            }
        }
        int gone = 0;
        while (count > 0) {
            gone++;
            count = remove(ready[--count], ready, count);
        }
        return gone == removed.length;
    }

    private int remove(int node, int[] ready, int readyCount) {
        int count = readyCount;
        removed[node] = true;
        for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
            int successor = successors[edge];
            if (!removed[successor] && --open[successor] == 0) {
                ready[count++] = successor;
            }
        }
        return count;
    }

    private void report(ProblemList problems) {
        int[] predecessor = remainingPredecessors();
        int[] seenBy = new int[2 * tasks];
        Arrays.fill(seenBy, NOT_SEEN);
        int reported = 0;
        for (int first = 0; first < 2 * tasks; first++) {
            int at = first;
            while (!removed[at] && seenBy[at] == NOT_SEEN) {
                seenBy[at] = first;
                at = predecessor[at];
            }
            if (removed[at] || seenBy[at] != first) {
                continue;
            }
            if (++reported > REPORTED) {
                problems.add(Problem.Element.PROJECT, "", "dependencies", "PMO-1205", REPORTED);
                return;
            }
            List<String> path = path(at, predecessor);
            problems.add(Problem.Element.TASK, path.get(0), "predecessors", "PMO-1204", String.join(" → ", path));
        }
    }

    /** Each remaining node has a remaining predecessor; following one of them must end in a loop. */
    private int[] remainingPredecessors() {
        int[] predecessor = new int[2 * tasks];
        for (int edge = edges - 1; edge >= 0; edge--) {
            if (!removed[from[edge]]) {
                predecessor[to[edge]] = from[edge];
            }
        }
        return predecessor;
    }

    private List<String> path(int start, int[] predecessor) {
        List<Integer> nodes = new ArrayList<>();
        int at = start;
        do {
            nodes.add(at % tasks);
            at = predecessor[at];
        } while (at != start);
        Collections.reverse(nodes);
        Collections.rotate(nodes, -nodes.indexOf(Collections.min(nodes)));
        nodes.add(nodes.get(0));
        List<Integer> distinct = new ArrayList<>();
        for (int node : nodes) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1) != node) {
                distinct.add(node);
            }
        }
        return distinct.stream().map(node -> id(draft, node)).collect(Collectors.toCollection(ArrayList::new));
    }
}
