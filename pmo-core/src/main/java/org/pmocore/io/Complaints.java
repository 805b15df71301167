package org.pmocore.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Problem.Location;

/** Collects every problem of one file, each with its place. */
final class Complaints {

    /** Nobody reads more; a file of another kind has millions. */
    private static final int LIMIT = 10_000;

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Subject> subjects = new HashSet<>();
    private boolean forgiving;
    private int errors;
    private int leftOut;

    Complaints(String source) {
        this.source = source;
    }

    private record Subject(Element element, String id, String field) {}

    String source() {
        return source;
    }

    /** From now on unknown members are warnings: the file is of a later minor version. */
    void forgiveUnknownMembers() {
        forgiving = true;
    }

    boolean forgivesUnknownMembers() {
        return forgiving;
    }

    void add(Node place, Problem problem) {
        if (problems.size() < LIMIT) {
            problems.add(problem.in(new Location(source, place.line(), place.pointer())));
        } else {
            leftOut++;
        }
        if (problem.isError()) {
            errors++;
            subjects.add(new Subject(problem.element(), problem.id(), problem.field()));
        }
    }

    /** Something about a cell of a table. */
    void add(Problem problem, Cell cell) {
        if (problems.size() < LIMIT) {
            problems.add(problem.inCell(source, cell));
        } else {
            leftOut++;
        }
        errors += problem.isError() ? 1 : 0;
    }

    void add(BadFile bad) {
        errors++;
        problems.add(Problem.error(ProjectFile.class, bad.code(), bad.arguments())
                .at(Element.FILE, source, "")
                .in(new Location(source, bad.line(), bad.pointer())));
    }

    /** Remembers that something was said of this field, though at another place: its name was misspelt. */
    void concern(Element element, String id, String field) {
        subjects.add(new Subject(element, id, field));
    }

    /** Whether there was an error at this field of this thing. */
    boolean concerns(Element element, String id, String field) {
        return subjects.contains(new Subject(element, id, field));
    }

    /** Whether there was an error at this field of any thing of the kind. */
    boolean concernsAny(Element element, String field) {
        return subjects.stream().anyMatch(subject -> subject.element == element && subject.field.equals(field));
    }

    /** Whether there was an error at any thing of the kind. */
    boolean concernsAny(Element element) {
        return subjects.stream().anyMatch(subject -> subject.element == element);
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** All problems in the order of the file. */
    List<Problem> toList() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(
                problem -> problem.location().map(Location::line).orElse(0)));
        if (leftOut > 0) {
            sorted.add(Problem.error(ProjectFile.class, "PMO-2048", LIMIT, leftOut)
                    .at(Element.FILE, source, "")
                    .in(new Location(source, 0, "")));
        }
        return sorted;
    }
}
