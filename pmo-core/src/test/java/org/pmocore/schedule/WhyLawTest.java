package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.BindingReason.Kind;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkTime;

/** Every reason why a task is not earlier is proven by scheduling again without it; the seed is in the message. */
class WhyLawTest {

    private static final int SEEDS = Integer.getInteger("pmo.seeds", 25);

    private enum Network {
        LINKS("START_LINKS FINISH_LINKS"),
        LAGS("START_LINKS FINISH_LINKS LAGS LEADS MILESTONES SPLITS"),
        CALENDARS("START_LINKS FINISH_LINKS LAGS CALENDARS MILESTONES"),
        CONSTRAINTS("START_LINKS FINISH_LINKS LAGS CONSTRAINTS MANDATORY"),
        LATEST("START_LINKS FINISH_LINKS LATEST"),
        SUMMARIES("START_LINKS FINISH_LINKS SUMMARIES CONSTRAINTS CALENDARS"),
        PROGRESS("START_LINKS FINISH_LINKS PROGRESS CONSTRAINTS");

        private final String features;

        Network(String features) {
            this.features = features;
        }

        Project project(long seed) {
            Feature[] all =
                    Arrays.stream(features.split(" ")).map(Feature::valueOf).toArray(Feature[]::new);
            return RandomProjects.sized(4 + (int) (seed % 20)).with(all).project(seed);
        }
    }

    /** Without all of them the task is earlier. */
    @ParameterizedTest
    @EnumSource
    void whyNotEarlier_allReasonsRelaxed_theTaskMovesEarlier(Network network) {
        int proven = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            for (ScheduleRules rules : List.of(ScheduleRules.standard(), ScheduleRules.primaveraP6())) {
                Schedule schedule = schedule(project, rules, Optional.empty());
                for (ScheduledTask task : schedule.tasks()) {
                    WhyNotEarlier why = schedule.whyNotEarlier(task.id());
                    assertThat(why.reasons()).isNotEmpty();
                    if (isProvable(why)) {
                        Schedule relaxed = without(schedule, why.reasons());
                        assertThat(count(relaxed.task(task.id())))
                                .as("%s, seed %d, %s, %s, %s", network, seed, rules, task, why)
                                .isLessThan(count(task));
                        proven++;
                    }
                }
            }
        }
        assertThat(proven).isGreaterThan(SEEDS);
    }

    /** With one of several left the task stays; what is stated on a summary moves its predecessors too, so it proves nothing. */
    @ParameterizedTest
    @EnumSource
    void whyNotEarlier_oneOfSeveralTiesRelaxed_theTaskStays(Network network) {
        int proven = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Project project = network.project(seed);
            Schedule schedule = schedule(project, ScheduleRules.standard(), Optional.empty());
            for (ScheduledTask task : schedule.tasks()) {
                WhyNotEarlier why = schedule.whyNotEarlier(task.id());
                for (BindingReason reason : why.reasons()) {
                    if (why.reasons().size() > 1 && isProvable(why) && !isOfOthers(reason)) {
                        Schedule relaxed = without(schedule, List.of(reason));
                        assertThat(count(relaxed.task(task.id())))
                                .as("%s, seed %d, %s, %s", network, seed, why, reason)
                                .isGreaterThanOrEqualTo(count(task));
                        proven++;
                    }
                }
            }
        }
        assertThat(proven).isPositive();
    }

    /** On finish-to-start links a task that takes up what it is said to have is critical, and not a minute before. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whyNotCritical_taskLongerByItsFloat_isCritical(long seed) {
        Project project = RandomProjects.sized(20).with(Feature.MILESTONES).project(seed);
        Schedule schedule = schedule(project, ScheduleRules.standard(), Optional.empty());
        for (ScheduledTask task : schedule.tasks()) {
            Optional<Duration> slip = schedule.whyNotCritical(task.id()).slipUntilCritical();
            assertThat(slip.isPresent()).isNotEqualTo(task.isCritical());
            if (slip.isPresent() && !task.task().isMilestone()) {
                long all = slip.get().toMinutes();
                assertThat(longer(project, task, all).isCritical()).isTrue();
                assertThat(longer(project, task, all - 1).isCritical()).isFalse();
            }
        }
    }

    /** Following the chain back from its limit gives the late finish; its end is critical if the finish of the project bounds it. */
    @ParameterizedTest
    @EnumSource
    void whyNotCritical_chain_leadsFromTheTaskToItsLimit(Network network) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Schedule schedule = schedule(network.project(seed), ScheduleRules.standard(), Optional.empty());
            for (ScheduledTask task : schedule.tasks()) {
                WhyNotCritical why = schedule.whyNotCritical(task.id());
                List<ScheduledLink> chain = why.chain();
                if (chain.isEmpty()) {
                    assertThat(why.limit().task().id()).isEqualTo(task.id());
                } else if (!network.features.contains("SUMMARIES")) {
                    assertThat(chain.get(0).predecessor().id()).isEqualTo(task.id());
                    assertThat(chain.get(chain.size() - 1).successor().id())
                            .isEqualTo(why.limit().task().id());
                    for (int at = 1; at < chain.size(); at++) {
                        assertThat(chain.get(at).predecessor().id())
                                .isEqualTo(chain.get(at - 1).successor().id());
                    }
                }
            }
        }
    }

    /** A task as late as possible that had no room may stay where it is. */
    private static boolean isProvable(WhyNotEarlier why) {
        boolean late = why.task()
                .task()
                .constraint()
                .filter(one -> !one.kind().needsDate())
                .isPresent();
        boolean moved = why.reasons().stream().anyMatch(reason -> reason.kind() == Kind.AS_LATE_AS_POSSIBLE);
        return late == moved
                && why.reasons().stream().noneMatch(reason -> switch (reason.kind()) {
                    case ACTUAL_DATE, LEVEL_OF_EFFORT, TASKS_UNDER -> true;
                    default -> false;
                });
    }

    private static boolean isOfOthers(BindingReason reason) {
        return reason.kind() == Kind.PROJECT_START
                || reason.kind() == Kind.DATA_DATE
                || reason.task().task().isSummary();
    }

    /** The start of a task, of work in progress that of what is left, as a count of work; the finish follows from it. */
    private static long count(ScheduledTask task) {
        LocalDateTime start = task.remainingStart().orElseGet(task::start);
        return task.clock().axis().workBefore(WorkAxis.minuteOf(start));
    }

    private static Schedule without(Schedule schedule, Collection<BindingReason> reasons) {
        Project project = schedule.project();
        Set<Dependency> links = new HashSet<>();
        Map<TaskId, Set<Kind>> kinds = new HashMap<>();
        Set<Constraint> constraints = new HashSet<>();
        for (BindingReason reason : reasons) {
            reason.link().ifPresent(link -> links.add(link.dependency()));
            reason.constraint().ifPresent(constraints::add);
            kinds.computeIfAbsent(reason.task().id(), id -> new HashSet<>()).add(reason.kind());
        }
        Project.Builder builder = project.toBuilder();
        builder.replaceTasks(task -> relaxed(task, links, constraints, kinds.getOrDefault(task.id(), Set.of())));
        boolean begin = reasons.stream().anyMatch(reason -> reason.kind() == Kind.PROJECT_START);
        boolean status = reasons.stream().anyMatch(reason -> reason.kind() == Kind.DATA_DATE);
        if (begin) {
            builder.start(project.start().minusDays(100));
        }
        Optional<LocalDateTime> dataDate = schedule.dataDate().map(date -> status ? date.minusDays(100) : date);
        return schedule(builder.build(), schedule.rules(), dataDate);
    }

    private static Task relaxed(Task task, Set<Dependency> links, Set<Constraint> constraints, Set<Kind> kinds) {
        Task.Builder builder = Task.builder(task.id().value()).kind(task.kind());
        task.duration().ifPresent(builder::duration);
        task.parent().ifPresent(parent -> builder.parent(parent.value()));
        task.calendar().ifPresent(builder::calendar);
        task.deadline().ifPresent(date -> builder.deadline(date));
        task.splits().forEach(builder::split);
        boolean own = kinds.contains(Kind.CONSTRAINT) || kinds.contains(Kind.AS_LATE_AS_POSSIBLE);
        List<Constraint> kept = Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
                .filter(constraint -> !own || !constraints.contains(constraint))
                .toList();
        if (!kept.isEmpty()) {
            builder.constraint(kept.get(0));
        }
        if (kept.size() > 1) {
            builder.secondaryConstraint(kept.get(1));
        }
        if (!kinds.contains(Kind.EXTERNAL_DATE)) {
            task.externalDependencies().forEach(builder::external);
        }
        builder.predecessors(task.predecessors().stream()
                .filter(link -> !links.contains(link))
                .toList());
        if (kinds.contains(Kind.RESUME_DATE)) {
            builder.progress(p -> p.actualStart(task.progress().actualStart().orElseThrow())
                    .remaining(task.progress().remaining().orElse(WorkTime.ZERO)));
        } else {
            builder.progress(task.progress());
        }
        return builder.build();
    }

    private static Schedule schedule(Project project, ScheduleRules rules, Optional<LocalDateTime> dataDate) {
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(rules);
        return dataDate.map(method::withDataDate).orElse(method).schedule(project);
    }

    private static ScheduledTask longer(Project project, ScheduledTask task, long minutes) {
        long length = task.task().duration().orElseThrow().minutesOn(task.calendar()) + minutes;
        Project longer = project.toBuilder()
                .change(task.id().value(), t -> t.duration(WorkTime.minutes(length)))
                .build();
        return schedule(longer, ScheduleRules.standard(), Optional.empty()).task(task.id());
    }
}
