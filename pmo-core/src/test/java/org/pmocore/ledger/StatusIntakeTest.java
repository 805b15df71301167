package org.pmocore.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.ledger.StatusEntry.Doubt;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

class StatusIntakeTest {

    private static final String HEAD = "ID|タスク名|開始実績日|終了実績日|進捗率|更新日|報告者\n";
    private static final LocalDate LAST_WEEK = LocalDate.of(2025, 7, 4);

    /** A at 40 % since 30 June, F finished on 3 July, B not started, all known as of 4 July. */
    private static Project plan() {
        return Project.builder("EC renewal")
                .start(LocalDate.of(2025, 6, 30))
                .dataDate(LAST_WEEK)
                .summary("D", summary -> summary.name("設計"))
                .task(
                        "A",
                        task -> task.name("画面設計")
                                .parent("D")
                                .owner("佐藤")
                                .days(8)
                                .progress(progress -> progress.actualStart(LocalDate.of(2025, 6, 30))
                                        .percentComplete(40)))
                .task(
                        "F",
                        task -> task.name("環境構築")
                                .owner("鈴木")
                                .days(4)
                                .progress(progress -> progress.actualStart(LocalDate.of(2025, 6, 30))
                                        .actualFinish(LocalDate.of(2025, 7, 3))))
                .task("B", task -> task.name("画面実装").owner("田中").days(8).after("A"))
                .build();
    }

    private static StatusReport report(String rows) {
        return new StatusReport(Ledgers.progress(HEAD + rows).value().orElseThrow(), Ledgers.DATA_DATE);
    }

    private static StatusUpdate take(String... reports) {
        return StatusIntake.withDefaults()
                .take(
                        plan(),
                        Arrays.stream(reports).map(StatusIntakeTest::report).toList());
    }

    @Test
    void take_aPartialReport_changesThatTaskOnly() {
        StatusUpdate update = take("A|画面設計|2025/6/30||70%||佐藤");

        assertThat(update.changes()).singleElement().hasToString("A PERCENT_COMPLETE 40 -> 70 wbs.csv#2");
        assertThat(update.project().task("A").progress().percentComplete()).hasValue(70);
        assertThat(update.project().task("F").progress())
                .isEqualTo(plan().task("F").progress());
        assertThat(update.project().dataDate()).contains(Days.endOf(Ledgers.DATA_DATE));
        assertThat(update.entries()).as("a fact that was known already").hasSize(2);
        assertThat(update.questions(Locale.ENGLISH)).isEmpty();
        assertThat(update.notReported()).containsOnlyKeys("田中").containsEntry("田中", List.of(TaskId.of("B")));
    }

    /** One row after what is known; the question is golden text. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiterString = " :: ",
            value = {
                "A|||| 30%||佐藤 :: FELL :: The percent complete of A went from 40 to 30 (wbs.csv#2). Was work found to be incomplete? :: "
                        + "Aの進捗率が40から30に下がっています(wbs.csv#2)。手戻りの有無をご確認ください。",
                "A||2025/7/1||| :: FACT_CHANGED :: The actual start of A was reported as 2025-06-30 and now is 2025-07-01 (wbs.csv#2)."
                        + " Which date holds? :: "
                        + "Aの開始実績日が前回の2025-06-30から2025-07-01に変わっています(wbs.csv#2)。正しい日付をご確認ください。",
                "F||||80%|| :: FINISHED_BEFORE :: F was reported finished and now has 80 percent (wbs.csv#2). Is it open again? :: "
                        + "Fは完了と報告されていましたが、今回は進捗率80%です(wbs.csv#2)。作業が再開したかご確認ください。",
                "A|||2025/7/9|90%|| :: FINISHED_INCOMPLETE :: A has an actual finish and less than 100 percent (wbs.csv#2). Is it finished? :: "
                        + "Aは終了実績日があり、進捗率が100%未満です(wbs.csv#2)。完了しているかご確認ください。",
                "B||2025/7/9|2025/7/8||| :: FINISH_BEFORE_START :: The actual finish of B lies before its actual start (wbs.csv#2)."
                        + " Which dates hold? :: Bの終了実績日が開始実績日より前です(wbs.csv#2)。正しい日付をご確認ください。",
                "B||2025/7/14|||| :: IN_THE_FUTURE :: The actual start of B is 2025-07-14, after the date of the report 2025-07-10 (wbs.csv#2)."
                        + " Is it a forecast? :: "
                        + "Bの開始実績日が2025-07-14で、報告日7/10より後です(wbs.csv#2)。見込み日でしょうか、ご確認ください。",
                "D||||50%|| :: SUMMARY :: D is a summary; its progress follows from the tasks under it, so the percent complete 50 is not taken"
                        + " (wbs.csv#2). Which task is meant? :: "
                        + "Dはサマリータスクで、進捗は配下のタスクから集計するため、進捗率50は反映していません(wbs.csv#2)。対象のタスクをご確認ください。",
                "A||||60%|2025/7/2| :: TOO_OLD :: The report of 2025-07-02 on A (wbs.csv#2) is older than what is known; the percent complete"
                        + " stays 40 instead of 60. Is that right? :: "
                        + "Aについて7/2の報告(wbs.csv#2)は取り込み済みの情報より古いため、進捗率は40のままとし、60は反映していません。相違ないかご確認ください。"
            })
    void take_aDoubtfulFact_isAskedAndNothingIsLost(String row, Doubt doubt, String english, String japanese) {
        StatusUpdate update = take(row);

        assertThat(update.entries())
                .filteredOn(entry -> entry.doubt().isPresent())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.doubt()).contains(doubt);
                    assertThat(entry.isTaken()).isEqualTo(doubt == Doubt.FELL);
                    assertThat(entry.question(Locale.ENGLISH)).isPresent();
                });
        assertThat(update.questions(Locale.ENGLISH)).contains(english);
        assertThat(update.questions(Locale.JAPANESE)).contains(japanese);
    }

    @Test
    void take_twoReportsOfOneDayThatDisagree_takesNeither() {
        StatusUpdate update = take("A||||70%||佐藤", "A||||80%||鈴木");

        assertThat(update.held())
                .extracting(entry -> entry.doubt().orElseThrow())
                .containsExactly(Doubt.CONTRADICTED, Doubt.CONTRADICTED);
        assertThat(update.project().task("A").progress().percentComplete()).hasValue(40);
    }

    @Test
    void take_twoReportsOfTwoDays_takesTheLaterWhateverTheOrder() {
        for (String[] reports : new String[][] {
            {"A||||70%|2025/7/8|", "A||||80%|2025/7/9|"}, {"A||||80%|2025/7/9|", "A||||70%|2025/7/8|"}
        }) {
            StatusUpdate update = take(reports);

            assertThat(update.project().task("A").progress().percentComplete()).hasValue(80);
            assertThat(update.held())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.doubt()).contains(Doubt.SUPERSEDED));
            assertThat(update.questions(Locale.ENGLISH)).isEmpty();
        }
    }

    @Test
    void take_startAndFinishOfTwoReportsInTheWrongOrder_takesNeither() {
        StatusUpdate update = take("B||2025/7/9|||", "B|||2025/7/8|||");

        assertThat(update.held()).hasSize(2);
        assertThat(update.project().task("B").progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void take_anUnknownName_isAskedAndOnceConfirmedTaken() {
        String row = "画面の設計|画面の設計|||50%||佐藤";
        StatusUpdate update = take(row);

        assertThat(update.names()).singleElement().satisfies(question -> {
            assertThat(question.text(Locale.JAPANESE)).startsWith("「画面の設計」(wbs.csv#2)は計画のIDにありません。A「画面設計」");
            assertThat(question.candidates().get(0).task()).isEqualTo(TaskId.of("A"));
        });
        assertThat(update.changes()).isEmpty();
        StatusUpdate answered =
                StatusIntake.withDefaults().withAlias("画面の設計", "A").take(plan(), List.of(report(row)));
        assertThat(answered.names()).isEmpty();
        assertThat(answered.project().task("A").progress().percentComplete()).hasValue(50);
    }

    @Test
    void take_theSameName_isNotEnoughWithoutAnId() {
        StatusUpdate update = take("Z-1|画面実装|2025/7/8||||");

        assertThat(update.names())
                .singleElement()
                .satisfies(question -> assertThat(question.candidates().get(0))
                        .isEqualTo(new NameQuestion.Candidate(TaskId.of("B"), "画面実装", 1)));
        assertThat(update.project().task("B").progress().isStarted()).isFalse();
    }

    @Test
    void alias_blank_isRefused() {
        assertThatThrownBy(() -> StatusIntake.withDefaults().withAlias(" ", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }

    @Test
    void doubts_all_haveTextsInBothLanguages() {
        StatusEntry entry = take("A||||70%||").entries().get(0);

        assertThat(EnumSet.allOf(Doubt.class)).allSatisfy(doubt -> {
            assertThat(entry.because(doubt).question(Locale.ENGLISH).orElseThrow())
                    .contains("A");
            assertThat(entry.because(doubt).question(Locale.JAPANESE).orElseThrow())
                    .contains("A");
        });
    }

    @Test
    void print_anUpdate_fitsJShell() {
        assertThat(take("A||||30%||\nF||||80%||\nX|謎||||||")).hasToString("""
                        Status update: 1 changes, 1 held, 1 unknown names, 1 not reported
                        A PERCENT_COMPLETE 40 -> 30 (FELL) wbs.csv#2
                        F PERCENT_COMPLETE - -> 80 (held, FINISHED_BEFORE) wbs.csv#3""");
    }

    /** Whatever is reported: a legal plan comes out, every stated fact is an entry, and the order of reports does not matter. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void take_randomReports_keepsTheLaws(long seed) {
        Random random = new Random(seed);
        String[] reports = new String[3];
        int facts = 0;
        for (int i = 0; i < reports.length; i++) {
            StringBuilder rows = new StringBuilder();
            for (String id : List.of("A", "F", "B", "D")) {
                String start = random.nextBoolean() ? "2025/7/" + (1 + random.nextInt(14)) : "";
                String finish = random.nextInt(3) == 0 ? "2025/7/" + (1 + random.nextInt(14)) : "";
                String percent = random.nextBoolean() ? random.nextInt(101) + "%" : "";
                String updated = random.nextBoolean() ? "2025/7/" + (1 + random.nextInt(10)) : "";
                facts += (start.isEmpty() ? 0 : 1) + (finish.isEmpty() ? 0 : 1) + (percent.isEmpty() ? 0 : 1);
                rows.append(String.join("|", id, "x", start, finish, percent, updated, "佐藤"))
                        .append('\n');
            }
            reports[i] = rows.toString();
        }
        StatusUpdate update = take(reports);
        StatusUpdate turned = take(reports[2], reports[1], reports[0]);

        assertThat(update.entries()).hasSize(facts);
        for (String id : List.of("A", "F", "B")) {
            assertThat(turned.project().task(id).progress())
                    .isEqualTo(update.project().task(id).progress());
        }
    }
}
