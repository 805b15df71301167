package org.pmocore.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;

/**
 * Takes partial, late and contradictory progress reports (進捗報告の取り込み) into a plan: a new project comes out, the old one stays.
 *
 * <p>A row is matched by its id, or by an alias somebody confirmed; a name is never enough. Nothing is overwritten silently: every
 * fact is an entry with what was known before. What contradicts is held back and asked: see {@link StatusEntry.Doubt} for the rules.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * StatusUpdate update = StatusIntake.withDefaults().withAlias("例の画面", "A").take(project, List.of(report));
 * update.project();                                 // with the progress that was taken
 * update.questions(Locale.JAPANESE);                // what to ask, and nobody is blamed
 * update.notReported();                             // open tasks nobody said anything about, by owner
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StatusIntake {

    private static final StatusIntake DEFAULT = new StatusIntake(Map.of());

    private final Map<String, TaskId> aliases;

    private StatusIntake(Map<String, TaskId> aliases) {
        this.aliases = aliases;
    }

    /** {@return an intake that knows no aliases} */
    public static StatusIntake withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same intake, which also knows a task by another name}
     *
     * @param name what people write; width, case and spaces do not matter
     * @param taskId id of the task it means, as somebody confirmed
     */
    public StatusIntake withAlias(String name, String taskId) {
        if (Folding.word(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "The alias (\"" + name + "\") is blank.\nMaybe take the words of the report.");
        }
        Map<String, TaskId> more = new TreeMap<>(aliases);
        more.put(Folding.word(name), TaskId.of(taskId));
        return new StatusIntake(Collections.unmodifiableMap(more));
    }

    /** {@return the confirmed aliases, by their folded form: data to be kept} */
    public Map<String, TaskId> aliases() {
        return aliases;
    }

    /**
     * {@return the plan with what the reports say, and everything that is to be asked}
     *
     * @param project the plan as it was known
     * @param reports the reports, in any order
     */
    public StatusUpdate take(Project project, Collection<StatusReport> reports) {
        requireNonNull(project, "project");
        return new StatusMerge(project, aliases, List.copyOf(reports)).update();
    }

    /** {@return the number of aliases in one line} */
    @Override
    public String toString() {
        return "Status intake with " + aliases.size() + " aliases";
    }
}
