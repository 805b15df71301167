package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Problem;
import org.pmocore.model.Project;
import org.pmocore.model.Task;

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
                                    ScheduleComparison.of(imported, project).toString())
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

        assertThat(ScheduleComparison.of(imported, imported.orThrow()).toString())
                .isEqualTo(("early start %1$d of %1$d, early finish %1$d of %1$d, late start %1$d of %1$d, "
                                + "late finish %1$d of %1$d, total float %1$d of %1$d")
                        .formatted(tasks));
    }

    @Test
    void readAll_thirteenCasesOfP6_allBuild() {
        List<ImportedProject> all =
                ProjectFileReader.withDefaults().readAll(Path.of(FOLDER, "xer-p6-import-13-cases.xer"));

        assertThat(all).hasSize(13).allMatch(imported -> imported.project().isPresent());
    }

    private static ImportedProject read(String file) {
        Path path = Path.of(FOLDER, file);
        assumeTrue(Files.exists(path), "not in this folder: " + file);
        return ProjectFileReader.withDefaults().read(path);
    }
}
