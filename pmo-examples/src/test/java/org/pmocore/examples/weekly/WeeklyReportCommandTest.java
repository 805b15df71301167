package org.pmocore.examples.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.ProjectAnalysis;
import org.pmocore.examples.Samples;

class WeeklyReportCommandTest {

    private static final String PLAN = """
            { "format": "pmo-core/project", "version": "1.0", "name": "EC", "start": "2026-04-06",
              "tasks": [ { "id": "A", "duration": "5d" }, { "id": "B", "duration": "3d", "after": ["A"] } ] }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new WeeklyReportCommand(stream(out), stream(err), folder).run(List.of(arguments));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void run_sample_writesTheReportInThreeForms() {
        assertThat(run()).isZero();

        assertThat(folder.resolve("weekly-en.md")).content().contains("販売管理システム再構築", "M3");
        assertThat(folder.resolve("weekly-en.html"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("<svg");
        assertThat(folder.resolve("weekly.json")).content().contains("\"pmo-core/weekly-report\"", "\"version\"");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void run_ownFileInJapanese_speaksJapanese() throws IOException {
        assertThat(run(file("plan.json", PLAN), "ja", "2026-04-10")).isZero();

        assertThat(text(out)).contains("週次プロジェクト健全性報告", "基準日");
        assertThat(folder.resolve("weekly-ja.md")).exists();
    }

    @Test
    void run_fileWithoutDataDate_asksForOne() throws IOException {
        assertThat(run(file("plan.json", PLAN))).isEqualTo(1);
        assertThat(text(err)).contains("no data date", "third argument");
    }

    @Test
    void run_brokenFile_saysWhatIsWrongWhere() throws IOException {
        assertThat(run(file("plan.json", PLAN.replace("\"A\"]", "\"X\"]")))).isEqualTo(1);
        assertThat(text(err)).contains("PMO-1201", "\"X\"", "plan.json:2").doesNotContain("Exception");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"missing.json", "missing.mpp"})
    void run_missingFile_saysSo(String name) {
        assertThat(run(folder.resolve(name).toString())).isEqualTo(1);
        assertThat(text(err)).contains(name).doesNotContain("Exception");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"plan.json fr", "plan.json en tomorrow", "plan.json en 2026-04-10 more"})
    void run_argumentsOff_showsTheUsage(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(text(err)).startsWith("Usage: ");
    }

    @Test
    void gantt_pictureOfTheReadme_isWhatTheSampleGives() {
        String picture = ProjectAnalysis.of(Samples.salesRenewal()).report().gantt(Locale.ENGLISH);

        assertThat(Path.of("..", "pmo-core", "docs", "gantt.svg")).content().isEqualTo(picture);
    }
}
