package org.pmocore.resources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.pmocore.internal.levelling.Placement;
import org.pmocore.model.Assignment;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;
import org.pmocore.model.Task;

/**
 * Who takes over whose units: every task is given units that became free before it starts, the latest ones first. A link never
 * goes against the order of the network, so no circle can come of it.
 */
final class ResourceFlow {

    private final LevellingModel model;
    private final Project project;
    private final Placement placement;
    private final int[] rank;
    private final List<ResourceLink> links = new ArrayList<>();

    private ResourceFlow(LevellingModel model, Project project, Placement placement) {
        this.model = model;
        this.project = project;
        this.placement = placement;
        this.rank = ranks();
    }

    static List<ResourceLink> links(LevellingModel model, Project project, Placement placement) {
        ResourceFlow flow = new ResourceFlow(model, project, placement);
        for (Resource resource : project.resources()) {
            List<Holder> holders = flow.holdersOf(resource.id());
            if (!holders.isEmpty()) {
                flow.follow(resource.id(), holders);
            }
        }
        return flow.links;
    }

    /** A task that holds units, and how many of them nobody has taken over yet. */
    private static final class Holder {
        final int position;
        final int node;
        final long units;
        final boolean linked;
        long left;

        Holder(int position, int node, long units, boolean linked) {
            this.position = position;
            this.node = node;
            this.units = units;
            this.linked = linked;
            this.left = units;
        }
    }

    private List<Holder> holdersOf(String resource) {
        List<Holder> holders = new ArrayList<>();
        for (int position : model.holders) {
            Task task = project.tasks().get(position);
            int node = model.network.nodeOf(position);
            for (Assignment assignment : task.assignments()) {
                if (assignment.resource().equals(resource) && placement.start(node) < placement.finish(node)) {
                    boolean linked = model.moves(task) && !placement.isUnresolved(node);
                    holders.add(new Holder(position, node, LevellingModel.parts(assignment.units()), linked));
                }
            }
        }
        holders.sort(Comparator.<Holder>comparingLong(holder -> placement.start(holder.node))
                .thenComparingInt(holder -> rank[holder.node]));
        return holders;
    }

    private void follow(String resource, List<Holder> holders) {
        PriorityQueue<Holder> running =
                new PriorityQueue<>(Comparator.<Holder>comparingLong(holder -> placement.finish(holder.node))
                        .thenComparingInt(holder -> rank[holder.node]));
        Deque<Holder> free = new ArrayDeque<>();
        for (Holder holder : holders) {
            while (!running.isEmpty() && placement.finish(running.peek().node) <= placement.start(holder.node)) {
                free.push(running.remove());
            }
            take(resource, holder, free);
            running.add(holder);
        }
    }

    private void take(String resource, Holder taker, Deque<Holder> free) {
        Deque<Holder> aside = new ArrayDeque<>();
        long missing = taker.units;
        while (missing > 0 && !free.isEmpty()) {
            Holder giver = free.pop();
            if (rank[giver.node] >= rank[taker.node]) {
                aside.push(giver);
                continue;
            }
            long given = Math.min(missing, giver.left);
            missing -= given;
            giver.left -= given;
            if (taker.linked) {
                links.add(new ResourceLink(
                        project.tasks().get(giver.position).id(),
                        project.tasks().get(taker.position).id(),
                        resource,
                        given / LevellingModel.PARTS));
            }
            if (giver.left > 0) {
                free.push(giver);
            }
        }
        aside.forEach(free::push);
    }

    /** An order of the nodes that follows all links of the network and, as far as they allow, the starts. */
    private int[] ranks() {
        int[][] successors = model.pass.successors();
        int[] missing = new int[successors.length];
        for (int[] row : successors) {
            for (int next : row) {
                missing[next]++;
            }
        }
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.<Integer>comparingLong(placement::start)
                .thenComparingLong(placement::finish)
                .thenComparingInt(node -> model.order[node])
                .thenComparingInt(node -> node));
        for (int node = 0; node < missing.length; node++) {
            if (missing[node] == 0) {
                open.add(node);
            }
        }
        int[] ranks = new int[missing.length];
        for (int place = 0; !open.isEmpty(); place++) {
            int node = open.remove();
            ranks[node] = place;
            for (int next : successors[node]) {
                if (--missing[next] == 0) {
                    open.add(next);
                }
            }
        }
        return ranks;
    }
}
