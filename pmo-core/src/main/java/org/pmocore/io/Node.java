package org.pmocore.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of a JSON text, with the line it begins on and the way to it from the root. */
final class Node {

    private static final int EXCERPT = 60;
    private static final Map<String, Node> NO_MEMBERS = Map.of();
    private static final List<Node> NO_ELEMENTS = List.of();

    private final Step step;
    private final int line;
    private final Kind kind;
    private final String text;
    private final Map<String, Node> members;
    private final List<Node> elements;

    private Node(Step step, int line, Kind kind, String text) {
        this.step = step;
        this.line = line;
        this.kind = kind;
        this.text = text;
        this.members = kind == Kind.OBJECT ? new LinkedHashMap<>() : NO_MEMBERS;
        this.elements = kind == Kind.ARRAY ? new ArrayList<>() : NO_ELEMENTS;
    }

    /** What JSON knows. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * The last step of the way from the root.
     *
     * @param parent the container; null for the root
     * @param name name of the member; empty in an array and for the root
     * @param index place in the array; -1 elsewhere
     */
    record Step(@Nullable Node parent, String name, int index) {

        static final Step ROOT = new Step(null, "", -1);

        @Override
        public String toString() {
            return index >= 0
                    ? Integer.toString(index)
                    : name.replace("~", "~0").replace("/", "~1");
        }
    }

    static Node container(Step step, int line, Kind kind) {
        return new Node(step, line, kind, "");
    }

    static Node scalar(Step step, int line, Kind kind, String text) {
        return new Node(step, line, kind, text);
    }

    /** Adds a member; answers the one of the same name that was there before, which stays. */
    Optional<Node> add(String name, Node member) {
        return Optional.ofNullable(members.putIfAbsent(name, member));
    }

    void add(Node element) {
        elements.add(element);
    }

    /** The step to the next element of this array, or to a member of this object. */
    Step stepTo(String name) {
        return kind == Kind.ARRAY ? new Step(this, "", elements.size()) : new Step(this, name, -1);
    }

    @Nullable
    Node parent() {
        return step.parent;
    }

    int line() {
        return line;
    }

    Kind kind() {
        return kind;
    }

    /** The text without quotes, or the number as it was written; empty for containers. */
    String text() {
        return text;
    }

    Map<String, Node> members() {
        return members;
    }

    Optional<Node> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    List<Node> elements() {
        return elements;
    }

    /** The way from the root as a JSON pointer (RFC 6901); empty for the root. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (Node at = this; at.step.parent != null; at = at.step.parent) {
            steps.addFirst("/" + at.step);
        }
        return String.join("", steps);
    }

    /** The value as people would point at it, shortened. */
    String excerpt() {
        return switch (kind) {
            case OBJECT -> "{...}";
            case ARRAY -> "[...]";
            case TEXT -> '"' + shortened(text) + '"';
            default -> shortened(text);
        };
    }

    static String shortened(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= EXCERPT ? oneLine : oneLine.substring(0, EXCERPT - 3) + "...";
    }

    @Override
    public String toString() {
        return "line " + line + " " + pointer() + " " + excerpt();
    }
}
