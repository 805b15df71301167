package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;

/**
 * What came out of reading a file: what could be read, and every problem that was found, not only the first.
 *
 * <p>A project or a set of rules is whole or useless: with an error there is no value. A ledger is taken in row by row: its
 * rows stand beside the errors, and what an error names is left out of them. {@link #orThrow()} is for scripts that go on only
 * with a file free of errors. Immutable and thread-safe if the value is.
 *
 * @param <T> what the file describes
 * @since 0.1.0
 */
public final class Loaded<T> {

    private static final int WIDTH = 80;
    private static final int SHOWN = 5;

    private final String source;
    private final @Nullable T value;
    private final List<Problem> problems;

    private Loaded(String source, @Nullable T value, List<Problem> problems) {
        this.source = requireNonNull(source, "source");
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return what was read, with what was found on the way}
     *
     * @param <T> what the file describes
     * @param source name of the file or text
     * @param value what was read
     * @param problems every problem, in the order of the file
     */
    public static <T> Loaded<T> of(String source, T value, List<Problem> problems) {
        return new Loaded<>(source, requireNonNull(value, "value"), problems);
    }

    /**
     * {@return the problems of a file of which nothing can be used}
     *
     * @param <T> what the file should have described
     * @param source name of the file or text
     * @param problems every problem, in the order of the file; at least one error
     */
    public static <T> Loaded<T> failed(String source, List<Problem> problems) {
        return new Loaded<>(source, null, problems);
    }

    /** {@return the name of the file or text that was read} */
    public String source() {
        return source;
    }

    /** {@return what could be read; empty if nothing of it can be used} */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** {@return every problem, errors and warnings, in the order of the file} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return whether any problem is an error: something in the file could not be used} */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /**
     * {@return the value}
     *
     * @throws InvalidProjectException with every problem, if any is an error
     */
    public T orThrow() {
        if (value == null || hasErrors()) {
            throw new InvalidProjectException(source, problems);
        }
        return value;
    }

    /** {@return source and number of problems, then the first problems, one on a line} */
    @Override
    public String toString() {
        long errors = problems.stream().filter(Problem::isError).count();
        String count = ": " + counted(errors, "error") + ", " + counted(problems.size() - errors, "warning");
        String list = problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n" + DisplayWidth.truncate(line(problem), WIDTH))
                .collect(Collectors.joining());
        String rest = problems.size() > SHOWN ? "\n... " + (problems.size() - SHOWN) + " more; see problems()" : "";
        return DisplayWidth.truncate(source, WIDTH - count.length()) + count + list + rest;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String line(Problem problem) {
        String line = problem.location()
                .filter(place -> place.line() > 0)
                .map(place -> "line " + place.line() + ": ")
                .orElse("");
        return problem.code() + " " + line + problem.what(Locale.ENGLISH);
    }
}
