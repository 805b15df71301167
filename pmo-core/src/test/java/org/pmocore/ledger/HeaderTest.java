package org.pmocore.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.ledger.LedgerColumn.Kind;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Headers: spellings, titles above, two rows, merges, bar charts, unknown, missing and double columns. */
class HeaderTest {

    static Stream<LedgerKind<?>> kinds() {
        return Stream.of(
                LedgerKind.PROGRESS,
                LedgerKind.ISSUES,
                LedgerKind.RISKS,
                LedgerKind.CHANGES,
                LedgerKind.COSTS,
                LedgerKind.TESTS,
                LedgerKind.ESTIMATES,
                LedgerKind.MILESTONES,
                LedgerKind.CALENDARS,
                LedgerKind.HAND_OFFS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void headers_ofAKind_eachStandForOneField(LedgerKind<?> kind) {
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (LedgerField field : kind.fields()) {
            for (String header : field.headers()) {
                String other = owners.putIfAbsent(Folding.header(header), field.key());
                if (other != null && !other.equals(field.key())) {
                    twice.add(header + ": " + other + " and " + field.key());
                }
            }
        }
        assertThat(twice).isSubsetOf("内容: title and description");
        ToStringContract.check(kind);
        kind.fields().forEach(ToStringContract::check);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void required_ofAKind_namesStatesOfItsList(LedgerKind<?> kind) {
        WordList states = kind.stateField().map(kind::wordsOf).orElseGet(() -> WordList.of(List.of()));
        for (LedgerField field : kind.fields()) {
            if (!field.required().equals(LedgerField.ALWAYS)
                    && !field.required().equals(LedgerField.NEVER)) {
                assertThat(states.codes())
                        .as(field.toString())
                        .contains(field.required().replace("+", "").split(","));
            }
        }
    }

    /** Each accessor of a row asks for a field of its kind, in the right type. */
    @ParameterizedTest
    @MethodSource("kinds")
    void view_ofAKind_readsEveryField(LedgerKind<?> kind) throws ReflectiveOperationException {
        String headers =
                kind.fields().stream().map(field -> field.headers().get(1)).collect(Collectors.joining("|"));
        String cells = kind.fields().stream().map(HeaderTest::sample).collect(Collectors.joining("|"));
        Loaded<? extends Ledger<?>> loaded = LedgerIntake.at(Ledgers.DATA_DATE)
                .withCurrency("JPY")
                .withEffortUnit(EffortUnit.PERSON_DAYS)
                .read(kind, Ledgers.sheet(headers + "\n" + cells));
        Ledger<?> ledger = loaded.value().orElseThrow();
        Object row = ledger.rows().get(0);

        assertThat(loaded.problems()).isEmpty();
        for (LedgerField field : kind.fields()) {
            if (field.type() == FieldType.LINKS) {
                continue;
            }
            Object value = row.getClass().getMethod(field.key()).invoke(row);
            assertThat(value.toString()).as(field.key()).isNotIn("Optional.empty", "OptionalDouble.empty", "[]");
        }
        ToStringContract.check(row);
        ToStringContract.check(ledger);
        ledger.columns().forEach(ToStringContract::check);
    }

    private static String sample(LedgerField field) {
        return switch (field.type()) {
            case DATE, DATES, MONTH -> "2025/7/22";
            case PERCENT, PROBABILITY -> "50%";
            case FLAG -> "○";
            case EFFORT, MONEY, NUMBER, QUANTITY, DAYS -> "3";
            case CHOICE, STATE ->
                switch (field.words()) {
                    case "taskStatus", "level" -> field.words().equals("level") ? "高" : "着手";
                    case "issueState" -> "対応中";
                    case "riskState" -> "識別";
                    case "changeState" -> "申請";
                    case "handOffState" -> "合意";
                    case "issueType" -> "課題";
                    case "response" -> "回避";
                    case "measure" -> "工数";
                    default -> "祝日";
                };
            case LINKS -> "";
            default -> "X" + field.key();
        };
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "ＩＤ,taskId",
        "Ｎｏ．,taskId",
        "タスク ID,taskId",
        "担当,owner",
        "担当者,owner",
        "主担当,owner",
        "担当者（敬称略）,owner",
        "Ｏｗｎｅｒ,owner",
        "ｽﾃｰﾀｽ,status",
        "進捗率(%),percentComplete",
        "予定開始,plannedStart",
        "開始予定日,plannedStart",
        "着手予定,plannedStart",
        "完了実績日,actualFinish",
        "Planned Finish,plannedFinish",
        "due date,plannedFinish",
        "計画工数（人日）,plannedEffort",
        "※備考,note",
        "終了\\n予定日,plannedFinish"
    })
    void header_spelling_isRecognised(String header, String field) {
        Ledger<ProgressRow> ledger = Ledgers.progress("WBS番号|タスク名|" + header + "|成果物\nA|x||y")
                .value()
                .orElseThrow();

        LedgerColumn column = ledger.columns().get(2);
        if (field.equals("taskId")) {
            assertThat(column.kind()).isIn(Kind.FIELD, Kind.DUPLICATE);
        } else {
            assertThat(column.field().map(LedgerField::key)).contains(field);
        }
    }

    @Test
    void header_belowTitles_isFound() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("""
                進捗管理簿||||
                プロジェクト名|基幹刷新|||作成日 2025/7/10
                ||||
                No|タスク名|担当者|開始予定日|終了予定日
                A-01|画面設計|山田|2025/7/1|2025/7/10""");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().headerRow()).isEqualTo(4);
        assertThat(loaded.orThrow().rows().get(0).row().number()).isEqualTo(5);
        assertThat(loaded.orThrow().row("A-01").flatMap(ProgressRow::owner)).contains("山田");
    }

    @Test
    void header_ofTwoRows_isJoined() {
        Ledger<ProgressRow> ledger = Ledgers.progress("""
                WBS番号|タスク名|担当者|予定|||実績||
                |||開始日|終了日|工数(人日)|開始日|終了日|工数(人日)
                A-01|画面設計|山田|2025/7/1|2025/7/10|5|2025/7/2||3""").orThrow();

        ProgressRow row = ledger.rows().get(0);
        assertThat(ledger.headerRow()).isEqualTo(2);
        assertThat(row.plannedStart()).contains(java.time.LocalDate.of(2025, 7, 1));
        assertThat(row.actualStart()).contains(java.time.LocalDate.of(2025, 7, 2));
        assertThat(row.plannedEffort().map(Object::toString)).contains("40 person-hours");
        assertThat(row.actualEffort().map(Object::toString)).contains("24 person-hours");
        assertThat(ledger.columns().get(6).header()).isEqualTo("実績 開始日");
    }

    @Test
    void ganttColumns_toTheRight_areRecognisedAndKept() {
        Ledger<ProgressRow> ledger = Ledgers.progress("""
                |||7月|||||
                ID|タスク名|備考|7/1|7/2|7/3|7/4|7/7|7/8
                A|x|memo|■|■||||
                ||||||||■""").orThrow();

        assertThat(ledger.columns().stream().map(LedgerColumn::kind))
                .containsExactly(
                        Kind.FIELD,
                        Kind.FIELD,
                        Kind.FIELD,
                        Kind.GANTT,
                        Kind.GANTT,
                        Kind.GANTT,
                        Kind.GANTT,
                        Kind.GANTT,
                        Kind.GANTT);
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.rows().get(0).row().cell(4)).isEqualTo("■");
        assertThat(ledger.rows().get(0).row().others()).isEmpty();
    }

    @Test
    void ganttColumns_asDaysOfTheMonthAcrossItsEnd_areRecognised() {
        Ledger<ProgressRow> ledger =
                Ledgers.progress("ID|タスク名|28|29|30|31|1|2\nA|x|■|||||").orThrow();

        assertThat(ledger.columns().stream().filter(column -> column.kind() == Kind.GANTT))
                .hasSize(6);
    }

    @Test
    void unknownColumns_areKeptVerbatim() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("ID|タスク名|社内コード|印\nA|x| Ｚ-９ |●");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().rows().get(0).row().others())
                .containsExactly(Map.entry("社内コード", "Ｚ-９"), Map.entry("印", "●"));
    }

    @Test
    void misspeltHeader_isAProblemWithSuggestion() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("ID|タスク名|主担当社\nA|x|山田");

        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PMO-4006");
            assertThat(problem.suggestion()).contains("主担当者");
            assertThat(problem.message(Locale.JAPANESE)).contains("wbs.csv 1行目 C列「主担当社」", "もしかして「主担当者」");
        });
    }

    @Test
    void doubleHeader_properestIsUsed_otherIsKeptAndSaid() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("ID|タスク名|担当|担当者\nA|x|設計T|山田");

        assertThat(Ledgers.codes(loaded)).containsExactly("PMO-4004");
        ProgressRow row = loaded.orThrow().rows().get(0);
        assertThat(row.owner()).contains("山田");
        assertThat(row.row().others()).containsEntry("担当", "設計T");
    }

    /** 内容 is the title of an issue, but beside 件名 its description. */
    @Test
    void header_withASecondField_standsForItBesideAProperOne() {
        IssueRow alone = Ledgers.issues("課題No|内容|起票日\n1|接続できない|2025/7/1")
                .orThrow()
                .rows()
                .get(0);
        Loaded<Ledger<IssueRow>> both = Ledgers.issues("課題No|内容|件名|起票日\n1|接続できない|DB障害|2025/7/1");

        assertThat(alone.title()).contains("接続できない");
        assertThat(alone.description()).isEmpty();
        assertThat(both.problems()).isEmpty();
        assertThat(both.orThrow().rows().get(0).title()).contains("DB障害");
        assertThat(both.orThrow().rows().get(0).description()).contains("接続できない");
    }

    @Test
    void missingColumn_thatEveryRowNeeds_isAnErrorAndRowsStay() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("名前なし|タスク名|担当者\n1|x|山田");

        assertThat(Ledgers.codes(loaded)).contains("PMO-4003");
        assertThat(loaded.value().orElseThrow().rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"a|b|c\\n1|2|3; PMO-4001", "''; PMO-4001"})
    void noHeader_isAnError(String table, String code) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress(table.replace("\\n", "\n"));

        assertThat(loaded.value()).isEmpty();
        assertThat(Ledgers.codes(loaded)).containsAnyOf(code, "PMO-4002");
    }

    @Test
    void valuesWithoutHeader_areSaid() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("ID|タスク名||担当者\nA|x|memo|山田");

        assertThat(Ledgers.codes(loaded)).containsExactly("PMO-4005");
    }

    @Test
    void leadingGroups_countDownwardsUntilSomethingNewBegins() {
        List<ProgressRow> rows = Ledgers.progress("""
                工程|サブシステム|ID|タスク名|チーム
                設計|受注|A|a|T1
                |||b|
                ||C|c|
                〃|請求|D|d|
                製造||E|e|T2""").value().orElseThrow().rows();

        assertThat(rows.stream()
                        .map(row -> row.phase().orElse("") + "/"
                                + row.subsystem().orElse("") + "/" + row.team().orElse("")))
                .containsExactly("設計/受注/T1", "設計/受注/", "設計/受注/", "設計/請求/", "製造//T2");
        assertThat(rows.get(1).row().isFromAbove("phase")).isTrue();
        assertThat(rows.get(0).row().isFromAbove("phase")).isFalse();
    }

    @Test
    void mergedCells_sayWhatTheMergeSays() {
        Sheet sheet = Ledgers.sheet("ID|タスク名|担当者\nA|a|山田\nB|b|\nC|c|").withMerges(List.of(new Sheet.Merge(2, 3, 3, 3)));
        List<ProgressRow> rows = LedgerIntake.withDefaults()
                .read(LedgerKind.PROGRESS, sheet)
                .orThrow()
                .rows();

        assertThat(rows.stream().map(row -> row.owner().orElse(""))).containsExactly("山田", "山田", "");
        assertThat(rows.get(1).row().isFromAbove("owner")).isTrue();
    }

    @Test
    void cells_beyondTheLastColumn_areKeptAndSaid() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress("ID|タスク名|備考\nA-1|設計|1,200|余り\nA-2|製造||");

        assertThat(loaded.problems())
                .extracting(problem ->
                        problem.code() + " " + problem.location().orElseThrow().pointer())
                .containsExactly("PMO-4205 2");
        assertThat(loaded.problems().get(0).what(Locale.ENGLISH)).contains("\"余り\" stands in column D");
        assertThat(loaded.orThrow().rawRows().get(0).cell(4)).isEqualTo("余り");
    }

    @Test
    void kind_withOwnHeadersAndWords_knowsThem() {
        LedgerKind<ProgressRow> ours =
                LedgerKind.PROGRESS.withHeaders("owner", "窓口").withWords("taskStatus", "ON_HOLD", "塩漬け");
        ProgressRow row = LedgerIntake.withDefaults()
                .read(ours, Ledgers.sheet("ID|タスク名|窓口|状態\nA|a|山田|塩漬け"))
                .orThrow()
                .rows()
                .get(0);

        assertThat(row.owner()).contains("山田");
        assertThat(row.status()).contains(ProgressRow.Status.ON_HOLD);
    }

    @Test
    void kind_ofAnOwnTable_isATableAndARecord() {
        record Lesson(LedgerRow row) {}
        LedgerKind<Lesson> lessons = LedgerKind.parse("lessons", """
                # A ledger of its own.
                lessonId | ID   | ALWAYS | ID   | 番号 | No
                learnt   | TEXT | ALWAYS | learnt | 教訓 | {学び,気づき}
                """, Lesson::new);

        Lesson lesson = LedgerIntake.withDefaults()
                .read(lessons, Ledgers.sheet("番号|気づき\n1|早めに聞く"))
                .orThrow()
                .rows()
                .get(0);

        assertThat(lesson.row().text("learnt")).contains("早めに聞く");
    }

    @Test
    void problems_ofEveryCode_canBeToldInBothLanguages() {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.progress(
                "ID|タスク名|担当|担当者|開始予定日|状態|計画工数||進捗率\n"
                        + "1.9|a|x|y|7/22|謎|3|メモ|120\n1.1|b|||2025/7/22|着手|||\n1.1|||||||||\nID|タスク名|担当|担当者|開始予定日|状態|計画工数||進捗率\n合計||||||||");

        assertThat(Ledgers.codes(loaded))
                .contains(
                        "PMO-4004",
                        "PMO-4005",
                        "PMO-4116",
                        "PMO-4163",
                        "PMO-4142",
                        "PMO-4132",
                        "PMO-4210",
                        "PMO-4211",
                        "PMO-4202",
                        "PMO-4201",
                        "PMO-4203",
                        "PMO-4204");
        for (Problem problem : loaded.problems()) {
            assertThat(problem.message(Locale.ENGLISH)).contains("At: wbs.csv");
            assertThat(problem.message(Locale.JAPANESE)).contains("場所: wbs.csv");
            ToStringContract.check(problem);
        }
    }
}
