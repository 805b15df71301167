package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Money;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkTime;

/** What brings the review of the seed plan back to 2026-04-28, counted by hand: every expected date from the calendar. */
class RecoveryTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 4, 18);
    private static final LocalDate NEXT_SATURDAY = LocalDate.of(2026, 4, 25);
    private static final Dependency B_TO_E = Dependency.finishToStart("B", "E");

    private static final Map<String, RecoveryAction> ACTIONS = Map.of(
            "overlap2", RecoveryAction.overlap(B_TO_E, days(2)),
            "saturdays", RecoveryAction.extraWork("standard", SATURDAY, NEXT_SATURDAY),
            "crew", RecoveryAction.of("Second crew", Change.duration("B", days(5))),
            "removeC", RecoveryAction.of("Without C", Change.removeTask("C")));

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    /** The seed plan with changes already in it. */
    private static Schedule late(String changes) {
        return SeedNetwork.impact(changes).after();
    }

    /** Actions in the form {@code B2} (shortened by up to two days), {@code B2@100} (at 100 a day), or a name. */
    private static List<RecoveryAction> actions(String text) {
        return Stream.of(text.split(" ")).map(RecoveryTest::action).toList();
    }

    private static RecoveryAction action(String text) {
        String[] parts = text.split("@");
        RecoveryAction plain = ACTIONS.containsKey(parts[0])
                ? ACTIONS.get(parts[0])
                : RecoveryAction.shorten(parts[0].substring(0, 1), days(Double.parseDouble(parts[0].substring(1))));
        return parts.length == 1 ? plain : plain.costing(yen(Long.parseLong(parts[1])));
    }

    private static String name(RecoveryAction action) {
        return action instanceof RecoveryAction.Shorten shorten
                ? shorten.task().value()
                : ACTIONS.entrySet().stream()
                        .filter(entry -> entry.getValue().costing(yen(1)).equals(action.costing(yen(1))))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseGet(action::toString);
    }

    private static long whole(double days) {
        return Math.round(days);
    }

    private static String options(Recovery recovery) {
        return recovery.options().stream()
                .map(option -> name(option.action()) + "="
                        + option.points().stream()
                                .map(point -> point.steps() + ":"
                                        + whole(point.gained().orElseThrow()))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    private static String steps(Recovery recovery) {
        return recovery.steps().stream()
                .map(step -> step.actions().stream()
                                .map(taken -> name(taken.action()) + taken.soFar())
                                .collect(Collectors.joining("+"))
                        + "=" + step.date().toString().substring(5))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // changes, actions, each alone (steps:days gained), steps taken (date then), why it ends there
        "A+4,     A2 B2 E2,            'A=1:1,2:2 B=1:1,2:2 E=1:1,2:2', A1=04-30 A2=04-28, REACHED",
        // C would be three days later: shortening it gains nothing, A and B hold
        "A+4,     C2 E1,               E=1:1 C=2:0,                   E1=04-30,          NOTHING_GAINS",
        "A+4 C+6, A2 C2 B1,            B=1:1 A=2:0 C=2:0,             B1=04-30 A1+C1=04-28, REACHED",
        "A+4 C+6, A2 C2,               A=2:0 C=2:0,                   A1+C1=04-30 A2+C2=04-28, REACHED",
        // A has one day less than C to give: another path takes over after it
        "A+4 C+5, A2,                  'A=1:1,2:1',                   A1=04-30,          NOTHING_GAINS",
        "A+4,     overlap2,            'overlap2=1:1,2:2',            overlap21=04-30 overlap22=04-28, REACHED",
        "A+4,     saturdays,           'saturdays=1:1,2:2',           saturdays1=04-30 saturdays2=04-28, REACHED",
        "A+4,     crew removeC,        crew=1:3 removeC=1:0,          crew1=04-27,       REACHED",
        // the cheaper day first
        "A+4,     B3@100 E1@50,        'E=1:1 B=1:1,2:2',             E1=04-30 B1=04-28, REACHED",
        // twice the days at the same cost: the crew is worth more than a day of B, although it gains more than is
        // missing
        "A+4,     B3@100 crew@150,     'crew=1:3 B=1:1,2:2',          crew1=04-27,       REACHED",
        // alone the crew costs 83 a day; of its three days two count, so that two days of B are cheaper
        "A+4,     B3@100 crew@250,     'crew=1:3 B=1:1,2:2',          B1=04-30 B2=04-28, REACHED",
        // a known cost goes before one that nobody knows
        "A+4,     B2 E1@900,           'E=1:1 B=1:1,2:2',             E1=04-30 B1=04-28, REACHED",
        "A+1,     A1,                  '',                            '',                NOT_LATE",
    })
    void recovery_ofActions_isCountedByHand(String changes, String actions, String alone, String taken, String stop) {
        Recovery recovery = RecoverySearch.withDefaults().recover(late(changes), "RV", actions(actions));

        assertThat(options(recovery)).isEqualTo(alone);
        assertThat(steps(recovery)).isEqualTo(taken);
        assertThat(recovery.stop()).hasToString(stop);
    }

    @Test
    void recovery_ofPlanItself_triesWhatDrives() {
        Recovery recovery = SeedNetwork.impact("A+4 C+6").recovery("RV");

        assertThat(options(recovery)).isEqualTo("B=1:1,2:2 E=1:1,2:2 A=2:0 C=2:0");
        assertThat(recovery.options().get(2).heldBy().orElseThrow().tasks())
                .extracting(task -> task.id().value())
                .containsExactly("C");
        assertThat(recovery.ranking()).isEqualTo(Recovery.Ranking.BY_DAYS);
        assertThat(recovery.missing().orElseThrow()).isEqualTo(2);
        assertThat(recovery.stillMissing().orElseThrow()).isZero();
        // all of A, C, B and E two days shorter
        assertThat(recovery.earliest().orElseThrow().toLocalDate()).isEqualTo("2026-04-22");
        assertThat(recovery.untried()).isEmpty();
        ToStringContract.check(recovery);
        ToStringContract.check(recovery.options().get(0));
        ToStringContract.check(recovery.options().get(0).best());
        ToStringContract.check(recovery.steps().get(0));
        ToStringContract.check(RecoverySearch.withDefaults().withCostLimit(yen(5)));
    }

    @Test
    void recovery_ofPlanItself_offersSoftLogicAndDates() {
        Project project = SeedNetwork.builder(Locale.ENGLISH)
                .change(
                        "B",
                        b -> b.predecessors(List.of(
                                Dependency.finishToStart("A", "B").asDiscretionary(),
                                Dependency.finishToStart("C", "B"))))
                .change("E", e -> e.constraint(Constraint.startNoEarlierThan(LocalDate.of(2026, 5, 7))))
                .build();
        Recovery dated = SeedNetwork.impact(project, Change.delay("A", days(4))).recovery("RV");

        assertThat(options(dated)).isEqualTo("E=1:1,2:2 relax E to no constraint=1:2");

        Recovery soft = SeedNetwork.impact(
                        project.toBuilder()
                                .change("E", e -> e.withoutConstraints())
                                .build(),
                        Change.delay("A", days(4)))
                .recovery("RV");

        // without A the work of B starts after C, six days earlier
        assertThat(options(soft)).startsWith("drop A -FS-> B (discretionary)=1:6 A=1:1,2:2");
    }

    /** Three tied paths: no action, no pair gains; all three do. */
    @Test
    void recovery_ofThreeTiedPaths_takesAllOfThem() {
        Project project = SeedNetwork.builder(Locale.ENGLISH)
                .task("D", d -> d.days(9))
                .change("B", b -> b.after("D"))
                .build();
        Schedule tied =
                SeedNetwork.impact(project, SeedNetwork.changes("A+4 C+6")).after();
        Recovery recovery = RecoverySearch.withDefaults().recover(tied, "RV", actions("A2 C2 D2"));

        assertThat(steps(recovery)).isEqualTo("A1+C1+D1=04-30 A2+C2+D2=04-28");
        assertThat(recovery.stop()).isEqualTo(Recovery.Stop.REACHED);
    }

    /**
     * Zero float and no gain: F is driven by the finish-to-finish link of D, so a shorter F only starts later. The one that gains
     * is D.
     */
    @Test
    void recovery_ofTaskDrivenAtItsFinish_gainsNothingAlthoughCritical() {
        Project project = Project.builder("ladder")
                .start(LocalDate.of(2026, 4, 6))
                .task("D", d -> d.days(10))
                .task("F", f -> f.days(2).after("D", Dependency.FINISH_TO_FINISH, WorkTime.ZERO))
                .milestone("M", m -> m.after("F").promised(LocalDate.of(2026, 4, 15)))
                .build();
        Recovery recovery = RecoverySearch.withDefaults().recover(SeedNetwork.schedule(project), "M", actions("F1 D2"));

        assertThat(SeedNetwork.schedule(project).task("F").isCritical()).isTrue();
        assertThat(options(recovery)).isEqualTo("D=1:1,2:2 F=1:0");
        assertThat(recovery.options().get(1).heldBy().orElseThrow().tasks())
                .extracting(task -> task.id().value())
                .containsExactly("D");
        assertThat(recovery.explain(Locale.ENGLISH))
                .contains("No gain from shortening F by 1 working day: D holds M as well.");
    }

    @ParameterizedTest
    @CsvSource({
        // limit, steps, cost so far, still missing, why
        "150, E1=04-30 B1=04-28, 150, 0, REACHED",
        "149, E1=04-30,           50, 1, COST_LIMIT",
        "49,  '',                  0, 2, COST_LIMIT",
    })
    void recovery_withinCostLimit_stopsThere(long limit, String taken, long cost, long missing, String stop) {
        Recovery recovery = RecoverySearch.withDefaults()
                .withCostLimit(yen(limit))
                .recover(late("A+4"), "RV", actions("B3@100 E1@50 A2"));

        assertThat(steps(recovery)).isEqualTo(taken);
        assertThat(whole(recovery.stillMissing().orElseThrow())).isEqualTo(missing);
        assertThat(recovery.stop()).hasToString(stop);
        assertThat(recovery.steps().stream()
                        .flatMap(step -> step.soFar().cost().stream())
                        .reduce(yen(0), (one, other) -> other))
                .isEqualTo(yen(cost));
        assertThat(recovery.ranking()).isEqualTo(Recovery.Ranking.KNOWN_COSTS_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        // schedules allowed, steps, actions not tried alone, combinations left, why
        "1,   '',                3, 2, SCHEDULES_USED_UP",
        // each at its limit; day by day and together are left out
        "4,   A2=04-28,          0, 1, REACHED",
        "500, A1=04-30 A2=04-28, 0, 0, REACHED",
    })
    void recovery_withFewSchedules_saysWhatWasNotTried(
            int most, String taken, int untried, int combinations, String stop) {
        Recovery recovery = RecoverySearch.withDefaults()
                .withMostSchedules(most)
                .recover(late("A+4"), "RV", actions("C2 A2 B2 E2"));

        assertThat(steps(recovery)).isEqualTo(taken);
        assertThat(recovery.untried()).hasSize(untried);
        assertThat(recovery.untriedCombinations()).isGreaterThanOrEqualTo(combinations);
        assertThat(recovery.schedules()).isLessThanOrEqualTo(most);
        assertThat(recovery.stop()).hasToString(stop);
    }

    @Test
    void recoverFinish_ofProject_reachesTheTarget() {
        Recovery recovery = RecoverySearch.withDefaults()
                .withTarget(LocalDate.of(2026, 4, 30))
                .recoverFinish(late("A+4"), actions("B1 C1"));

        assertThat(recovery.milestone()).isEmpty();
        assertThat(options(recovery)).isEqualTo("B=1:1 C=1:0");
        assertThat(steps(recovery)).isEqualTo("B1=04-30");
        assertThat(recovery.explain(Locale.ENGLISH)).startsWith("The project finish, due 2026-04-30,");
        ToStringContract.check(recovery);
    }

    @Test
    void recovery_ofActionsThatExcludeEachOther_combinesTheRest() {
        Dependency soft = B_TO_E.asDiscretionary();
        Project project = SeedNetwork.builder(Locale.ENGLISH)
                .change("E", e -> e.predecessors(List.of(soft)))
                .build();
        Recovery recovery = SeedNetwork.impact(project, Change.delay("A", days(4)))
                .recovery("RV", List.of(RecoveryAction.overlap(soft, days(1)), RecoveryAction.dropLink(soft)));

        // a link that has been given another lag cannot be dropped as well
        assertThat(recovery.earliest().orElseThrow().toLocalDate()).isEqualTo("2026-04-30");
        assertThat(recovery.stop()).isEqualTo(Recovery.Stop.REACHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RV | drop     | is mandatory and cannot be given up",
                "RV | unknown  | X",
                "RV | currency | several currencies",
                "RV | long     | less than nothing would be left",
                "B  | plain    | No date is promised for B",
            })
    void recover_ofActionThatCannotBe_saysWhy(String milestone, String kind, String message) {
        List<RecoveryAction> actions = switch (kind) {
            case "drop" -> List.of(RecoveryAction.dropLink(B_TO_E));
            case "unknown" -> List.of(RecoveryAction.shorten("X", days(1)));
            case "currency" ->
                List.of(action("B2@100"), RecoveryAction.shorten("E", days(1)).costing(Money.of("USD", 5)));
            case "long" -> actions("E3");
            default -> actions("B2");
        };

        assertThatThrownBy(() -> RecoverySearch.withDefaults().recover(late("A+4"), milestone, actions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void actions_withSenselessFigures_areRefused() {
        assertThatThrownBy(() -> RecoveryAction.shorten("A", WorkTime.ZERO)).hasMessageContaining("above zero");
        assertThatThrownBy(() -> RecoveryAction.shorten("A", days(1)).costing(yen(-1)))
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> RecoveryAction.extraWork("standard")).hasMessageContaining("at least one day");
        assertThatThrownBy(() -> RecoveryAction.of(" ", Change.removeTask("A"))).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> RecoveryAction.overlap(B_TO_E.withLag(WorkTime.percent(50)), days(1)))
                .hasMessageContaining("different kinds of time");
        assertThatThrownBy(() -> RecoverySearch.withDefaults().withMostSchedules(0))
                .hasMessageContaining("at least 1");
    }

    @Test
    void explain_ofRankedOptions_readsWell() {
        Recovery recovery = RecoverySearch.withDefaults()
                .recover(late("A+4"), "RV", actions("B2@100000 E1@50000 C2@10000 saturdays@250000"));

        assertThat(recovery.explain(Locale.ENGLISH))
                .isEqualTo("\"RV Customer review\", due 2026-04-28, is forecast for 2026-05-01: 2 working days must be"
                        + " recovered. Each alone, least cost per day gained first: shortening E by 1 working day gains 1"
                        + " working day at JPY 50,000 per day gained; shortening B by 2 working days gains 2 working days"
                        + " at JPY 100,000 per day gained; working on 2026-04-18 and 2026-04-25 on the calendar"
                        + " \"standard\" gains 2 working days at JPY 250,000 per day gained. No gain from shortening C by"
                        + " 2 working days: A holds RV as well. Proposed: shortening E by 1 working day (to 2026-04-30),"
                        + " then shortening B by 1 working day (to 2026-04-28). That keeps the date, at a cost of JPY"
                        + " 150,000.");
        assertThat(recovery.explain(Locale.JAPANESE))
                .isEqualTo("「Customer review (RV)」は期限4/28に対して5/1の見込みで、2営業日の挽回が必要です。"
                        + "単独で効果のある挽回策は、短縮1営業日あたりの費用が小さい順に、"
                        + "Eの1営業日の短縮(効果1営業日、1営業日あたり50,000円)、"
                        + "Bの2営業日の短縮(効果2営業日、1営業日あたり100,000円)、"
                        + "4/18・4/25の休日稼働(カレンダー「standard」)(効果2営業日、1営業日あたり250,000円)です。"
                        + "AもRVを拘束しているため、Cの2営業日の短縮だけでは改善しません。"
                        + "挽回案は、Eの1営業日の短縮(4/30まで回復)、次にBの1営業日の短縮(4/28まで回復)です。"
                        + "これにより期限を守れる見込みです(費用150,000円)。");
    }
}
