package org.pmocore.examples.projectfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pmocore.model.Problem;

/** Looks through MSPDI and PMXML for links that end at tasks which are not in the file: MPXJ leaves them out silently. */
final class XmlLinks {

    private final Map<String, String> tasks = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String number = "";
    private String shownId = "";
    private String predecessor = "";
    private String successor = "";

    private record Link(String predecessor, String successor) {}

    private XmlLinks() {}

    /** Warns of every such link; a file that is no XML is left to MPXJ. */
    static void check(Path file, ImportLog log) throws IOException {
        XmlLinks found = new XmlLinks();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Files.newInputStream(file)) {
            found.read(factory.createXMLStreamReader(stream));
        } catch (XMLStreamException e) {
            return;
        }
        for (Link link : found.links) {
            found.missing(link)
                    .ifPresent(id -> log.warn(Problem.Element.DEPENDENCY, found.text(link), "", "PF-014", id));
        }
    }

    private Optional<String> missing(Link link) {
        if (!tasks.containsKey(link.predecessor())) {
            return Optional.of(link.predecessor());
        }
        return tasks.containsKey(link.successor()) ? Optional.empty() : Optional.of(link.successor());
    }

    private String text(Link link) {
        return tasks.getOrDefault(link.predecessor(), link.predecessor()) + " -> "
                + tasks.getOrDefault(link.successor(), link.successor());
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    path.removeLast();
                    end(
                            path.isEmpty() ? "" : path.getLast(),
                            reader.getLocalName(),
                            text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // comments and the like
                }
            }
        }
    }

    private void end(String parent, String name, String value) {
        switch (parent + "/" + name) {
            case "Task/UID" -> {
                number = value;
                tasks.put(value, value);
            }
            case "PredecessorLink/PredecessorUID" -> links.add(new Link(value, number));
            case "Activity/Id" -> shownId = value;
            case "Activity/ObjectId" -> number = value;
            case "Relationship/PredecessorActivityObjectId" -> predecessor = value;
            case "Relationship/SuccessorActivityObjectId" -> successor = value;
            default -> endWhole(name);
        }
    }

    private void endWhole(String name) {
        if (name.equals("Activity")) {
            tasks.put(number, shownId);
        } else if (name.equals("Relationship")) {
            links.add(new Link(predecessor, successor));
        }
    }
}
