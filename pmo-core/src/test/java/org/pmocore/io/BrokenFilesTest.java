package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Location;
import org.pmocore.model.Project;

/** Broken project files and what is said of each; {@code docs/bad-input.md} is made of the same table. */
class BrokenFilesTest {

    private static final Path FILES = Path.of("src/test/resources/org/pmocore/io/broken");
    private static final Path TABLE = Path.of("src/test/resources/org/pmocore/io/broken.tsv");
    private static final Path PAGE = Path.of("docs/bad-input.md");

    @TempDir
    private Path directory;

    /** One problem that is expected of one file. */
    private record Expected(String file, String code, int line, String pointer, String what, String fix) {

        static Expected of(String row) {
            String[] cells = row.split("\t", -1);
            return new Expected(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]);
        }

        String place() {
            return code + " " + line + " " + pointer;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void read_brokenFile_saysWhatWhereAndHowToFixIt(String file) {
        Loaded<Project> loaded = ProjectFile.read(FILES.resolve(file));

        assertThat(loaded.value()).isEmpty();
        List<Expected> expected = table().filter(row -> row.file.equals(file)).toList();
        assertThat(loaded.problems().stream().map(BrokenFilesTest::place))
                .containsExactlyElementsOf(
                        expected.stream().map(Expected::place).toList());
        for (int i = 0; i < expected.size(); i++) {
            Problem problem = loaded.problems().get(i);
            assertThat(problem.what(Locale.ENGLISH)).contains(expected.get(i).what);
            assertThat(problem.fix(Locale.ENGLISH)).contains(expected.get(i).fix);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void message_brokenFile_isForPeopleInBothLanguages(String file) {
        for (Problem problem : ProjectFile.read(FILES.resolve(file)).problems()) {
            assertThat(problem.message(Locale.ENGLISH))
                    .startsWith(problem.code() + " ")
                    .contains("\n  Fix: ", "\n  At: " + file)
                    .doesNotContainPattern("Exception|java\\.|tools\\.jackson|\\(code \\d|\\{\\d|Optional|\\bNode\\b");
            assertThat(problem.message(Locale.JAPANESE))
                    .containsPattern("[ぁ-んァ-ン一-龯]")
                    .contains(file);
            assertThat(problem.what(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
            assertThat(problem.fix(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        }
    }

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void table_ofBrokenFiles_knowsEachFileAndAtLeastForty() throws IOException {
        assertThat(table().map(Expected::file).distinct().toList())
                .containsExactlyElementsOf(files())
                .hasSizeGreaterThan(40);
    }

    @Test
    void page_ofBadInput_isMadeOfTheSameTable() throws IOException {
        String page = page();
        Files.writeString(Path.of("target/bad-input.md"), page, StandardCharsets.UTF_8);

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("copy target/bad-input.md to docs/bad-input.md")
                .isEqualTo(page);
    }

    @Test
    void read_pathThatIsNoFile_isAProblemToo() {
        assertThat(ProjectFile.read(directory).problems())
                .extracting(Problem::code)
                .containsExactly("PMO-2002");
        Problem missing =
                ProjectFile.read(directory.resolve("projct.json")).problems().get(0);
        assertThat(missing.code()).isEqualTo("PMO-2001");
        assertThat(missing.what(Locale.ENGLISH)).contains("projct.json");
        assertThat(missing.what(Locale.JAPANESE)).contains("projct.json");
    }

    @Test
    void parse_eachPrefixOfAProject_neverThrows() throws IOException {
        String whole = Files.readString(
                Path.of("src/test/resources/org/pmocore/io/golden/project-1.0-full.json"), StandardCharsets.UTF_8);

        for (int length = 0; length < whole.length() - 2; length += 3) {
            Loaded<Project> loaded = ProjectFile.parse(whole.substring(0, length), "prefix");
            assertThat(loaded.value()).as("prefix of %d", length).isEmpty();
            assertThat(loaded.problems()).as("prefix of %d", length).hasSize(1);
        }
    }

    private static Stream<Expected> table() {
        try {
            return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().map(Expected::of);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String place(Problem problem) {
        Location location = problem.location().orElseThrow();
        return problem.code() + " " + location.line() + " " + location.pointer();
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Bad input, and what is said of it

                Reading a project file never throws. It gives the project, or every problem at once: what is wrong, where, and how to
                mend it, in English and Japanese. Each row is a file under `src/test/resources/org/pmocore/io/broken` and one problem
                it has; the test `BrokenFilesTest` makes this page and keeps it in step.

                | file | code | line, pointer | what | fix | Japanese |
                |---|---|---|---|---|---|
                """);
        for (String file : files()) {
            for (Problem problem : ProjectFile.read(FILES.resolve(file)).problems()) {
                page.append(row(file, problem)).append('\n');
            }
        }
        return page.toString();
    }

    private static String row(String file, Problem problem) {
        Location location = problem.location().orElseThrow();
        String place = (location.line() > 0 ? location.line() : "") + " " + location.pointer();
        String suggestion = problem.suggestion()
                .map(text -> " Did you mean \"" + text + "\"?")
                .orElse("");
        return Stream.of(
                        file,
                        problem.code(),
                        place.strip(),
                        problem.what(Locale.ENGLISH) + suggestion,
                        problem.fix(Locale.ENGLISH),
                        problem.what(Locale.JAPANESE) + " " + problem.fix(Locale.JAPANESE))
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
