package org.pmocore.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmocore.model.Project;

/**
 * Everything between two snapshots of a project that can move a date, told apart by what it is: progress that was reported,
 * and revisions of the plan.
 *
 * <p>Applied to the first snapshot the changes give the dates of the second, to the minute. Names, owners, teams, budgets,
 * costs, issues and risks move no date and are left aside.
 *
 * <pre>{@code
 * Changes week = Changes.between(lastFriday, thisFriday);
 * week.progress();                               // data date, actual dates, remaining durations
 * week.revisions();                              // durations, links, constraints, calendars, tasks added and removed
 * week.of(Change.AddedTask.class).size();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param progress what was reported, the data date first
 * @param revisions how the plan was revised, in the order it must be applied
 * @since 0.1.0
 */
public record Changes(List<Change> progress, List<Change> revisions) {

    private static final int ROWS = 10;

    /**
     * Copies the lists.
     *
     * @param progress what was reported
     * @param revisions how the plan was revised
     */
    public Changes {
        progress = List.copyOf(progress);
        revisions = List.copyOf(revisions);
    }

    /**
     * {@return what lies between two snapshots of one project, such as last week's and this week's}
     *
     * <p>Tasks are the same if their ids are. Progress of a task that was added is part of adding it.
     *
     * @param before the earlier snapshot
     * @param after the later one
     * @throws IllegalArgumentException if only the earlier one has a data date
     */
    public static Changes between(Project before, Project after) {
        return new SnapshotDifference(before, after).changes();
    }

    /** {@return progress first, then revisions} */
    public List<Change> all() {
        return Stream.concat(progress.stream(), revisions.stream()).toList();
    }

    /** {@return whether nothing lies between that could move a date} */
    public boolean isEmpty() {
        return progress.isEmpty() && revisions.isEmpty();
    }

    /**
     * {@return the changes of one kind}
     *
     * @param kind the kind, such as {@code Change.AddedLink.class}
     * @param <T> the kind
     */
    public <T extends Change> List<T> of(Class<T> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * {@return a project after all of these changes}
     *
     * @param project the project they were found for, or one like it
     * @throws IllegalArgumentException if the project lacks what a change names, or a change cannot be made of it
     */
    public Project applyTo(Project project) {
        return Edits.apply(project, all());
    }

    /** The number of changes of each kind, then the first of them. */
    @Override
    public String toString() {
        Map<String, Long> kinds = all().stream()
                .collect(Collectors.groupingBy(
                        change -> change.getClass().getSimpleName(), LinkedHashMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder(progress.size() + " of progress, " + revisions.size() + " revisions");
        kinds.entrySet().stream()
                .limit(ROWS)
                .forEach(kind ->
                        text.append('\n').append(kind.getValue()).append(' ').append(kind.getKey()));
        return text.toString();
    }
}
