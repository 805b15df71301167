package org.pmocore.model;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmocore.time.WorkCalendar;

/**
 * The parts of a project put together, before anybody has checked them.
 *
 * @param tasks all tasks as added, with the links that were added beside them
 * @param positions place of the first task with each id
 * @param calendars all calendars by name, the default one first
 * @param orphans links to successors that do not exist
 */
record ProjectDraft(
        List<Task> tasks,
        Map<TaskId, Integer> positions,
        Map<String, WorkCalendar> calendars,
        List<Dependency> orphans) {

    static ProjectDraft of(Project.Builder builder) {
        Map<TaskId, List<Dependency>> added = builder.links.stream()
                .collect(Collectors.groupingBy(Dependency::successor, LinkedHashMap::new, Collectors.toList()));
        List<Task> tasks = new ArrayList<>(builder.tasks.size());
        Map<TaskId, Integer> positions = new HashMap<>(builder.tasks.size() * 2);
        for (Task task : builder.tasks) {
            positions.putIfAbsent(task.id(), tasks.size());
            List<Dependency> more = added.remove(task.id());
            tasks.add(more == null ? task : withPredecessors(task, more));
        }
        List<Dependency> orphans = added.values().stream().flatMap(List::stream).toList();
        return new ProjectDraft(tasks, positions, calendars(builder), orphans);
    }

    boolean knows(TaskId id) {
        return positions.containsKey(id);
    }

    /**
     * Whether a finish lies before a start. Both at the same midnight come from dates, the finish from the date before;
     * only a milestone may truly have them there.
     */
    boolean isReversed(TaskId task, LocalDateTime start, LocalDateTime finish) {
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
