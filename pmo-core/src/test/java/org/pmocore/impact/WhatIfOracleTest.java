package org.pmocore.impact;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Project;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Published and constructed networks with changed durations, in working days without holidays; tolerance 1e-9 days. */
class WhatIfOracleTest {

    private static final double TOLERANCE = 1e-9;
    private static final WorkCalendar CALENDAR = WorkCalendar.standard();
    private static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    /**
     * Source: methods_one_network, constructed and hand-checkable, after AACE 29R-03: A 5, B 5, C 8, D 4; A before B and C, both
     * before D. Delays: E1 = A 2 d and E3 = C 2 d of the owner, E2 = B 6 d of the contractor. Every set of them is a what-if.
     */
    @ParameterizedTest
    @CsvSource({
        "A+2, 2",
        "B+6, 3",
        "C+2, 2",
        "A+2 B+6, 5",
        "A+2 C+2, 4",
        "B+6 C+2, 3",
        "A+2 B+6 C+2, 5",
    })
    void delay_eachSetOfEvents_hasTheCharacteristicValue(String changes, double slip) {
        Project project = network(List.of(5.0, 5.0, 8.0, 4.0), "A-B A-C B-D C-D");

        Impact impact = SeedNetwork.impact(project, SeedNetwork.changes(changes));

        assertThat(slip(impact)).isCloseTo(slip, within(TOLERANCE));
    }

    /**
     * Source: the attribution cases (Branzei et al. 2002; Bergantinos et al. 2018; the fourth from the R package
     * ProjectManagement), computed exactly from the definitions. Alone: v({i}); but for: v(N) - v(N without i).
     */
    @ParameterizedTest
    @CsvSource({
        "absorbed by float,    4 1 6 2,   4 3 7 2,         A-B A-C B-D C-D, 1, 0 0 1 0,     0 0 1 0",
        "delay and recovery,   5 6 3,     9 3 3,           A-B B-C,         1, 4 -3 0,      4 -3 0",
        "float then critical,  3 6 4 2,   3 7 9 2,         A-B A-C B-D C-D, 3, 0 1 3 0,     0 0 2 0",
        "delay.pert,           2 1 1 4 2, 2.5 1.25 2 4.5 3, A-B A-D B-E C-D, 1, .5 0 0 .5 0, .5 0 0 .25 0",
        "serial,               5 3 2,     7 4 2,           A-B B-C,         3, 2 1 0,       2 1 0",
        "true concurrency,     5 5 1,     9 9 1,           A-C B-C,         4, 4 4 0,       0 0 0",
        "only jointly,         2 2 7 1,   4 4 7 1,         A-B B-D C-D,     1, 0 0 0 0,     1 1 0 0",
    })
    void duration_observed_isAttributedAloneAndButFor(
            String name, String planned, String observed, String links, double delay, String alone, String butFor) {
        Project project = network(numbers(planned), links);
        List<Change> changes = durations(numbers(observed));
        double all = slip(SeedNetwork.impact(project, changes.toArray(Change[]::new)));

        assertThat(all).as(name).isCloseTo(delay, within(TOLERANCE));
        assertThat(changes.stream().map(change -> slip(SeedNetwork.impact(project, change))))
                .as("alone")
                .isEqualTo(numbers(alone));
        assertThat(changes.stream().map(change -> all - slip(SeedNetwork.impact(project, without(changes, change)))))
                .as("but for")
                .isEqualTo(numbers(butFor));
    }

    /**
     * Source: Vanhoucke, Integrated Project Management and Control, 2014, p. 9 (patient transport system), changed as in the
     * tests of the R package criticalpath: 25 becomes 31 days, the critical path leaves a16 for a17 and gains a11.
     */
    @Test
    void durations_ofTextbookNetwork_changeInOneQuestion() {
        Project project = patientTransport();
        Impact impact = SeedNetwork.impact(
                project, named("a2 2, a3 5, a4 4, a5 3, a7 1, a8 5, a9 3, a11 5, a14 2, a16 2, a17 4"));

        assertThat(day(impact.before().finish())).isEqualTo(25);
        assertThat(day(impact.after().finish())).isEqualTo(31);
        assertThat(starts(impact.after()))
                .containsExactly(0., 1., 3., 8., 12., 8., 10., 15., 20., 20., 20., 20., 20., 25., 24., 27., 27.);
        assertThat(critical(impact.after())).isEqualTo(ids("a1 a2 a3 a4 a5 a8 a10 a11 a14 a17"));
        assertThat(impact.newlyCritical()).extracting(task -> task.id().value()).containsExactly("a11", "a17");
        assertThat(impact.milestone("a17").slipWorkingDays().orElseThrow()).isCloseTo(31 - 22, within(TOLERANCE));
    }

    private static Project network(List<Double> durations, String links) {
        Project.Builder plan = Project.builder("network").start(START).calendar(CALENDAR);
        for (int i = 0; i < durations.size(); i++) {
            double days = durations.get(i);
            plan.task(letter(i), task -> task.days(days));
        }
        for (String link : links.split(" ")) {
            plan.link(link.substring(0, 1), link.substring(2));
        }
        String[] all = IntStream.range(0, durations.size())
                .mapToObj(WhatIfOracleTest::letter)
                .toArray(String[]::new);
        return plan.milestone("END", end -> end.after(all)).build();
    }

    private static String letter(int index) {
        return Character.toString('A' + index);
    }

    private static List<Change> durations(List<Double> observed) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < observed.size(); i++) {
            changes.add(Change.duration(letter(i), WorkTime.days(observed.get(i))));
        }
        return changes;
    }

    private static Change[] without(List<Change> changes, Change left) {
        return changes.stream().filter(change -> !change.equals(left)).toArray(Change[]::new);
    }

    private static Project patientTransport() {
        int[] days = {1, 1, 3, 2, 2, 2, 2, 1, 4, 5, 3, 3, 4, 5, 1, 5, 2};
        String links = "1-2 2-3 3-4 3-6 4-5 5-8 6-7 7-8 8-9 8-10 8-11 8-12 8-13 9-14 10-14 11-14 12-14 13-14 13-15"
                + " 14-16 14-17 15-16 15-17";
        Project.Builder plan = Project.builder("patient transport").start(START).calendar(CALENDAR);
        for (int i = 0; i < days.length; i++) {
            int duration = days[i];
            plan.task("a" + (i + 1), task -> task.days(duration));
        }
        for (String link : links.split(" ")) {
            String[] ends = link.split("-");
            plan.link("a" + ends[0], "a" + ends[1]);
        }
        return plan.build();
    }

    private static Change[] named(String durations) {
        return Stream.of(durations.split(", "))
                .map(one -> one.split(" "))
                .map(one -> Change.duration(one[0], WorkTime.days(Double.parseDouble(one[1]))))
                .toArray(Change[]::new);
    }

    private static List<Double> starts(Schedule schedule) {
        return schedule.tasks().stream().map(task -> day(task.start())).toList();
    }

    private static Set<String> critical(Schedule schedule) {
        return schedule.criticalPath().stream().map(task -> task.id().value()).collect(toSet());
    }

    private static Set<String> ids(String ids) {
        return Set.of(ids.split(" "));
    }

    private static double day(LocalDateTime instant) {
        return CALENDAR.daysOf(CALENDAR.between(START, instant));
    }

    private static double slip(Impact impact) {
        return impact.milestone("END").slipWorkingDays().orElseThrow();
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }
}
