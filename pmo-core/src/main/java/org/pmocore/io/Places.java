package org.pmocore.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.TaskId;

/** Where each thing of a project stands in its file, so that problems of the plan point at the line they came from. */
final class Places {

    /** Problems of a second thing with the name of a first one; the second one is meant. */
    private static final Set<String> TWICE =
            Set.of("PMO-1004", "PMO-1101", "PMO-1203", "PMO-1501", "PMO-1504", "PMO-1601", "PMO-1701", "PMO-1822");

    /** The names of members that differ from those of the model's fields. */
    private static final Map<String, String> MEMBERS = Map.of("predecessors", "after");

    private final Node root;
    private final Map<Element, List<Place>> places = new EnumMap<>(Element.class);
    private final Map<Element, Map<String, List<Node>>> index = new EnumMap<>(Element.class);
    private final IdentityHashMap<Node, Map<String, Node>> entries = new IdentityHashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();

    /** The places in a file with that root. */
    Places(Node root) {
        this.root = root;
    }

    private record Place(String id, Node node) {}

    /** Remembers where a thing stands that goes into the project. */
    void add(Element element, String id, Node node) {
        places.computeIfAbsent(element, key -> new ArrayList<>()).add(new Place(id, node));
    }

    /** Remembers where a thing without a name of its own stands: it goes by its number among its kind. */
    void addNext(Element element, Node node) {
        int before = places.getOrDefault(element, List.of()).size();
        add(element, "#" + (before + 1), node);
    }

    /** The value a problem of the plan is about, as exactly as the file has it. */
    Node of(Problem problem) {
        if (problem.element() == Element.DEPENDENCY && !index.containsKey(Element.DEPENDENCY)) {
            indexDependencies();
        }
        List<Node> nodes = index(problem.element()).getOrDefault(problem.id(), List.of());
        if (nodes.isEmpty()) {
            return within(problem.element(), root, problem.field());
        }
        Node thing = nodes.get(Math.min(nodes.size() - 1, TWICE.contains(problem.code()) ? next(problem) : 0));
        return within(problem.element(), thing, problem.field());
    }

    private int next(Problem problem) {
        return answered.merge(problem.code() + problem.id(), 1, Integer::sum);
    }

    private Map<String, List<Node>> index(Element element) {
        return index.computeIfAbsent(element, key -> {
            Map<String, List<Node>> nodes = new HashMap<>();
            for (Place place : places.getOrDefault(key, List.of())) {
                nodes.computeIfAbsent(place.id, id -> new ArrayList<>()).add(place.node);
            }
            return nodes;
        });
    }

    private void indexDependencies() {
        for (Place task : places.getOrDefault(Element.TASK, List.of())) {
            List<Node> links = task.node.member("after").map(Node::elements).orElse(List.of());
            for (Node link : links) {
                Links.of(link, TaskId.of(task.id))
                        .ifPresent(dependency -> add(Element.DEPENDENCY, dependency.toString(), link));
            }
        }
    }

    /** The deepest part of a thing on the way to a field. */
    private Node within(Element element, Node thing, String field) {
        if (element == Element.BASELINE || element == Element.SNAPSHOT) {
            Node entry = entries.computeIfAbsent(thing, Places::entriesByTask).get(field);
            if (entry != null) {
                return entry;
            }
        }
        Node deepest = thing;
        for (String step : field.split("\\.", -1)) {
            Node next = deepest.member(MEMBERS.getOrDefault(step, step)).orElse(null);
            if (next == null) {
                break;
            }
            deepest = next;
        }
        return deepest;
    }

    private static Map<String, Node> entriesByTask(Node thing) {
        Map<String, Node> byTask = new HashMap<>();
        for (Node entry : thing.member("tasks").map(Node::elements).orElse(List.of())) {
            entry.member("task").ifPresent(task -> byTask.put(task.text().strip(), entry));
        }
        return byTask;
    }
}
