package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;

/**
 * Owner and team of a task from its resource assignments.
 *
 * <p>The owner is the primary resource (P6), else the one with the most work. The team is the owner's group (MS Project)
 * or the role of the assignment (P6).
 */
final class People {

    private final Source source;
    private int otherThanWork;

    People(Source source) {
        this.source = source;
    }

    void map(Task task, String id, org.pmocore.model.Task.Builder builder) {
        List<ResourceAssignment> people = new ArrayList<>();
        for (ResourceAssignment assignment : task.getResourceAssignments()) {
            Resource resource = assignment.getResource();
            if (resource != null && resource.getType() != null && resource.getType() != ResourceType.WORK) {
                otherThanWork++;
            } else if (nameOf(resource).isPresent()
                    || nameOf(assignment.getRole()).isPresent()) {
                people.add(assignment);
            }
        }
        List<ResourceAssignment> persons =
                people.stream().filter(assignment -> isPerson(assignment)).toList();
        Optional<ResourceAssignment> lead = lead(task, persons);
        lead.flatMap(assignment -> nameOf(assignment.getResource())).ifPresent(builder::owner);
        Optional<ResourceAssignment> chosen = lead.or(() -> mostWork(people));
        chosen.flatMap(this::teamOf).ifPresent(builder::team);
        chosen.ifPresent(assignment -> reportOthers(id, people, assignment));
    }

    /** To be called after the last task. */
    void report() {
        if (otherThanWork > 0) {
            source.log().projectWarning("owner", "PF-107", otherThanWork);
        }
    }

    private static boolean isPerson(ResourceAssignment assignment) {
        Resource resource = assignment.getResource();
        return nameOf(resource).isPresent() && !resource.getRole();
    }

    private Optional<ResourceAssignment> lead(Task task, List<ResourceAssignment> persons) {
        Resource primary = task.getPrimaryResource();
        return persons.stream()
                .filter(assignment -> primary != null && primary.equals(assignment.getResource()))
                .findFirst()
                .or(() -> mostWork(persons));
    }

    private double work(ResourceAssignment assignment) {
        return assignment.getWork() == null ? 0 : source.durations().minutes(assignment.getWork());
    }

    private Optional<ResourceAssignment> mostWork(List<ResourceAssignment> assignments) {
        return assignments.stream().max(Comparator.comparingDouble(this::work));
    }

    private Optional<String> teamOf(ResourceAssignment assignment) {
        Optional<String> role = nameOf(assignment.getRole());
        Resource resource = assignment.getResource();
        if (role.isPresent() || resource == null) {
            return role;
        }
        return resource.getRole() ? nameOf(resource) : text(resource.getGroup());
    }

    private void reportOthers(String id, List<ResourceAssignment> people, ResourceAssignment chosen) {
        Set<String> others = new LinkedHashSet<>();
        for (ResourceAssignment assignment : people) {
            if (assignment != chosen) {
                nameOf(assignment.getResource())
                        .or(() -> nameOf(assignment.getRole()))
                        .ifPresent(others::add);
            }
        }
        if (!others.isEmpty()) {
            source.log().taskWarning(id, "owner", "PF-314", String.join(", ", others));
        }
    }

    private static Optional<String> nameOf(@Nullable Resource resource) {
        return resource == null ? Optional.empty() : text(resource.getName());
    }

    private static Optional<String> text(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
