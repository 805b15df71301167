package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.LongStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.InvalidProjectException;
import org.pmocore.model.Issue;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

class ProjectFileTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/pmocore/io/golden");

    /** Records and values compare by their own equals, which is faster than field by field. */
    private static final RecursiveComparisonConfiguration OWN_EQUALS = RecursiveComparisonConfiguration.builder()
            .withIgnoreAllOverriddenEquals(false)
            .build();

    @TempDir
    private Path directory;

    @Test
    void read_goldenFull_readsEveryConcept() {
        Project project = golden("project-1.0-full.json");

        assertThat(project.name()).isEqualTo("ECサイト更改");
        assertThat(project.start()).isEqualTo(LocalDateTime.of(2026, 4, 1, 9, 0));
        assertThat(project.dataDate()).contains(LocalDateTime.of(2026, 4, 25, 0, 0));
        assertThat(project.calendars().keySet()).containsExactly("事業部", "夜間");
        assertThat(project.calendar().minutesPerDay()).isEqualTo(465);
        assertThat(project.calendar().shiftsOn(LocalDate.of(2026, 4, 3))).containsExactly(Shift.of("09:00", "15:00"));
        assertThat(project.calendar().labelOf(LocalDate.of(2026, 5, 5))).contains("連休");
        assertThat(project.calendars().get("夜間").isWorkingDay(LocalDate.of(2026, 4, 8)))
                .isFalse();
        assertThat(project.resources())
                .hasToString(
                        "[sato 佐藤 (capacity 1), dev 製造チーム (capacity 3 and 1 changes)," + " env 検証環境 (capacity 1)]");
        assertThat(project.resource("dev").capacityOn(LocalDate.of(2026, 4, 30)))
                .isEqualTo(3);
        assertThat(project.resource("dev").capacityOn(LocalDate.of(2026, 5, 1))).isEqualTo(4.5);
        assertThat(project.task("B").assignments()).hasToString("[sato x 0.5, dev x 2]");
        assertThat(project.task("A").budget()).contains(Money.of("JPY", 1_200_000));
        assertThat(project.task("A").effort()).contains(Effort.ofPersonHours(new BigDecimal("64.25")));
        assertThat(project.task("A").progress().actualFinish()).contains(LocalDateTime.of(2026, 4, 15, 0, 0));
        assertThat(project.task("B").externalDependencies())
                .extracting(external -> external.anchor().toString())
                .containsExactly("2026-04-21T00:00", "2026-06-01T00:00", "2026-04-20T10:30");
        assertThat(project.task("C").predecessors()).hasToString("[B -FS+1d-> C, A -SS+50%-> C, P1 -FF-3ed-> C]");
        assertThat(project.baseline("初版")
                        .orElseThrow()
                        .entry(TaskId.of("A"))
                        .orElseThrow()
                        .budget())
                .contains(Money.of("JPY", 1_200_000));
        assertThat(project.snapshots().get(0).dataDate()).isEqualTo(LocalDateTime.of(2026, 4, 11, 0, 0));
        assertThat(project.costs().get(1).amount()).isEqualTo(Effort.ofPersonHours("24"));
        assertThat(project.issues().get(0).earlierDueDates())
                .containsExactly(EarlierDueDate.of(LocalDate.of(2026, 4, 15)));
        Issue logged = project.issues().get(2);
        assertThat(logged.state()).isEqualTo(Issue.State.WAITING);
        assertThat(logged.waitingFor()).contains("取引先A社");
        assertThat(logged.escalationLevel()).isEqualTo(2);
        assertThat(logged.earlierDueDates().get(0).until()).contains(LocalDate.of(2026, 4, 20));
        assertThat(project.changeRequests()).hasToString("[C-01 APPLIED 帳票の追加, C-02 DEFERRED 文言の変更]");
        assertThat(project.risks().get(0).impact()).contains(WorkTime.days(5));
    }

    @Test
    void read_goldenMinimal_takesTheStandardCalendar() {
        Project project = golden("project-1.0-minimal.json");

        assertThat(project.calendar()).isEqualTo(WorkCalendar.standard());
        assertThat(project.tasks()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"project-1.0-minimal.json", "project-1.0-full.json"})
    void write_golden_readsBackEqual(String file) {
        Project project = golden(file);

        assertRoundTrip(project);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void write_randomProject_readsBackEqualAndWritesTheSameBytes(long seed) {
        assertRoundTrip(RandomPlans.project(seed));
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void write_fileThenRead_isTheSameProject() {
        Project project = golden("project-1.0-full.json");
        Path file = directory.resolve("project.json");

        ProjectFile.write(project, file);

        assertThat(ProjectFile.read(file).orThrow())
                .usingRecursiveComparison(OWN_EQUALS)
                .isEqualTo(project);
    }

    @Test
    void write_missingDirectory_saysWhichFile() {
        Path file = directory.resolve("nowhere").resolve("project.json");
        Project project = golden("project-1.0-minimal.json");

        assertThatThrownBy(() -> ProjectFile.write(project, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("project.json")
                .hasMessageContaining("\nMaybe");
    }

    /** Files of released versions stay readable for ever: add files here, never change one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"project-1.0-minimal.json", "project-1.0-full.json", "project-1.0-written.json"})
    void read_goldenOfEachVersion_hasNoProblems(String file) {
        assertThat(ProjectFile.read(GOLDEN.resolve(file)).problems()).isEmpty();
    }

    @Test
    void write_golden_isTheGoldenText() throws IOException {
        assertThat(ProjectFile.write(golden("project-1.0-full.json")))
                .isEqualTo(Files.readString(GOLDEN.resolve("project-1.0-written.json"), StandardCharsets.UTF_8));
    }

    @Test
    void write_golden_isLaidOutForPeople() {
        assertThat(ProjectFile.write(golden("project-1.0-full.json")).lines())
                .contains(
                        "  \"format\": \"pmo-core/project\",",
                        "    { \"id\": \"P1\", \"name\": \"設計\", \"kind\": \"SUMMARY\" },",
                        "        { \"from\": \"2026-05-03\", \"to\": \"2026-05-06\", \"label\": \"連休\" },")
                .allMatch(line -> line.length() <= 120)
                .noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void read_byteOrderMark_isIgnored() throws IOException {
        Path file = directory.resolve("bom.json");
        Files.writeString(
                file, "\uFEFF" + ProjectFile.write(golden("project-1.0-minimal.json")), StandardCharsets.UTF_8);

        assertThat(ProjectFile.read(file).problems()).isEmpty();
    }

    @Test
    void parse_laterMinorVersion_warnsOfWhatItDoesNotKnow() {
        Loaded<Project> loaded = ProjectFile.parse("""
                { "format": "pmo-core/project", "version": "1.7", "name": "N", "start": "2026-04-01", "mood": "good",
                  "tasks": [ { "id": "A", "duration": "1d", "colour": "red" } ] }
                """, "later.json");

        assertThat(loaded.value()).isPresent();
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("PMO-2046", "PMO-2102", "PMO-2102");
        assertThat(loaded.problems()).noneMatch(Problem::isError);
        assertThat(loaded.toString()).startsWith("later.json: 0 errors, 3 warnings\nPMO-2046 line 1: ");
    }

    @Test
    void orThrow_problems_throwsAllOfThem() {
        Loaded<Project> loaded =
                ProjectFile.parse("{ \"format\": \"pmo-core/project\", \"version\": \"1.0\" }", "x.json");

        assertThatThrownBy(loaded::orThrow)
                .isInstanceOfSatisfying(
                        InvalidProjectException.class,
                        thrown -> assertThat(thrown.problems()).hasSize(3))
                .hasMessageContaining("\"name\" is missing")
                .hasMessageContaining("x.json:1");
    }

    @Test
    void parse_millionsOfProblems_listsTenThousandAndCountsTheRest() {
        String text =
                "{ \"format\": \"pmo-core/project\", \"version\": \"1.0\", \"name\": \"N\", \"start\": \"2026-04-01\","
                        + " \"tasks\": [0" + ",0".repeat(199_999) + "] }";

        Loaded<Project> loaded = ProjectFile.parse(text, "numbers.json");

        assertThat(loaded.problems()).hasSize(10_001);
        assertThat(loaded.problems().get(10_000).what(Locale.ENGLISH))
                .isEqualTo("There are more than 10,000 problems; 190,000 others are not listed.");
        ToStringContract.check(loaded);
    }

    @Test
    void toString_loaded_fitsTheScreen() {
        ToStringContract.check(ProjectFile.read(GOLDEN.resolve("project-1.0-full.json")));
        ToStringContract.check(ProjectFile.parse("", "営業日".repeat(50) + ".json"));
        assertThat(ProjectFile.parse("[]", "a.json").toString())
                .startsWith("a.json: 1 error, 0 warnings\nPMO-2040 line 1: The file must be one object");
    }

    private static void assertRoundTrip(Project project) {
        String text = ProjectFile.write(project);
        Loaded<Project> loaded = ProjectFile.parse(text, "round trip");
        assertThat(loaded.problems()).as(text).isEmpty();
        Project again = loaded.orThrow();
        assertThat(again).as(text).usingRecursiveComparison(OWN_EQUALS).isEqualTo(project);
        assertThat(ProjectFile.write(again)).isEqualTo(text);
    }

    static Project golden(String name) {
        return ProjectFile.read(Path.of("src/test/resources/org/pmocore/io/golden", name))
                .orThrow();
    }
}
