package org.pmocore.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;

/** The members of one JSON object, taken out by type; whatever cannot be taken is complained of and left out. */
final class Fields {

    private final Node node;
    private final Shape shape;
    private final Thing thing;
    private final Complaints complaints;

    private Fields(Node node, Shape shape, Thing thing, Complaints complaints) {
        this.node = node;
        this.shape = shape;
        this.thing = thing;
        this.complaints = complaints;
    }

    /**
     * What the object says something of.
     *
     * @param element kind of thing
     * @param id its id or name, or its place as {@code #3}
     * @param path what stands before the names of its fields; ends with a dot unless it is empty
     */
    record Thing(Element element, String id, String path) {

        String field(String name) {
            return name.isEmpty() && !path.isEmpty() ? path.substring(0, path.length() - 1) : path + name;
        }

        Thing part(String name) {
            return new Thing(element, id, path + name + ".");
        }
    }

    /** The fields of an object; empty if it is none. Unknown members are complained of at once. */
    static Optional<Fields> of(Node node, Shape shape, Thing thing, Complaints complaints) {
        Fields fields = new Fields(node, shape, thing, complaints);
        if (node.kind() != Kind.OBJECT) {
            fields.complain(node, "", problem("PMO-2113", node.excerpt()));
            return Optional.empty();
        }
        fields.checkNames();
        return Optional.of(fields);
    }

    /** The name a list's entry goes by in problems: its key if it has one, else its place. */
    static String nameOf(Node entry, String key, int place) {
        return entry.member(key)
                .filter(value -> value.kind() == Kind.TEXT && !value.text().isBlank())
                .map(value -> value.text().strip())
                .orElse("#" + (place + 1));
    }

    Node node() {
        return node;
    }

    Thing thing() {
        return thing;
    }

    boolean has(String name) {
        return node.member(name).isPresent();
    }

    /** A member, converted; empty if it is missing or bad. A missing one is complained of if the shape requires it. */
    <T> Optional<T> get(String name, Conversion<T> conversion) {
        Optional<Node> member = member(name);
        if (member.isEmpty()) {
            return Optional.empty();
        }
        return convert(member.get(), name, conversion);
    }

    /** Each element of a list, converted; a missing list is empty. */
    <T> List<T> list(String name, Conversion<T> conversion) {
        List<T> values = new ArrayList<>();
        for (Node element : elements(name)) {
            convert(element, name, conversion).ifPresent(values::add);
        }
        return values;
    }

    /** Each element of a list, converted: objects by one way, everything else by the other. */
    <T> List<T> list(String name, Conversion<T> conversion, Shape partShape, Function<Fields, Optional<T>> ofObject) {
        List<T> values = new ArrayList<>();
        for (Node element : elements(name)) {
            Optional<T> value = element.kind() == Kind.OBJECT
                    ? of(element, partShape, thing.part(name), complaints).flatMap(ofObject)
                    : convert(element, name, conversion);
            value.ifPresent(values::add);
        }
        return values;
    }

    /** A member that is an object of its own and belongs to the same thing. */
    Optional<Fields> part(String name, Shape partShape) {
        return member(name)
                .filter(part -> isNoNull(part, name))
                .flatMap(part -> of(part, partShape, thing.part(name), complaints));
    }

    /** The objects of a list that belong to the same thing. */
    List<Fields> parts(String name, Shape partShape) {
        List<Fields> parts = new ArrayList<>();
        for (Node element : elements(name)) {
            of(element, partShape, thing.part(name), complaints).ifPresent(parts::add);
        }
        return parts;
    }

    /** The objects of a list that are things of their own. */
    List<Fields> things(String name, Shape thingShape, Element element, String key) {
        List<Fields> things = new ArrayList<>();
        List<Node> nodes = elements(name);
        for (int place = 0; place < nodes.size(); place++) {
            Thing its = new Thing(element, nameOf(nodes.get(place), key, place), "");
            of(nodes.get(place), thingShape, its, complaints).ifPresent(things::add);
        }
        return things;
    }

    /** Complains of a member, or of the whole object if it is missing. */
    void complain(String name, String code, Object... arguments) {
        complain(node.member(name).orElse(node), name, problem(code, arguments));
    }

    /** Complains of a place; an empty name stands for the whole object. */
    void complain(Node place, String name, Problem problem) {
        complaints.add(place, problem.at(thing.element(), thing.id(), thing.field(name)));
    }

    private Optional<Node> member(String name) {
        if (!shape.members().contains(name)) {
            throw new IllegalStateException(shape + " has no member " + name);
        }
        Optional<Node> member = node.member(name);
        if (member.isEmpty() && shape.requires(name) && !isMisspelt(name)) {
            complain(node, name, problem("PMO-2103", name));
        }
        return member;
    }

    private boolean isMisspelt(String name) {
        return complaints.concerns(thing.element(), thing.id(), thing.field(name));
    }

    private List<Node> elements(String name) {
        Node list = member(name).filter(value -> isNoNull(value, name)).orElse(null);
        if (list != null && list.kind() != Kind.ARRAY) {
            complain(list, name, problem("PMO-2112", list.excerpt()));
        }
        return list == null ? List.of() : list.elements();
    }

    private boolean isNoNull(Node value, String name) {
        if (value.kind() == Kind.NULL) {
            complain(value, name, problem("PMO-2114"));
        }
        return value.kind() != Kind.NULL;
    }

    private <T> Optional<T> convert(Node value, String name, Conversion<T> conversion) {
        if (!isNoNull(value, name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(conversion.convert(value));
        } catch (BadValue bad) {
            if (!bad.wasSaidBefore()) {
                complain(value, name, problem(bad.code(), bad.arguments()).suggesting(bad.suggestion()));
            }
            return Optional.empty();
        }
    }

    private void checkNames() {
        node.members().forEach((name, value) -> {
            if (!shape.members().contains(name)) {
                Optional<String> meant = Suggestion.closest(name, shape.members());
                complain(value, name, unknown(name).suggesting(meant));
                meant.ifPresent(member -> complaints.concern(thing.element(), thing.id(), thing.field(member)));
            }
        });
    }

    private Problem unknown(String name) {
        String known = String.join(", ", shape.members());
        return complaints.forgivesUnknownMembers()
                ? Problem.warning(ProjectFile.class, "PMO-2102", Node.shortened(name))
                : problem("PMO-2101", Node.shortened(name), known);
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.error(ProjectFile.class, code, arguments);
    }
}
