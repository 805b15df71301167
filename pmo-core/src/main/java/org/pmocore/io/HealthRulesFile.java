package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocore.health.HealthRules;
import org.pmocore.model.Loaded;

/**
 * The health rules of an organisation (判定基準) as a file: which indicators count and where amber and red begin.
 *
 * <pre>{@code
 * {
 *   "format": "pmo-core/health-rules",
 *   "version": "1.0",
 *   "id": "our-rules",
 *   "rulesVersion": "2026-04",
 *   "mandatory": ["SCHEDULE", "COST", "MILESTONES", "ISSUES"],
 *   "rules": [
 *     { "indicator": "SPI", "amber": "< 0.95", "red": "< 0.85", "source": "steering, 2026-04" }
 *   ]
 * }
 * }</pre>
 *
 * <p>A limit says on which side of its figure a value is in breach: {@code < 0.95} lets 0.95 itself pass, {@code <= 0.95}
 * does not. An indicator without a rule is not judged. {@code write(HealthRules.standard())} gives a file to start from.
 * Reading works as for {@link ProjectFile}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HealthRulesFile {

    /** What the member {@code "format"} of a file of health rules says. */
    public static final String FORMAT = "pmo-core/health-rules";

    /** The version this library writes. */
    public static final String VERSION = Envelope.VERSION;

    private HealthRulesFile() {}

    /**
     * {@return the rules in a file, or every problem that keeps them from being used}
     *
     * @param file a UTF-8 file, with or without a byte order mark
     */
    public static Loaded<HealthRules> read(Path file) {
        Complaints complaints = new Complaints(SourceText.nameOf(file));
        try {
            return HealthRulesReader.read(SourceText.read(file), complaints);
        } catch (BadFile bad) {
            complaints.add(bad);
            return Loaded.failed(complaints.source(), complaints.toList());
        }
    }

    /**
     * {@return the rules in a text, or every problem that keeps them from being used}
     *
     * @param text the content of a file of health rules
     * @param sourceName what problems call the text, such as the name of its file
     */
    public static Loaded<HealthRules> parse(String text, String sourceName) {
        requireNonNull(text, "text");
        return HealthRulesReader.read(text, new Complaints(requireNonNull(sourceName, "sourceName")));
    }

    /**
     * {@return the rules as the text of a file}
     *
     * @param rules the rules
     */
    public static String write(HealthRules rules) {
        JsonObject json = new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("id", rules.id())
                .put("rulesVersion", rules.version())
                .putList("mandatory", rules.mandatory(), Enum::name)
                .putWholeList(
                        "rules",
                        rules.rules(),
                        rule -> new JsonObject()
                                .put("indicator", rule.indicator().name())
                                .put("amber", rule.amber().toString())
                                .put("red", rule.red().toString())
                                .put("source", rule.source()));
        return JsonText.of(json);
    }

    /**
     * Writes a file of health rules in UTF-8; an existing file is replaced.
     *
     * @param rules the rules
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(HealthRules rules, Path file) {
        try {
            Files.writeString(file, write(rules), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of the version this library writes, as text} */
    public static String schema() {
        return Resources.text("health-rules-1.0.schema.json");
    }
}
