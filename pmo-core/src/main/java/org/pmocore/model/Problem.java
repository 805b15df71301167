package org.pmocore.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;

/**
 * One problem of an input: what is wrong, where, why it matters and how to mend it, in English and Japanese.
 *
 * <p>Readers and builders collect problems and report all of them at once. The code is stable and may be tested for; the
 * texts are for people. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Problem {

    private static final Messages MESSAGES = Messages.of(Problem.class);

    private final Class<?> room;
    private final String code;
    private final Severity severity;
    private final List<Object> arguments;
    private final Element element;
    private final String id;
    private final String field;
    private final @Nullable String suggestion;
    private final @Nullable Location location;

    private Problem(Draft draft) {
        this.room = draft.room;
        this.code = draft.code;
        this.severity = draft.severity;
        this.arguments = draft.arguments;
        this.element = draft.element;
        this.id = draft.id;
        this.field = draft.field;
        this.suggestion = draft.suggestion;
        this.location = draft.location;
    }

    /** Whether the input can be used in spite of the problem. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input can be used; something was left out or read in one of several ways, and this says so. */
        WARNING
    }

    /** What kind of thing has the problem. */
    public enum Element {
        /** The project as a whole. */
        PROJECT,
        /** A working-time calendar. */
        CALENDAR,
        /** A resource. */
        RESOURCE,
        /** A task, milestone or summary. */
        TASK,
        /** A dependency between tasks. */
        DEPENDENCY,
        /** A baseline. */
        BASELINE,
        /** A dated snapshot. */
        SNAPSHOT,
        /** A booking of actual cost. */
        COST,
        /** An issue. */
        ISSUE,
        /** A risk. */
        RISK,
        /** A rule of the health rules. */
        RULE,
        /** A file as such. */
        FILE
    }

    /**
     * Where in a file a problem stands.
     *
     * @param source name of the file
     * @param line line number from 1; 0 where lines mean nothing
     * @param pointer JSON pointer, or the cell of a table; empty for the whole file
     */
    public record Location(String source, int line, String pointer) {

        /**
         * Rejects null components.
         *
         * @param source name of the file
         * @param line line number from 1; 0 where lines mean nothing
         * @param pointer JSON pointer, or the cell of a table; empty for the whole file
         */
        public Location {
            requireNonNull(source, "source");
            requireNonNull(pointer, "pointer");
        }

        /** {@return file, line and pointer in one line} */
        @Override
        public String toString() {
            return source + (line > 0 ? ":" + line : "") + (pointer.isEmpty() ? "" : " " + pointer);
        }
    }

    /**
     * {@return an error whose texts stand under {@code <code>.what} and {@code <code>.fix} in the bundle of a room}
     *
     * @param room a class of the package whose message bundle has the texts
     * @param code stable code, such as {@code PMO-1201}
     * @param arguments the arguments of both texts
     */
    public static Problem error(Class<?> room, String code, Object... arguments) {
        return new Problem(new Draft(room, code, Severity.ERROR, List.of(arguments)));
    }

    /**
     * {@return a warning whose texts stand under {@code <code>.what} and {@code <code>.fix} in the bundle of a room}
     *
     * @param room a class of the package whose message bundle has the texts
     * @param code stable code, such as {@code PMO-1201}
     * @param arguments the arguments of both texts
     */
    public static Problem warning(Class<?> room, String code, Object... arguments) {
        return new Problem(new Draft(room, code, Severity.WARNING, List.of(arguments)));
    }

    /**
     * {@return this problem, said of a thing}
     *
     * @param kind what kind of thing
     * @param key its id or name, or its place in the input as {@code #3}; empty where there is only one
     * @param part the field of it; empty for the whole
     */
    public Problem at(Element kind, String key, String part) {
        Draft draft = new Draft(this);
        draft.element = requireNonNull(kind, "kind");
        draft.id = requireNonNull(key, "key");
        draft.field = requireNonNull(part, "part");
        return new Problem(draft);
    }

    /**
     * {@return this problem with what was probably meant}
     *
     * @param text the value that was probably meant; empty to suggest nothing
     */
    public Problem suggesting(Optional<String> text) {
        Draft draft = new Draft(this);
        draft.suggestion = text.orElse(null);
        return new Problem(draft);
    }

    /**
     * {@return this problem with its place in a file}
     *
     * @param place where it stands
     */
    public Problem in(Location place) {
        Draft draft = new Draft(this);
        draft.location = requireNonNull(place, "place");
        return new Problem(draft);
    }

    /** {@return the stable code} */
    public String code() {
        return code;
    }

    /** {@return whether the input can be used in spite of it} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether the input cannot be used} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@return what kind of thing has the problem} */
    public Element element() {
        return element;
    }

    /** {@return id or name of the thing, or its place in the input as {@code #3}; empty where there is only one} */
    public String id() {
        return id;
    }

    /** {@return the field of the thing; empty for the whole} */
    public String field() {
        return field;
    }

    /** {@return the value that was probably meant} */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /** {@return where it stands in a file; empty if the input was no file} */
    public Optional<Location> location() {
        return Optional.ofNullable(location);
    }

    /**
     * {@return what is wrong and why it matters, in one or two sentences}
     *
     * @param locale language of the text
     */
    public String what(Locale locale) {
        return Messages.of(room).text(locale, code + ".what", arguments.toArray());
    }

    /**
     * {@return how to mend it, in one sentence}
     *
     * @param locale language of the text
     */
    public String fix(Locale locale) {
        return Messages.of(room).text(locale, code + ".fix", arguments.toArray());
    }

    /**
     * {@return the thing that has the problem, such as "task B, field duration"}
     *
     * @param locale language of the text
     */
    public String subject(Locale locale) {
        String kind = MESSAGES.text(locale, "element." + element.name());
        String thing = id.isEmpty() ? kind : MESSAGES.text(locale, "subject.thing", kind, id);
        return field.isEmpty() ? thing : MESSAGES.text(locale, "subject.field", thing, field);
    }

    /**
     * {@return the whole problem in two to four lines: code and subject, what, how to mend it, where}
     *
     * @param locale language of the text
     */
    public String message(Locale locale) {
        StringBuilder text = new StringBuilder(code).append(' ').append(subject(locale));
        text.append("\n  ").append(what(locale));
        if (suggestion != null) {
            text.append(' ').append(MESSAGES.text(locale, "suggestion", suggestion));
        }
        text.append("\n  ").append(MESSAGES.text(locale, "fix", fix(locale)));
        if (location != null) {
            text.append("\n  ").append(MESSAGES.text(locale, "location", location));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem that
                && code.equals(that.code)
                && severity == that.severity
                && arguments.equals(that.arguments)
                && element == that.element
                && id.equals(that.id)
                && field.equals(that.field)
                && Objects.equals(suggestion, that.suggestion)
                && Objects.equals(location, that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, severity, arguments, element, id, field, suggestion, location);
    }

    /** {@return the problem in English, the subject on the first line} */
    @Override
    public String toString() {
        String[] lines = message(Locale.ENGLISH).split("\n", 2);
        return DisplayWidth.truncate(lines[0], 80) + "\n" + DisplayWidth.truncate(lines[1], 800);
    }

    /** The parts while they are being put together. */
    private static final class Draft {

        private final Class<?> room;
        private final String code;
        private final Severity severity;
        private final List<Object> arguments;
        private Element element = Element.PROJECT;
        private String id = "";
        private String field = "";
        private @Nullable String suggestion;
        private @Nullable Location location;

        Draft(Class<?> room, String code, Severity severity, List<Object> arguments) {
            this.room = requireNonNull(room, "room");
            this.code = requireNonNull(code, "code");
            this.severity = severity;
            this.arguments = arguments;
        }

        Draft(Problem problem) {
            this(problem.room, problem.code, problem.severity, problem.arguments);
            this.element = problem.element;
            this.id = problem.id;
            this.field = problem.field;
            this.suggestion = problem.suggestion;
            this.location = problem.location;
        }
    }
}
