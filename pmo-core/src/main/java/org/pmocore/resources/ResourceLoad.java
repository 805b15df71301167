package org.pmocore.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.TextTable;
import org.pmocore.internal.text.WorkDays;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;
import org.pmocore.schedule.Schedule;

/**
 * The load of the resources (リソース負荷, 山積み) under a schedule: where tasks need more of one than there is, by how much and
 * which tasks share in it.
 *
 * <p>Found by a sweep over exact minutes, on the calendars of tasks and resources: two tasks of one person overload nobody if
 * one is worked in the morning and the other in the afternoon. What is done, and what lies before the data date, is not
 * listed. Interruptions of a task count as held.
 *
 * <pre>{@code
 * ResourceLoad.of(schedule).overallocations();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ResourceLoad {

    private static final Messages MESSAGES = Messages.of(ResourceLoad.class);
    private static final int ROWS = 8;

    private final Project project;
    private final List<Overallocation> overallocations;

    private ResourceLoad(Project project, List<Overallocation> overallocations) {
        this.project = project;
        this.overallocations = List.copyOf(overallocations);
    }

    /**
     * {@return the load of all resources}
     *
     * @param schedule says when each task is worked
     */
    public static ResourceLoad of(Schedule schedule) {
        List<Overallocation> found = new ArrayList<>();
        for (Resource resource : schedule.project().resources()) {
            found.addAll(new LoadSweep(schedule, resource).overallocations());
        }
        return new ResourceLoad(schedule.project(), found);
    }

    /** {@return all overallocations, by resource in the order of the project and then by start} */
    public List<Overallocation> overallocations() {
        return overallocations;
    }

    /**
     * {@return the overallocations of one resource by start}
     *
     * @param resourceId key of the resource; an unknown one is rejected with what was probably meant
     */
    public List<Overallocation> overallocationsOf(String resourceId) {
        String id = project.resource(resourceId).id();
        return overallocations.stream().filter(one -> one.resource().equals(id)).toList();
    }

    /**
     * {@return the overallocations in sentences, one per line}
     *
     * @param locale language of the text
     */
    public String explain(Locale locale) {
        return overallocations.isEmpty()
                ? MESSAGES.text(locale, "load.none")
                : overallocations.stream().map(one -> sentence(one, locale)).collect(Collectors.joining("\n"));
    }

    /** {@return the number of overallocations and the first of them, at most 12 lines} */
    @Override
    public String toString() {
        String title = DisplayWidth.truncate(project.name(), 30) + ": " + count(overallocations.size()) + " of "
                + project.resources().size() + " resources";
        if (overallocations.isEmpty()) {
            return title;
        }
        TextTable.Builder table = TextTable.builder()
                .left("Resource", 12)
                .left("From")
                .left("To")
                .right("Needed")
                .right("There")
                .left("Tasks", 20);
        for (Overallocation one : overallocations) {
            table.row(
                    one.resource(),
                    one.start(),
                    one.finish(),
                    LevellingModel.plain(one.units().needed()),
                    LevellingModel.plain(one.units().capacity()),
                    one.tasks().stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
        return title + "\n" + table.build().render(ROWS);
    }

    private static String count(int number) {
        return number + (number == 1 ? " overallocation" : " overallocations");
    }

    private String sentence(Overallocation one, Locale locale) {
        String tasks = one.tasks().stream()
                .map(id -> MESSAGES.text(locale, "task", id.value()))
                .collect(Collectors.joining(MESSAGES.text(locale, "list.and")));
        return MESSAGES.text(
                locale,
                "load.over",
                MESSAGES.text(
                        locale, "resource", project.resource(one.resource()).name()),
                one.start(),
                one.finish(),
                WorkDays.text(
                        locale, one.working().toMinutes(), project.calendar().minutesPerDay()),
                one.units().needed(),
                one.units().capacity(),
                tasks);
    }
}
