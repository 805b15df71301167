package org.pmocore.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the cases come from: copies of facts beside the tests, and a folder of more that is not part of this repository. */
public final class OracleCases {

    /** The folder with all cases; without it the tests that need it are skipped. */
    public static final String FOLDER = System.getProperty("pmo.oracles", "");

    private static final JsonMapper JSON = new JsonMapper();

    private OracleCases() {}

    /** The committed cases of one family: a JSON array beside the tests. */
    public static List<OracleCase> committed(String family) {
        try (InputStream in = OracleCases.class.getResourceAsStream("/oracles/schedule/" + family + ".json")) {
            JsonNode array = JSON.readTree(Objects.requireNonNull(in, family));
            return StreamSupport.stream(array.spliterator(), false)
                    .map(OracleCase::new)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All cases of a folder below the oracles, by file name. */
    public static List<OracleCase> folder(String name) {
        try (Stream<Path> files = Files.list(Path.of(FOLDER, "schedule", name))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new OracleCase(JSON.readTree(file.toFile())))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
