package org.pmocore.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The one list of fields that differ from what a file says, each with its reason. */
final class KnownDifferences {

    private static final String LIST = "/oracles/schedule/known-differences.txt";

    private KnownDifferences() {}

    /** Reasons by case and field, of all cases or only of some. */
    static Map<String, String> of(Set<String> cases) {
        Map<String, String> reasons = new TreeMap<>();
        all().forEach((field, reason) -> {
            if (cases.contains(field.split(" ")[0])) {
                reasons.put(field, reason);
            }
        });
        return reasons;
    }

    private static Map<String, String> all() {
        Map<String, String> reasons = new TreeMap<>();
        var in = Objects.requireNonNull(KnownDifferences.class.getResourceAsStream(LIST), LIST);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|");
                    reasons.put(parts[0].strip(), parts[1].strip());
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return reasons;
    }
}
