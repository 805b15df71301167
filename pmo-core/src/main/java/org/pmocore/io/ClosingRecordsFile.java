package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pmocore.estimates.ClosingRecord;
import org.pmocore.model.Loaded;

/**
 * The closing records of an organisation (完了実績) as a file: the finished projects later estimates are compared with.
 *
 * <pre>{@code
 * {
 *   "format": "pmo-core/closing-records",
 *   "version": "1.0",
 *   "records": [
 *     { "name": "EC renewal", "domain": "web", "sizeClass": "MEDIUM",
 *       "plannedDays": 124, "actualDays": 141, "budget": "6400 person-hours", "spent": "7920 person-hours" }
 *   ]
 * }
 * }</pre>
 *
 * <p>Amounts are written as {@code "JPY 1200000"} or {@code "12.5 person-hours"}. Reading works as for {@link ProjectFile}:
 * all problems at once, each with its line. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClosingRecordsFile {

    /** What the member {@code "format"} of a file of closing records says. */
    public static final String FORMAT = "pmo-core/closing-records";

    /** The version this library writes. */
    public static final String VERSION = Envelope.VERSION;

    private ClosingRecordsFile() {}

    /**
     * {@return the records in a file, or every problem that keeps them from being used}
     *
     * @param file a UTF-8 file, with or without a byte order mark
     */
    public static Loaded<List<ClosingRecord>> read(Path file) {
        Complaints complaints = new Complaints(SourceText.nameOf(file));
        try {
            return ClosingRecordsReader.read(SourceText.read(file), complaints);
        } catch (BadFile bad) {
            complaints.add(bad);
            return Loaded.failed(complaints.source(), complaints.toList());
        }
    }

    /**
     * {@return the records in a text, or every problem that keeps them from being used}
     *
     * @param text the content of a file of closing records
     * @param sourceName what problems call the text, such as the name of its file
     */
    public static Loaded<List<ClosingRecord>> parse(String text, String sourceName) {
        requireNonNull(text, "text");
        return ClosingRecordsReader.read(text, new Complaints(requireNonNull(sourceName, "sourceName")));
    }

    /**
     * {@return records as the text of a file}
     *
     * @param records the records
     */
    public static String write(Collection<ClosingRecord> records) {
        return JsonText.of(new JsonObject()
                .put("format", FORMAT)
                .put("version", VERSION)
                .putWholeList("records", records, ClosingRecordsFile::json));
    }

    /**
     * Writes a file of closing records in UTF-8; an existing file is replaced.
     *
     * @param records the records
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Collection<ClosingRecord> records, Path file) {
        try {
            Files.writeString(file, write(records), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of the version this library writes, as text} */
    public static String schema() {
        return Resources.text("closing-records-1.0.schema.json");
    }

    private static JsonObject json(ClosingRecord closing) {
        JsonObject json = new JsonObject()
                .put("name", closing.name())
                .put("domain", closing.domain())
                .put("sizeClass", closing.sizeClass().map(Enum::name))
                .put("size", closing.size())
                .put("sizeUnit", closing.sizeUnit())
                .put(
                        "planned",
                        closing.plannedStart()
                                .flatMap(start -> closing.plannedFinish()
                                        .map(finish -> new JsonObject()
                                                .put("start", start.toString())
                                                .put("finish", finish.toString()))))
                .put(
                        "actual",
                        closing.actualStart()
                                .flatMap(start -> closing.actualFinish()
                                        .map(finish -> new JsonObject()
                                                .put("start", start.toString())
                                                .put("finish", finish.toString()))));
        closing.plannedDays().value().ifPresent(days -> json.put("plannedDays", (int) days));
        closing.actualDays().value().ifPresent(days -> json.put("actualDays", (int) days));
        return json.put("budget", closing.budget().map(Object::toString))
                .put("spent", closing.spent().map(Object::toString))
                .putList(
                        "spentByWorkType",
                        closing.spentByWorkType().entrySet(),
                        entry -> new JsonObject()
                                .put("workType", entry.getKey())
                                .put("spent", entry.getValue().toString()))
                .putList("counts", closing.counts().entrySet(), ClosingRecordsFile::count)
                .putList("milestones", closing.milestones(), ClosingRecordsFile::met)
                .putList("forecasts", closing.forecasts(), ClosingRecordsFile::foreseen);
    }

    private static JsonObject count(Map.Entry<String, Integer> entry) {
        return new JsonObject().put("what", entry.getKey()).put("number", entry.getValue());
    }

    private static JsonObject met(ClosingRecord.Met met) {
        return new JsonObject()
                .put("id", met.id())
                .put("name", met.name())
                .put("promised", met.promised().toString())
                .put("met", met.met().toString())
                .put("workingDays", met.workingDays());
    }

    private static JsonObject foreseen(ClosingRecord.Foreseen foreseen) {
        JsonObject json = new JsonObject()
                .put("reportedOn", foreseen.reportedOn().toString())
                .put("finish", foreseen.finish().toString())
                .put("finishError", foreseen.finishError());
        foreseen.percentComplete().ifPresent(percent -> json.put("percentComplete", percent));
        return json.put("cost", foreseen.cost().map(Object::toString));
    }
}
