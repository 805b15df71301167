package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pmocore.io.Fields.Thing;
import org.pmocore.ledger.StatusIntake;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.TaskId;

/**
 * The names people use for tasks (別名辞書) as a file: what was confirmed once is not asked again.
 *
 * <pre>{@code
 * {
 *   "format": "pmo-core/aliases",
 *   "version": "1.0",
 *   "aliases": [ { "name": "例の画面", "task": "A" } ]
 * }
 * }</pre>
 *
 * <p>Names stand in their folded form: one width, lower case, no spaces. Reading works as for {@link ProjectFile}. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class AliasesFile {

    /** What the member {@code "format"} of a file of aliases says. */
    public static final String FORMAT = "pmo-core/aliases";

    /** The version this library writes. */
    public static final String VERSION = Envelope.VERSION;

    private AliasesFile() {}

    /**
     * {@return an intake that knows the aliases in a file, or every problem that keeps them from being used}
     *
     * @param file a UTF-8 file, with or without a byte order mark
     */
    public static Loaded<StatusIntake> read(Path file) {
        Complaints complaints = new Complaints(SourceText.nameOf(file));
        try {
            return read(SourceText.read(file), complaints);
        } catch (BadFile bad) {
            complaints.add(bad);
            return Loaded.failed(complaints.source(), complaints.toList());
        }
    }

    /**
     * {@return an intake that knows the aliases in a text, or every problem that keeps them from being used}
     *
     * @param text the content of a file of aliases
     * @param sourceName what problems call the text, such as the name of its file
     */
    public static Loaded<StatusIntake> parse(String text, String sourceName) {
        requireNonNull(text, "text");
        return read(text, new Complaints(requireNonNull(sourceName, "sourceName")));
    }

    /**
     * {@return the aliases of an intake as the text of a file}
     *
     * @param intake the intake
     */
    public static String write(StatusIntake intake) {
        return JsonText.of(new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .putWholeList(
                        "aliases",
                        intake.aliases().entrySet(),
                        entry -> new JsonObject()
                                .put("name", entry.getKey())
                                .put("task", entry.getValue().value())));
    }

    /**
     * Writes a file of aliases in UTF-8; an existing file is replaced.
     *
     * @param intake the intake
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(StatusIntake intake, Path file) {
        try {
            Files.writeString(file, write(intake), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of the version this library writes, as text} */
    public static String schema() {
        return Resources.text("aliases-1.0.schema.json");
    }

    private static Loaded<StatusIntake> read(String text, Complaints complaints) {
        try {
            Node root = JsonReader.read(SourceText.withoutMark(text), complaints);
            if (Envelope.accepts(root, FORMAT, complaints)) {
                return intake(root, complaints);
            }
        } catch (BadFile bad) {
            complaints.add(bad);
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }

    private static Loaded<StatusIntake> intake(Node root, Complaints complaints) {
        Thing file = new Thing(Element.FILE, complaints.source(), "");
        Fields fields = Fields.of(root, Shape.ALIASES, file, complaints).orElseThrow();
        fields.get("$schema", Values::text);
        StatusIntake intake = StatusIntake.withDefaults();
        for (Fields alias : fields.parts("aliases", Shape.ALIAS)) {
            Optional<String> name = alias.get("name", Values::id);
            Optional<TaskId> task = alias.get("task", Values::taskId);
            if (name.isPresent() && task.isPresent()) {
                StatusIntake more = intake.withAlias(name.get(), task.get().value());
                if (more.aliases().size() == intake.aliases().size()) {
                    alias.complain("name", "PMO-2167", name.get());
                }
                intake = more;
            }
        }
        return complaints.hasErrors()
                ? Loaded.failed(complaints.source(), complaints.toList())
                : Loaded.of(complaints.source(), intake, complaints.toList());
    }
}
