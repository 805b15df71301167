package org.pmocore.resources;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;

/**
 * A schedule after levelling: the new dates, the dependencies that keep the resources apart, and why each task moved.
 *
 * <p>{@link #schedule()} is an ordinary schedule of a project with {@linkplain #resourceLinks() resource links}, so its floats,
 * critical path, driving links and every what-if made from it regard resources. Made by {@link ResourceLevelling}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class LevelledSchedule {

    private final Schedule before;
    private final Schedule after;
    private final List<ResourceLink> links;
    private final Outcome outcome;
    private final List<LevellingMove> moves;

    LevelledSchedule(Schedule before, Schedule after, List<ResourceLink> links, Outcome outcome) {
        this.before = before;
        this.after = after;
        this.links = List.copyOf(links);
        this.outcome = outcome;
        this.moves = List.copyOf(findMoves());
    }

    /**
     * What else came out of a levelling.
     *
     * @param released tasks that wait for a date, since no task hands over what they wait for
     * @param unresolved tasks whose resources are not free
     * @param generated how many schedules were generated
     */
    record Outcome(Set<TaskId> released, Set<TaskId> unresolved, int generated) {}

    /** {@return the schedule without regard to resources} */
    public Schedule before() {
        return before;
    }

    /** {@return the levelled schedule} */
    public Schedule schedule() {
        return after;
    }

    /**
     * {@return the project with the resource links, and each task on the hours of its resources: scheduled by the same rules it
     * gives the levelled dates}
     */
    public Project project() {
        return after.project();
    }

    /** {@return who takes over whose units, by resource and then by start} */
    public List<ResourceLink> resourceLinks() {
        return links;
    }

    /** {@return the tasks that start at another time than before, in the order of the plan; summaries are left out} */
    public List<LevellingMove> moves() {
        return moves;
    }

    /**
     * {@return why a task moved; empty if it did not}
     *
     * @param taskId key of the task; an unknown one is rejected with what was probably meant
     */
    public Optional<LevellingMove> move(String taskId) {
        TaskId id = before.project().task(taskId).id();
        return moves.stream().filter(move -> move.task().equals(id)).findFirst();
    }

    /**
     * {@return the tasks whose resources are still not free: they need more than there is, may not start later, or share no
     * hour with a resource. They stand on their early dates}
     */
    public List<TaskId> unresolved() {
        return List.copyOf(outcome.unresolved());
    }

    /** {@return where resources are overbooked after levelling; empty if nothing is unresolved or in progress} */
    public List<Overallocation> overallocations() {
        return ResourceLoad.of(after).overallocations();
    }

    /** {@return how many schedules were generated to find this one, passes from the end counted too} */
    public int schedulesGenerated() {
        return outcome.generated();
    }

    /**
     * {@return why a task stands where it stands, in one sentence}
     *
     * @param taskId key of the task; an unknown one is rejected with what was probably meant
     * @param locale language of the text
     */
    public String explain(String taskId, Locale locale) {
        Task task = before.project().task(taskId);
        LevellingText text = new LevellingText(this, locale);
        if (outcome.unresolved().contains(task.id())) {
            return text.unresolved(task);
        }
        return move(taskId).map(text::moved).orElseGet(() -> text.unmoved(task));
    }

    /** {@return both finishes and the first moved tasks, at most 12 lines} */
    @Override
    public String toString() {
        return LevellingText.summary(this);
    }

    private List<LevellingMove> findMoves() {
        Set<Dependency> soft = new HashSet<>();
        Map<Dependency, String> resources = new HashMap<>();
        for (ResourceLink link : links) {
            soft.add(link.dependency());
            resources.putIfAbsent(link.dependency(), link.resource());
        }
        before.project().tasks().forEach(task -> soft.removeAll(task.predecessors()));
        List<LevellingMove> found = new ArrayList<>();
        for (int position = 0; position < before.tasks().size(); position++) {
            ScheduledTask was = before.tasks().get(position);
            LocalDateTime from = was.start();
            LocalDateTime to = after.tasks().get(position).start();
            if (!from.equals(to) && !was.task().isSummary()) {
                found.add(moveOf(was.task(), from, to, resources, soft));
            }
        }
        return found;
    }

    private LevellingMove moveOf(
            Task task, LocalDateTime from, LocalDateTime to, Map<Dependency, String> resources, Set<Dependency> soft) {
        List<TaskId> holders = new ArrayList<>();
        List<TaskId> predecessors = new ArrayList<>();
        Optional<String> resource = Optional.empty();
        for (ScheduledLink link : after.drivingLinksOf(task.id())) {
            if (soft.contains(link.dependency())) {
                holders.add(link.dependency().predecessor());
                resource = resource.or(() -> Optional.ofNullable(resources.get(link.dependency())));
            } else {
                predecessors.add(link.dependency().predecessor());
            }
        }
        boolean onHours = !after.project().task(task.id()).calendar().equals(task.calendar());
        if (!predecessors.isEmpty()) {
            return new LevellingMove(
                    task.id(), LevellingMove.Reason.PREDECESSOR, from, to, Optional.empty(), predecessors);
        }
        if (!holders.isEmpty()) {
            return new LevellingMove(task.id(), LevellingMove.Reason.RESOURCE, from, to, resource, holders);
        }
        if (outcome.released().contains(task.id())) {
            Optional<String> first = Optional.of(task.assignments().get(0).resource());
            return new LevellingMove(task.id(), LevellingMove.Reason.CAPACITY, from, to, first, List.of());
        }
        LevellingMove.Reason rest = onHours ? LevellingMove.Reason.HOURS : LevellingMove.Reason.PREDECESSOR;
        return new LevellingMove(task.id(), rest, from, to, Optional.empty(), List.of());
    }
}
