package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;

/** Whatever is done to a good file: reading answers with a project or with problems that can be told, and never throws. */
class ReaderFuzzTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/pmocore/io/golden/project-1.0-full.json");

    /** Characters that mean something to JSON, to dates or to the format. */
    private static final String CHARACTERS = "{}[]\",:\\/#-+.eE0159TZ \n\t\u0000%dhmFSａあ\uD83D";

    private final String golden = read();
    private final Set<String> told = new HashSet<>();

    @ParameterizedTest(name = "every value becomes {0}")
    @ValueSource(
            strings = {
                "null",
                "true",
                "-1",
                "0",
                "1.5",
                "1e400",
                "1e-400",
                "123456789012345678901234567890",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"A\"",
                "\"-5d\"",
                "\"50%\"",
                "\"0001-01-01\"",
                "\"9999-12-31\"",
                "\"9999-12-31T23:59:59\"",
                "\"JPY 1\"",
                "\"99999999999d\"",
                "\"A FS-99999999999d\"",
                "\"00:00-24:00\"",
                "\"13:00-12:00\"",
                "\"18:00-17:00\""
            })
    void parse_anyValueReplaced_neverThrows(String replacement) throws BadFile {
        Node root = JsonReader.read(golden, new Complaints("golden"));
        for (Node victim : nodes(root)) {
            StringBuilder text = new StringBuilder();
            write(root, victim, replacement, text);
            assertIsTold(text.toString());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void parse_randomCharacters_neverThrows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            StringBuilder text = new StringBuilder(golden);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, other);
                    case 1 -> text.insert(at, other);
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                }
            }
            assertIsTold(text.toString());
        }
    }

    @Test
    void parse_eachMemberMissing_neverThrows() throws BadFile {
        Node root = JsonReader.read(golden, new Complaints("golden"));
        for (Node victim : nodes(root)) {
            StringBuilder text = new StringBuilder();
            write(root, victim, "", text);
            assertIsTold(text.toString());
        }
    }

    private void assertIsTold(String text) {
        Loaded<Project> loaded = ProjectFile.parse(text, "fuzz");
        assertThat(loaded.value().isPresent())
                .as(text)
                .isEqualTo(loaded.problems().stream().noneMatch(Problem::isError));
        loaded.problems().stream().filter(problem -> told.add(problem.code())).forEach(problem -> {
            assertThat(problem.message(Locale.ENGLISH)).as(text).contains("Fix: ", "fuzz");
            assertThat(problem.message(Locale.JAPANESE)).as(text).contains("対処", "fuzz");
            assertThat(problem.toString().length()).isLessThanOrEqualTo(960);
        });
        loaded.value()
                .ifPresent(project -> assertThat(ProjectFile.parse(ProjectFile.write(project), "again")
                                .problems())
                        .as(text)
                        .isEmpty());
    }

    private static List<Node> nodes(Node node) {
        List<Node> nodes = new ArrayList<>(List.of(node));
        node.members().values().forEach(member -> nodes.addAll(nodes(member)));
        node.elements().forEach(element -> nodes.addAll(nodes(element)));
        return nodes;
    }

    /** Writes the tree with one node replaced; by nothing, which leaves its member out. */
    private static void write(Node node, Node victim, String replacement, StringBuilder text) {
        if (node == victim) {
            text.append(replacement);
            return;
        }
        switch (node.kind()) {
            case OBJECT -> {
                text.append('{');
                for (Map.Entry<String, Node> member : node.members().entrySet()) {
                    if (member.getValue() != victim || !replacement.isEmpty()) {
                        text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                        text.append('"').append(member.getKey()).append("\":");
                        write(member.getValue(), victim, replacement, text);
                    }
                }
                text.append('}');
            }
            case ARRAY -> {
                text.append('[');
                for (Node element : node.elements()) {
                    text.append(text.charAt(text.length() - 1) == '[' ? "" : ",");
                    write(element, victim, replacement, text);
                }
                text.append(']');
            }
            default -> text.append(node.kind() == Kind.TEXT ? '"' + node.text() + '"' : node.text());
        }
    }

    private static String read() {
        try {
            return Files.readString(GOLDEN, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
