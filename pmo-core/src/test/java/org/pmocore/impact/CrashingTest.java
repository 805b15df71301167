package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.impact.TimeCostCurve.Doubt;
import org.pmocore.measure.Money;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** The least cost of an earlier finish: published tables, hand-counted plans, and all ways of small drawn plans tried. */
class CrashingTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);
    private static final Money NOTHING = yen(0);

    private static Money yen(long amount) {
        return Money.of("JPY", amount);
    }

    /** The date that is so many working days after the start, the first day counted. */
    private static LocalDate day(int number) {
        return WorkCalendar.standard()
                .plus(START.atTime(8, 0), Duration.ofMinutes(480L * number))
                .toLocalDate();
    }

    private static Project.Builder plan(String... tasks) {
        Project.Builder plan = Project.builder("crash").start(START);
        for (String text : tasks) {
            String[] parts = text.split(" ");
            String[] before = Arrays.copyOfRange(parts, 2, parts.length);
            plan.task(parts[0], task -> task.days(Double.parseDouble(parts[1])).after(before));
        }
        return plan;
    }

    private static Schedule expediting() {
        return SeedNetwork.schedule(
                plan("A 5", "B 4", "C 5", "D 2 B", "E 2 A D").build());
    }

    private static List<Crashable> expeditingCosts(String costs) {
        String[] perDay = costs.split(" ");
        int[] limits = {2, 2, 2, 1, 1};
        List<Crashable> tasks = new ArrayList<>();
        for (int i = 0; i < limits.length; i++) {
            tasks.add(Crashable.perDay("ABCDE".substring(i, i + 1), limits[i], yen(Long.parseLong(perDay[i]))));
        }
        return tasks;
    }

    /**
     * Minimal cost expediting. Inputs of the first rows: CRAN ProjectManagement, man/mce.Rd (unit costs); of the others constructed;
     * optima computed as linear programs (HiGHS). Exact.
     */
    @ParameterizedTest
    @CsvSource({
        "1 1 1 1 1, 8, 0",
        "1 1 1 1 1, 7, 1",
        "1 1 1 1 1, 6, 2",
        "1 1 1 1 1, 5, 4",
        "1 1 1 1 1, 4, 7",
        "3 1 2 2 5, 8, 0",
        "3 1 2 2 5, 7, 1",
        "3 1 2 2 5, 6, 5",
        "3 1 2 2 5, 5, 10",
        "3 1 2 2 5, 4, 17",
    })
    void crash_ofExpeditingExample_costsWhatTheLinearProgramSays(String costs, int target, long least) {
        TimeCostCurve curve =
                Crashing.withDefaults().withTarget(day(target)).crash(expediting(), expeditingCosts(costs));
        TimeCostCurve.Point last = curve.shortest();

        assertThat(last.costs().total()).isEqualTo(yen(least));
        assertThat(last.duration().orElseThrow()).isEqualTo(target);
        assertThat(last.date()).isEqualTo(day(target));
        assertThat(curve.isExact()).isTrue();
        assertThat(curve.stop()).isEqualTo(target == 8 ? TimeCostCurve.Stop.NOT_LATE : TimeCostCurve.Stop.REACHED);
    }

    @Test
    void crash_withoutTarget_goesDownToTheShortest() {
        TimeCostCurve curve = Crashing.withDefaults().crash(expediting(), expeditingCosts("3 1 2 2 5"));

        assertThat(curve.shortest().duration().orElseThrow()).isEqualTo(4);
        assertThat(curve.shortest().costs().direct()).isEqualTo(yen(17));
        assertThat(curve.stop()).isEqualTo(TimeCostCurve.Stop.NOTHING_SHORTER);
        assertThat(curve.target()).isEmpty();
    }

    /** The bridge a-c-e, a-d, b-e, counted by hand: c first (1), then a and e while c is given back (3 + 3 - 1), and so on. */
    @Test
    void crash_ofBridge_givesBackWhatBecameTooDear() {
        Schedule bridge = SeedNetwork.schedule(
                plan("a 5", "b 7", "c 3 a", "d 7 a", "e 5 c b").build());
        TimeCostCurve curve = Crashing.withDefaults()
                .withIndirectCost(yen(4))
                .crash(
                        bridge,
                        List.of(
                                Crashable.between("a", 5, 3, yen(50), yen(56)),
                                Crashable.perDay("b", 1, yen(10)),
                                Crashable.perDay("c", 2, yen(1)),
                                Crashable.perDay("d", 1, yen(10)),
                                Crashable.perDay("e", 2, yen(3))));

        assertThat(curve.stages())
                .extracting(TimeCostCurve.Stage::toString)
                .containsExactly(
                        "-c, 1 working day at JPY 1 a day",
                        "-a -e +c, 1 working day at JPY 5 a day",
                        "-a -e, 1 working day at JPY 6 a day",
                        "-b -d, 1 working day at JPY 20 a day");
        assertThat(curve.points())
                .extracting(point -> point.costs().direct().amount().longValue())
                .containsExactly(50L, 51L, 56L, 62L, 82L);
        // 13 days at 4, and 50; a day less saves 4 and costs 1, then 5
        assertThat(curve.points())
                .extracting(point -> point.costs().total().amount().longValue())
                .containsExactly(102L, 99L, 100L, 102L, 118L);
        assertThat(curve.cheapest().duration().orElseThrow()).isEqualTo(12);
        assertThat(curve.points().get(2).shortened())
                .extracting(shortened -> shortened.task().id().value())
                .containsExactly("a", "e");
        assertThat(curve.isExact()).isTrue();
        ToStringContract.check(curve);
        ToStringContract.check(curve.stages().get(1));
        ToStringContract.check(curve.cheapest());
        ToStringContract.check(Crashing.withDefaults().withTarget(START).withIndirectCost(yen(4)));
    }

    /** A slope that is no whole number of yen a day or a minute: 100 over three days, half a day of it. */
    @Test
    void crash_atUnevenSlope_roundsOnlyWhatIsShown() {
        Schedule schedule = SeedNetwork.schedule(plan("A 6", "B 3").build());
        TimeCostCurve curve =
                Crashing.withDefaults().crash(schedule, List.of(Crashable.between("A", 6, 3, yen(0), yen(100))));

        assertThat(curve.stages().get(0).costPerDay()).isEqualTo(yen(33));
        assertThat(curve.shortest().costs().direct()).isEqualTo(yen(100));
        assertThat(curve.isExact()).isTrue();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    /** Five tasks of a drawn plan, up to two days less each: no way of whole days is cheaper than the curve. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void crash_ofDrawnPlan_isTheCheapestOfAllWays(long seed) {
        Project project = new RandomNetworks(seed, RandomNetworks.Kind.PLAIN).project();
        Schedule schedule = SeedNetwork.schedule(project);
        List<Crashable> tasks = crashables(schedule, seed).stream().limit(5).toList();
        TimeCostCurve curve = Crashing.withDefaults().crash(schedule, tasks);

        assertThat(curve.isExact()).isTrue();
        for (int mix = 0; mix < Math.pow(3, tasks.size()); mix++) {
            List<Change> changes = new ArrayList<>();
            long cost = 0;
            int rest = mix;
            for (Crashable task : tasks) {
                int days = Math.min(rest % 3, (int) task.limit().amount());
                cost += days
                        * task.extraCost().amount().longValue()
                        / (long) task.limit().amount();
                changes.add(Change.delay(task.task().value(), WorkTime.days(-days)));
                rest /= 3;
            }
            LocalDateTime finish =
                    ImpactAnalysis.of(schedule).impactOf(changes).after().finish();
            assertThat((double) cost).isGreaterThanOrEqualTo(leastCost(curve, finish) - 1e-9);
        }
    }

    private static List<Crashable> crashables(Schedule schedule, long seed) {
        List<Crashable> tasks = new ArrayList<>();
        for (Task task : schedule.project().tasks()) {
            int days = (int) Math.min(2, task.duration().orElse(WorkTime.ZERO).amount() - 1);
            if (days > 0 && schedule.task(task.id()).isCritical()) {
                long perDay = 1 + (seed * 31 + tasks.size() * 17L) % 7;
                tasks.add(Crashable.perDay(task.id().value(), days, yen(perDay)));
            }
        }
        return tasks.isEmpty() ? List.of(Crashable.perDay("T0", 1, yen(1))) : tasks;
    }

    /** The cost the curve has for a finish, between two of its points; of a later one than its first nothing. */
    private static double leastCost(TimeCostCurve curve, LocalDateTime finish) {
        double cost = 0;
        WorkCalendar calendar = SeedNetwork.CALENDAR;
        for (int place = 0; place < curve.stages().size(); place++) {
            TimeCostCurve.Point from = curve.points().get(place);
            TimeCostCurve.Point to = curve.points().get(place + 1);
            LocalDateTime end = finish.isAfter(to.reached()) ? finish : to.reached();
            double days = Math.max(0, Comparison.days(calendar, end, from.reached()));
            double slope = to.costs().direct().minus(from.costs().direct()).doubleValue()
                    / curve.stages().get(place).days().orElseThrow();
            cost += days * slope;
        }
        return cost;
    }

    /** Whatever the plan: true dates, costs that rise with each day, and doubts where there must be some. */
    @ParameterizedTest
    @EnumSource(RandomNetworks.Kind.class)
    void crash_ofAnyPlan_hasTheDatesOfItsSchedules(RandomNetworks.Kind kind) {
        int exact = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Schedule schedule = SeedNetwork.schedule(new RandomNetworks(seed, kind).project());
            TimeCostCurve curve =
                    Crashing.withDefaults().crash(schedule, RandomNetworks.END, crashables(schedule, seed));
            for (TimeCostCurve.Point point : curve.points()) {
                List<Change> changes = new ArrayList<>();
                point.shortened()
                        .forEach(less -> changes.add(Change.delay(
                                less.task().id().value(),
                                WorkTime.days(-less.days().orElseThrow()))));
                Impact impact = ImpactAnalysis.of(schedule).impactOf(changes);

                assertThat(impact.milestone(RandomNetworks.END).after()).isEqualTo(point.reached());
            }
            exact += curve.isExact() ? 1 : 0;
            assertThat(curve.isExact() || !curve.doubts().isEmpty()).isTrue();
            assertThat(curve.doubts().contains(Doubt.NOT_CONFIRMED))
                    .as("seed " + seed)
                    .isIn(
                            false,
                            kind == RandomNetworks.Kind.MIXED || curve.doubts().size() > 1);
            if (curve.isExact()) {
                assertThat(curve.stages().stream()
                                .map(stage -> stage.costPerDay().amount()))
                        .isSorted();
            }
        }
        assertThat(exact)
                .isBetween(kind == RandomNetworks.Kind.PLAIN ? 60 : kind == RandomNetworks.Kind.LINKED ? 5 : 0, 60);
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                doubt(
                        Doubt.ELAPSED_TIME,
                        p -> p.change(
                                "B",
                                b -> b.predecessors(List.of(
                                        Dependency.finishToStart("A", "B").withLag(WorkTime.elapsedDays(3)))))),
                doubt(
                        Doubt.PERCENT_LAG,
                        p -> p.change(
                                "B",
                                b -> b.predecessors(List.of(
                                        Dependency.finishToStart("A", "B").withLag(WorkTime.percent(50)))))),
                doubt(
                        Doubt.SEVERAL_CALENDARS,
                        p -> p.addCalendar(WorkCalendar.allHours().withName("clock"))
                                .change("A", a -> a.calendar("clock"))),
                doubt(Doubt.AS_LATE_AS_POSSIBLE, p -> p.change("C", c -> c.constraint(Constraint.asLateAsPossible()))),
                doubt(
                        Doubt.BROKEN_LOGIC,
                        p -> p.change("B", b -> b.constraint(Constraint.of(Constraint.Kind.MANDATORY_START, START)))));
    }

    private static Arguments doubt(Doubt doubt, UnaryOperator<Project.Builder> change) {
        return Arguments.of(doubt, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void crash_ofWhatCannotBeFollowed_saysSo(Doubt doubt, UnaryOperator<Project.Builder> change) {
        Project project = change.apply(plan("A 5", "B 4 A", "C 2")).build();
        TimeCostCurve curve =
                Crashing.withDefaults().crash(SeedNetwork.schedule(project), List.of(Crashable.perDay("B", 1, yen(5))));

        assertThat(curve.doubts()).contains(doubt);
        assertThat(curve.isExact()).isFalse();
        assertThat(curve.explain(Locale.ENGLISH))
                .satisfiesAnyOf(
                        text -> assertThat(text).contains("a cheaper way may exist"),
                        text -> assertThat(text).contains("cannot be shortened"));
    }

    /** A known date bounds from below: no doubt, the curve ends there. */
    @Test
    void crash_downToAConstraint_endsThereExactly() {
        Project project = plan("A 5", "B 4 A")
                .change("B", b -> b.constraint(Constraint.startNoEarlierThan(LocalDate.of(2026, 4, 10))))
                .build();
        TimeCostCurve curve =
                Crashing.withDefaults().crash(SeedNetwork.schedule(project), List.of(Crashable.perDay("A", 3, yen(5))));

        assertThat(curve.shortest().duration().orElseThrow()).isEqualTo(8);
        assertThat(curve.stop()).isEqualTo(TimeCostCurve.Stop.NOTHING_SHORTER);
        assertThat(curve.isExact()).isTrue();
    }

    /** What is done is past: only what is left can be shortened. */
    @Test
    void crash_ofWorkInProgress_shortensWhatIsLeft() {
        Project project = plan("A 5", "B 4 A", "C 4")
                .change(
                        "A",
                        a -> a.progress(p -> p.actualStart(START.atTime(8, 0)).percentComplete(40)))
                .change(
                        "C",
                        c -> c.progress(p ->
                                p.actualStart(START.atTime(8, 0)).actualFinish(LocalDateTime.of(2026, 4, 7, 17, 0))))
                .dataDate(LocalDate.of(2026, 4, 7))
                .build();
        TimeCostCurve curve = Crashing.withDefaults()
                .crash(
                        SeedNetwork.schedule(project),
                        List.of(Crashable.perDay("A", 2, yen(5)), Crashable.perDay("B", 1, yen(9))));

        assertThat(curve.points())
                .extracting(point -> point.duration().orElseThrow())
                .containsExactly(9.0, 7.0, 6.0);
        assertThat(curve.isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none     | There is no task",
                "twice    | shortened twice",
                "long     | cannot be shortened by 6d",
                "currency | add",
                "unknown  | X",
            })
    void crash_ofWhatCannotBe_saysWhy(String kind, String message) {
        List<Crashable> tasks = switch (kind) {
            case "none" -> List.of();
            case "twice" -> List.of(Crashable.perDay("A", 1, yen(1)), Crashable.perDay("A", 1, yen(1)));
            case "long" -> List.of(Crashable.perDay("A", 6, yen(1)));
            case "currency" -> List.of(Crashable.perDay("A", 1, yen(1)), Crashable.perDay("B", 1, Money.of("USD", 1)));
            default -> List.of(Crashable.perDay("X", 1, yen(1)));
        };

        assertThatThrownBy(() -> Crashing.withDefaults().crash(expediting(), tasks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> Crashable.between("A", 5, 3, yen(9), yen(5))).hasMessageContaining("exchanged");
        assertThatThrownBy(() -> Crashable.between("A", 3, 5, yen(1), yen(5))).hasMessageContaining("above zero");
        assertThat(Crashable.perDay("A", 2, yen(5)).normalCost()).isEqualTo(NOTHING);
    }

    @Test
    void explain_ofSeed_readsWell() {
        Schedule late = SeedNetwork.impact("A+4").after();
        TimeCostCurve curve = Crashing.withDefaults()
                .withTarget(SeedNetwork.PROMISED)
                .withIndirectCost(yen(60_000))
                .crash(
                        late,
                        "RV",
                        List.of(Crashable.perDay("B", 3, yen(100_000)), Crashable.perDay("E", 1, yen(50_000))));

        assertThat(curve.explain(Locale.ENGLISH))
                .isEqualTo("\"RV Customer review\" can be brought from 2026-05-01 (19 working days) to 2026-04-28 (17"
                        + " working days) at an extra direct cost of JPY 150,000. Cheapest first: shorten E by 1 working"
                        + " day at JPY 50,000 a day; shorten B by 1 working day at JPY 100,000 a day. The total cost is"
                        + " least at 2026-04-30 (18 working days): JPY 1,130,000. That reaches the target. No cheaper way"
                        + " exists.");
        assertThat(curve.explain(Locale.JAPANESE))
                .isEqualTo("「Customer review (RV)」は5/1(19営業日)から4/28(17営業日)まで短縮できます(直接費の増加150,000円)。"
                        + "費用の小さい順に、Eを1営業日短縮(1営業日あたり50,000円)、"
                        + "Bを1営業日短縮(1営業日あたり100,000円)です。"
                        + "総費用が最小となるのは4/30(18営業日)で、1,130,000円です。"
                        + "これにより目標日を守れる見込みです。これより費用の小さい短縮方法はありません。");
    }
}
