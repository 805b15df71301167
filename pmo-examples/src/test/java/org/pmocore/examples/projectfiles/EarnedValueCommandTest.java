package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on a status report written after the examples of Microsoft's field reference for BCWS and BCWP. */
class EarnedValueCommandTest {

    private static final String SAMPLES = "/org/pmocore/examples/projectfiles/";

    @TempDir
    private Path folder;

    @BeforeEach
    void copySamples() throws IOException {
        for (String name : List.of("status-report.xml", "small-plan.xml")) {
            try (InputStream stream = EarnedValueCommandTest.class.getResourceAsStream(SAMPLES + name)) {
                Files.copy(stream, folder.resolve(name));
            }
        }
    }

    /** Even tasks agree, the uneven one does not; by hand 100 + 75 + 45 = 220, 100 + 60 + 30 = 190, 150 + 70 + 25 + 30 = 275. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"BCWS, 220, 4, 3", "BCWP, 190, 4, 3", "ACWP, 275, 4, 4"})
    void run_statusReport_countsWhatAgrees(String figure, String total, int compared, int agree) {
        assertThat(run(0, "status-report.xml", "--markdown"))
                .containsPattern(
                        "\\| " + figure + " \\| [^|]*" + total + "[^|]* \\| " + compared + " \\| " + agree + " \\|");
    }

    @Test
    void run_statusReport_saysWhyFiguresDiffer() {
        assertThat(run(0, "status-report.xml", "--markdown"))
                .contains("| 3 | BCWS | 40.00 | 45.00 | within the baseline of the task")
                .contains("| 3 | BCWP | 20.00 | 30.00 | within the baseline of the task")
                .doesNotContain("no reason found");
    }

    @ParameterizedTest
    @CsvSource({"1, … and 1 more.", "2, within the baseline"})
    void run_withLimit_printsSoManyDifferences(String limit, String expected) {
        assertThat(run(0, "status-report.xml", "--differences", limit)).contains(expected);
    }

    /** Without a status date there is nothing to measure at; with one, a plan without baseline costs has no figures. */
    @Test
    void run_folder_asksForADateWhereTheFileHasNone() {
        assertThat(run(0, "")).contains("small-plan.xml", "Name a date with --data-date", "status-report.xml");
        assertThat(run(0, "small-plan.xml", "--data-date", "2026-04-10"))
                .contains("The file holds none of these figures");
    }

    @Test
    void run_inJapanese_printsJapanese() {
        assertThat(run(0, "status-report.xml", "--locale", "ja"))
                .contains("本計算", "均等配分")
                .doesNotContain("agree");
    }

    @Test
    void run_fileThatIsNoPlan_endsWithOne() throws IOException {
        Files.writeString(folder.resolve("bad.xml"), "<nothing/>");
        assertThat(run(1, "bad.xml")).contains("PF-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--markdown", "a b"})
    void run_wrongCall_printsUsage(String arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = EarnedValueCommand.run(
                Arrays.asList(arguments.split(" ")), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Usage: EarnedValueCommand");
    }

    /** What pmo-core/docs/earned-value.md says of the files in the folder of {@code -Dpmo.projectfiles}. */
    @Test
    void run_realFiles_findsNoStoredFigures() {
        String real = System.getProperty("pmo.projectfiles", "");
        assumeTrue(!real.isEmpty(), "run with -Dpmo.projectfiles=FOLDER");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EarnedValueCommand.run(
                List.of(real, "--data-date", "2007-06-01"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Software Development.mpp")
                .doesNotContain("no reason found");
    }

    private String run(int code, String file, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(folder.resolve(file).toString()));
        arguments.addAll(List.of(options));
        int actual = EarnedValueCommand.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(actual).as(printed).isEqualTo(code);
        return printed;
    }
}
