package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocore.model.Loaded;
import org.pmocore.model.Project;

/**
 * The project file: a whole project as versioned JSON that people write by hand, keep under version control and hand over.
 *
 * <p>Reading never throws for bad input: it gives the project, or every problem at once with file, line and JSON pointer,
 * those of the text and those of the plan alike. Writing is deterministic: the same project gives the same bytes, whatever
 * is at its default is left out, and reading it back gives an equal project.
 *
 * <p>Version {@value #VERSION}. Every file of a version 1.x stays readable; members that a later minor version added are left
 * out with a warning. A date alone is a whole day: a start begins with it, a finish ends with it, inclusive. The JSON Schema
 * (2020-12) is {@link #schema()}, in the jar beside this class as {@code project-1.0.schema.json}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ProjectFile {

    /** What the member {@code "format"} of a project file says. */
    public static final String FORMAT = "pmo-core/project";

    /** The version this library writes. */
    public static final String VERSION = Envelope.VERSION;

    private ProjectFile() {}

    /**
     * {@return the project in a file, or every problem that keeps it from being used; a file that is missing or cannot be read
     * is a problem too}
     *
     * @param file a UTF-8 file, with or without a byte order mark
     */
    public static Loaded<Project> read(Path file) {
        Complaints complaints = new Complaints(SourceText.nameOf(file));
        try {
            return ProjectReader.read(SourceText.read(file), complaints);
        } catch (BadFile bad) {
            complaints.add(bad);
            return Loaded.failed(complaints.source(), complaints.toList());
        }
    }

    /**
     * {@return the project in a text, or every problem that keeps it from being used}
     *
     * @param text the content of a project file
     * @param sourceName what problems call the text, such as the name of its file
     */
    public static Loaded<Project> parse(String text, String sourceName) {
        requireNonNull(text, "text");
        return ProjectReader.read(text, new Complaints(requireNonNull(sourceName, "sourceName")));
    }

    /**
     * {@return the project as the text of a project file}
     *
     * @param project the project
     */
    public static String write(Project project) {
        return ProjectWriter.write(requireNonNull(project, "project"));
    }

    /**
     * Writes a project file in UTF-8; an existing file is replaced.
     *
     * @param project the project
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Project project, Path file) {
        try {
            Files.writeString(file, write(project), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of the version this library writes, as text; editors check and complete files by it} */
    public static String schema() {
        return Resources.text("project-1.0.schema.json");
    }
}
