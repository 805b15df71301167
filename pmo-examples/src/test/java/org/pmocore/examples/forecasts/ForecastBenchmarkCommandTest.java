package org.pmocore.examples.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command on three invented projects, one of them in the style of DSLIB, and one that is still under way.
 *
 * <p>By hand: the portal costs 5000 and takes 25 days, EAC(PF=1) is 4100, 4500, 4800, 5200 and ES1 20, 22, 23, 25; the shop costs
 * 2000 and takes 20 days, 2000, 1900, 1900 and always 20; the warehouse costs 1200 and takes 20 days, 1050, 1100, 1150 and 12.5, 15,
 * 17.5.
 */
class ForecastBenchmarkCommandTest {

    private static final String SAMPLES = "samples/forecasts";

    @TempDir
    private Path folder;

    @Test
    void run_samples_countsFinishedProjectsOnly() {
        assertThat(run(0, SAMPLES))
                .contains("Left out: under-way. The project \"under-way\" has earned 50% and must have earned all.")
                .contains("3 finished projects, 10 reports at which something was earned but not all.");
    }

    /** MAPE, median and MPE over projects, then by stage. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EAC(PF=1)   | 6.9 8.3 -6.2 10.2 6.8 4.4 6.9 10 0",
                "BAC         | 12.2 16.7 -12.2 12.2 12.2 12.2 12.2 10 0",
                "EAC(t)-ES1  | 11.7 10.0 -11.7 19.2 11.7 4.2 11.7 10 0",
                "PD          | 23.3 20.0 -23.3 23.3 23.3 23.3 23.3 10 0"
            })
    void run_samples_printsErrorsOfMethod(String method, String figures) {
        assertThat(run(0, SAMPLES, "--markdown")).contains("| " + method + " | " + figures.replace(" ", " | ") + " |");
    }

    /** With two projects to calibrate on, the limits are their outermost outcomes: only the project in between is held. */
    @Test
    void run_samples_printsCoverageByProjectAndByReport() {
        assertThat(run(0, SAMPLES, "--markdown"))
                .contains(
                        "| what | % by project | % of reports | early | middle | late | inside | reports | no value |")
                .contains("| cost | 44.4 | 40.0 | 33.3 | 50.0 | 33.3 | 4 | 10 | 0 |")
                .contains("| duration | 44.4 | 50.0 | 33.3 | 50.0 | 66.7 | 5 | 10 | 0 |");
    }

    @Test
    void run_samples_printsWhatWouldHaveBeenPicked() {
        assertThat(run(0, SAMPLES, "--markdown"))
                .contains(
                        "| cost | EAC(CPI) × 3 | EAC(CPI) × 2, EAC(SPI) × 1 | EAC(PF=1) × 2, EAC(CPI) × 1 | 8.8 | 2.5 |");
    }

    @Test
    void run_inJapanese_printsJapanese() {
        assertThat(run(0, SAMPLES, "--locale", "ja"))
                .contains("対象外：under-way。")
                .contains("完了プロジェクト3件、着手後・完了前の報告10回。")
                .doesNotContain("finished");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--markdown", "samples/forecasts more", "no/such/folder", "samples/forecasts --locale"})
    void run_wrongCall_saysHow(String arguments) {
        String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        assertThat(run(2, split)).containsAnyOf("Usage: ForecastBenchmarkCommand", "Maybe name a folder");
    }

    @Test
    void run_folderWithoutAFinishedProject_saysWhyEachFileDoesNotCount() throws IOException {
        Files.copy(Path.of(SAMPLES, "under-way.json"), folder.resolve("a.json"));
        Files.writeString(folder.resolve("b.json"), "{ not JSON");
        Files.writeString(folder.resolve("c.json"), "{\"tracking\": [], \"activities\": []}");
        Files.writeString(folder.resolve("d.txt"), "no project");
        assertThat(run(1, folder.toString()))
                .contains("Left out: a. ", "Left out: b. ", "Left out: c. ", "No finished project")
                .doesNotContain("d.txt");
    }

    private static String run(int code, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int actual = ForecastBenchmarkCommand.run(
                List.copyOf(Arrays.asList(arguments)), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(actual).as(printed).isEqualTo(code);
        return printed;
    }
}
