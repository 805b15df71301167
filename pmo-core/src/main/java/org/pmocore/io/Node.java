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
    private static final int NO_INDEX = -1;
    private static final Map<String, Node> NO_MEMBERS = Map.of();
    private static final List<Node> NO_ELEMENTS = List.of();

    private final @Nullable Node parent;
    private final String name;
    private final int index;
    private final int line;
    private final Kind kind;
    private final String text;
    private final Map<String, Node> members;
    private final List<Node> elements;

    private Node(@Nullable Node parent, String name, int line, Kind kind, String text) {
        this.parent = parent;
        this.name = name;
        this.index = parent != null && parent.kind == Kind.ARRAY ? parent.elements.size() : NO_INDEX;
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

    /** A value outside of any other. */
    static Node root(int line, Kind kind, String text) {
        return new Node(null, "", line, kind, text);
    }

    /** A value inside this one that is not added yet: the next element of an array, or a member of an object. */
    Node inside(String memberName, int itsLine, Kind itsKind, String itsText) {
        return new Node(this, kind == Kind.ARRAY ? "" : memberName, itsLine, itsKind, itsText);
    }

    /** Adds the next element of this array, or a member; answers the member of the same name from before, which stays. */
    Optional<Node> add(Node value) {
        if (kind == Kind.ARRAY) {
            elements.add(value);
            return Optional.empty();
        }
        return Optional.ofNullable(members.putIfAbsent(value.name, value));
    }

    @Nullable
    Node parent() {
        return parent;
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
        for (Node at = this; at.parent != null; at = at.parent) {
            String step =
                    at.index == NO_INDEX ? at.name.replace("~", "~0").replace("/", "~1") : Integer.toString(at.index);
            steps.addFirst("/" + step);
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
