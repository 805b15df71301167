package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pmocore.internal.network.NetworkDates;
import org.pmocore.internal.network.NetworkRules;
import org.pmocore.internal.network.NetworkRules.Switch;
import org.pmocore.internal.network.ResolvedNetwork;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.testing.RandomProjects;
import org.pmocore.testing.RandomProjects.Feature;
import org.pmocore.testing.Shrinker;

/**
 * The full pass equals the slow reference in every field of every task, over 10,000 random networks with every kind of link,
 * lag, calendar, constraint and progress, under the three profiles and under random switches. A failure is reported as the
 * smallest network found that shows it.
 */
class ScheduleReferenceTest {

    private static final int SEEDS = Integer.getInteger("pmo.seeds", 2500);

    /** The switches that the reference follows. */
    private static final Set<Switch> KNOWN = EnumSet.of(
            Switch.DATA_DATE_FLOOR,
            Switch.FREE_FLOAT_FLOOR,
            Switch.EXPECTED_FINISH,
            Switch.RAW_INSTANTS,
            Switch.RAW_POINTS,
            Switch.LATEST_DATES_PULL,
            Switch.FLOOR_OPEN_STARTS_ONLY,
            Switch.ALAP_TAKES_TOTAL_FLOAT,
            Switch.FREE_FLOAT_OF_OWN_LINKS,
            Switch.EFFORT_DRIVES,
            Switch.SOFT_PINS,
            Switch.LAG_FROM_ACTUAL_START,
            Switch.LAG_IN_FULL,
            Switch.FINISHED_CUT_LOGIC,
            Switch.START_FACES,
            Switch.FINISH_FACES,
            Switch.MUST_FINISH_IGNORED,
            Switch.OPEN_ENDS_SEED,
            Switch.OPEN_ENDS_CRITICAL);

    /** Those that are options of every profile. */
    private static final Set<Switch> OPTIONS = EnumSet.of(
            Switch.EXPECTED_FINISH,
            Switch.EFFORT_DRIVES,
            Switch.SOFT_PINS,
            Switch.LAG_FROM_ACTUAL_START,
            Switch.LAG_IN_FULL,
            Switch.FINISHED_CUT_LOGIC,
            Switch.MUST_FINISH_IGNORED,
            Switch.OPEN_ENDS_SEED,
            Switch.OPEN_ENDS_CRITICAL);

    private static final List<NetworkRules.Progression> PROGRESSIONS = List.of(
            NetworkRules.Progression.RETAINED_LOGIC,
            NetworkRules.Progression.PROGRESS_OVERRIDE,
            NetworkRules.Progression.ACTUAL_DATES,
            NetworkRules.Progression.FROM_ACTUAL_START);

    private static final int SHOWN = Integer.getInteger("pmo.shown", 3);

    /** Minutes of a million years. */
    private static final long FAR = 1_000_000L * 366 * 1440;

    private enum Profile {
        STANDARD,
        PRIMAVERA_P6,
        MICROSOFT_PROJECT,
        ANY;

        private ScheduleRules rules() {
            return switch (this) {
                case STANDARD, ANY -> ScheduleRules.standard();
                case PRIMAVERA_P6 -> ScheduleRules.primaveraP6();
                case MICROSOFT_PROJECT -> ScheduleRules.microsoftProject();
            };
        }

        /** The profile itself for one network in three, else with other options; of the last profile every switch at random. */
        NetworkRules rules(Random random) {
            NetworkRules own = rules().forNetwork();
            if (random.nextInt(3) == 0 && this != ANY) {
                return own;
            }
            Set<Switch> switches = EnumSet.copyOf(own.switches());
            for (Switch one : this == ANY ? KNOWN : OPTIONS) {
                if (random.nextInt(this == ANY ? 3 : 5) == 0) {
                    switches.add(one);
                } else if (this == ANY && random.nextInt(3) == 0) {
                    switches.remove(one);
                }
            }
            NetworkRules.Progression progress =
                    this == MICROSOFT_PROJECT ? own.progress() : PROGRESSIONS.get(random.nextInt(this == ANY ? 4 : 3));
            return new NetworkRules(
                    pick(random, NetworkRules.LagClock.values(), 4),
                    progress,
                    pick(random, NetworkRules.FloatKind.values(), 3),
                    switches);
        }

        private static <T> T pick(Random random, T[] values, int first) {
            return values[random.nextInt(first)];
        }
    }

    @ParameterizedTest
    @EnumSource
    void solve_randomNetworksUnderRandomRules_equalsTheSlowReference(Profile profile) {
        List<String> broken = new ArrayList<>();
        int compared = 0;
        for (long seed = 0; seed < SEEDS && broken.size() < SHOWN; seed++) {
            Project project = project(seed);
            NetworkRules rules = profile.rules(new Random(seed));
            compared += isOpen(project, rules) ? 0 : 1;
            if (!isOpen(project, rules) && !differences(project, rules).isEmpty()) {
                Project tiny = Shrinker.shrink(
                        project,
                        smaller -> !isOpen(smaller, rules)
                                && !differences(smaller, rules).isEmpty());
                broken.add("seed " + seed + ", " + rules + "\n" + Shrinker.describe(tiny) + "\n"
                        + String.join("\n", differences(tiny, rules)));
            }
        }
        assertThat(broken).as("the smallest networks found").isEmpty();
        assertThat(compared).as("networks compared").isGreaterThan(SEEDS / 3);
    }

    /** Small networks of a few features each, so that they shrink well; some large ones. */
    private static Project project(long seed) {
        Random random = new Random(seed * 7919);
        int size = seed % 100 == 99 ? 200 : 3 + random.nextInt(23);
        List<Feature> features = new ArrayList<>(Arrays.asList(Feature.values()));
        features.removeIf(any -> random.nextInt(3) == 0);
        return RandomProjects.sized(size).with(features.toArray(Feature[]::new)).project(seed);
    }

    /** What the kernel and the reference are known to read differently. */
    private static boolean isOpen(Project project, NetworkRules rules) {
        Set<Switch> on = rules.switches();
        boolean override = rules.progress() == NetworkRules.Progression.PROGRESS_OVERRIDE;
        boolean recorded = rules.progress() == NetworkRules.Progression.FROM_ACTUAL_START;
        boolean begun = any(project, task -> task.progress().isStarted());
        boolean summary = any(project, task -> task.kind() == Task.Kind.SUMMARY);
        // a summary is judged as a whole, by the reference each task under it
        boolean whole = summary && begun && (override || on.contains(Switch.FINISHED_CUT_LOGIC));
        boolean fromActual = on.contains(Switch.LAG_FROM_ACTUAL_START) && begun && (recorded || summary);
        return whole || fromActual;
    }

    private static boolean any(Project project, Predicate<Task> law) {
        return project.tasks().stream().anyMatch(law);
    }

    /** What differs between the two, one line for each task. */
    private static List<String> differences(Project project, NetworkRules rules) {
        Optional<LocalDateTime> dataDate = project.dataDate();
        ResolvedNetwork network = ResolvedNetwork.of(project, rules, dataDate);
        NetworkDates dates = network.solve();
        SlowSchedule slow = new SlowSchedule(project, rules, dataDate);
        List<String> differences = new ArrayList<>();
        slow.rows.forEach((id, row) -> {
            int node = network.nodeOf(project.positionOf(project.task(id).id()).orElseThrow());
            boolean effort = row.shape == SlowRow.Shape.EFFORT;
            // the quick passes count where a finished task stands, the others know the instant
            boolean counted = row.finished && !rules.switches().contains(Switch.RAW_INSTANTS);
            String wanted = line(
                    SlowClock.dateTime(counted ? row.clock.startAt(row.clock.work(row.start)) : row.start),
                    row.finished ? "" : SlowClock.dateTime(row.finish),
                    effort || counted ? "" : SlowClock.dateTime(row.lateStart),
                    effort || row.finished ? "" : SlowClock.dateTime(row.lateFinish),
                    effort || row.finished ? 0 : row.totalFloat(rules.floatKind()),
                    row.finished ? 0 : slow.freeFloat(row));
            String actual = line(
                    counted
                            ? SlowClock.dateTime(row.clock.startAt(
                                            row.clock.work(SlowClock.minute(Schedule.instant(dates.start(node))))))
                                    .toString()
                            : instant(dates.start(node)),
                    row.finished ? "" : instant(dates.finish(node)),
                    effort || counted ? "" : instant(dates.lateStart(node)),
                    effort || row.finished ? "" : instant(dates.lateFinish(node)),
                    effort || row.finished ? 0 : dates.totalFloat(node),
                    row.finished ? 0 : network.roomsOf(dates).freeFloat(node));
            if (!wanted.equals(actual)) {
                differences.add(id + ": reference " + wanted + ", calculated " + actual);
            }
        });
        return differences;
    }

    /** Out of all calendars is shown as such, not thrown. */
    private static String instant(long minute) {
        return Math.abs(minute) > FAR ? "never" : Schedule.instant(minute).toString();
    }

    private static String line(Object... fields) {
        return Arrays.asList(fields).toString();
    }
}
