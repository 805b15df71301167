package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Files that other tools wrote, in the folder of {@code -Dpmo.projectfiles}; skipped without it. */
class RealFilesTest {

    private static final String FOLDER = System.getProperty("pmo.projectfiles", "");

    @BeforeEach
    void needsFolder() {
        assumeTrue(!FOLDER.isEmpty(), "run with -Dpmo.projectfiles=FOLDER");
    }

    @Test
    void everyFile_isAProjectOrAClearProblem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(RealFilesTest::check);
        }
    }

    @Test
    void everyFile_cutOff_isAProjectOrAClearProblem(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int part = 1; part < 4; part++) {
                    Path cut = folder.resolve(part + "-" + file.getFileName());
                    Files.write(cut, Arrays.copyOf(bytes, bytes.length * part / 4));
                    check(cut);
                }
            }
        }
    }

    private static void check(Path file) {
        for (ImportedProject imported : ProjectFileReader.withDefaults().readAll(file)) {
            if (imported.project().isEmpty()) {
                assertThat(imported.problems()).anyMatch(Problem::isError);
            }
            assertThat(Plans.codes(imported)).as(file.toString()).doesNotContain("PF-017");
            for (Problem problem : imported.problems()) {
                assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
                assertThat(problem.message(Locale.JAPANESE)).isNotBlank();
            }
            imported.project()
                    .filter(project -> !project.tasks().isEmpty())
                    .ifPresent(project -> assertThat(
                                    Conformance.of(imported, project).toString())
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // file, tasks other than summaries, links, baselines
        "Homemoveplan.mpp, 126, 127, 0",
        "Software Development.mpp, 74, 84, 1",
        "ViewSplitTasks.mpp, 8, 5, 0",
        "xer-02-large-1000-activities.xer, 1000, 999, 0",
        "xer-13-large-1000-dag-branching.xer, 1020, 1059, 0",
        "xer-09-corrupt-xer.xer, 3, 2, 0",
    })
    void read_knownFile_hasItsCounts(String file, int tasks, int links, int baselines) {
        Project project = read(file).orThrow();

        assertThat(project.tasks().stream().filter(task -> !task.isSummary())).hasSize(tasks);
        assertThat(project.dependencies()).hasSize(links);
        assertThat(project.baselines()).hasSize(baselines);
    }

    @Test
    void read_corruptFile_saysWhatWasLeftOut() {
        assertThat(Plans.codes(read("xer-09-corrupt-xer.xer"))).contains("PF-010", "PF-014", "PF-015");
    }

    @Test
    void read_splitTask_hasThreeInterruptionsOfOneDay() {
        Task split = read("ViewSplitTasks.mpp").orThrow().task("4");

        assertThat(split.splits())
                .extracting(part -> part.afterWork() + " " + part.gap())
                .containsExactly("16h 8h", "32h 8h", "48h 8h");
    }

    @ParameterizedTest
    @CsvSource({
        // plans without progress, on one calendar: every date and float the tool stored comes out
        "Homemoveplan.mpp, 126",
        "ReadTaskCalendar.mpp, 8",
        "ViewSplitTasks.mpp, 8",
    })
    void schedule_planOfMicrosoft_agreesInEveryDate(String file, int tasks) {
        ImportedProject imported = read(file);

        assertThat(Conformance.of(imported, imported.orThrow()).counts().values())
                .hasSize(8)
                .allSatisfy(count -> assertThat(count).hasToString(tasks + "/" + tasks));
    }

    @Test
    void readAll_thirteenCasesOfP6_allBuild() {
        List<ImportedProject> all =
                ProjectFileReader.withDefaults().readAll(Path.of(FOLDER, "xer-p6-import-13-cases.xer"));

        assertThat(all).hasSize(13).allMatch(imported -> imported.project().isPresent());
    }

    /** Dates and floats as P6 23.12 computed them; source and licence in the case files ({@code -Dpmo.oracles}). */
    @Test
    void schedule_thirteenCasesOfP6_agreesInEveryField() {
        Path cases = Path.of(System.getProperty("pmo.oracles", ""), "schedule", "cases");
        assumeTrue(Files.isDirectory(cases), "run with -Dpmo.oracles=FOLDER");
        int fields = 0;
        for (ImportedProject imported :
                ProjectFileReader.withDefaults().readAll(Path.of(FOLDER, "xer-p6-import-13-cases.xer"))) {
            JsonNode expected = new ObjectMapper()
                    .readTree(cases.resolve("p6n-" + imported.name() + ".json").toFile())
                    .at("/expect/tasks");
            Schedule schedule = CriticalPathMethod.withDefaults()
                    .withRules(imported.rules())
                    .schedule(imported.orThrow());
            for (Map.Entry<String, JsonNode> task : expected.properties()) {
                fields += compare(imported.name(), schedule.task(task.getKey()), task.getValue());
            }
        }
        assertThat(fields).isEqualTo(134);
    }

    private static int compare(String name, ScheduledTask task, JsonNode expected) {
        Map<String, Object> computed = Map.of(
                "ES", task.earlyStart(),
                "EF", task.earlyFinish(),
                "LS", task.lateStart(),
                "LF", task.lateFinish(),
                "TF", task.totalFloat().map(Duration::toMinutes).orElse(-1L));
        int fields = 0;
        for (Map.Entry<String, Object> field : computed.entrySet()) {
            if (expected.hasNonNull(field.getKey())) {
                assertThat(field.getValue().toString())
                        .as(name + " " + task.id() + " " + field.getKey())
                        .isEqualTo(expected.get(field.getKey()).asString());
                fields++;
            }
        }
        return fields;
    }

    private static ImportedProject read(String file) {
        Path path = Path.of(FOLDER, file);
        assumeTrue(Files.exists(path), "not in this folder: " + file);
        return ProjectFileReader.withDefaults().read(path);
    }
}
