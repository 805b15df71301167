package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;

/**
 * A plan with what was reported, fact by fact, and what is still open.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StatusUpdate {

    private static final int ROWS = 8;

    private final Project project;
    private final List<StatusEntry> entries;
    private final List<NameQuestion> names;
    private final Set<TaskId> reported;

    StatusUpdate(Project project, List<StatusEntry> entries, List<NameQuestion> names, Set<TaskId> reported) {
        this.project = project;
        this.entries = entries;
        this.names = names;
        this.reported = Set.copyOf(reported);
    }

    /** {@return the plan with the progress that was taken, at the last date a report tells of} */
    public Project project() {
        return project;
    }

    /** {@return every fact the reports state, by task in the order they were first reported} */
    public List<StatusEntry> entries() {
        return entries;
    }

    /** {@return the facts that are news and were taken} */
    public List<StatusEntry> changes() {
        return entries.stream()
                .filter(entry -> entry.isTaken() && entry.isChange())
                .toList();
    }

    /** {@return the facts that were not taken, with why} */
    public List<StatusEntry> held() {
        return entries.stream().filter(entry -> !entry.isTaken()).toList();
    }

    /** {@return the names that no task has as its id, to be answered by {@link StatusIntake#withAlias}} */
    public List<NameQuestion> names() {
        return names;
    }

    /**
     * {@return the open tasks nobody reported on, by owner in the order of the plan; tasks without an owner under the empty name}
     */
    public Map<String, List<TaskId>> notReported() {
        Map<String, List<TaskId>> missing = new LinkedHashMap<>();
        for (Task task : project.tasks()) {
            boolean open = !task.isSummary() && !task.progress().isFinished();
            if (open && !reported.contains(task.id())) {
                missing.computeIfAbsent(task.owner().orElse(""), name -> new ArrayList<>())
                        .add(task.id());
            }
        }
        missing.replaceAll((owner, tasks) -> List.copyOf(tasks));
        return Collections.unmodifiableMap(missing);
    }

    /**
     * {@return what to ask the reporters: names first, then facts in doubt}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public List<String> questions(Locale locale) {
        Stream<String> asked = entries.stream()
                .filter(entry -> entry.doubt()
                        .filter(its -> its != StatusEntry.Doubt.SUPERSEDED)
                        .isPresent())
                .flatMap(entry -> entry.question(locale).stream());
        return Stream.concat(names.stream().map(question -> question.text(locale)), asked)
                .toList();
    }

    /** {@return how many facts were taken and held, then the first of them; for people, not for parsing} */
    @Override
    public String toString() {
        String head = "Status update: " + changes().size() + " changes, " + held().size() + " held, " + names.size()
                + " unknown names, "
                + notReported().values().stream().mapToInt(List::size).sum() + " not reported";
        return Stream.concat(
                        Stream.of(head),
                        entries.stream()
                                .filter(entry ->
                                        entry.isChange() || entry.doubt().isPresent())
                                .limit(ROWS)
                                .map(StatusEntry::toString))
                .collect(Collectors.joining("\n"));
    }
}
