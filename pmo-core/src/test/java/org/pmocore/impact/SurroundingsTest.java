package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** What lies around a chain, on the seed plan (counted by hand) and as laws on drawn networks. */
class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({
        // changes, link: days the giver is later / days the receiver is later
        "A+4,     A>B 4/4 B>E 4/4 E>RV 4/4",
        "A+4 C+6, A>B 4/4 C>B 6/4 B>E 4/4 E>RV 4/4",
        "C+4,     C>B 4/2 B>E 2/2 E>RV 2/2",
        "C+2,     ''",
        "A-2,     ''",
    })
    void brokenHandOffs_ofDelay_areThoseThatMoveTheReceiver(String changes, String expected) {
        String found = String.join(
                " ",
                SeedNetwork.impact(changes).brokenHandOffs().stream()
                        .map(handOff -> handOff.giver().id() + ">"
                                + handOff.receiver().id() + " "
                                + Math.round(handOff.slip().orElseThrow()) + "/"
                                + Math.round(handOff.receiverSlip().orElseThrow()))
                        .toList());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void brokenHandOffs_withinATeam_areNone() {
        Project project = SeedNetwork.builder(Locale.ENGLISH)
                .change("B", b -> b.team("design team"))
                .build();

        assertThat(SeedNetwork.impact(project, Change.delay("A", WorkTime.days(4)))
                        .brokenHandOffs())
                .extracting(handOff -> handOff.giver().id().value())
                .containsExactly("B", "E");
    }

    /** The reference's example: C has 6 working days of slack and does not matter. */
    @Test
    void irrelevant_ofSeed_isCWithSixDays() {
        Impact impact = SeedNetwork.impact("A+4");

        assertThat(impact.irrelevant("RV")).hasToString("[C API design: slack 6 working days]");
        assertThat(SeedNetwork.impact("A+4 C+6").irrelevant("RV")).isEmpty();
        assertThat(impact.nextPath("RV"))
                .hasValueSatisfying(next -> assertThat(next).hasToString("After 6 working days held by [C] at B"));
        assertThat(SeedNetwork.impact("A+4 C+6").nextPath("RV"))
                .hasValueSatisfying(next -> assertThat(next).hasToString("After 0 working days held by [C] at B"));
        assertThat(impact.nextPath("C")).isEmpty();
        ToStringContract.check(impact.nextPath("RV").orElseThrow());
        ToStringContract.check(impact.irrelevant("RV").get(0));
        ToStringContract.check(impact.brokenHandOffs().get(0));
        ToStringContract.check(impact.latestStarts("RV").get(0));
    }

    @Test
    void latestStarts_ofSeed_areCountedBackFromThePromise() {
        Impact impact = SeedNetwork.impact("A+4");

        assertThat(impact.latestStarts("RV"))
                .extracting(start -> start.task().id() + " " + start.latest().toLocalDate() + " "
                        + Math.round(start.margin().orElseThrow()) + " " + start.isTooLate())
                .containsExactly(
                        "A 2026-04-02 -2 true",
                        "C 2026-04-10 4 false",
                        "B 2026-04-15 -2 true",
                        "E 2026-04-27 -2 true",
                        "RV 2026-04-28 -2 true");
        assertThat(impact.latestStarts("B")).isEmpty();
    }

    static Stream<Arguments> oneCalendar() {
        return Stream.of(RandomNetworks.Kind.PLAIN, RandomNetworks.Kind.LINKED)
                .flatMap(kind -> LongStream.rangeClosed(1, 40).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    /** A task may slip by its slack and no day more. */
    @ParameterizedTest(name = "{0} seed {1}")
    @MethodSource("oneCalendar")
    void irrelevant_slippingByMoreThanItsSlack_movesTheMilestone(RandomNetworks.Kind kind, long seed) {
        RandomNetworks networks = new RandomNetworks(seed, kind);
        Project project = networks.project();
        Impact impact = SeedNetwork.impact(project, networks.changes(project));
        for (Irrelevant task : impact.irrelevant(RandomNetworks.END)) {
            if (task.task().kind() == Task.Kind.TASK) {
                double slack = task.slack().orElseThrow();
                assertThat(slipIfHeld(impact, task.task(), slack))
                        .as("%s", task)
                        .isZero();
                assertThat(slipIfHeld(impact, task.task(), slack + 1))
                        .as("%s", task)
                        .isPositive();
            }
        }
    }

    /** Slip of the milestone if the whole task starts so many working days later. */
    private static double slipIfHeld(Impact impact, Task task, double days) {
        WorkCalendar calendar = SeedNetwork.CALENDAR;
        Duration later = Duration.ofMinutes(Math.round(days * calendar.minutesPerDay()));
        LocalDateTime start = calendar.plus(impact.after().task(task.id()).start(), later);
        Constraint held = Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, start);
        return slip(impact, Change.constraint(task.id().value(), held));
    }

    private static double slipAfter(Impact impact, Task task, double days) {
        return slip(impact, Change.delay(task.id().value(), WorkTime.days(days)));
    }

    private static double slip(Impact impact, Change change) {
        return ImpactAnalysis.of(impact.after())
                .impactOf(change)
                .milestone(RandomNetworks.END)
                .slip();
    }

    /** Up to the days told, the beginning of the chain can be shortened with full effect; after that without any. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nextPath_ofChain_takesOverAfterItsDays(long seed) {
        RandomNetworks networks = new RandomNetworks(seed, RandomNetworks.Kind.PLAIN);
        Project project = networks.project();
        Impact impact = SeedNetwork.impact(project, networks.changes(project));
        List<ChainStep> chain = impact.chain(RandomNetworks.END);
        Optional<NextPath> next = impact.nextPath(RandomNetworks.END);
        if (chain.isEmpty() || impact.milestone(RandomNetworks.END).slip() <= 0) {
            return;
        }
        Task first = chain.get(0).task();
        double most = impact.after()
                .project()
                .task(first.id())
                .duration()
                .orElseThrow()
                .amount();
        double days = next.map(path -> path.days().orElseThrow()).orElse(most);

        assertThat(-slipAfter(impact, first, -days)).as("%s", next).isEqualTo(days);
        assertThat(-slipAfter(impact, first, -most)).isEqualTo(days);
        assertThat(days < most).isEqualTo(next.isPresent());
        next.ifPresent(path -> assertThat(slowed(impact, path, first, days))
                .as("slip that the paths cause that have taken over")
                .isPositive());
    }

    /** By how much the milestone slips if, after the recovery, what took over gets longer by a day. */
    private static double slowed(Impact impact, NextPath path, Task first, double days) {
        Impact recovered = ImpactAnalysis.of(impact.after())
                .impactOf(Change.delay(first.id().value(), WorkTime.days(-days)));
        return slip(recovered, Change.delay(path.tasks().get(0).id().value(), WorkTime.days(1)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }
}
