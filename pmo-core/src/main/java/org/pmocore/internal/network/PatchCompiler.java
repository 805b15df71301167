package org.pmocore.internal.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.model.Dependency;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;

/** Compiles tasks in another form, and their links, against a network that was compiled: by the same steps, but only for them. */
final class PatchCompiler {

    private final ResolvedNetwork network;
    private final Frame before;
    private final NodeNumbers ranks;
    private final OtherTasks tasks;
    private final Frame frame;
    private final LinkCompiler compiler;
    private int[] linkOf = new int[16];
    private int[] gone = new int[4];
    private int goneCount;

    private PatchCompiler(ResolvedNetwork network, OtherTasks tasks) {
        this.network = network;
        this.before = network.frame;
        this.ranks = network.rankNumbers();
        this.tasks = tasks;
        this.frame = new Frame(before, tasks);
        this.compiler = new LinkCompiler(frame, ranks);
    }

    /** The patch; empty where more may differ than the tasks and their links, or a link does not fit the order of the nodes. */
    static Optional<Patch> compile(ResolvedNetwork network, OtherTasks tasks) {
        PatchCompiler compiler = new PatchCompiler(network, tasks);
        for (int position : tasks.positions()) {
            if (!compiler.staysAlone(position)) {
                return Optional.empty();
            }
        }
        return compiler.patch();
    }

    /** Whether no other task's dates on record, bounds or number of nodes depend on what differs in a task. */
    private boolean staysAlone(int position) {
        Task old = tasks.before(position);
        Task task = tasks.get(position);
        boolean same = old.kind() == task.kind() && old.parent().equals(task.parent());
        if (!same || before.wbs.isBranch(position) || task.kind() == Task.Kind.LEVEL_OF_EFFORT) {
            return false;
        }
        boolean begun = old.progress().isStarted() || task.progress().isStarted();
        boolean recorded = !isRecordedAlike(old.progress(), task.progress());
        return !(begun && before.rules.has(Switch.LAG_FROM_ACTUAL_START)) && !(recorded && isUnderTied(position));
    }

    private static boolean isRecordedAlike(Progress one, Progress other) {
        return one.isStarted() == other.isStarted()
                && one.isFinished() == other.isFinished()
                && one.actualStart().equals(other.actualStart())
                && one.actualFinish().equals(other.actualFinish());
    }

    private boolean isUnderTied(int position) {
        for (int above = before.wbs.parent[position]; above != Wbs.NONE; above = before.wbs.parent[above]) {
            if (ranks.entry[above] != NodeNumbers.NONE || ranks.exit[above] != NodeNumbers.NONE) {
                return true;
            }
        }
        return false;
    }

    private Optional<Patch> patch() {
        int[] positions = tasks.positions();
        int[] nodes = new int[positions.length];
        NodeTable rows = new NodeTable(nodes.length);
        NodeCompiler nodeCompiler = new NodeCompiler(new BoundCompiler(frame, network.bounds), rows);
        for (int row = 0; row < nodes.length; row++) {
            nodes[row] = ranks.entry[positions[row]];
            nodeCompiler.addTask(positions[row], row);
            addIncoming(positions[row]);
            addOutgoing(positions[row]);
        }
        for (int edge = 0; edge < compiler.edges.count; edge++) {
            boolean forward = compiler.edges.from[edge] >= 0 && compiler.edges.from[edge] < compiler.edges.to[edge];
            if (!forward) {
                return Optional.empty();
            }
        }
        return Optional.of(new Patch(
                nodes,
                rows,
                compiler.edges,
                Arrays.copyOf(linkOf, compiler.edges.count),
                Arrays.copyOf(gone, goneCount)));
    }

    private void addIncoming(int position) {
        int first = network.firstDependency(position);
        List<Dependency> old = tasks.before(position).predecessors();
        List<Dependency> now = tasks.get(position).predecessors();
        if (old.equals(now)) {
            for (int place = 0; place < now.size(); place++) {
                revisit(first + place, now.get(place), before.project.predecessorPosition(first + place), position);
            }
            return;
        }
        boolean[] seen = new boolean[now.size()];
        for (int place = 0; place < old.size(); place++) {
            int same = placeOf(old.get(place), now, seen);
            if (same < 0) {
                drop(network.linkOf(first + place));
            } else {
                seen[same] = true;
                revisit(first + place, now.get(same), before.project.predecessorPosition(first + place), position);
            }
        }
        for (int place = 0; place < seen.length; place++) {
            if (!seen[place]) {
                Dependency link = now.get(place);
                int from = before.project.positionOf(link.predecessor()).orElseThrow();
                int edges = compiler.edges.count;
                compiler.add(link, from, position, EdgeList.HIERARCHY);
                if (compiler.edges.count > edges) {
                    note(Patch.ADDED);
                }
            }
        }
    }

    /** A link between the same ends, whatever its lag. */
    private static int placeOf(Dependency link, List<Dependency> links, boolean[] seen) {
        for (int place = 0; place < seen.length; place++) {
            Dependency other = links.get(place);
            boolean alike = other.predecessor().equals(link.predecessor()) && other.type() == link.type();
            if (alike && !seen[place]) {
                return place;
            }
        }
        return -1;
    }

    /** Those into other tasks that differ are looked at there. */
    private void addOutgoing(int position) {
        int[] dependencies = network.dependenciesOutOf(position).toArray();
        for (int dependency : dependencies) {
            Dependency link = before.project.dependencies().get(dependency);
            int to = before.project.positionOf(link.successor()).orElseThrow();
            if (tasks.changed(to) == null) {
                revisit(dependency, link, position, to);
            }
        }
    }

    private void revisit(int dependency, Dependency link, int from, int to) {
        int known = network.linkOf(dependency);
        int edge = compiler.edges.count;
        compiler.add(link, from, to, dependency);
        boolean binds = compiler.edges.count > edge;
        if (known >= 0 && binds) {
            note(known);
        } else if (known >= 0) {
            drop(known);
        } else if (binds) {
            note(Patch.ADDED);
        }
    }

    /** Says which link of the network the one compiled last is. */
    private void note(int link) {
        int edge = compiler.edges.count - 1;
        linkOf = edge < linkOf.length ? linkOf : Arrays.copyOf(linkOf, 2 * edge);
        linkOf[edge] = link;
    }

    private void drop(int link) {
        if (link >= 0) {
            gone = goneCount < gone.length ? gone : Arrays.copyOf(gone, 2 * goneCount);
            gone[goneCount++] = link;
        }
    }
}
