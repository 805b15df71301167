package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/conformance.md claims for the files in the folder of {@code -Dpmo.projectfiles} holds, or better. */
class ConformanceDocTest {

    private static final String FOLDER = System.getProperty("pmo.projectfiles", "");
    private static final Path DOC = Path.of("..", "pmo-core", "docs", "conformance.md");
    private static final Pattern VALUES =
            Pattern.compile("Values: (\\d+) to the minute, (\\d+) with no working time between, of (\\d+)\\.");

    @Test
    void command_onTheFolder_agreesInNoFewerValuesThanTheDocSays() throws IOException {
        assumeTrue(!FOLDER.isEmpty(), "run with -Dpmo.projectfiles=FOLDER");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ConformanceCommand.run(
                List.of(FOLDER, "--differences", "0"), new PrintStream(bytes, true, StandardCharsets.UTF_8));

        Matcher claimed = values(Files.readString(DOC));
        Matcher counted = values(bytes.toString(StandardCharsets.UTF_8));

        assertThat(counted.group(3)).isEqualTo(claimed.group(3));
        assertThat(Integer.parseInt(counted.group(1))).isGreaterThanOrEqualTo(Integer.parseInt(claimed.group(1)));
        assertThat(Integer.parseInt(counted.group(2))).isGreaterThanOrEqualTo(Integer.parseInt(claimed.group(2)));
    }

    private static Matcher values(String text) {
        Matcher matcher = VALUES.matcher(text);
        assertThat(matcher.find()).as("no line of values in:\n" + text).isTrue();
        return matcher;
    }
}
