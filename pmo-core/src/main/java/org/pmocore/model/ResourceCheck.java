package org.pmocore.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.internal.text.Suggestion;

/** Checks the resources and who is assigned to what. */
final class ResourceCheck {

    /** Less than this share of one unit, or more than so many, is a slip of the pen. */
    private static final double LEAST = 0.0001;

    private static final double MOST = 10_000;

    private final ProjectDraft draft;
    private final ProblemList problems;
    private final Set<String> ids = new LinkedHashSet<>();

    private ResourceCheck(ProjectDraft draft, ProblemList problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(List<Resource> resources, ProjectDraft draft, ProblemList problems) {
        ResourceCheck check = new ResourceCheck(draft, problems);
        resources.forEach(check::checkResource);
        draft.tasks().forEach(check::checkAssignments);
    }

    /** Checks the assignments of a task that is not in the draft in this form. */
    static void check(List<Resource> resources, ProjectDraft draft, Task task, ProblemList problems) {
        ResourceCheck check = new ResourceCheck(draft, problems);
        resources.forEach(resource -> check.ids.add(resource.id()));
        check.checkAssignments(task);
    }

    private void checkResource(Resource resource) {
        if (!ids.add(resource.id())) {
            problems.add(Problem.Element.RESOURCE, resource.id(), "id", "PMO-1701", resource.id());
        }
        resource.calendar()
                .filter(name -> !draft.calendars().containsKey(name))
                .ifPresent(name -> unknownCalendar(resource, name));
        checkCapacity(resource, "capacity", resource.capacity());
        resource.capacityChanges().values().forEach(units -> checkCapacity(resource, "capacityChanges", units));
    }

    private void checkCapacity(Resource resource, String field, double units) {
        if (!(units >= 0 && units <= MOST)) {
            problems.add(Problem.Element.RESOURCE, resource.id(), field, "PMO-1702", Resource.plain(units));
        }
    }

    private void unknownCalendar(Resource resource, String name) {
        Set<String> known = draft.calendars().keySet();
        problems.add(Problem.error(Problem.class, "PMO-1703", name, String.join(", ", known))
                .at(Problem.Element.RESOURCE, resource.id(), "calendar")
                .suggesting(Suggestion.closest(name, known)));
    }

    private void checkAssignments(Task task) {
        Set<String> seen = new HashSet<>();
        for (Assignment assignment : task.assignments()) {
            String resource = assignment.resource();
            if (!ids.contains(resource)) {
                problems.add(Problem.error(Problem.class, "PMO-1704", resource)
                        .at(Problem.Element.TASK, task.id().value(), "assignments")
                        .suggesting(Suggestion.closest(resource, ids)));
            } else if (!seen.add(resource)) {
                problems.task(task, "assignments", "PMO-1706", resource);
            }
            if (!(assignment.units() >= LEAST && assignment.units() <= MOST)) {
                problems.task(task, "assignments", "PMO-1705", Resource.plain(assignment.units()), resource);
            }
        }
        if (task.isSummary() && !task.assignments().isEmpty()) {
            problems.task(task, "assignments", "PMO-1707");
        }
    }
}
