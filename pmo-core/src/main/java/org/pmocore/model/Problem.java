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

    private static final int VALUE_WIDTH = 60;

    private final Class<?> room;
    private final String code;
    private final Severity severity;
    private final List<Object> arguments;
    private final Element element;
    private final String id;
    private final String field;
    private final @Nullable String suggestion;
    private final List<String> candidates;
    private final @Nullable Location location;
    private final @Nullable Cell cell;

    private Problem(Draft draft) {
        this.room = draft.room;
        this.code = draft.code;
        this.severity = draft.severity;
        this.arguments = draft.arguments;
        this.element = draft.element;
        this.id = draft.id;
        this.field = draft.field;
        this.suggestion = draft.suggestion;
        this.candidates = draft.candidates;
        this.location = draft.location;
        this.cell = draft.cell;
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
        /** A row of a ledger. */
        ROW,
        /** A column of a ledger. */
        COLUMN,
        /** An entry of the budget log. */
        TRANSFER,
        /** The replacement of a baseline. */
        REBASELINING,
        /** A line of the budget per cost category. */
        BUDGET_LINE,
        /** An order that is not invoiced in full. */
        COMMITMENT,
        /** A change request. */
        CHANGE_REQUEST,
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
     * The cell of a table a problem is about, as a spreadsheet shows it.
     *
     * @param sheet name of the sheet; empty where a file has only one
     * @param row row number from 1; 0 for the whole sheet
     * @param column column number from 1; 0 for the whole row
     * @param header what the header of the column says; empty if nothing
     * @param value what stands in the cell, as it was read; empty if nothing
     */
    public record Cell(String sheet, int row, int column, String header, String value) {

        private static final int LETTERS = 26;

        /**
         * Rejects null components.
         *
         * @param sheet name of the sheet; empty where a file has only one
         * @param row row number from 1; 0 for the whole sheet
         * @param column column number from 1; 0 for the whole row
         * @param header what the header of the column says; empty if nothing
         * @param value what stands in the cell, as it was read; empty if nothing
         */
        public Cell {
            requireNonNull(sheet, "sheet");
            requireNonNull(header, "header");
            requireNonNull(value, "value");
        }

        /**
         * {@return the letters of a column: A, B, ... Z, AA}
         *
         * @param column column number from 1
         */
        public static String letters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
                letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
            }
            return letters.toString();
        }

        /** {@return the letters of the column; empty for the whole row} */
        public String letters() {
            return letters(column);
        }

        /** {@return the address as a spreadsheet writes it, such as {@code G22}; empty for the whole sheet} */
        public String address() {
            return letters() + (row > 0 ? row : "");
        }

        /** {@return address, header and value in one line} */
        @Override
        public String toString() {
            String place = (sheet.isEmpty() ? "" : sheet + "!") + address();
            return DisplayWidth.truncate(place + (header.isEmpty() ? "" : " " + header) + ": " + value, 80);
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
     * {@return this problem as a question: the value can be read in more than one way, and a person must say which}
     *
     * @param readings the possible values, the likeliest first
     */
    public Problem asking(List<String> readings) {
        Draft draft = new Draft(this);
        draft.candidates = List.copyOf(readings);
        return new Problem(draft);
    }

    /**
     * {@return this problem with its cell in a table}
     *
     * @param source name of the file
     * @param its the cell
     */
    public Problem inCell(String source, Cell its) {
        Draft draft = new Draft(this);
        draft.location = new Location(source, its.row(), its.address());
        draft.cell = its;
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

    /** {@return the values a person must choose from, the likeliest first; empty unless this is a question} */
    public List<String> candidates() {
        return candidates;
    }

    /** {@return the cell it stands in; empty if the input was no table} */
    public Optional<Cell> cell() {
        return Optional.ofNullable(cell);
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
        if (!candidates.isEmpty()) {
            String list = String.join(MESSAGES.text(locale, "candidate.or"), candidates);
            text.append(' ').append(MESSAGES.text(locale, "candidates", list));
        }
        text.append("\n  ").append(MESSAGES.text(locale, "fix", fix(locale)));
        if (location != null) {
            text.append("\n  ").append(MESSAGES.text(locale, "location", place(locale, location)));
        }
        return text.toString();
    }

    private String place(Locale locale, Location its) {
        if (cell == null) {
            return its.toString();
        }
        String file = cell.sheet.isEmpty() ? its.source : MESSAGES.text(locale, "cell.sheet", its.source, cell.sheet);
        String row = cell.row > 0 ? MESSAGES.text(locale, "cell.row", Integer.toString(cell.row)) : "";
        String column = cell.column > 0 ? MESSAGES.text(locale, "cell.column", cell.letters()) : "";
        String header = cell.header.isEmpty() ? "" : MESSAGES.text(locale, "cell.header", cell.header);
        return file + row + column + header + (cell.value.isEmpty() ? "" : ": " + shown(cell.value));
    }

    /** A cell may hold a novel; nobody needs it to find the cell. */
    private static String shown(String value) {
        return DisplayWidth.truncate(value.replaceAll("\\R", " "), VALUE_WIDTH);
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
                && candidates.equals(that.candidates)
                && Objects.equals(location, that.location)
                && Objects.equals(cell, that.cell);
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
        private List<String> candidates = List.of();
        private @Nullable Location location;
        private @Nullable Cell cell;

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
            this.candidates = problem.candidates;
            this.location = problem.location;
            this.cell = problem.cell;
        }
    }
}
