package org.pmocore.model;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmocore.time.WorkCalendar;

/** The parts of a project put together, before anybody has checked them; every id is looked up once. */
final class ProjectDraft {

    /** Where an id is looked for that no task has. */
    static final int UNKNOWN = -1;

    private final List<Task> tasks;
    private final Map<TaskId, Integer> positions;
    private final Map<String, WorkCalendar> calendars;
    private final List<Dependency> orphans;
    private final int[] parents;
    private final int[] firstLinks;
    private final int[] predecessors;

    private final List<Dependency> dependencies;

    private ProjectDraft(Project.Builder builder) {
        Map<TaskId, List<Dependency>> added = builder.links.stream()
                .collect(Collectors.groupingBy(Dependency::successor, LinkedHashMap::new, Collectors.toList()));
        tasks = new ArrayList<>(builder.tasks.size());
        positions = new HashMap<>(builder.tasks.size() * 2);
        for (Task task : builder.tasks) {
            positions.putIfAbsent(task.id(), tasks.size());
            List<Dependency> more = added.isEmpty() ? null : added.remove(task.id());
            tasks.add(more == null ? task : withPredecessors(task, more));
        }
        orphans = added.values().stream().flatMap(List::stream).toList();
        calendars = calendars(builder);
        parents = new int[tasks.size()];
        firstLinks = new int[tasks.size() + 1];
        for (int position = 0; position < parents.length; position++) {
            Task task = tasks.get(position);
            TaskId parent = task.parent().orElse(null);
            parents[position] = parent == null ? UNKNOWN : place(parent);
            firstLinks[position + 1] =
                    firstLinks[position] + task.predecessors().size();
        }
        dependencies = dependencies();
        predecessors = places(dependencies);
    }

    /** A project as it is, or with other tasks in the places of some; ids, kinds and parents are the same. */
    private ProjectDraft(Project project, List<Task> tasks, boolean relinked) {
        this.tasks = tasks;
        positions = project.positions;
        calendars = project.calendars();
        orphans = List.of();
        parents = project.parents;
        firstLinks = new int[relinked ? parents.length + 1 : 0];
        for (int position = 0; position + 1 < firstLinks.length; position++) {
            firstLinks[position + 1] =
                    firstLinks[position] + tasks.get(position).predecessors().size();
        }
        dependencies = relinked ? dependencies() : project.dependencies();
        predecessors = relinked ? places(dependencies) : project.predecessors;
    }

    private List<Dependency> dependencies() {
        List<Dependency> all = new ArrayList<>(firstLinks[parents.length]);
        for (Task task : tasks) {
            for (Dependency dependency : task.predecessors()) {
                all.add(dependency);
            }
        }
        return Collections.unmodifiableList(all);
    }

    private int[] places(List<Dependency> links) {
        int[] places = new int[links.size()];
        for (int link = 0; link < places.length; link++) {
            places[link] = place(links.get(link).predecessor());
        }
        return places;
    }

    static ProjectDraft of(Project.Builder builder) {
        return new ProjectDraft(builder);
    }

    /** The parts of a project that was checked. */
    static ProjectDraft of(Project project) {
        return new ProjectDraft(project, project.tasks(), false);
    }

    /**
     * The parts of a project with other tasks in the places of some; ids, kinds and parents are the same.
     *
     * @param relinked whether dependencies may differ
     */
    static ProjectDraft of(Project project, List<Task> tasks, boolean relinked) {
        return new ProjectDraft(project, tasks, relinked);
    }

    /** All dependencies, in the order of their successors. */
    List<Dependency> allDependencies() {
        return dependencies;
    }

    /** All tasks as added, with the links that were added beside them. */
    List<Task> tasks() {
        return tasks;
    }

    /** The place of the first task with each id. */
    Map<TaskId, Integer> positions() {
        return positions;
    }

    /** All calendars by name, the default one first. */
    Map<String, WorkCalendar> calendars() {
        return calendars;
    }

    /** Links to successors that do not exist. */
    List<Dependency> orphans() {
        return orphans;
    }

    /** The place of the task above each task, {@link #UNKNOWN} where there is none or nobody knows it. */
    int[] parents() {
        return parents;
    }

    /** The number of the first link into each task; one entry more than there are tasks. */
    int[] firstLinks() {
        return firstLinks;
    }

    /** The place of the predecessor of each link, {@link #UNKNOWN} where nobody knows it. */
    int[] predecessors() {
        return predecessors;
    }

    /** Whether a task is the first with its id, as all should be. */
    boolean isFirst(int position) {
        return positions.size() == tasks.size() || place(tasks.get(position).id()) == position;
    }

    boolean knows(TaskId id) {
        return positions.containsKey(id);
    }

    /** The place of the first task with an id. */
    int place(TaskId id) {
        Integer position = positions.get(id);
        return position == null ? UNKNOWN : position;
    }

    /**
     * Whether a finish lies before a start. Both at the same midnight come from dates, the finish from the date before;
     * only a milestone may truly have them there.
     */
    boolean isReversed(TaskId task, LocalDateTime start, LocalDateTime finish) {
        if (finish.isAfter(start)) {
            return false;
        }
        Integer position = positions.get(task);
        boolean milestone = position != null && tasks.get(position).isMilestone();
        boolean sameMidnight = finish.equals(start) && finish.toLocalTime().equals(LocalTime.MIDNIGHT);
        return finish.isBefore(start) || (sameMidnight && !milestone);
    }

    private static Task withPredecessors(Task task, List<Dependency> more) {
        List<Dependency> all = new ArrayList<>(task.predecessors());
        all.addAll(more);
        return task.toBuilder().predecessors(all).build();
    }

    private static Map<String, WorkCalendar> calendars(Project.Builder builder) {
        Map<String, WorkCalendar> calendars = new LinkedHashMap<>();
        calendars.put(builder.calendar.name(), builder.calendar);
        builder.otherCalendars.forEach(calendar -> calendars.putIfAbsent(calendar.name(), calendar));
        return calendars;
    }
}
