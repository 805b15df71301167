package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command on the small plan among the samples; the counts were counted by hand. */
class ConformanceCommandTest {

    private static final String SAMPLE = "/org/pmocore/examples/projectfiles/small-plan.xml";

    @TempDir
    private Path folder;

    private Path sample;

    @BeforeEach
    void copySample() throws IOException {
        sample = folder.resolve("small-plan.xml");
        try (InputStream stream = ConformanceCommandTest.class.getResourceAsStream(SAMPLE)) {
            Files.copy(stream, sample);
        }
    }

    @Test
    void run_sample_printsFieldsDifferencesAndReasons() {
        assertThat(run(0, sample.toString(), "--peer", "--differences", "2")).isEqualTo("""
                == small-plan.xml: Small plan
                7 tasks compared by the rules of Microsoft Project; 0 finished ones were not.
                field     same minute  agree  of  MPXJ agrees
                Start     6            6      7   6/7
                Finish    5            5      7   5/7
                ES        6            6      7   6/7
                EF        5            5      7   5/7
                LS        5            6      7   6/7
                LF        6            7      7   7/7
                TF        5            5      7   5/7
                FF        6            6      7   -
                critical  7            7      7   7/7
                tasks     4            5      7   -

                task                 field   file              here              why
                5 Training material  Finish  2026-04-14T17:00  2026-04-13T17:00  stale: dates in the file break its own links, durations or calendars
                5 Training material  EF      2026-04-14T17:00  2026-04-13T17:00  stale: dates in the file break its own links, durations or calendars

                … and 8 more.
                == All projects
                file            tasks  Start  MPXJ Start  Finish  MPXJ Finish  ES   MPXJ ES  EF   MPXJ EF  LS   MPXJ LS  LF   MPXJ LF  TF   MPXJ TF  FF   MPXJ FF  critical  MPXJ critical
                small-plan.xml  5/7    6/7    6/7         5/7     5/7          6/7  6/7      5/7  5/7      6/7  6/7      7/7  7/7      5/7  5/7      6/7  -        7/7       7/7
                total           5/7    6/7    6/7         5/7     5/7          6/7  6/7      5/7  5/7      6/7  6/7      7/7  7/7      5/7  5/7      6/7  -        7/7       7/7

                Values: 51 to the minute, 53 with no working time between, of 63.
                MPXJ: 47 to the minute, 47 with no working time between, of 56.
                why                                                                   values that differ
                stale: dates in the file break its own links, durations or calendars  10

                """);
    }

    @Test
    void run_markdownInJapanese_printsTables() {
        assertThat(run(0, sample.toString(), "--markdown", "--locale", "ja", "--differences", "5"))
                .contains("### small-plan.xml: Small plan", "タスク 7 件を Microsoft Project の計算規則で比較。")
                .contains("| 項目 | 分単位で一致 | 一致 | 対象 |\n|---|---|---|---|\n| 開始 | 6 | 6 | 7 |")
                .contains("| 5 Training material | 総余裕 | 1440 分 | 1920 分 | ファイル内の日付が古い")
                .contains("(起点: タスク 5)", "… ほか 5 件。", "| 合計 | 5/7 |");
    }

    @Test
    void run_oneProjectOfAFile_comparesItWithThePeer() {
        assertThat(run(0, sample.toString(), "--project", "Small plan", "--peer"))
                .contains("MPXJ: 47 to the minute");
    }

    @Test
    void run_folderWithBrokenFile_goesOnAndEndsWithOne() throws IOException {
        Files.writeString(folder.resolve("a.xer"), "ERMHDR\n%E\n");
        Files.writeString(folder.resolve("notes.txt"), "no plan");

        assertThat(run(1, folder.toString()))
                .containsSubsequence(
                        "== a.xer", "Not read: There is no project in the file.", "== small-plan.xml", "total")
                .doesNotContain("notes.txt", "Exception", "\tat ");
    }

    @Test
    void run_strictWithDifferences_endsWithThree() {
        run(3, sample.toString(), "--strict");
    }

    @Test
    void run_fileUnchanged() throws IOException {
        byte[] before = Files.readAllBytes(sample);

        run(0, sample.toString(), "--peer");

        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'', There is no file or folder",
        "a.mpp --differences, The option --problems needs a value",
        "a.mpp --differences some, The value (some) of --problems",
        "a.mpp --fast, The option --fast needs a value",
    })
    void run_wrongArguments_sayWhatAndEndWithTwo(String arguments, String message) {
        List<String> split = Arrays.stream(arguments.split(" "))
                .filter(part -> !part.isEmpty())
                .toList();

        assertThat(run(2, split.toArray(new String[0]))).contains(message, "Usage: ConformanceCommand");
    }

    @Test
    void run_emptyFolder_endsWithTwo() throws IOException {
        assertThat(run(2, Files.createDirectory(folder.resolve("empty")).toString()))
                .contains("There is no project file in the folder");
    }

    private static String run(int code, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        assertThat(ConformanceCommand.run(List.of(arguments), out)).isEqualTo(code);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
