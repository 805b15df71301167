package org.pmocore.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A project that cannot be used, with every problem that was found, not only the first.
 *
 * @since 0.1.0
 */
public final class InvalidProjectException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /**
     * Creates the exception; its message lists the first 20 problems in English and counts the rest.
     *
     * @param projectName name of the project
     * @param problems all problems, at least one
     */
    public InvalidProjectException(String projectName, List<Problem> problems) {
        super(describe(projectName, problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return every problem that was found} */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(String projectName, List<Problem> problems) {
        String list = problems.stream()
                .limit(SHOWN)
                .map(problem -> problem.message(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        String rest = problems.size() > SHOWN ? "\n... and " + (problems.size() - SHOWN) + " more; see problems()" : "";
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return "Project \"" + projectName + "\" has " + count + ":\n" + list + rest;
    }
}
