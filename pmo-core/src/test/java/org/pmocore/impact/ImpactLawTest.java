package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Measure;
import org.pmocore.model.Constraint;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.time.WorkTime;

/** Laws of every chain and every promise, over networks drawn from the seed in the name of each run. */
class ImpactLawTest {

    private static final double TOLERANCE = 1e-6;
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

    /** The identity of {@link ChainStep}: own - absorbed + calendar effect = slip of the milestone. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void chain_sumOfSteps_isTheSlip(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        List<ChainStep> chain = impact.chain(RandomNetworks.END);

        double sum = 0;
        for (ChainStep step : chain) {
            sum += days(step.own()) - days(step.absorbed()) + days(step.calendarEffect());
        }
        assertThat(sum).isCloseTo(days(impact.milestone(RandomNetworks.END).slipWorkingDays()), within(TOLERANCE));
    }

    /** On one calendar nothing is left for the calendars: the split is exact, not a remainder. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void chain_onOneCalendar_hasNoCalendarEffect(RandomNetworks.Kind kind, long seed) {
        for (ChainStep step : draw(kind, seed).chain(RandomNetworks.END)) {
            if (kind != RandomNetworks.Kind.MIXED) {
                assertThat(days(step.calendarEffect())).as(step.toString()).isZero();
            }
        }
    }

    /** With finish-to-start links every step adds what its duration changes, and takes what its link had to spare. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void chain_ofPlainNetwork_splitsByDurationAndFloat(RandomNetworks.Kind kind, long seed) {
        if (kind != RandomNetworks.Kind.PLAIN) {
            return;
        }
        Impact impact = draw(kind, seed);
        for (ChainStep step : impact.chain(RandomNetworks.END)) {
            double longer = duration(impact.after(), step) - duration(impact.before(), step);
            double taken = linkFloat(impact.before(), step) - linkFloat(impact.after(), step);

            assertThat(days(step.own())).as(step.toString()).isCloseTo(longer, within(TOLERANCE));
            assertThat(days(step.absorbed())).as(step.toString()).isCloseTo(taken, within(TOLERANCE));
        }
    }

    /** A later milestone is reached along links that drive it. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void chain_ofLaterMilestone_followsDrivingLinks(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        if (days(impact.milestone(RandomNetworks.END).slipWorkingDays()) <= 0) {
            return;
        }
        for (ChainStep step : impact.chain(RandomNetworks.END)) {
            step.link()
                    .ifPresent(link ->
                            assertThat(step.drivers()).extracting(Task::id).contains(link.predecessor()));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void impact_ofNothing_isNothing(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, kind).project();
        Impact impact = SeedNetwork.impact(project, Change.delay("T0", WorkTime.ZERO));

        assertThat(impact.milestones()).noneMatch(MilestoneImpact::isMoved);
        assertThat(impact.floatChanges()).isEmpty();
        assertThat(impact.newlyCritical()).isEmpty();
    }

    /** Where the promise holds, it holds up to the latest start of each task, and breaks a minute of work later. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void latestStart_whereThePromiseHolds_isTheLastToKeepIt(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        if (impact.milestone(RandomNetworks.END).isLate()) {
            return;
        }
        for (ChainStep step : impact.chain(RandomNetworks.END)) {
            String id = step.task().id().value();
            LocalDateTime latest = impact.latestStart(RandomNetworks.END, id).orElseThrow();
            if (!step.task().isMilestone()) {
                LocalDateTime tooLate = impact.after().task(id).calendar().plus(latest, Duration.ofMinutes(1));

                assertThat(isLateWhenStarting(impact, id, latest))
                        .as(step + " at " + latest)
                        .isFalse();
                assertThat(isLateWhenStarting(impact, id, tooLate))
                        .as(step + " at " + tooLate)
                        .isTrue();
            }
        }
    }

    /** Where it is broken, the tasks that drive the milestone start too late. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void latestStart_whereThePromiseIsBroken_isBeforeTheStart(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        MilestoneImpact end = impact.milestone(RandomNetworks.END);
        if (!end.isLate() || days(end.slipWorkingDays()) <= 0) {
            return;
        }
        for (ChainStep step : impact.chain(RandomNetworks.END)) {
            LocalDateTime latest = impact.latestStart(
                            RandomNetworks.END, step.task().id().value())
                    .orElseThrow();
            assertThat(latest).as(step.toString()).isBefore(step.startAfter());
        }
    }

    /** Every recovery was tried: the promise holds if the task is shortened. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void recovery_ofLateMilestone_keepsThePromise(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        Remedies recovery = Remedies.of(impact, impact.milestone(RandomNetworks.END));
        for (Task task : recovery.onOneOf()) {
            WorkTime gain = WorkTime.days(-days(recovery.workingDays()));
            Impact again = ImpactAnalysis.of(impact.after())
                    .impactOf(Change.delay(task.id().value(), gain));

            assertThat(again.milestone(RandomNetworks.END).isLate())
                    .as(task.toString())
                    .isFalse();
        }
    }

    /** A longer task never makes a milestone earlier where links only push. */
    @ParameterizedTest(name = "seed {1}")
    @MethodSource("networks")
    void delay_inPlainNetwork_neverGains(RandomNetworks.Kind kind, long seed) {
        Project project = new RandomNetworks(seed, RandomNetworks.Kind.PLAIN).project();
        Impact impact = SeedNetwork.impact(project, Change.delay("T1", WorkTime.days(3)));

        assertThat(days(impact.milestone(RandomNetworks.END).slipWorkingDays())).isBetween(0.0, 3.0);
        assertThat(kind).isNotNull();
    }

    /** Whatever the network, there is a paragraph in both languages, the same every time. */
    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("networks")
    void explain_anyNetwork_isAFinishedParagraph(RandomNetworks.Kind kind, long seed) {
        Impact impact = draw(kind, seed);
        String english = impact.explain(RandomNetworks.END, Locale.ENGLISH);
        String japanese = impact.explain(RandomNetworks.END, Locale.JAPANESE);

        assertThat(english)
                .endsWith(".")
                .doesNotContain("..", "  ", " ,", "{", "\n")
                .isPrintable();
        assertThat(japanese).endsWith("。").doesNotContain("。。", " 、", "{", "\n");
        assertThat(impact.explain(RandomNetworks.END, Locale.JAPANESE)).isEqualTo(japanese);
        ToStringContract.check(impact);
    }

    @Test
    void networks_drawn_coverEveryCase() {
        List<Impact> impacts = networks()
                .map(drawn -> draw((RandomNetworks.Kind) drawn.get()[0], (Long) drawn.get()[1]))
                .toList();

        assertThat(impacts).anyMatch(impact -> slip(impact) > 0).anyMatch(impact -> slip(impact) < 0);
        assertThat(impacts)
                .anyMatch(impact ->
                        slip(impact) == 0 && !impact.chain(RandomNetworks.END).isEmpty());
        assertThat(impacts)
                .anyMatch(impact ->
                        impact.chain(RandomNetworks.END).stream().anyMatch(step -> days(step.calendarEffect()) != 0));
        assertThat(impacts)
                .anyMatch(impact ->
                        impact.chain(RandomNetworks.END).stream().anyMatch(step -> days(step.absorbed()) != 0));
        assertThat(impacts)
                .anyMatch(impact -> !Remedies.of(impact, impact.milestone(RandomNetworks.END))
                        .onOneOf()
                        .isEmpty());
    }

    private static double slip(Impact impact) {
        return days(impact.milestone(RandomNetworks.END).slipWorkingDays());
    }

    private static boolean isLateWhenStarting(Impact impact, String id, LocalDateTime start) {
        Constraint later = Constraint.of(Constraint.Kind.START_NO_EARLIER_THAN, start);
        Project held = impact.after().project().toBuilder()
                .change(id, task -> task.constraint(later))
                .build();
        Schedule schedule = SeedNetwork.schedule(held);
        return MilestoneImpact.of(held.task(RandomNetworks.END), schedule, schedule)
                .isLate();
    }

    private static double duration(Schedule schedule, ChainStep step) {
        return schedule.project()
                .task(step.task().id())
                .duration()
                .map(WorkTime::amount)
                .orElse(0.0);
    }

    private static double linkFloat(Schedule schedule, ChainStep step) {
        return schedule.predecessorsOf(step.task().id()).stream()
                .filter(link -> step.link().filter(link.dependency()::equals).isPresent())
                .findFirst()
                .map(ScheduledLink::relationshipFloat)
                .map(time -> time.toMinutes() / 480.0)
                .orElse(0.0);
    }

    private static double days(Measure measure) {
        return measure.orElseThrow();
    }
}
