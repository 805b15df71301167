package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.Availability;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.pmocore.model.Assignment;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/**
 * People and machines with their capacity and calendar, and how much of them each task holds; not materials and costs.
 *
 * <p>The id of a resource is its name, with a number where two have the same. Units are shares of one: both tools keep percent.
 */
final class ResourceMapper {

    private static final double PERCENT = 100;
    private static final double LEAST = 0.001;
    private static final double MOST = 1_000;

    /** Microsoft Project writes 1984 and 2049 where a row has no bounds. */
    private static final int NO_START = 1984;

    private static final int NO_END = 2049;

    private final Source source;
    private final Calendars calendars;
    private final Map<Resource, String> ids = new LinkedHashMap<>();
    private int onSummaries;
    private int withoutUnits;
    private int withoutCapacity;

    ResourceMapper(Source source, Calendars calendars) {
        this.source = source;
        this.calendars = calendars;
        Set<String> taken = new HashSet<>();
        for (Resource resource : source.project().getResources()) {
            String name = resource.getName();
            boolean works = resource.getType() == null || resource.getType() == ResourceType.WORK;
            if (works && !resource.getRole() && !resource.getBudget() && name != null && !name.isBlank()) {
                ids.put(resource, unique(name.strip(), taken));
            }
        }
    }

    private static String unique(String name, Set<String> taken) {
        String id = name;
        for (int number = 2; !taken.add(id); number++) {
            id = name + " (" + number + ")";
        }
        return id;
    }

    void map(Project.Builder project) {
        ids.forEach((resource, id) -> project.resource(resource(resource, id)));
        if (onSummaries > 0) {
            source.log().projectWarning("resources", "PF-116", onSummaries);
        }
        if (withoutUnits > 0) {
            source.log().projectWarning("resources", "PF-117", withoutUnits);
        }
        if (withoutCapacity > 0) {
            source.log().projectWarning("resources", "PF-118", withoutCapacity);
        }
    }

    private org.pmocore.model.Resource resource(Resource resource, String id) {
        org.pmocore.model.Resource.Builder builder =
                org.pmocore.model.Resource.builder(id).name(id);
        calendars.find(resource.getCalendar()).map(WorkCalendar::name).ifPresent(builder::calendar);
        List<Availability> rows = resource.getAvailability().stream()
                .filter(row -> row.getRange() != null && row.getRange().getStart() != null && row.getUnits() != null)
                .sorted(Comparator.comparing(row -> row.getRange().getStart()))
                .toList();
        boolean unknown = rows.stream().allMatch(row -> row.getUnits().doubleValue() <= 0);
        if (unknown) {
            withoutCapacity += rows.isEmpty() || !source.isPrimavera() ? 0 : 1;
            return builder.capacity(source.isPrimavera() || rows.isEmpty() ? 1 : 0)
                    .build();
        }
        builder.capacity(0);
        rows.forEach(row -> mapAvailability(builder, row));
        return builder.build();
    }

    /** A row of the availability table holds from its start to its end; nothing is available outside all rows. */
    private static void mapAvailability(org.pmocore.model.Resource.Builder builder, Availability row) {
        LocalDateTime from = row.getRange().getStart();
        double capacity = share(row.getUnits(), 1);
        if (from.getYear() > NO_START) {
            builder.capacityFrom(from.toLocalDate(), capacity);
        } else {
            builder.capacity(capacity);
        }
        LocalDateTime end = row.getRange().getEnd();
        if (end != null && end.getYear() < NO_END) {
            builder.capacityFrom(end.toLocalDate().plusDays(1), 0);
        }
    }

    void map(Task task, boolean summary, org.pmocore.model.Task.Builder builder) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            String id = ids.get(assignment.getResource());
            if (id == null) {
                continue;
            }
            double share = share(task, assignment);
            if (summary) {
                onSummaries++;
            } else if (share < LEAST) {
                withoutUnits++;
            } else {
                units.merge(id, share, Double::sum);
            }
        }
        List<Assignment> assignments = new ArrayList<>();
        units.forEach((id, share) -> assignments.add(new Assignment(id, share)));
        builder.assignments(assignments);
    }

    /** The units of an assignment, else its share of the task's duration. */
    private double share(Task task, ResourceAssignment assignment) {
        double stated = share(assignment.getUnits(), 0);
        if (stated > 0 || assignment.getWork() == null || task.getDuration() == null) {
            return stated;
        }
        double duration = source.durations().minutes(task.getDuration());
        return duration <= 0 ? 0 : source.durations().minutes(assignment.getWork()) / duration;
    }

    private static double share(@Nullable Number percent, double usual) {
        double share = percent == null ? usual : percent.doubleValue() / PERCENT;
        return Double.isFinite(share) && share >= 0 && share <= MOST ? share : usual;
    }
}
