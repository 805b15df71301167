package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pmocore.issues.EscalationRules;
import org.pmocore.model.Loaded;

/**
 * The escalation rules of an organisation (エスカレーション基準) as a file: levels, rules and who gets what.
 *
 * <pre>{@code
 * {
 *   "format": "pmo-core/escalation-rules",
 *   "version": "1.0",
 *   "id": "our-escalation",
 *   "rulesVersion": "2026-04",
 *   "levels": [
 *     { "level": 1, "role": "TEAM_LEAD", "acknowledgeWithin": 1, "repeatEvery": 3 },
 *     { "level": 2, "role": "PROJECT_MANAGER", "acknowledgeWithin": 1, "repeatEvery": 3 }
 *   ],
 *   "rules": [
 *     { "id": "high-float", "severities": ["HIGH"], "when": [{ "trigger": "FLOAT", "limit": 0 }], "level": 2, "source": "PMO" }
 *   ],
 *   "routes": [{ "team": "build", "level": 1, "recipient": "Suzuki" }]
 * }
 * }</pre>
 *
 * <p>What {@link EscalationRules#lint()} finds doubtful stands among the problems as warnings.
 * {@code write(EscalationRules.standard())} gives a file to start from. Reading works as for {@link ProjectFile}. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class EscalationRulesFile {

    /** What the member {@code "format"} of a file of escalation rules says. */
    public static final String FORMAT = "pmo-core/escalation-rules";

    /** The version this library writes. */
    public static final String VERSION = Envelope.VERSION;

    private EscalationRulesFile() {}

    /**
     * {@return the rules in a file, or every problem that keeps them from being used}
     *
     * @param file a UTF-8 file, with or without a byte order mark
     */
    public static Loaded<EscalationRules> read(Path file) {
        Complaints complaints = new Complaints(SourceText.nameOf(file));
        try {
            return EscalationRulesReader.read(SourceText.read(file), complaints);
        } catch (BadFile bad) {
            complaints.add(bad);
            return Loaded.failed(complaints.source(), complaints.toList());
        }
    }

    /**
     * {@return the rules in a text, or every problem that keeps them from being used}
     *
     * @param text the content of a file of escalation rules
     * @param sourceName what problems call the text, such as the name of its file
     */
    public static Loaded<EscalationRules> parse(String text, String sourceName) {
        requireNonNull(text, "text");
        return EscalationRulesReader.read(text, new Complaints(requireNonNull(sourceName, "sourceName")));
    }

    /**
     * {@return the rules as the text of a file}
     *
     * @param rules the rules
     */
    public static String write(EscalationRules rules) {
        JsonObject json = new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("id", rules.id())
                .put("rulesVersion", rules.version())
                .putWholeList(
                        "levels",
                        rules.levels(),
                        level -> new JsonObject()
                                .put("level", level.level())
                                .put("role", level.role().name())
                                .put("acknowledgeWithin", level.acknowledgeWithin())
                                .put("repeatEvery", level.repeatEvery()))
                .putWholeList(
                        "rules",
                        rules.rules(),
                        rule -> new JsonObject()
                                .put("id", rule.id())
                                .putList("severities", rule.severities(), Enum::name)
                                .putWholeList(
                                        "when",
                                        rule.when(),
                                        condition -> new JsonObject()
                                                .put(
                                                        "trigger",
                                                        condition.trigger().name())
                                                .put("limit", condition.limit()))
                                .put("level", rule.level())
                                .put("source", rule.source()))
                .putList(
                        "routes",
                        rules.routes(),
                        route -> new JsonObject()
                                .putUnless("team", route.team(), "")
                                .put("level", route.level())
                                .put("recipient", route.recipient()));
        return JsonText.of(json);
    }

    /**
     * Writes a file of escalation rules in UTF-8; an existing file is replaced.
     *
     * @param rules the rules
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(EscalationRules rules, Path file) {
        try {
            Files.writeString(file, write(rules), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of the version this library writes, as text} */
    public static String schema() {
        return Resources.text("escalation-rules-1.0.schema.json");
    }
}
