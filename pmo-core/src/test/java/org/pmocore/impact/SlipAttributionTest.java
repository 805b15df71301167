package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.model.Risk;

class SlipAttributionTest {

    private static final ImpactAnalysis PLAN =
            ImpactAnalysis.of(SeedNetwork.schedule(SeedNetwork.project(Locale.ENGLISH)));

    private static Cause cause(String changes) {
        return Cause.of(changes, SeedNetwork.changes(changes));
    }

    private static SlipAttribution slip(String... causes) {
        return PLAN.attribute(
                "RV", Stream.of(causes).map(SlipAttributionTest::cause).toList());
    }

    @Test
    void milestone_ofSlip_namesDatesDaysAndCalendar() {
        MilestoneImpact milestone = slip("A+4", "C+1").milestone();

        assertThat(milestone.dateBefore()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(milestone.dateAfter()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(milestone.slipWorkingDays()).isEqualTo(Measure.of(4, Unit.WORKING_DAYS));
        assertThat(milestone.slipCalendarDays()).isEqualTo(Measure.of(7, Unit.CALENDAR_DAYS));
        assertThat(milestone.calendar()).isEqualTo("standard");
    }

    /** Each set has to be undone as a whole. Columns: causes; restoring; concurrent; sufficient sets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A+4                 | A+4             | -         | A+4",
                "A+4, C+6            | A+4 + C+6       | A+4 + C+6 | A+4; C+6",
                "A+4, C+2            | A+4             | -         | A+4",
                "A+4, C+3            | A+4 + C+3       | -         | A+4",
                "A+2, B+2            | A+2 + B+2       | -         | A+2 + B+2",
                "A+2, B-2            | -               | -         | -",
                "C+2                 | -               | -         | -",
                "A+1, B+1, E+1, C+1  | A+1 + B+1 + E+1 | -         | A+1 + B+1 + E+1",
            })
    void sets_ofCauses_areTheSmallest(String causes, String restoring, String concurrent, String sufficient) {
        SlipAttribution slip = slip(causes.split(", "));

        assertThat(sets(slip.restoringSets())).isEqualTo(restoring);
        assertThat(sets(slip.concurrentSets())).isEqualTo(concurrent);
        assertThat(sets(slip.sufficientSets())).isEqualTo(sufficient);
    }

    @Test
    void restoringSets_ofFourSerialCauses_sayThatLargerSetsWereNotTried() {
        CauseSets sets = slip("A+1", "A+2", "B+1", "E+1").restoringSets();

        assertThat(sets).hasToString("no set of up to 3 causes, larger sets not tried");
        assertThat(sets.isEmpty()).isTrue();
        assertThat(sets.complete()).isFalse();
    }

    /** RV is due on 4/28; after A +4 and B +1 it is on 5/7, three working days late. */
    @ParameterizedTest
    @CsvSource({"2026-04-28T17:00, A+4", "2026-05-01T17:00, A+4; B+1", "2026-05-07T17:00, -"})
    void restoringSets_forADate_areThoseThatReachIt(LocalDateTime finish, String sets) {
        assertThat(sets(slip("A+4", "B+1").restoringSets(finish))).isEqualTo(sets);
    }

    /** Proportional rules can only be asked about delays, and only of what became later. */
    @ParameterizedTest
    @CsvSource({"A-2, B+0", "A-2, B+1", "A+0, B+0"})
    void by_proportional_withoutOwnDelay_hasAReasonInsteadOfDays(String one, String other) {
        Apportionment shares = slip(one, other).by(AttributionMethod.PROPORTIONAL);

        assertThat(shares.isDefined()).isFalse();
        assertThat(shares.sum()).isEmpty();
        assertThat(shares.rest()).isEmpty();
        assertThat(shares.byTeam()).isEmpty();
        assertThat(shares.shares())
                .allSatisfy(share ->
                        assertThat(share.days()).isEqualTo(Measure.undefined(Reason.NO_OWN_DELAY, Unit.WORKING_DAYS)));
    }

    @Test
    void rest_ofMethodsThatDoNotAddUp_isSaid() {
        SlipAttribution slip = slip("A+4", "C+6");

        assertThat(slip.by(AttributionMethod.ALONE).rest())
                .hasValueSatisfying(rest -> assertThat(rest).hasToString("-4"));
        assertThat(slip.by(AttributionMethod.BUT_FOR).rest())
                .hasValueSatisfying(rest -> assertThat(rest).hasToString("4"));
    }

    @Test
    void cause_ofRisk_delaysEveryAffectedTaskByItsImpact() {
        Risk risk = Risk.builder("R-1", "Key person leaves")
                .affectedTasks("A", "B")
                .impact(days(2))
                .build();

        assertThat(Cause.of(risk)).hasToString("R-1 Key person leaves: A +2d, B +2d");
        assertThat(PLAN.attribute("RV", Cause.of(risk)).slip()).hasToString("4");
    }

    @Test
    void cause_ofIssue_isOneOfItsTeam() {
        Issue issue = Issue.builder("I-7", "No test data", LocalDate.of(2026, 4, 7))
                .team("build team")
                .affectedTasks("B")
                .build();

        assertThat(Cause.of(issue, days(3))).hasToString("I-7 No test data (build team): B +3d");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("There is no cause to attribute a slip to.", plan -> plan.attribute("RV")),
                mistake("There are two causes \"A+1\".", plan -> plan.attribute("RV", cause("A+1"), cause("A+1"))),
                mistake("There is no task \"XX\" in seed.", plan -> plan.attribute("XX", cause("A+1"))),
                mistake("There is no task \"X\" in seed.", plan -> plan.attribute("RV", cause("X+1"))),
                mistake("The cause \"none\" changes nothing.", plan -> Cause.of("none")),
                mistake("The name of a cause must not be blank.", plan -> Cause.of(" ", SeedNetwork.changes("A+1"))),
                mistake(
                        "The risk R has no impact in time.",
                        plan -> Cause.of(
                                Risk.builder("R", "?").affectedTasks("A").build())),
                mistake(
                        "The number of orders (1) must be at least 2",
                        plan -> slip("A+1").sampled(1, 1)),
                mistake("The method SHAPLEY_SAMPLED needs", plan -> slip("A+1").by(AttributionMethod.SHAPLEY_SAMPLED)),
                mistake("The method WINDOWS needs", plan -> slip("A+1").by(AttributionMethod.WINDOWS)),
                mistake("There is no cause \"B\".", plan -> slip("A+1").byWindows(List.of(List.of("B")))),
                mistake(
                        "The cause \"A+1\" is in no window.",
                        plan -> slip("A+1").byWindows(List.of())),
                mistake(
                        "The cause \"A+1\" is in two windows.",
                        plan -> slip("A+1").byWindows(List.of(List.of("A+1"), List.of("A+1")))),
                mistake(
                        "There are 17 causes; Shapley is exact for at most 16.",
                        plan -> slip(many(17)).by(AttributionMethod.SHAPLEY)),
                mistake(
                        "There are too many causes and teams",
                        plan -> slip(many(17)).by(AttributionMethod.OWEN)));
    }

    private static Arguments mistake(String message, Function<ImpactAnalysis, Object> call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void attribute_mistake_isNamedWithAdvice(String message, Function<ImpactAnalysis, Object> call) {
        assertThatThrownBy(() -> call.apply(PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void sampled_ofManyCauses_addsUp() {
        SlipAttribution slip = slip(many(30));

        assertThat(slip.sampled(20, 3).sum()).contains(slip.slip());
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of("A", "B", "C", "E").get(i % 4) + "+" + (1 + i / 4.0))
                .toArray(String[]::new);
    }

    @Test
    void toString_ofEverything_fitsTheShell() {
        SlipAttribution slip = slip(many(30));
        List<Object> all = new ArrayList<>(List.of(slip, slip.sampled(10, 1), slip.by(AttributionMethod.ALONE)));
        all.add(slip.restoringSets());
        all.add(cause("A+1 B+1 C+1 E+1 A+2 B+2 C+2 E+2 A+3 B+3 C+3 E+3 A+4 B+4"));
        all.add(slip.sampled(10, 1).shares().get(0));

        all.forEach(ToStringContract::check);
    }

    /** Whole paragraphs, character for character; read and approved. Causes as {@code name (team): changes}. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "attribution-texts.csv", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2000)
    void explain_situation_readsAsApproved(String method, String causes, String english, String japanese) {
        assertThat(explain(method, causes, Locale.ENGLISH)).isEqualTo(english);
        assertThat(explain(method, causes, Locale.JAPANESE)).isEqualTo(japanese);
    }

    private static String explain(String method, String causes, Locale locale) {
        Project project = SeedNetwork.project(locale);
        List<Cause> all =
                Stream.of(causes.split("; ")).map(SlipAttributionTest::parse).toList();
        SlipAttribution slip = ImpactAnalysis.of(SeedNetwork.schedule(project)).attribute("RV", all);
        Apportionment shares =
                method.equals("SHAPLEY_SAMPLED") ? slip.sampled(100, 1) : slip.by(AttributionMethod.valueOf(method));
        return slip.explain(shares, locale);
    }

    private static Cause parse(String text) {
        String[] parts = text.split(": ");
        return Cause.of(parts[0], SeedNetwork.changes(parts[1]));
    }

    private static String sets(CauseSets sets) {
        return sets.isEmpty() ? "-" : sets.toString();
    }
}
