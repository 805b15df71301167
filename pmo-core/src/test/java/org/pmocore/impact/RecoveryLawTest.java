package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Project;
import org.pmocore.time.WorkTime;

/** Laws of recovery on drawn networks: every figure is that of a schedule, and the search ends only where it says. */
class RecoveryLawTest {

    private static final int RUNS = 60;

    static Stream<Arguments> networks() {
        return Stream.of(RandomNetworks.Kind.values())
                .flatMap(kind -> LongStream.range(0, RUNS).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    private static Impact draw(RandomNetworks.Kind kind, long seed) {
        RandomNetworks random = new RandomNetworks(seed, kind);
        Project project = random.project();
        return SeedNetwork.impact(project, random.changes(project));
    }

    private static LocalDateTime reached(Impact impact, List<Change> changes) {
        return ImpactAnalysis.of(impact.after())
                .impactOf(changes)
                .milestone(RandomNetworks.END)
                .after();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void options_ofPlanItself_areThoseOfTheirSchedules(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        Project project = impact.after().project();
        for (Recovery.Option option : impact.recovery(RandomNetworks.END).options()) {
            for (Recovery.Point point : option.points()) {
                assertThat(reached(impact, option.action().changes(project, point.steps())))
                        .isEqualTo(point.reached());
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void steps_ofPlanItself_leadEarlierUntilTheDateIsKept(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        Project project = impact.after().project();
        Recovery recovery = impact.recovery(RandomNetworks.END);
        Map<RecoveryAction, Integer> taken = new LinkedHashMap<>();
        LocalDateTime before = recovery.before();
        for (Recovery.Step step : recovery.steps()) {
            step.actions().forEach(action -> taken.put(action.action(), action.soFar()));
            List<Change> changes = new ArrayList<>();
            taken.forEach((action, steps) -> changes.addAll(action.changes(project, steps)));

            assertThat(step.reached()).isBefore(before).isEqualTo(reached(impact, changes));
            before = step.reached();
        }
        boolean isKept = recovery.stillMissing().orElseThrow() == 0;
        assertThat(isKept)
                .isEqualTo(recovery.stop() == Recovery.Stop.REACHED || recovery.stop() == Recovery.Stop.NOT_LATE);
        assertThat(recovery.toString())
                .isEqualTo(impact.recovery(RandomNetworks.END).toString());
    }

    /** Where links only push, a search that ends without reaching the date has won all that there is to win. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void steps_thatEndEarly_leaveNothingToWin(long seed) {
        Impact impact = draw(RandomNetworks.Kind.PLAIN, seed);
        List<RecoveryAction> halves = impact.after().project().tasks().stream()
                .filter(task ->
                        task.duration().filter(time -> time.amount() > 1).isPresent())
                .<RecoveryAction>map(task -> RecoveryAction.shorten(task.id().value(), WorkTime.days(1)))
                .toList();
        Recovery recovery = impact.recovery(RandomNetworks.END, halves);

        if (recovery.stop() == Recovery.Stop.NOTHING_GAINS) {
            assertThat(recovery.after()).isEqualTo(recovery.earliest().orElseThrow());
        } else {
            assertThat(recovery.stop()).isIn(Recovery.Stop.REACHED, Recovery.Stop.NOT_LATE);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 3 * RUNS);
    }

    /** The draws hold every case the laws speak of. */
    @Test
    void draws_holdEveryCase() {
        List<Recovery> all = networks()
                .map(Arguments::get)
                .map(values -> draw((RandomNetworks.Kind) values[0], (long) values[1]))
                .map(impact -> impact.recovery(RandomNetworks.END))
                .toList();

        assertThat(all).extracting(Recovery::stop).contains(Recovery.Stop.REACHED, Recovery.Stop.NOTHING_GAINS);
        assertThat(all)
                .anyMatch(recovery -> recovery.steps().stream()
                        .anyMatch(step -> step.actions().size() == 2));
        assertThat(all)
                .anyMatch(recovery -> recovery.steps().stream()
                        .anyMatch(step -> step.actions().size() > 2));
        assertThat(all)
                .anyMatch(recovery -> recovery.options().stream()
                        .anyMatch(option -> option.heldBy().isPresent()));
    }
}
