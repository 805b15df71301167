package org.pmocore.examples.projectfiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduleRules;

/**
 * What was read from a project file: the project, if it is one that can be scheduled, and all that has to be known about
 * the reading.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ImportedProject {

    private final String name;
    private final @Nullable Project project;
    private final List<Problem> problems;
    private final ScheduleRules rules;
    private final Map<TaskId, StoredDates> storedDates;

    ImportedProject(
            String name,
            @Nullable Project project,
            List<Problem> problems,
            ScheduleRules rules,
            Map<TaskId, StoredDates> storedDates) {
        this.name = name;
        this.project = project;
        this.problems = List.copyOf(problems);
        this.rules = rules;
        this.storedDates = Collections.unmodifiableMap(new LinkedHashMap<>(storedDates));
    }

    /** {@return the name of the project, or of the file if it could not be read} */
    public String name() {
        return name;
    }

    /** {@return the project; empty if a problem is an error} */
    public Optional<Project> project() {
        return Optional.ofNullable(project);
    }

    /** {@return all that could not be read, was left out, or was read in one of several ways} */
    public List<Problem> problems() {
        return problems;
    }

    /** Nothing was read. */
    static ImportedProject nothing(String name, List<Problem> problems) {
        return new ImportedProject(name, null, problems, ScheduleRules.standard(), Map.of());
    }

    /** {@return the scheduling options of the tool that wrote the file} */
    public ScheduleRules rules() {
        return rules;
    }

    /** {@return the dates and floats that the file holds for tasks other than summaries, by task} */
    public Map<TaskId, StoredDates> storedDates() {
        return storedDates;
    }

    /**
     * {@return the project}
     *
     * @throws IllegalArgumentException with all errors if there is none
     */
    public Project orThrow() {
        if (project == null) {
            throw new IllegalArgumentException(problems.stream()
                    .filter(Problem::isError)
                    .map(problem -> problem.message(Locale.ENGLISH))
                    .collect(Collectors.joining("\n")));
        }
        return project;
    }

    /** {@return the project in one line and the number of problems} */
    @Override
    public String toString() {
        long errors = problems.stream().filter(Problem::isError).count();
        return (project == null ? "No project from " + name : project.toString()) + "\n" + errors + " errors, "
                + (problems.size() - errors) + " warnings";
    }
}
