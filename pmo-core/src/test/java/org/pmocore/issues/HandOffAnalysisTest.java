package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.issues.HandOffFinding.Kind;
import org.pmocore.ledger.HandOffRow;
import org.pmocore.ledger.HandOffRow.State;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkTime;

class HandOffAnalysisTest {

    private static final LocalDate DATA_DATE = LocalDate.of(2026, 4, 3);

    /**
     * Five weekdays a week. A (設計) 1 to 8 April drives B (製造) 9 to 22 April; C (基盤) 1 to 2 April has float: X (製造) of two days
     * may start on 21 April at the latest.
     */
    private static Schedule plan() {
        return plan(WorkTime.ZERO, Dependency.FINISH_TO_START);
    }

    private static Schedule plan(WorkTime lag, Dependency.Type type) {
        Project project = Project.builder("EC renewal")
                .start(LocalDate.of(2026, 4, 1))
                .task("A", task -> task.name("画面設計").team("設計").days(6))
                .task("C", task -> task.name("環境構築").team("基盤").days(2))
                .task("B", task -> task.name("画面実装").team("製造").days(10).after("A"))
                .task("X", task -> task.name("結合準備").team("製造").days(2).after("C", type, lag))
                .task(
                        "Y",
                        task -> task.name("単体試験").team("製造").days(1).after("C").after("X"))
                .build();
        return CriticalPathMethod.withDefaults().schedule(project);
    }

    /** Late start of X: two days before Y, which may start on 22 April, so 20 April 08:00; handed over by Friday the 17th. */
    @ParameterizedTest(name = "{0} {1}: needed by {2}, margin {3}")
    @CsvSource({
        "FINISH_TO_START, 0d, 2026-04-17, 11 working days",
        "FINISH_TO_START, 3d, 2026-04-14, 8 working days",
        "FINISH_TO_START, -2d, 2026-04-21, 13 working days",
        "FINISH_TO_START, 2ed, 2026-04-17, 11 working days",
        "START_TO_START, 0d, 2026-04-17, 13 working days",
        "FINISH_TO_FINISH, 0d, 2026-04-21, 13 working days"
    })
    void margin_ofADependency_isToTheLateDateLessTheLag(
            Dependency.Type type, String lag, LocalDate needed, String margin) {
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(plan(WorkTime.parse(lag), type), DATA_DATE);

        assertThat(report.handOffs())
                .filteredOn(handOff -> handOff.id().equals("C>X"))
                .singleElement()
                .satisfies(handOff -> {
                    assertThat(handOff.latest()).contains(needed);
                    assertThat(handOff.margin()).hasToString(margin);
                });
    }

    @Test
    void analyze_aPlanAlone_hasEveryDependencyBetweenTeams() {
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(plan(), DATA_DATE);

        assertThat(report.handOffs()).extracting(TeamHandOff::id).containsExactly("A>B", "C>X", "C>Y");
        assertThat(report.handOffs().get(0).margin()).hasToString("0 working days");
        assertThat(report.handOffs().get(0).latest()).contains(LocalDate.of(2026, 4, 8));
        assertThat(report.findings()).isEmpty();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(
                        Kind.OVERDUE,
                        agreed("H1").promised(DATA_DATE),
                        "H1 \"画面仕様書\" (設計 to 製造) was promised for 2026-04-03 and is not handed over."
                                + " By when can it be handed over?",
                        "H1「画面仕様書」(設計→製造)は約束日4/3を過ぎていますが、引き渡しの報告がありません。引渡見込み日をご確認ください。"),
                Arguments.of(
                        Kind.TOO_LATE,
                        agreed("H1").promised(LocalDate.of(2026, 4, 10)),
                        "H1 \"画面仕様書\" (設計 to 製造) comes on 2026-04-10, but is needed by 2026-04-08,"
                                + " 2 working days earlier. What can be handed over first?",
                        "H1「画面仕様書」(設計→製造)の提供は4/10の予定ですが、必要日は4/8で、2営業日間に合いません。" + "先行して提供できるものがないかご相談ください。"),
                Arguments.of(
                        Kind.FORECAST_AFTER_PROMISE,
                        agreed("H1").promised(LocalDate.of(2026, 4, 7)),
                        "H1 \"画面仕様書\" (設計 to 製造) is forecast for 2026-04-08, after the promised 2026-04-07."
                                + " Which date holds?",
                        "H1「画面仕様書」(設計→製造)の見込みは4/8で、約束日4/7より後です。提供日をご確認ください。"),
                Arguments.of(
                        Kind.NEEDED_BEFORE_PROMISE,
                        agreed("H1").promised(LocalDate.of(2026, 4, 8)).neededBy(LocalDate.of(2026, 4, 7)),
                        "H1 \"画面仕様書\": 製造 needs it by 2026-04-07, 設計 promises 2026-04-08. Which date is agreed?",
                        "H1「画面仕様書」は、製造の必要日が4/7、設計の約束日が4/8です。両チームで日付の調整をお願いします。"),
                Arguments.of(
                        Kind.NOT_AGREED,
                        agreed("H1").promised(LocalDate.of(2026, 4, 8)).state(State.NOT_AGREED),
                        "H1 \"画面仕様書\" (設計 to 製造) is needed by 2026-04-08 and not agreed."
                                + " Can both sides confirm date and condition?",
                        "H1「画面仕様書」(設計→製造)は4/8までに必要ですが、未合意です。提供日と受入条件の合意をお願いします。"),
                Arguments.of(
                        Kind.CHANGED_AFTER_AGREEMENT,
                        agreed("H9").promised(LocalDate.of(2026, 4, 8)).condition("レビュー済み"),
                        "H9 \"画面仕様書\" (設計 to 製造) was changed after it was agreed: 2026-04-06 -> 2026-04-08,"
                                + " - -> レビュー済み. Do both sides agree?",
                        "H9「画面仕様書」(設計→製造)は合意後に変更されています(2026-04-06 -> 2026-04-08, - -> レビュー済み)。" + "両チームで再度ご確認ください。"),
                Arguments.of(
                        Kind.NO_LINK,
                        agreed("H1").tasks("A", "X").promised(LocalDate.of(2026, 4, 8)),
                        "H1 \"画面仕様書\": task A of 設計 and task X of 製造 are not linked in the plan, so a delay is not"
                                + " passed on. Should they be?",
                        "H1「画面仕様書」は、設計のタスクAと製造のタスクXが計画上つながっていないため、遅れが後続に反映されません。" + "依存関係の設定をご確認ください。"),
                Arguments.of(
                        Kind.UNKNOWN_TASK,
                        agreed("H1").tasks("A", "Z").promised(LocalDate.of(2026, 4, 8)),
                        "H1 \"画面仕様書\" (設計 to 製造) names task Z, which is not in the plan. Which task is meant?",
                        "H1「画面仕様書」(設計→製造)のタスクZが計画にありません。対象のタスクをご確認ください。"),
                Arguments.of(
                        Kind.NOT_WRITTEN_DOWN,
                        agreed("H1").promised(LocalDate.of(2026, 4, 8)),
                        "\"環境構築\" (基盤 to 製造) follows from the plan and is in no agreement. Who agrees on it?",
                        "「環境構築」(基盤→製造)は計画上の受け渡しですが、受け渡し管理簿に記載がありません。合意のうえ記載をお願いします。"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void finding_whereItHolds_isToldInBothLanguages(
            Kind kind, HandOffAgreement.Builder agreement, String english, String japanese) {
        List<HandOffAgreement> before =
                List.of(agreed("H9").promised(LocalDate.of(2026, 4, 6)).build());
        HandOffReport report = HandOffAnalysis.withDefaults()
                .withEarlier(before)
                .analyze(plan(), DATA_DATE, List.of(agreement.build()));

        assertThat(report.findings())
                .filteredOn(finding -> finding.kind() == kind)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.text(Locale.ENGLISH)).isEqualTo(english);
                    assertThat(finding.text(Locale.JAPANESE)).isEqualTo(japanese);
                });
    }

    @Test
    void findings_everyKind_hasACase() {
        assertThat(findings().map(arguments -> arguments.get()[0])).containsAll(EnumSet.allOf(Kind.class));
    }

    @Test
    void findings_everythingAgreedInTime_areNone() {
        assertThat(inTime(DATA_DATE).findings()).isEmpty();
    }

    private static HandOffReport inTime(LocalDate dataDate) {
        List<HandOffAgreement> agreements = List.of(
                agreed("H1").promised(LocalDate.of(2026, 4, 8)).build(),
                agreed("H2")
                        .teams("基盤", "製造")
                        .tasks("C", "X")
                        .promised(LocalDate.of(2026, 4, 6))
                        .build(),
                agreed("H3")
                        .teams("基盤", "製造")
                        .tasks("C", "Y")
                        .promised(LocalDate.of(2026, 4, 6))
                        .build());
        return HandOffAnalysis.withDefaults().analyze(plan(), dataDate, agreements);
    }

    @Test
    void findings_onceHandedOver_areNoneAboutDates() {
        HandOffAgreement done = agreed("H1")
                .promised(LocalDate.of(2026, 4, 2))
                .state(State.HANDED_OVER)
                .build();

        assertThat(HandOffAnalysis.withDefaults()
                        .analyze(plan(), DATA_DATE, List.of(done))
                        .findings())
                .extracting(HandOffFinding::kind)
                .containsOnly(Kind.NOT_WRITTEN_DOWN);
    }

    @Test
    void due_withinTheLookAhead_isTheEarliestFirst() {
        HandOffReport report = inTime(DATA_DATE);

        assertThat(report.due()).extracting(TeamHandOff::id).containsExactly("H2", "H3", "H1");
        assertThat(HandOffAnalysis.withDefaults()
                        .withLookAhead(2)
                        .analyze(plan(), DATA_DATE)
                        .due())
                .isEmpty();
        assertThatThrownBy(() -> HandOffAnalysis.withDefaults().withLookAhead(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1)");
    }

    @Test
    void matrix_ofOpenHandOffs_sumsWhatIsLate() {
        HandOffAgreement late = agreed("H1").promised(LocalDate.of(2026, 4, 13)).build();
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(plan(), DATA_DATE, List.of(late));

        assertThat(report.matrix().get("設計").get("製造")).hasToString("1 open, 1 late by 3 working days");
        assertThat(report.matrix().get("基盤").get("製造")).hasToString("2 open");
    }

    @Test
    void analyze_anAgreementWithoutTasks_countsByItsOwnDates() {
        HandOffAgreement bare = HandOffAgreement.builder("H1", "契約書")
                .teams("PMO", "顧客")
                .neededBy(LocalDate.of(2026, 4, 10))
                .promised(LocalDate.of(2026, 4, 14))
                .build();
        HandOffAgreement undated =
                HandOffAgreement.builder("H2", "議事録").teams("PMO", "顧客").build();
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(plan(), DATA_DATE, List.of(bare, undated));

        assertThat(report.handOffs().get(0).margin()).hasToString("-2 working days");
        assertThat(report.handOffs())
                .filteredOn(handOff -> handOff.id().equals("H2"))
                .singleElement()
                .satisfies(handOff -> assertThat(handOff.margin()).hasToString("- date missing"));
    }

    @Test
    void analyze_rowsOfALedger_areFoundInThePlan() {
        Sheet sheet = Sheet.of(
                "受け渡し管理簿.csv",
                List.of(
                        List.of("管理番号", "提供元", "提供先", "受け渡し物", "提供元タスク", "提供先タスク", "約束日", "状態"),
                        List.of("H-1", "設計", "製造", "画面仕様書", "A", "B", "2026/4/10", "合意"),
                        List.of("H-2", "基盤", "製造", "開発環境", "", "X", "2026/4/6", "未合意")));
        List<HandOffAgreement> agreements =
                LedgerIntake.at(DATA_DATE).read(LedgerKind.HAND_OFFS, sheet).value().orElseThrow().rows().stream()
                        .map(HandOffAgreement::of)
                        .toList();
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(plan(), DATA_DATE, agreements);

        assertThat(report.handOffs()).extracting(TeamHandOff::id).containsExactly("H-1", "H-2", "C>Y");
        assertThat(report.findings())
                .extracting(HandOffFinding::kind)
                .containsExactly(Kind.TOO_LATE, Kind.NOT_AGREED, Kind.NOT_WRITTEN_DOWN);
        assertThat(agreements.get(0).state()).isEqualTo(HandOffRow.State.AGREED);
    }

    @Test
    void print_aReport_fitsJShell() {
        assertThat(inTime(DATA_DATE)).hasToString("""
                        Hand-offs 2026-04-03: 3 open, 0 late, 3 due by 2026-04-17
                        Hand-off  Giver  Receiver  Needed      Promised    Margin  State
                        --------  -----  --------  ----------  ----------  ------  ------
                        H1        設計   製造      2026-04-08  2026-04-08       0  AGREED
                        H2        基盤   製造      2026-04-17  2026-04-06       9  AGREED
                        H3        基盤   製造      2026-04-21  2026-04-06      11  AGREED""");
    }

    /** The margin of a dependency without agreement is what the network says: it is negative exactly if the float is. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void margin_ofRandomPlans_isNeverBelowTheFloatOfTheGiver(long seed) {
        Random random = new Random(seed);
        Project.Builder builder = Project.builder("random").start(LocalDate.of(2026, 4, 1));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = "T" + i;
            List<String> before = ids.isEmpty() ? List.of() : List.of(ids.get(random.nextInt(ids.size())));
            builder.task(
                    id,
                    task -> task.team("team" + random.nextInt(4))
                            .days(1 + random.nextInt(9))
                            .after(before.toArray(String[]::new)));
            ids.add(id);
        }
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(builder.build());
        HandOffReport report = HandOffAnalysis.withDefaults().analyze(schedule, LocalDate.of(2026, 3, 31));

        assertThat(report.handOffs())
                .isNotEmpty()
                .allSatisfy(handOff -> assertThat(handOff.margin().orElseThrow())
                        .isGreaterThanOrEqualTo(
                                schedule.task(handOff.givingTask().orElseThrow().id())
                                        .totalFloatDays()
                                        .orElseThrow()));
        int open = report.matrix().values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(HandOffReport.Cell::open)
                .sum();
        assertThat(open).isEqualTo(report.open().size());
    }

    private static HandOffAgreement.Builder agreed(String id) {
        return HandOffAgreement.builder(id, "画面仕様書")
                .teams("設計", "製造")
                .tasks("A", "B")
                .state(State.AGREED);
    }
}
