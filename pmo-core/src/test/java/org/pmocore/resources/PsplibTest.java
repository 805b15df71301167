package org.pmocore.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.resources.Psplib.Instance;
import org.pmocore.resources.ResourceLevelling.Scheme;
import org.pmocore.schedule.ScheduledTask;

/**
 * Average deviation on PSPLIB; runs only with {@code -Dpmo.oracles}, the search also needs {@code -Dpmo.psplib=1000}. The
 * figures are our own measurements, deterministic; docs/levelling.md compares them with published ones.
 */
class PsplibTest {

    private static final Path REPORT = Path.of("target/psplib.txt");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "j30, SERIAL, 5.58", "j30, PARALLEL, 4.39", "j30, JUSTIFIED, 2.41",
        "j60, SERIAL, 18.13", "j60, PARALLEL, 17.46", "j60, JUSTIFIED, 14.43",
        "j120, SERIAL, 48.11", "j120, PARALLEL, 43.86", "j120, JUSTIFIED, 39.17",
    })
    void level_onePass_deviatesAsMeasured(String set, String method, double expected) {
        assertThat(deviation(set, method)).isCloseTo(expected, within(0.05));
    }

    @Test
    void level_search_isReported() {
        String schedules = System.getProperty("pmo.psplib");
        assumeTrue(schedules != null, "no number of schedules");
        for (String set : new String[] {"j30", "j60", "j120"}) {
            for (String method : new String[] {"SAMPLING_SERIAL", "SAMPLING_PARALLEL", "GENETIC"}) {
                assertThat(deviation(set, method + " " + schedules)).isPositive();
            }
        }
    }

    private static double deviation(String set, String method) {
        String oracles = System.getProperty("pmo.oracles");
        assumeTrue(oracles != null, "no oracles");
        Path folder = Path.of(oracles, "schedule", "rcpsp");
        SortedMap<String, Instance> instances = Psplib.read(folder.resolve("psplib-j30-j60-j120.tar.gz"), set + ".sm");
        Map<String, Integer> yardsticks = Psplib.yardsticks(folder.resolve("psplib_cpm_and_bounds.csv"));
        ResourceLevelling levelling = levelling(method);
        double sum = 0;
        for (Instance instance : instances.values()) {
            int length = length(instance, levelling.level(instance.project()));
            sum += 100.0 * length / yardsticks.get(instance.name) - 100;
        }
        double average = sum / instances.size();
        report(String.format(Locale.ROOT, "%s %s: %d instances, %.2f %%%n", set, method, instances.size(), average));
        return average;
    }

    private static ResourceLevelling levelling(String method) {
        ResourceLevelling plain = ResourceLevelling.withDefaults();
        int schedules = method.contains(" ") ? Integer.parseInt(method.substring(method.indexOf(' ') + 1)) : 0;
        return switch (method.split(" ")[0]) {
            case "SERIAL" -> plain.withScheme(Scheme.SERIAL).withoutJustification();
            case "PARALLEL" -> plain.withoutJustification();
            case "SAMPLING_SERIAL" -> plain.withScheme(Scheme.SERIAL).withSampling(schedules, 1);
            case "SAMPLING_PARALLEL" -> plain.withSampling(schedules, 1);
            case "GENETIC" -> plain.withScheme(Scheme.SERIAL).withGeneticSearch(schedules, 1);
            default -> plain;
        };
    }

    /** The length of a schedule, once it has been checked against the instance, period by period. */
    private static int length(Instance instance, LevelledSchedule levelled) {
        int jobs = instance.durations.length;
        int[] start = new int[jobs];
        int length = 0;
        for (int job = 0; job < jobs; job++) {
            ScheduledTask task = levelled.schedule().task("" + job);
            start[job] = (int)
                    Duration.between(levelled.project().start(), task.start()).toMinutes();
            length = Math.max(length, start[job] + instance.durations[job]);
        }
        int[][] used = new int[length][instance.capacities.length];
        for (int job = 0; job < jobs; job++) {
            int end = start[job] + instance.durations[job];
            for (int successor : instance.successors[job]) {
                assertThat(start[successor]).isGreaterThanOrEqualTo(end);
            }
            for (int period = start[job]; period < end; period++) {
                for (int kind = 0; kind < used[period].length; kind++) {
                    used[period][kind] += instance.needs[job][kind];
                    assertThat(used[period][kind]).isLessThanOrEqualTo(instance.capacities[kind]);
                }
            }
        }
        assertThat(levelled.unresolved()).isEmpty();
        return length;
    }

    private static void report(String line) {
        try {
            Files.writeString(
                    REPORT, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
