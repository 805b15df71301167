package org.pmocore.examples.projectfiles;

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
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.mspdi.MSPDIWriter;

class ProjectFilesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void run_oneFile_printsSizeScheduleAndAgreement() throws IOException {
        writePlan("plan.xml");

        String text = run(0, folder.resolve("plan.xml").toString());

        assertThat(text)
                .contains("Plan: 2 tasks (0 of them milestones), 0 summaries, 1 links, 1 calendars, 0 baselines")
                .contains("schedule: 2026-04-06 to 2026-04-14, 2 critical tasks")
                .contains("as in the file: early start 1 of 2, early finish 1 of 2");
    }

    @Test
    void run_folderWithBrokenFile_goesOnAndEndsWithOne() throws IOException {
        writePlan("a.xml");
        Files.writeString(folder.resolve("b.xer"), "ERMHDR\n%E\n");
        writePlan("c.xml");

        String text = run(1, folder.toString());

        assertThat(text).containsSubsequence("a.xml", "2 tasks", "b.xer", "Not read", "PF-007", "c.xml", "2 tasks");
    }

    @Test
    void run_inJapanese_printsJapaneseProblems() throws IOException {
        Files.writeString(folder.resolve("b.xer"), "ERMHDR\n%E\n");

        assertThat(run(1, folder.toString(), "--locale", "ja"))
                .contains("読み込めませんでした", "エラー PF-007", "ファイルにプロジェクトがありません。");
    }

    @ParameterizedTest
    @CsvSource({
        "'', There is no file or folder",
        "a.mpp b.mpp, There are two paths",
        "a.mpp --project, The option --project needs a value",
        "a.mpp --speed 9, There is no option --speed",
        "a.mpp --data-date tomorrow, The value (tomorrow) of --data-date",
        "a.mpp --charset klingon-1, There is no encoding (klingon-1)",
        "a.mpp --problems some, The value (some) of --problems",
    })
    void run_wrongArguments_sayWhatAndEndWithTwo(String arguments, String message) {
        List<String> split = Arrays.stream(arguments.split(" "))
                .filter(part -> !part.isEmpty())
                .toList();

        assertThat(run(2, split.toArray(new String[0]))).contains(message, "Usage:");
    }

    @Test
    void run_allOptions_areUnderstood() throws IOException {
        writePlan("plan.xml");

        String text = run(
                0,
                folder.resolve("plan.xml").toString(),
                "--all",
                "--data-date",
                "2026-04-07",
                "--start",
                "2026-04-06",
                "--currency",
                "EUR",
                "--charset",
                "windows-31j",
                "--problems",
                "0");

        assertThat(text).contains("data date 2026-04-07");
    }

    private void writePlan(String name) throws IOException {
        ProjectFile plan = Plans.microsoft();
        Task a = Plans.task(plan, "A", 5);
        Task b = Plans.task(plan, "B", 2);
        Plans.link(a, b);
        a.setEarlyStart(Plans.START);
        a.setEarlyFinish(Plans.START.plusDays(4).plusHours(9));
        b.setEarlyStart(Plans.START);
        b.setEarlyFinish(Plans.START.plusDays(30));
        new MSPDIWriter().write(plan, folder.resolve(name).toString());
    }

    private static String run(int code, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        assertThat(ProjectFilesCommand.run(List.of(arguments), out)).isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
