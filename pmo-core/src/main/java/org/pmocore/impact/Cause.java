package org.pmocore.impact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.model.Issue;
import org.pmocore.model.Risk;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkTime;

/**
 * One reason why a plan changed: the changes that come and go together, under the name people know them by, and the team
 * they belong to.
 *
 * <p>A slip is attributed to causes, not to single edits: the vendor's delay, the site closure, the second crew. Teams are
 * groups; a slip is never attributed to a person.
 *
 * <pre>{@code
 * Cause.of("Supplier late", Change.delay("D", days(2)), Change.delay("F", days(1))).by("Supplier");
 * Cause.of(risk);                        // every affected task delayed by the impact of the risk
 * Cause.of(issue, days(3));              // every affected task delayed by that
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name name of the cause, unique among the causes of one question
 * @param team the team it belongs to; empty if it is nobody's, such as the weather
 * @param changes what it does to the plan, in the order it is applied; at least one
 * @since 0.1.0
 */
public record Cause(String name, Optional<String> team, List<Change> changes) {

    private static final int NAME_CELLS = 30;
    private static final int LINE_CELLS = 80;

    /**
     * Checks the name and copies the changes.
     *
     * @param name name of the cause
     * @param team the team it belongs to
     * @param changes what it does to the plan
     * @throws IllegalArgumentException if the name is blank or there is no change
     */
    public Cause {
        requireNonNull(team, "team");
        changes = List.copyOf(changes);
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name of a cause must not be blank.\nMaybe use the number of its issue.");
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("The cause \"" + name
                    + "\" changes nothing.\nMaybe say what it did: Cause.of(name, Change.delay(\"A\", days(2))).");
        }
    }

    /**
     * {@return a cause that is nobody's yet}
     *
     * @param name its name
     * @param changes what it does to the plan
     */
    public static Cause of(String name, Change... changes) {
        return new Cause(name, Optional.empty(), List.of(changes));
    }

    /**
     * {@return the delay of one task as a cause of its team, named after the task}
     *
     * @param task the task
     * @param change what happened to it
     */
    public static Cause of(Task task, Change change) {
        return new Cause(Label.of(task), task.team(), List.of(change));
    }

    /**
     * {@return an issue as a cause of its team: every affected task is delayed}
     *
     * @param issue an issue that names the tasks it affects
     * @param delay by how much each of them is delayed
     */
    public static Cause of(Issue issue, WorkTime delay) {
        return new Cause(issue.id() + " " + issue.title(), issue.team(), delays(issue.affectedTasks(), delay));
    }

    /**
     * {@return a risk that comes true as a cause: every affected task is delayed by the impact of the risk}
     *
     * @param risk a risk that names the tasks it affects and its impact on the schedule
     * @throws IllegalArgumentException if the risk has no impact in time or affects no task
     */
    public static Cause of(Risk risk) {
        WorkTime impact = risk.impact()
                .orElseThrow(() -> new IllegalArgumentException("The risk " + risk.id()
                        + " has no impact in time.\nMaybe state it: Risk.builder(…).impact(days(3))."));
        return new Cause(risk.id() + " " + risk.title(), Optional.empty(), delays(risk.affectedTasks(), impact));
    }

    /**
     * {@return the same cause as one of a team}
     *
     * @param newTeam name of the team (group, company)
     */
    public Cause by(String newTeam) {
        return new Cause(name, Optional.of(newTeam), changes);
    }

    private static List<Change> delays(List<TaskId> tasks, WorkTime by) {
        return tasks.stream().<Change>map(task -> new Change.Delay(task, by)).toList();
    }

    /** Name, team and changes in one line. */
    @Override
    public String toString() {
        String made = changes.stream().map(Change::toString).collect(Collectors.joining(", "));
        String who = team.map(group -> " (" + group + ")").orElse("");
        return DisplayWidth.truncate(DisplayWidth.truncate(name, NAME_CELLS) + who + ": " + made, LINE_CELLS);
    }
}
