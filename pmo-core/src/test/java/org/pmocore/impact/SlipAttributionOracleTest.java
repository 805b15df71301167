package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Fraction;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Published and constructed attributions in working days without holidays; exact, as fractions. */
class SlipAttributionOracleTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 4, 6, 8, 0);

    /**
     * Source: the attribution cases, computed exactly from the definitions of Branzei et al. 2002 and Bergantinos,
     * Valencia-Toledo, Vidal-Puga 2018; families of AACE 29R-03; the fourth from the manual of the R package
     * ProjectManagement, delay.pert, 2.5 days being 5/2. Columns: planned, observed, links, slip; alone, but-for, Shapley,
     * proportional, truncated; windows in order and their amounts.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "absorbed by float   | 4 1 6 2   | 4 3 7 2           | A-B A-C B-D C-D | 1 | 0 0 1 0       | 0 0 1 0       "
                        + "| 0 0 1 0             | 0 2/3 1/3 0             | 0 1/2 1/2 0             | C, B | 0 0 1 0",
                "delay and recovery  | 5 6 3     | 9 3 3             | A-B B-C         | 1 | 4 -3 0        | 4 -3 0        "
                        + "| 4 -3 0              | 1 0 0                   | 1 0 0                   | A, B | 4 -3 0",
                "float then critical | 3 6 4 2   | 3 7 9 2           | A-B A-C B-D C-D | 3 | 0 1 3 0       | 0 0 2 0       "
                        + "| 0 1/2 5/2 0         | 0 1/2 5/2 0             | 0 3/4 9/4 0             | B, C | 0 1 2 0",
                "delay.pert          | 2 1 1 4 2 | 2.5 1.25 2 4.5 3  | A-B A-D B-E C-D | 1 | 1/2 0 0 1/2 0 | 1/2 0 0 1/4 0 "
                        + "| 1/2 1/24 0 5/12 1/24 | 2/13 1/13 4/13 2/13 4/13 | 2/13 1/13 4/13 2/13 4/13 |      |",
                "serial              | 5 3 2     | 7 4 2             | A-B B-C         | 3 | 2 1 0         | 2 1 0         "
                        + "| 2 1 0               | 2 1 0                   | 2 1 0                   | A, B | 2 1 0",
                "true concurrency    | 5 5 1     | 9 9 1             | A-C B-C         | 4 | 4 4 0         | 0 0 0         "
                        + "| 2 2 0               | 2 2 0                   | 2 2 0                   | A B  | 2 2 0",
                "only jointly        | 2 2 7 1   | 4 4 7 1           | A-B B-D C-D     | 1 | 0 0 0 0       | 1 1 0 0       "
                        + "| 1/2 1/2 0 0         | 1/2 1/2 0 0             | 1/2 1/2 0 0             | A, B | 0 1 0 0",
            })
    void by_eachMethod_isThatOfTheOracle(
            String name,
            String planned,
            String observed,
            String links,
            String slip,
            String alone,
            String butFor,
            String shapley,
            String proportional,
            String truncated,
            String windows,
            String amounts) {
        SlipAttribution found = attribution(network(planned, links), observed);

        assertThat(found.slip()).hasToString(slip);
        assertThat(days(found.by(AttributionMethod.ALONE))).isEqualTo(alone);
        assertThat(days(found.by(AttributionMethod.BUT_FOR))).isEqualTo(butFor);
        assertThat(days(found.by(AttributionMethod.SHAPLEY))).isEqualTo(shapley);
        assertThat(days(found.by(AttributionMethod.PROPORTIONAL))).isEqualTo(proportional);
        assertThat(days(found.by(AttributionMethod.TRUNCATED_PROPORTIONAL))).isEqualTo(truncated);
        if (windows != null) {
            assertThat(days(found.byWindows(periods(windows, found)))).isEqualTo(amounts);
        }
    }

    /**
     * Source: Gonçalves-Dosantos, García-Jurado, Costa, R Journal 12(1) 2020, RJ-2020-009 (CC BY), ten activities with FS, SS,
     * FF and SF links; activity 4 takes 1.5 as in the code, not 4.5 as in its table 7. Slip 3, exact fractions.
     */
    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL,           3/20 0 3/10 3/20 0 21/20 3/10 3/5 3/10 3/20",
        "TRUNCATED_PROPORTIONAL, 3/19 0 6/19 3/19 0 18/19 6/19 12/19 6/19 3/19",
        "SHAPLEY,                0 0 1/3 0 0 13/12 0 13/12 0 1/2",
        "OWEN,                   0 0 1/3 0 0 13/12 0 13/12 0 1/2",
    })
    void by_methodOfTheJournal_isThatOfTheJournal(AttributionMethod method, String expected) {
        Project project = network("2 1.5 1 1.5 2 2.5 3 4 2 5", "A-G B-D B-H C-E C-F D-G E-I F-J H-I").toBuilder()
                .link("D", "E", Dependency.START_TO_START, WorkTime.ZERO)
                .link("H", "F", Dependency.FINISH_TO_FINISH, WorkTime.ZERO)
                .link("I", "G", Dependency.START_TO_FINISH, WorkTime.ZERO)
                .build();

        SlipAttribution found = attribution(project, "2.5 1.5 2 2 2 6 4 6 3 5.5");

        assertThat(found.slip()).hasToString("3");
        assertThat(days(found.by(method))).isEqualTo(expected);
    }

    /**
     * Source: methods_one_network, constructed and hand-checkable, after AACE 29R-03: planned 17, as built 22. E1 = A 2 d and
     * E3 = C 2 d of the owner, E2 = B 6 d of the contractor. Columns: shares of E1, E2, E3; of owner and contractor.
     */
    @ParameterizedTest
    @CsvSource({
        "ALONE,   2 3 2, owner=4 contractor=3",
        "BUT_FOR, 2 1 0, owner=2 contractor=1",
        "SHAPLEY, 2 2 1, owner=3 contractor=2",
    })
    void by_eachMethod_answersDifferentlyOnTheSameFacts(AttributionMethod method, String events, String parties) {
        Apportionment found = events().by(method);

        assertThat(found.slip()).hasToString("5");
        assertThat(days(found)).isEqualTo(events);
        assertThat(teams(found)).isEqualTo(parties);
    }

    /**
     * The same in windows, status at days 7, 14 and 22 (MIP 3.3/3.4): E2 happens on days 9 to 15, so five of its days fall into
     * the second window together with E3, one into the third. Oracle: 2 owner, 2 concurrent, 1 contractor.
     */
    @Test
    void byWindows_ofTheSameFacts_areThoseOfTheOracle() {
        SlipAttribution found = ImpactAnalysis.of(SeedNetwork.schedule(network("5 5 8 4", "A-B A-C B-D C-D")))
                .attribute(
                        "END",
                        delay("E1", "A+2", "owner"),
                        delay("E2 to day 14", "B+5", "contractor"),
                        delay("E3", "C+2", "owner"),
                        delay("E2 day 15", "B+1", "contractor"));

        Apportionment windows =
                found.byWindows(List.of(List.of("E1"), List.of("E2 to day 14", "E3"), List.of("E2 day 15")));

        assertThat(days(windows)).isEqualTo("2 1 1 1");
        assertThat(windows.sum()).contains(found.slip());
    }

    /** The owner's two events cover for each other's absence only in part: E2 and E3 hold the date together. */
    @Test
    void sets_ofTheSameFacts_followFromItsCharacteristicFunction() {
        SlipAttribution found = events();

        assertThat(found.concurrentSets()).hasToString("no set of up to 3 causes");
        assertThat(found.sufficientSets()).hasToString("E1 + E2");
        assertThat(found.restoringSets()).hasToString("E1 + E2 + E3");
    }

    /** Source: the seed sentence, "Shapley split of the RV delay when A +4 and C +6": v 2, 2, 2, so 1 and 1; but-for 0 and 0. */
    @Test
    void by_shapley_ofTwoCausesAtOnce_isHalfEach() {
        SlipAttribution found = ImpactAnalysis.of(SeedNetwork.schedule(SeedNetwork.project(Locale.ENGLISH)))
                .attribute("RV", delay("A", "A+4", "design"), delay("C", "C+6", "platform"));

        assertThat(found.slip()).hasToString("4");
        assertThat(days(found.by(AttributionMethod.SHAPLEY))).isEqualTo("2 2");
        assertThat(days(found.by(AttributionMethod.BUT_FOR))).isEqualTo("0 0");
        assertThat(found.concurrentSets()).hasToString("A + C");
        assertThat(found.restoringSets()).hasToString("A + C");
        assertThat(found.sufficientSets()).hasToString("A; C");
    }

    private static SlipAttribution events() {
        return ImpactAnalysis.of(SeedNetwork.schedule(network("5 5 8 4", "A-B A-C B-D C-D")))
                .attribute(
                        "END",
                        delay("E1", "A+2", "owner"),
                        delay("E2", "B+6", "contractor"),
                        delay("E3", "C+2", "owner"));
    }

    private static Cause delay(String name, String change, String team) {
        return Cause.of(name, SeedNetwork.changes(change)).by(team);
    }

    private static SlipAttribution attribution(Project project, String observed) {
        List<Double> days = numbers(observed);
        List<Cause> causes = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            causes.add(Cause.of(letter(i), Change.duration(letter(i), WorkTime.days(days.get(i)))));
        }
        return ImpactAnalysis.of(SeedNetwork.schedule(project)).attribute("END", causes);
    }

    /** Periods separated by commas; all causes that are in none changed nothing and are added to the last. */
    private static List<List<String>> periods(String text, SlipAttribution attribution) {
        List<List<String>> periods = new ArrayList<>();
        for (String period : text.split(", *")) {
            periods.add(new ArrayList<>(List.of(period.split(" "))));
        }
        List<String> others = attribution.causes().stream()
                .map(Cause::name)
                .filter(name -> periods.stream().noneMatch(period -> period.contains(name)))
                .toList();
        if (!others.isEmpty()) {
            periods.add(others);
        }
        return periods;
    }

    private static String days(Apportionment shares) {
        return String.join(
                " ",
                shares.shares().stream()
                        .map(share -> share.exact().map(Fraction::toString).orElse("-"))
                        .toList());
    }

    private static String teams(Apportionment shares) {
        return String.join(
                " ",
                shares.byTeam().entrySet().stream()
                        .map(team -> team.getKey() + "=" + team.getValue())
                        .toList());
    }

    static Project network(String durations, String links) {
        List<Double> days = numbers(durations);
        Project.Builder plan = Project.builder("network").start(START).calendar(WorkCalendar.standard());
        for (int i = 0; i < days.size(); i++) {
            double length = days.get(i);
            plan.task(letter(i), task -> task.days(length));
        }
        for (String link : links.split(" ")) {
            plan.link(link.substring(0, 1), link.substring(2));
        }
        String[] all = IntStream.range(0, days.size())
                .mapToObj(SlipAttributionOracleTest::letter)
                .toArray(String[]::new);
        return plan.milestone("END", end -> end.after(all)).build();
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.trim().split(" +")).map(Double::valueOf).toList();
    }

    private static String letter(int index) {
        return Character.toString('A' + index);
    }
}
