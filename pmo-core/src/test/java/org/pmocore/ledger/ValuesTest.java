package org.pmocore.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Percent, effort, money, numbers, flags, states and links: one row is a column of cells and what each was read as. */
class ValuesTest {

    /** Values separated by spaces; a question mark for a cell that was not taken. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "進捗率; 50 80 100 0; 50.0 80.0 100.0 0.0; 50 is read as 50 %",
                "進捗率; 0.5 0.8 1 0; 50.0 80.0 100.0 0.0; 0.5 is read as 50 %",
                "進捗率; 50% 80％ 100% 0%; 50.0 80.0 100.0 0.0; every number",
                "進捗率; 0.5 50%; 50.0 50.0; 0.5 is read",
                "進捗率; 50 0.5; 50.0 ?; 50 is read as 50 %; numbers up to 1",
                "進捗率; 50 1; 50.0 1.0; 50 is read as 50 %",
                "進捗率; 0 1; 0.0 ?; only 0 and 1",
                "進捗率(%); 50 0.5; 50.0 ?; 50 is read as 50 %; numbers",
                "進捗率(%); 0.5 1; ? ?; 50 is read as 50 %; numbers",
                "進捗率; 120 50; ? 50.0; 50 is read",
                "進捗率; -5 50; ? 50.0; 50 is read",
                "進捗率; 5割 ８０; 50.0 80.0; 50 is read",
                "進捗率; 完了 50; ? 50.0; 50 is read"
            })
    void percent_ofColumn_isDecidedOnceAndSaid(String header, String cells, String values, String said) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column(header, cells.split(" "));
        Ledger<ProgressRow> ledger = loaded.value().orElseThrow();

        assertThat(ledger.rows().stream()
                        .map(row -> row.percentComplete().isPresent()
                                ? Double.toString(row.percentComplete().getAsDouble())
                                : "?")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(values);
        assertThat(ledger.column("percentComplete")
                        .orElseThrow()
                        .reading(Locale.ENGLISH)
                        .orElseThrow())
                .startsWith(said);
        assertThat(loaded.problems())
                .hasSize((int) values.chars().filter(c -> c == '?').count());
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "計画工数(人日); 3; 24 person-hours",
                "計画工数（人日）; ３．５; 28 person-hours",
                "計画工数[h]; 24; 24 person-hours",
                "計画工数(人月); 0.5; 80 person-hours",
                "人日; 2; 16 person-hours",
                "計画工数; 3人日; 24 person-hours",
                "計画工数; 24h; 24 person-hours",
                "計画工数; 24時間; 24 person-hours",
                "計画工数; 1人月; 160 person-hours",
                "計画工数; 1.5d; 12 person-hours",
                "計画工数(人日); 4h; 4 person-hours",
                "計画工数(人日); 1,000; 8000 person-hours"
            })
    void effort_withUnit_isPersonHours(String header, String cell, String hours) {
        assertThat(Ledgers.column(header, cell)
                        .orThrow()
                        .rows()
                        .get(0)
                        .plannedEffort()
                        .map(Object::toString))
                .contains(hours);
    }

    /** 工数(人日) over 予定: the unit stands in the upper row. */
    @Test
    void effort_unitInUpperHeader_counts() {
        Ledger<ProgressRow> ledger =
                Ledgers.progress("ID|タスク名|工数(人日)|\n||予定|実績\nA-1|設計|3|2").orThrow();

        assertThat(ledger.rows().get(0).plannedEffort().orElseThrow()).hasToString("24 person-hours");
        assertThat(ledger.rows().get(0).actualEffort().orElseThrow()).hasToString("16 person-hours");
    }

    @Test
    void effort_withoutUnit_isAskedOnceForTheColumn() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("計画工数", "3", "5", "8h");

        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PMO-4142");
            assertThat(problem.candidates()).hasSize(3);
            assertThat(problem.cell().orElseThrow().address()).isEqualTo("C1");
        });
        List<ProgressRow> rows = loaded.value().orElseThrow().rows();
        assertThat(rows.get(0).row().presence("plannedEffort")).isEqualTo(Presence.UNREADABLE);
        assertThat(rows.get(2).plannedEffort()).isPresent();
        assertThat(LedgerIntake.at(Ledgers.DATA_DATE)
                        .withEffortUnit(EffortUnit.PERSON_DAYS)
                        .withPersonDay(7.5, 20)
                        .read(LedgerKind.PROGRESS, loaded.value().orElseThrow().sheet())
                        .orThrow()
                        .rows()
                        .get(0)
                        .plannedEffort()
                        .map(Object::toString))
                .contains("22.5 person-hours");
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "予算(円); 1200000; JPY 1200000",
                "予算(千円); 1,200; JPY 1200000",
                "予算（百万円）; 1.5; JPY 1500000",
                "予算; ¥1,200,000; JPY 1200000",
                "予算; ￥１，２００; JPY 1200",
                "予算; 1,200円; JPY 1200",
                "予算; 120万円; JPY 1200000",
                "予算; 1,200千円; JPY 1200000",
                "予算; ▲500円; JPY -500",
                "予算(円); △500; JPY -500",
                "予算(円); (1,000); JPY -1000",
                "予算(円); -1,000; JPY -1000",
                "予算; USD 12.50; USD 12.50",
                "予算; $12.50; USD 12.50",
                "予算(USD); 12.5; USD 12.50",
                "予算; -¥500; JPY -500"
            })
    void money_inEveryForm_isRead(String header, String cell, String money) {
        Sheet sheet = Ledgers.sheet("年月|" + header + "\n2025/7|" + cell);

        CostRow row = LedgerIntake.at(Ledgers.DATA_DATE)
                .read(LedgerKind.COSTS, sheet)
                .orThrow()
                .rows()
                .get(0);

        assertThat(row.planned().map(Object::toString)).contains(money);
        assertThat(row.period().map(Object::toString)).contains("2025-07-01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "予算; 1200; PMO-4153",
                "予算(円); 12.5; PMO-4152",
                "予算(円); 1,2; PMO-4121",
                "予算(円); 多い; PMO-4150",
                "予算; XXQ 5; PMO-4152"
            })
    void money_thatCannotBeTaken_isAProblem(String header, String cell, String code) {
        Sheet sheet = Ledgers.sheet("年月|" + header + "\n2025/7|" + cell);

        assertThat(Ledgers.codes(LedgerIntake.at(Ledgers.DATA_DATE).read(LedgerKind.COSTS, sheet)))
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "○,true",
        "◯,true",
        "〇,true",
        "✓,true",
        "Yes,true",
        "1,true",
        "有,true",
        "×,false",
        "✕,false",
        "no,false",
        "無,false",
        "-,false"
    })
    void flag_circleOrCross_isRead(String cell, boolean flag) {
        assertThat(Ledgers.column("マイルストーン", cell).orThrow().rows().get(0).milestone())
                .contains(flag);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "未着手,NOT_STARTED",
        "着手,IN_PROGRESS",
        "作業中,IN_PROGRESS",
        "レビュー中,IN_REVIEW",
        "ﾚﾋﾞｭｰ中,IN_REVIEW",
        "完了,DONE",
        "完了（7/20）,DONE",
        "保留,ON_HOLD",
        "中止,CANCELLED",
        "Done,DONE",
        "in progress,IN_PROGRESS",
        "IN_PROGRESS,IN_PROGRESS",
        "済,DONE"
    })
    void state_ofTask_isKnownInBothLanguages(String cell, ProgressRow.Status status) {
        assertThat(Ledgers.column("状態", cell)
                        .value()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .status())
                .contains(status);
    }

    @Test
    void state_misspelt_isAProblemWithSuggestion() {
        Problem problem = Ledgers.column("状態", "レビュー申").problems().get(0);

        assertThat(problem.code()).isEqualTo("PMO-4163");
        assertThat(problem.suggestion()).contains("レビュー中");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "A-1; A-1 -FS-> A-3",
                "A-1FS+2d; A-1 -FS+2d-> A-3",
                "A-1SS; A-1 -SS-> A-3",
                "A-1 FF-1日; A-1 -FF-1d-> A-3",
                "A-1,A-2; A-1 -FS-> A-3, A-2 -FS-> A-3",
                "A-1、A-2SS+1d; A-1 -FS-> A-3, A-2 -SS+1d-> A-3",
                "A-1→; A-1 -FS-> A-3",
                "A-1\\nA-2; A-1 -FS-> A-3, A-2 -FS-> A-3",
                "A-1 A-2; A-1 -FS-> A-3, A-2 -FS-> A-3",
                "A-1(SS); A-1 -SS-> A-3",
                "Ａ－１; A-1 -FS-> A-3",
                "A-1+3暦日; A-1 -FS+3ed-> A-3",
                "A-1終了-開始; A-1 -FS-> A-3"
            })
    void links_inEveryForm_areRead(String cell, String links) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("先行タスク", "", "", cell);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().rows().get(2).predecessors().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(links);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {"A-9; PMO-4170; ", "A-2; PMO-4171; ", "A-1XX; PMO-4170; A-1"})
    void links_unknownOrToItself_areProblems(String cell, String code, String suggestion) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("先行タスク", "", cell);

        assertThat(Ledgers.codes(loaded)).containsExactly(code);
        assertThat(loaded.problems().get(0).suggestion()).isEqualTo(java.util.Optional.ofNullable(suggestion));
    }

    /** An id may end like a type or a lag; as a whole it comes first. */
    @Test
    void links_idThatLooksLikeALag_isTheId() {
        List<ProgressRow> rows = Ledgers.progress("ID|タスク名|先行タスク\nA|x|\nA-2d|y|\nOFS|z|\nB|w|A-2d;OFS;A-1d")
                .orThrow()
                .rows();

        assertThat(rows.get(3).predecessors().stream().map(Object::toString))
                .containsExactly("A-2d -FS-> B", "OFS -FS-> B", "A -FS-1d-> B");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {"3; 3d", "3日; 3d", "３営業日; 3d", "4h; 4h", "2暦日; 2ed", "1週間; ?", "すぐ; ?"})
    void days_withUnit_areRead(String cell, String time) {
        Loaded<Ledger<IssueRow>> loaded = Ledgers.issues("No|件名|起票日|影響日数\n1|x|2025/7/1|" + cell);

        assertThat(loaded.value()
                        .orElseThrow()
                        .rows()
                        .get(0)
                        .impactDays()
                        .map(Object::toString)
                        .orElse("?"))
                .isEqualTo(time);
    }

    @Test
    void probability_percentOrWord_isEither() {
        Ledger<RiskRow> risks = LedgerIntake.withDefaults()
                .read(LedgerKind.RISKS, Ledgers.sheet("No|リスク事象|発生確率|状態\nR1|x|30%|識別\nR2|y|高|監視中"))
                .value()
                .orElseThrow();

        assertThat(risks.rows().get(0).probability()).hasValue(30);
        assertThat(risks.rows().get(1).probability()).isEmpty();
        assertThat(risks.rows().get(1).probabilityLevel()).contains(org.pmocore.model.Issue.Severity.HIGH);
    }

    @Test
    void accessor_ofUnknownFieldOrOtherType_throwsWithAdvice() {
        LedgerRow row = Ledgers.column("開始予定日", "2025/7/22").orThrow().rawRows().get(0);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> row.date("plannedStat")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe plannedStart is meant");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> row.money("plannedStart")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Arrays.asList(row.presence("plannedStart"), row.presence("actualStart")))
                .containsExactly(Presence.GIVEN, Presence.NO_COLUMN);
    }
}
