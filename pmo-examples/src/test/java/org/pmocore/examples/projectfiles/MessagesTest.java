package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that the sources use has both texts in both languages, with the same arguments. */
class MessagesTest {

    private static final Pattern CODE = Pattern.compile("\"(PF-\\d{3})\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Path SOURCES = Path.of("src/main/java/org/pmocore/examples/projectfiles");

    @Test
    void codes_ofSourcesAndBundles_areTheSame() throws IOException {
        Set<String> expected = new TreeSet<>();
        codes().forEach(code -> {
            expected.add(code + ".what");
            expected.add(code + ".fix");
        });

        assertThat(new TreeSet<>(bundle("en").stringPropertyNames())).isEqualTo(expected);
        assertThat(new TreeSet<>(bundle("ja").stringPropertyNames())).isEqualTo(expected);
    }

    @Test
    void arguments_ofBothLanguages_areTheSame() throws IOException {
        Properties english = bundle("en");
        Properties japanese = bundle("ja");

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(japanese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "conformance", "earnedvalue", "/org/pmocore/examples/forecasts/forecasts"})
    void linesOfTheCommand_areTheSameInBothLanguages(String command) throws IOException {
        Properties english = load(command + ".properties");
        Properties japanese = load(command + "_ja.properties");

        assertThat(japanese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(japanese.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties bundle(String language) throws IOException {
        return load("messages_" + language + ".properties");
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(ImportLog.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
