package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Fraction;
import org.pmocore.model.Project;
import org.pmocore.time.WorkTime;

/** What every attribution must obey, on random networks with all link types and calendars; all comparisons exact. */
class SlipAttributionLawTest {

    private static final int SEEDS = 20;
    private static final int CAUSES = 5;

    static Stream<Arguments> networks() {
        return Stream.of(RandomNetworks.Kind.values())
                .flatMap(kind -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(kind, (long) seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void by_methodsThatAddUp_addUpToTheSlip(RandomNetworks.Kind kind, long seed) {
        SlipAttribution slip = attribution(kind, seed);
        List<String> names = slip.causes().stream().map(Cause::name).toList();

        assertThat(Stream.of(
                        slip.by(AttributionMethod.SHAPLEY),
                        slip.by(AttributionMethod.OWEN),
                        slip.sampled(7, seed),
                        slip.byWindows(List.of(names.subList(0, 2), names.subList(2, names.size())))))
                .allSatisfy(shares -> assertThat(shares.sum()).contains(slip.slip()));
        assertThat(slip.slip().doubleValue())
                .isCloseTo(slip.milestone().slipWorkingDays().orElseThrow(), within(1e-6));
    }

    /** The definition itself: the mean over all orders of the causes of what each adds, every value by a what-if of its own. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void by_shapley_isTheMeanOverAllOrders(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        List<Cause> causes = causes(project, seed).subList(0, 4);
        SlipAttribution slip = attribution(project, causes);

        Map<String, Fraction> sums = new HashMap<>();
        List<List<Cause>> orders = orders(causes);
        for (List<Cause> order : orders) {
            Set<Cause> happened = new HashSet<>();
            double before = 0;
            for (Cause cause : order) {
                happened.add(cause);
                double after = slipOf(project, causes, happened);
                sums.merge(cause.name(), minutes(after - before), Fraction::plus);
                before = after;
            }
        }

        assertThat(slip.by(AttributionMethod.SHAPLEY).shares())
                .allSatisfy(share -> assertThat(share.exact())
                        .contains(sums.get(share.cause().name()).times(1, 480L * orders.size())));
    }

    /** The share of a team is the Shapley value of the team taken as one cause. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void by_owen_ofATeam_isShapleyOfItsCausesAsOne(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        List<Cause> causes = causes(project, seed);
        Map<String, Fraction> teams =
                attribution(project, causes).by(AttributionMethod.OWEN).byTeam();

        List<Cause> merged = teams.keySet().stream()
                .map(team -> Cause.of(
                        team,
                        causes.stream()
                                .filter(cause -> cause.team().orElseThrow().equals(team))
                                .flatMap(cause -> cause.changes().stream())
                                .toArray(Change[]::new)))
                .toList();
        Apportionment asOne = attribution(project, merged).by(AttributionMethod.SHAPLEY);

        assertThat(teams)
                .allSatisfy(
                        (team, days) -> assertThat(asOne.share(team).exact()).contains(days));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void by_everyMethod_givesNothingToACauseWithoutEffect(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        List<Cause> causes = new ArrayList<>(causes(project, seed));
        causes.add(2, Cause.of("nothing", Change.delay("T0", WorkTime.ZERO)).by("x"));
        SlipAttribution slip = attribution(project, causes);

        assertThat(Stream.of(
                        AttributionMethod.ALONE,
                        AttributionMethod.BUT_FOR,
                        AttributionMethod.SHAPLEY,
                        AttributionMethod.OWEN))
                .allSatisfy(method ->
                        assertThat(slip.by(method).share("nothing").exact()).contains(Fraction.ZERO));
    }

    /** Without the causes of a set the milestone is back; with any one of them left it is not. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void restoringSets_eachOne_restoresAndNoPartOfItDoes(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        List<Cause> causes = causes(project, seed);
        SlipAttribution slip = attribution(project, causes);

        assertThat(slip.restoringSets().sets()).allSatisfy(set -> {
            assertThat(without(project, causes, set)).isLessThanOrEqualTo(1e-9);
            for (Cause left : set) {
                List<Cause> part = new ArrayList<>(set);
                part.remove(left);
                assertThat(without(project, causes, part)).isGreaterThan(1e-9);
            }
        });
        if (slip.slip().signum() > 0 && slip.restoringSets().complete()) {
            assertThat(slip.restoringSets().sets()).isNotEmpty();
        }
    }

    /** Six standard errors: one in a billion, were the draws normal. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void sampled_manyOrders_areNearTheExactShares(RandomNetworks.Kind kind, long seed) {
        SlipAttribution slip = attribution(kind, seed);
        Apportionment exact = slip.by(AttributionMethod.SHAPLEY);
        Apportionment drawn = slip.sampled(400, seed);

        assertThat(drawn.shares()).allSatisfy(share -> {
            double error = share.standardError().orElseThrow().orElseThrow();
            double expected = exact.share(share.cause().name()).days().orElseThrow();
            assertThat(share.days().orElseThrow()).isCloseTo(expected, within(6 * error + 1e-9));
        });
        assertThat(slip.sampled(400, seed).shares()).isEqualTo(drawn.shares());
    }

    private static SlipAttribution attribution(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        return attribution(project, causes(project, seed));
    }

    private static SlipAttribution attribution(Project project, List<Cause> causes) {
        return ImpactAnalysis.of(SeedNetwork.schedule(project)).attribute(RandomNetworks.END, causes);
    }

    /** Delays of different tasks, one of them a gain, of two teams. */
    private static List<Cause> causes(Project project, long seed) {
        Random random = new Random(seed);
        List<Integer> tasks = new ArrayList<>(
                IntStream.range(0, project.tasks().size() - 1).boxed().toList());
        Collections.shuffle(tasks, random);
        List<Cause> causes = new ArrayList<>();
        for (int i = 0; i < CAUSES; i++) {
            String task = "T" + tasks.get(i);
            WorkTime by = WorkTime.days(i == 1 ? -0.5 : 1 + random.nextInt(6));
            causes.add(Cause.of("c" + i, Change.delay(task, by)).by(i % 2 == 0 ? "even" : "odd"));
        }
        return causes;
    }

    private static double without(Project project, List<Cause> causes, List<Cause> left) {
        Set<Cause> rest = new HashSet<>(causes);
        left.forEach(rest::remove);
        return slipOf(project, causes, rest);
    }

    private static double slipOf(Project project, List<Cause> causes, Set<Cause> happened) {
        Change[] changes = causes.stream()
                .filter(happened::contains)
                .flatMap(cause -> cause.changes().stream())
                .toArray(Change[]::new);
        return changes.length == 0
                ? 0
                : SeedNetwork.impact(project, changes)
                        .milestone(RandomNetworks.END)
                        .slip();
    }

    private static Fraction minutes(double days) {
        return Fraction.of(Math.round(days * 480), 1);
    }

    private static List<List<Cause>> orders(List<Cause> causes) {
        if (causes.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Cause>> orders = new ArrayList<>();
        for (Cause first : causes) {
            List<Cause> rest = new ArrayList<>(causes);
            rest.remove(first);
            for (List<Cause> order : orders(rest)) {
                List<Cause> longer = new ArrayList<>(List.of(first));
                longer.addAll(order);
                orders.add(longer);
            }
        }
        return orders;
    }
}
