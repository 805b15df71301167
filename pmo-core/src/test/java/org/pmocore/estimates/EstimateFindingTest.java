package org.pmocore.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmocore.estimates.Estimates.days;
import static org.pmocore.estimates.Estimates.sound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.estimates.EstimateFinding.Kind;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;

/** Each finding has a set of estimates that has it and one beside it that has not. */
class EstimateFindingTest {

    private static final EstimateRules RULES = EstimateRules.builder()
            .effortPer("FP", Effort.ofPersonHours(12))
            .shareOf("build", 0.6)
            .shareTolerance(0.1)
            .build();

    static Stream<Arguments> findings() {
        return Stream.of(
                of(
                        Kind.NOT_COVERED,
                        without("E3"),
                        "\"画面実装\" (1 task) has no estimate. Who estimates it?",
                        "「画面実装」(作業1件)の見積もりがありません。どちらのグループで見積もりますか。"),
                of(
                        Kind.NOT_COVERED,
                        without("E1", "E2"),
                        "\"設計\" (2 tasks) has no estimate. Who estimates it?",
                        "「設計」(作業2件)の見積もりがありません。どちらのグループで見積もりますか。"),
                of(
                        Kind.COVERED_TWICE,
                        with(sound("E4", 1, 12, 30).task("D").group("PMO").workType("design")).stream()
                                .filter(estimate -> !estimate.id().equals("E2"))
                                .toList(),
                        "\"画面設計\" is estimated twice: by E4 (PMO) and by E1 (設計). Which of them counts?",
                        "「画面設計」の見積もりが重複しています(E4:PMO、E1:設計)。どちらを採用しますか。"),
                of(
                        Kind.COVERED_TWICE,
                        with(sound("E4", 1, 12, 30).task("B")),
                        "\"画面実装\" is estimated twice: by E3 (製造) and by E4 (-). Which of them counts?",
                        "「画面実装」の見積もりが重複しています(E3:製造、E4:-)。どちらを採用しますか。"),
                of(
                        Kind.UNKNOWN_TASK,
                        with(sound("E4", 1, 2, 3).task("b")),
                        "Estimate E4 is for \"b\", which is not in the plan; the nearest name is \"B\". Which task is meant?",
                        "見積もりE4の対象「b」が計画にありません(最も近い名称は「B」)。対象の作業をご確認ください。"),
                of(
                        Kind.UNKNOWN_TASK,
                        with(sound("E4", 1, 2, 3).task("0815")),
                        "Estimate E4 is for \"0815\", which is not in the plan. Which task is meant?",
                        "見積もりE4の対象「0815」が計画にありません。対象の作業をご確認ください。"),
                of(
                        Kind.NO_VALUE,
                        with(Estimate.builder("E4").size(3, "screens")),
                        "Estimate E4 has no value and is not in the sum. How much work is it?",
                        "見積もりE4に値がないため、合計に含めていません。工数をご記入ください。"),
                of(
                        Kind.OTHER_UNIT,
                        with(Estimate.builder("E4").value(Money.of("JPY", 900_000))),
                        "Estimate E4 is JPY 900,000, but most are in another unit; it is not in the sum. What is it in theirs?",
                        "見積もりE4(900,000円)は他の見積もりと単位が異なるため、合計に含めていません。単位をそろえた値をご記入ください。"),
                of(
                        Kind.NOT_ORDERED,
                        with(sound("E4", 5, 4, 9)),
                        "Estimate E4 has low 40 person-hours, likely 32 person-hours, high 72 person-hours, which is out of order;"
                                + " only 32 person-hours counts. Which values are right?",
                        "見積もりE4の楽観値40人時・最頻値32人時・悲観値72人時の大小関係が逆です(最頻値32人時だけを集計しています)。正しい値をご確認ください。"),
                of(
                        Kind.SUPERSEDED,
                        with(sound("E1", 1, 2, 3).version("0.9").estimatedOn(LocalDate.of(2026, 1, 9))),
                        "Estimate E1 of version 0.9 is replaced by version 1.0 and is not in the sum.",
                        "見積もりE1の0.9版は1.0版に置き換えられたため、合計に含めていません。"),
                of(
                        Kind.FROM_SIZE,
                        with(Estimate.builder("E4").size(10, "FP")),
                        "Estimate E4 has a size only (10 FP); by the rules that is 120 person-hours. Is that right?",
                        "見積もりE4は規模(10FP)のみのため、ルールにより120人時に換算しました。相違ないかご確認ください。"),
                of(
                        Kind.ONE_VALUE,
                        with(Estimate.builder("E4").value(days(3))),
                        "Estimate E4 has one value and no range. What are its low and high ends?",
                        "見積もりE4は一点見積もりで、幅がありません。楽観値と悲観値をご記入ください。"),
                of(
                        Kind.NO_BASIS,
                        with(Estimate.builder("E4").value(days(1), days(2), days(3))),
                        "Estimate E4 does not say what it rests on. What is its basis?",
                        "見積もりE4に根拠の記載がありません。見積もり根拠をご記入ください。"),
                of(
                        Kind.OUTLIER,
                        sized(9, 10, 11, 10, 60),
                        "Estimate S4 takes 60 person-hours per screen; the median of this kind of work is 10 person-hours."
                                + " What makes the difference?",
                        "見積もりS4は1screenあたり60人時で、同種作業の中央値10人時から大きく外れています。差異の理由をご確認ください。"),
                of(
                        Kind.ALL_ROUND,
                        round(5, 10, 15, 20, 40),
                        "All 5 estimates of 基盤 are multiples of 5 person-days. Were they counted or guessed?",
                        "基盤の見積もり5件がすべて5人日の倍数です。積み上げの内訳をご確認ください。"),
                of(
                        Kind.DIFFERENT_ASSUMPTIONS,
                        with(
                                sound("E4", 1, 2, 3).workType("test").assumptions("data is delivered"),
                                sound("E5", 1, 2, 3).workType("test").assumptions("data is made here")),
                        "Estimates of test take 2 different things for granted: data is delivered / data is made here."
                                + " Which holds?",
                        "testの見積もりに2通りの前提条件があります(data is delivered / data is made here)。前提をそろえてください。"),
                of(
                        Kind.UNUSUAL_SHARE,
                        with(sound("E4", 30, 45, 60).workType("test")),
                        "build has a share of 36%; usual is 60%. What makes the difference?",
                        "buildの比率は36%で、通常の60%と差があります。差異の理由をご確認ください。"),
                of(
                        Kind.SHORT_DURATION,
                        with(sound("E4", 180, 200, 240).workType("build")),
                        "The plan takes 3 months; 12.6 person-months usually take 5.6. It is 46.9% shorter."
                                + " How is that made possible?",
                        "計画工期は3か月ですが、12.6人月の標準工期は5.6か月で、46.9%短縮する計画です。実現手段をご確認ください。"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("findings")
    void finding_whereItHolds_isToldInBothLanguages(
            Kind kind, List<Estimate> estimates, String english, String japanese) {
        List<EstimateFinding> found = consolidate(estimates).findings(kind);

        assertThat(found).extracting(finding -> finding.text(Locale.ENGLISH)).containsExactly(english);
        assertThat(found.get(0).text(Locale.JAPANESE)).isEqualTo(japanese);
    }

    @Test
    void findings_everyKind_hasACase() {
        assertThat(findings().map(arguments -> arguments.get()[0])).containsAll(EnumSet.allOf(Kind.class));
    }

    @Test
    void findings_soundEstimates_areNone() {
        assertThat(consolidate(Estimates.whole()).findings()).isEmpty();
    }

    @Test
    void findings_severalKinds_comeGravestFirst() {
        List<Estimate> estimates = new ArrayList<>(without("E3"));
        estimates.add(0, Estimate.builder("E9").value(days(3)).build());

        assertThat(consolidate(estimates).findings())
                .extracting(EstimateFinding::kind)
                .containsExactly(Kind.NOT_COVERED, Kind.ONE_VALUE, Kind.NO_BASIS, Kind.UNUSUAL_SHARE);
    }

    private static ConsolidatedEstimate consolidate(List<Estimate> estimates) {
        return EstimateConsolidation.withDefaults().withRules(RULES).consolidate(estimates, Estimates.plan());
    }

    private static Arguments of(Kind kind, List<Estimate> estimates, String english, String japanese) {
        return Arguments.of(kind, estimates, english, japanese);
    }

    private static List<Estimate> without(String... ids) {
        return Estimates.whole().stream()
                .filter(estimate -> !List.of(ids).contains(estimate.id()))
                .toList();
    }

    private static List<Estimate> with(Estimate.Builder... more) {
        List<Estimate> estimates = new ArrayList<>();
        Estimates.whole()
                .forEach(estimate -> estimates.add(estimate.toBuilder()
                        .version("1.0")
                        .estimatedOn(LocalDate.of(2026, 2, 6))
                        .build()));
        Stream.of(more).map(Estimate.Builder::build).forEach(estimates::add);
        return estimates;
    }

    /** One screen each, of a kind of work of their own. */
    private static List<Estimate> sized(double... hours) {
        List<Estimate> estimates = new ArrayList<>(Estimates.whole());
        IntStream.range(0, hours.length)
                .forEach(i -> estimates.add(Estimate.builder("S" + i)
                        .workType("test")
                        .size(1, "screen")
                        .value(Effort.ofPersonHours(hours[i]))
                        .build()));
        return estimates;
    }

    private static List<Estimate> round(double... personDays) {
        List<Estimate> estimates = new ArrayList<>(Estimates.whole());
        IntStream.range(0, personDays.length)
                .forEach(i -> estimates.add(Estimate.builder("R" + i)
                        .group("基盤")
                        .workType("infra")
                        .value(days(personDays[i]))
                        .build()));
        return estimates;
    }
}
