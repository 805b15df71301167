package org.pmocore.io;

import org.jspecify.annotations.Nullable;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text in one pass into {@link Node}s that know their place. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final int DEPTH = 64;

    private final String text;
    private final Complaints complaints;
    private @Nullable Node root;
    private @Nullable Node open;
    private String name = "";
    private int depth;

    private JsonReader(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    /** The root value; a member that stands twice is complained of, the first one stays. */
    static Node read(String text, Complaints complaints) throws BadFile {
        NotJson.check(text);
        return new JsonReader(text, complaints).read();
    }

    private Node read() throws BadFile {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(token, parser);
            }
        } catch (StreamConstraintsException e) {
            throw BadFile.inValue(e.getLocation().getLineNr(), openPointer(), "PMO-2039");
        } catch (JacksonException e) {
            throw new JsonSyntax(text, e, open).toBadFile();
        }
        if (root == null) {
            throw BadFile.whole("PMO-2005");
        }
        return root;
    }

    private void take(JsonToken token, JsonParser parser) throws BadFile {
        switch (token) {
            case PROPERTY_NAME -> name = parser.currentName();
            case START_OBJECT -> open(Kind.OBJECT, parser);
            case START_ARRAY -> open(Kind.ARRAY, parser);
            case END_OBJECT, END_ARRAY -> close();
            case VALUE_STRING -> scalar(Kind.TEXT, parser);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Kind.BOOLEAN, parser);
            case VALUE_NULL -> scalar(Kind.NULL, parser);
            default -> scalar(Kind.NUMBER, parser);
        }
    }

    private void scalar(Kind kind, JsonParser parser) throws BadFile {
        add(node(kind, parser, parser.getString()));
    }

    private void open(Kind kind, JsonParser parser) throws BadFile {
        if (++depth > DEPTH) {
            throw BadFile.inLine(line(parser), "PMO-2038", DEPTH);
        }
        Node container = node(kind, parser, "");
        add(container);
        open = container;
    }

    private void close() {
        depth--;
        open = open == null ? null : open.parent();
    }

    private Node node(Kind kind, JsonParser parser, String content) throws BadFile {
        if (open != null) {
            return open.inside(name, line(parser), kind, content);
        }
        if (root != null) {
            throw BadFile.inLine(line(parser), "PMO-2030");
        }
        root = Node.root(line(parser), kind, content);
        return root;
    }

    private void add(Node node) {
        Node earlier = open == null ? null : open.add(node).orElse(null);
        if (earlier != null) {
            Problem twice = Problem.error(ProjectFile.class, "PMO-2047", name, earlier.line());
            complaints.add(node, twice.at(Element.FILE, complaints.source(), ""));
        }
    }

    private String openPointer() {
        return open == null ? "" : open.pointer();
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
