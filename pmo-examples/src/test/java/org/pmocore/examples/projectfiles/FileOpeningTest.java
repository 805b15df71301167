package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Problem;

/** Files that cannot be read: one error with advice, never an exception. */
class FileOpeningTest {

    /** MPXJ looks at the first kilobyte of a file, so it must have one. */
    private static final String LONG_ENOUGH = "<!--" + " ".repeat(1500) + "-->";

    private static final String PMXML = "<?xml version=\"1.0\"?><APIBusinessObjects xmlns=\""
            + "http://xmlns.oracle.com/Primavera/P6/V8.3/API/BusinessObjects\">" + LONG_ENOUGH;
    private static final String MSPDI =
            "<?xml version=\"1.0\"?><Project xmlns=\"http://schemas.microsoft.com/project\">" + LONG_ENOUGH;

    @TempDir
    private Path folder;

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("empty", "", "PF-003"),
                Arguments.of("a text", "Dear all, the plan is attached.", "PF-004"),
                Arguments.of("a table", "Task;Start;Finish\nA;2026-04-06;2026-04-10\n", "PF-004"),
                Arguments.of("JSON", "{\"tasks\": []}", "PF-004"),
                Arguments.of("HTML", "<html><body>Session expired</body></html>", "PF-004"),
                Arguments.of("MSPDI cut off", MSPDI + "<Tasks><Task><UID>1</UID>", "PF-006"),
                Arguments.of("MSPDI with a wrong date", MSPDI + "<StartDate>soon</StartDate></Project>", "PF-013"),
                Arguments.of("PMXML without project", PMXML + "</APIBusinessObjects>", "PF-007"),
                Arguments.of("PMXML cut off", PMXML + "<Project>", "PF-006"),
                Arguments.of("XER header only", "ERMHDR\t20.12\t2026-05-24\tProject\n%E\n", "PF-007"),
                Arguments.of("XER cut off in its header", "ERMHDR", "PF-007"),
                Arguments.of(
                        "XER with a project of nothing",
                        "ERMHDR\t20.12\n%T\tPROJECT\n%F\tproj_id\tproj_short_name\n%R\tx\tP\n%E\n",
                        "PF-013"),
                Arguments.of("an MPP of zeros", "\u0000".repeat(5000), "PF-004"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void read_brokenFile_isOneErrorWithAdvice(String name, String content, String code) throws IOException {
        ImportedProject imported = ProjectFileReader.withDefaults().read(file("plan.dat", content));

        assertThat(imported.project()).isEmpty();
        assertThat(imported.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly(code);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertThat(imported.problems()).allSatisfy(problem -> {
                assertThat(problem.what(locale)).isNotBlank().doesNotContain("Exception", "\n");
                assertThat(problem.fix(locale)).isNotBlank();
            });
        }
    }

    @Test
    void read_missingFileOrFolder_isAnError() {
        assertThat(Plans.codes(ProjectFileReader.withDefaults().read(folder.resolve("none.mpp"))))
                .containsExactly("PF-001");
        assertThat(Plans.codes(ProjectFileReader.withDefaults().read(folder))).containsExactly("PF-002");
    }

    @Test
    void orThrow_brokenFile_saysWhatAndHowToMend() throws IOException {
        ImportedProject imported = ProjectFileReader.withDefaults().read(file("plan.mpp", ""));

        assertThatThrownBy(imported::orThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plan.mpp")
                .hasMessageContaining("Export the project again");
    }

    @Test
    void readAll_brokenFile_isOneResult() throws IOException {
        assertThat(ProjectFileReader.withDefaults().readAll(file("plan.mpp", "")))
                .hasSize(1);
    }

    @Test
    void read_xerOfJapaneseWindows_needsTheEncoding() throws IOException {
        String text = XerReadingTest.xer("画面設計");
        Path file = folder.resolve("plan.xer");
        Files.write(file, text.getBytes(Charset.forName("windows-31j")));

        ImportedProject guessed = ProjectFileReader.withDefaults().read(file);
        ImportedProject told = ProjectFileReader.withDefaults()
                .withCharset(Charset.forName("windows-31j"))
                .read(file);

        assertThat(Plans.codes(guessed)).contains("PF-011");
        assertThat(Plans.codes(told)).doesNotContain("PF-011");
        assertThat(told.orThrow().task("A").name()).isEqualTo("画面設計");
    }

    @Test
    void read_xerOfUtf8WithMark_isDecoded() throws IOException {
        Path file = folder.resolve("plan.xer");
        Files.writeString(file, "\uFEFF" + XerReadingTest.xer("画面設計"), StandardCharsets.UTF_8);

        ImportedProject imported = ProjectFileReader.withDefaults().read(file);

        assertThat(imported.orThrow().task("A").name()).isEqualTo("画面設計");
        assertThat(Plans.codes(imported)).doesNotContain("PF-011");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
