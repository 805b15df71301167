package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.model.Problem;

/** Collects what could not be read or mapped, with the name of the file. */
final class ImportLog {

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    ImportLog(String source) {
        this.source = source;
    }

    /** A log that begins with what this one holds. */
    ImportLog copy() {
        ImportLog copy = new ImportLog(source);
        copy.problems.addAll(problems);
        return copy;
    }

    void fileError(String code, Object... arguments) {
        add(Problem.error(ImportLog.class, code, arguments).at(Problem.Element.FILE, source, ""));
    }

    void fileWarning(String code, Object... arguments) {
        add(Problem.warning(ImportLog.class, code, arguments).at(Problem.Element.FILE, source, ""));
    }

    void projectError(String field, String code, Object... arguments) {
        add(Problem.error(ImportLog.class, code, arguments).at(Problem.Element.PROJECT, "", field));
    }

    void projectWarning(String field, String code, Object... arguments) {
        warn(Problem.Element.PROJECT, "", field, code, arguments);
    }

    void taskWarning(String id, String field, String code, Object... arguments) {
        warn(Problem.Element.TASK, id, field, code, arguments);
    }

    void warn(Problem.Element element, String id, String field, String code, Object... arguments) {
        add(Problem.warning(ImportLog.class, code, arguments).at(element, id, field));
    }

    void addAll(List<Problem> others) {
        others.forEach(this::add);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(Problem problem) {
        problems.add(problem.location().isPresent() ? problem : problem.in(new Problem.Location(source, 0, "")));
    }
}
