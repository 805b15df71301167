package org.pmocore.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.ScheduleRules;
import org.pmocore.schedule.ScheduleRules.ConstraintMode;
import org.pmocore.schedule.ScheduleRules.MilestoneFace;
import org.pmocore.schedule.ScheduleRules.ProgressMode;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.time.WorkTime;

class NetworkKernelTest {

    /** Everything that the counts of work can hold. */
    private static final Feature[] PLAIN = {
        Feature.START_LINKS,
        Feature.FINISH_LINKS,
        Feature.LAGS,
        Feature.LEADS,
        Feature.MILESTONES,
        Feature.CONSTRAINTS,
        Feature.PROGRESS,
        Feature.SUMMARIES,
        Feature.SPLITS
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void solve_countsOfWork_equalMinutes(long seed) {
        for (int size : new int[] {5, 20, 60}) {
            RandomProjects projects = RandomProjects.sized(size).with(PLAIN);
            assertSame(projects.project(seed));
            assertSame(projects.with(Feature.CALENDARS).project(seed));
        }
    }

    /** Without summaries on one axis the graph is built in one walk; with calendars and summaries in several. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void solve_oneAxisWithoutSummaries_equalsMinutes(long seed) {
        for (int size : new int[] {1, 2, 7, 40, 120}) {
            RandomProjects projects = RandomProjects.sized(size).with(Feature.START_LINKS, Feature.FINISH_LINKS);
            assertSame(projects.project(seed));
            assertSame(projects.with(Feature.LAGS, Feature.LEADS, Feature.MILESTONES)
                    .project(seed));
            assertSame(projects.with(Feature.CONSTRAINTS, Feature.PROGRESS, Feature.LAGS)
                    .project(seed));
        }
    }

    /** What keeps raw instants, or holds only open starts behind the floor, has the same counts and its instants. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rawRules")
    void solve_rawInstants_equalMinutes(String name, ScheduleRules rules) {
        NetworkRules switches = RulesDoor.read(rules);
        int plain = 0;
        for (int seed = 1; seed <= 150; seed++) {
            RandomProjects projects = RandomProjects.sized(4 + seed % 5 * 9)
                    .with(Feature.START_LINKS, Feature.FINISH_LINKS, Feature.MILESTONES, Feature.SUMMARIES);
            plain += comparedIfPlain(projects.project(seed), switches);
            plain += comparedIfPlain(projects.with(Feature.LAGS, Feature.LEADS).project(seed), switches);
            plain += comparedIfPlain(
                    projects.with(Feature.CONSTRAINTS, Feature.LEADS).project(seed), switches);
            plain += comparedIfPlain(
                    projects.with(Feature.PROGRESS, Feature.LEADS).project(seed), switches);
            plain += comparedIfPlain(
                    projects.with(Feature.CALENDARS, Feature.LAGS, Feature.LEADS)
                            .project(seed),
                    switches);
        }
        assertThat(plain).isGreaterThan(300);
    }

    static Stream<Arguments> rawRules() {
        ScheduleRules p6 = ScheduleRules.primaveraP6();
        ScheduleRules msp = ScheduleRules.microsoftProject();
        ScheduleRules open = p6.withProjectStartFloor(false);
        return Stream.of(
                Arguments.of("P6", p6),
                Arguments.of("MSP", msp),
                Arguments.of("MSP, constraints give way", msp.withConstraintMode(ConstraintMode.NONE)),
                Arguments.of("MSP, retained logic", msp.withProgressMode(ProgressMode.RETAINED_LOGIC)),
                Arguments.of("raw milestones alone", ScheduleRules.standard().withMilestoneFace(MilestoneFace.RAW)),
                Arguments.of("P6, raw milestones", p6.withMilestoneFace(MilestoneFace.RAW)),
                Arguments.of("P6, finish faces", p6.withMilestoneFace(MilestoneFace.FINISH)),
                Arguments.of("P6, actual dates", p6.withProgressMode(ProgressMode.ACTUAL_DATES)),
                Arguments.of("P6, open starts", open),
                Arguments.of("P6, open starts, override", open.withProgressMode(ProgressMode.PROGRESS_OVERRIDE)),
                Arguments.of("P6, open starts, finished cut", open.withLogicThroughFinished(false)));
    }

    private static int comparedIfPlain(Project project, NetworkRules rules) {
        ResolvedNetwork network = ResolvedNetwork.of(project, rules, project.dataDate());
        assertThat(text(network.solve(), project, network))
                .as(project.name())
                .isEqualTo(text(network.solveByMinutes(), project, network));
        return network.isPlain() ? 1 : 0;
    }

    /** More links into one task than there are slots, from tasks in any order of the plan. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 9})
    void solve_manyLinksIntoOneTask_theLatestBinds(int links) {
        Project.Builder builder = Project.builder("fan").start(LocalDate.of(2026, 4, 1));
        builder.task("Z", t -> t.days(1));
        for (int i = 0; i < links; i++) {
            String id = "T" + i;
            int days = 1 + (i * 7) % 10;
            builder.task(id, t -> t.days(days)).link(id, "Z");
        }
        assertSame(builder.build());
    }

    /** One task more than the counts can hold: 2^29 minutes are a thousand years, and the way over minutes is taken. */
    @ParameterizedTest
    @CsvSource({"1000000, true", "600000000, false"})
    void solve_beyondTheRangeOfCounts_goesByMinutes(long minutes, boolean plain) {
        Project project = Project.builder("ages")
                .start(LocalDate.of(2026, 4, 1))
                .task("A", t -> t.duration(WorkTime.minutes(minutes)))
                .task("B", t -> t.days(1).after("A"))
                .build();
        ResolvedNetwork network = network(project);

        assertThat(network.isPlain()).isEqualTo(plain);
        assertThat(network.solve().finish(1)).isEqualTo(network.solveByMinutes().finish(1));
    }

    /** Each task fits, their sum does not: found out during the pass. */
    @Test
    void solve_sumBeyondTheRangeOfCounts_goesByMinutes() {
        Project.Builder builder = Project.builder("ages").start(LocalDate.of(2026, 4, 1));
        builder.task("T0", t -> t.duration(WorkTime.minutes(400_000_000)));
        for (int i = 1; i < 6; i++) {
            String before = "T" + (i - 1);
            builder.task("T" + i, t -> t.duration(WorkTime.minutes(400_000_000)).after(before));
        }
        ResolvedNetwork network = network(builder.build());

        assertThat(network.isPlain()).isTrue();
        assertThat(network.solve()).isInstanceOf(MinuteDates.class);
    }

    @Test
    void solve_chainOfManyTasksInReverseOrder_needsNoStack() {
        int tasks = 60_000;
        Project.Builder builder = Project.builder("chain").start(LocalDate.of(2026, 4, 1));
        for (int i = tasks - 1; i >= 0; i--) {
            int number = i;
            builder.task("T" + i, t -> {
                Task.Builder task = t.duration(WorkTime.minutes(1));
                return number == 0 ? task : task.after("T" + (number - 1));
            });
        }
        ResolvedNetwork network = network(builder.build());

        assertThat(network.solve().totalFloat(0)).isZero();
        assertThat(network.solve().finish(tasks - 1))
                .isEqualTo(network.solveByMinutes().finish(tasks - 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ranks_aMillionNodesInAChain_needsNoStack(boolean ordered) {
        int nodes = 1_000_000;
        EdgeList edges = new EdgeList(nodes);
        for (int node = 1; node < nodes; node++) {
            edges.add(ordered ? node - 1 : node, ordered ? node : node - 1, EdgeList.FROM_FINISH, 0);
        }

        int[] ranks = TopologicalOrder.ranks(nodes, edges);

        assertThat(ranks[0]).isEqualTo(ordered ? 0 : nodes - 1);
        assertThat(ranks[nodes - 1]).isEqualTo(ordered ? nodes - 1 : 0);
    }

    @Test
    void ranks_anyOrder_putsPredecessorsFirst() {
        Random random = new Random(7);
        int[] names = IntStream.range(0, 500).toArray();
        for (int i = names.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int name = names[i];
            names[i] = names[other];
            names[other] = name;
        }
        EdgeList edges = new EdgeList(0);
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(499);
            edges.add(names[from], names[from + 1 + random.nextInt(499 - from)], EdgeList.SS, i);
        }

        int[] ranks = TopologicalOrder.ranks(names.length, edges);

        assertThat(ranks).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, edges.count)).allMatch(i -> ranks[edges.from[i]] < ranks[edges.to[i]]);
    }

    @ParameterizedTest
    @EnumSource(NetworkRules.LagClock.class)
    void solve_twice_givesTheSame(NetworkRules.LagClock clock) {
        NetworkRules rules = new NetworkRules(
                clock,
                NetworkRules.STANDARD.progress(),
                NetworkRules.STANDARD.floatKind(),
                NetworkRules.STANDARD.switches());
        Project project = RandomProjects.sized(40).with(Feature.values()).project(3);
        ResolvedNetwork network = ResolvedNetwork.of(project, rules, project.dataDate());

        assertThat(text(network.solve(), project, network)).isEqualTo(text(network.solve(), project, network));
    }

    private static void assertSame(Project project) {
        ResolvedNetwork network = network(project);

        assertThat(network.isPlain()).isTrue();
        assertThat(text(network.solve(), project, network)).isEqualTo(text(network.solveByMinutes(), project, network));
    }

    private static ResolvedNetwork network(Project project) {
        return ResolvedNetwork.of(project, NetworkRules.STANDARD, project.dataDate());
    }

    /** Dates of what is not finished; a finished task is a point whose face nobody sees. */
    private static String text(NetworkDates dates, Project project, ResolvedNetwork network) {
        StringBuilder text = new StringBuilder();
        LinkRooms rooms = network.roomsOf(dates);
        for (int position = 0; position < project.tasks().size(); position++) {
            int node = network.nodeOf(position);
            if (node >= 0 && !project.tasks().get(position).progress().isFinished()) {
                text.append(position)
                        .append(' ')
                        .append(dates.start(node))
                        .append(' ')
                        .append(dates.finish(node));
                text.append(' ').append(dates.lateStart(node)).append(' ').append(dates.lateFinish(node));
                text.append(' ')
                        .append(dates.totalFloat(node))
                        .append(' ')
                        .append(rooms.freeFloat(node))
                        .append('\n');
            }
        }
        for (int link = 0; link < project.dependencies().size(); link++) {
            text.append(rooms.relationshipFloat(link))
                    .append(rooms.isDriving(link))
                    .append('\n');
        }
        return text.toString();
    }
}
