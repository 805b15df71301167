package org.pmocore.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.measure.Measure;
import org.pmocore.model.Issue;
import org.pmocore.model.Project;
import org.pmocore.time.WorkCalendar;

/**
 * Twelve constructed issues, recounted by hand: day numbers, weeks of seven days from day 0, "now" is day 28. Every day works,
 * so that working days are day numbers.
 */
class IssueAnalysisOracleTest {

    private static final LocalDate DAY_0 = LocalDate.of(2026, 6, 1);

    /** Number, day raised, day closed, severity. */
    private static final List<String> ROWS = List.of(
            "I01 0 5 HIGH",
            "I02 1 - HIGH",
            "I03 2 9 MEDIUM",
            "I04 3 3 LOW",
            "I05 8 20 MEDIUM",
            "I06 9 - MEDIUM",
            "I07 10 12 HIGH",
            "I08 15 - LOW",
            "I09 16 22 MEDIUM",
            "I10 17 - HIGH",
            "I11 22 26 LOW",
            "I12 24 - MEDIUM");

    private final IssueSummary summary = IssueAnalysis.withDefaults().analyze(project(), DAY_0.plusDays(28));

    @ParameterizedTest(name = "week {0}: +{1} -{2}, {3} open")
    @CsvSource({"0, 4, 2, 2", "1, 3, 2, 3", "2, 3, 1, 5", "3, 2, 2, 5", "4, 0, 0, 5"})
    void weeks_ofTwelveIssues_areAsRecounted(int week, int arrivals, int closures, int backlog) {
        assertThat(summary.weeks()).hasSize(5);
        assertThat(summary.weeks().get(week))
                .isEqualTo(new WeekFlow(DAY_0.plusWeeks(week), arrivals, closures, backlog));
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({"I02, 27", "I06, 19", "I08, 13", "I10, 11", "I12, 4"})
    void age_ofOpenIssue_isAsRecounted(String id, double days) {
        IssueAge age = summary.open().stream()
                .filter(open -> open.issue().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(age.ageWorkingDays().orElseThrow()).isEqualTo(days);
        assertThat(age.ageCalendarDays().orElseThrow()).isEqualTo(days);
    }

    @Test
    void buckets_ofTwelveIssues_areAsRecounted() {
        assertThat(summary.buckets())
                .extracting(AgeBucket::toString)
                .containsExactly("0-7: 1", "8-14: 2", "15-21: 1", "22+: 1");
    }

    @Test
    void resolution_ofTwelveIssues_hasMedianFive() {
        assertThat(summary.medianResolution().orElseThrow()).isEqualTo(5);
        assertThat(summary.p85Resolution().orElseThrow())
                .as("place 6.1 of 0 2 4 5 6 7 12")
                .isCloseTo(7.5, within(1e-12));
    }

    @Test
    void openAges_ofTwelveIssues_haveMeanAsRecounted() {
        assertThat(summary.open().stream()
                        .map(IssueAge::ageWorkingDays)
                        .mapToDouble(Measure::orElseThrow)
                        .average()
                        .orElseThrow())
                .isCloseTo(14.8, within(1e-12));
        assertThat(summary.medianAge().orElseThrow()).isEqualTo(13);
        assertThat(summary.oldest().orElseThrow().issue().id()).isEqualTo("I02");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HIGH, I02 I10", "MEDIUM, I06 I12", "LOW, I08"})
    void bySeverity_ofTwelveIssues_splitsTheOpenOnes(Issue.Severity severity, String ids) {
        assertThat(summary.bySeverity().get(severity).open().stream()
                        .map(age -> age.issue().id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ids);
    }

    /** Limits of 5, 10 and 20 days; more than the limit is a breach, closed late too. */
    @Test
    void service_ofTwelveIssues_isBreachedAsRecounted() {
        ServiceReport report = summary.serviceReport(ServiceLevels.inWorkingDays()
                .withLimit(Issue.Severity.HIGH, 5)
                .withLimit(Issue.Severity.MEDIUM, 10)
                .withLimit(Issue.Severity.LOW, 20));
        assertThat(report.breached())
                .extracting(standing -> standing.issue().id())
                .containsExactlyInAnyOrder("I02", "I05", "I06", "I10");
        assertThat(report.warned()).isEmpty();
        assertThat(report.kept().orElseThrow()).isCloseTo(100 * 8 / 12.0, within(1e-12));
    }

    @Test
    void forecast_ofLastThreeWeeks_isNeverAtTheCurrentRate() {
        ClosureForecast forecast = summary.forecast(3);
        assertThat(forecast.weeks()).extracting(WeekFlow::monday).first().isEqualTo(DAY_0.plusWeeks(1));
        assertThat(forecast.atCurrentRate().netPerWeek().orElseThrow()).isEqualTo(-1);
        assertThat(forecast.atCurrentRate().calendarDays()).hasToString("- never at the current rate");
        assertThat(forecast.atCurrentRate().date()).isEmpty();
        assertThat(forecast.ifNothingArrives().calendarDays().orElseThrow())
                .as("5 open, 5 / 3 closed a week: 3 weeks")
                .isCloseTo(21, within(1e-12));
        assertThat(forecast.ifNothingArrives().date()).contains(DAY_0.plusDays(49));
    }

    /** Mean backlog 15 / 4, mean closures 7 / 4 a week: 15 / 7 weeks. */
    @Test
    void little_ofTwelveIssues_isAsRecounted() {
        LittleCheck check = summary.littleCheck();
        assertThat(check.impliedTime().orElseThrow() / 7).isCloseTo(2.142857142857143, within(1e-12));
        assertThat(check.observedTime().orElseThrow()).isCloseTo(5.142857142857143, within(1e-12));
        assertThat(check.ratio().orElseThrow()).isCloseTo(15 / (36 / 7.0), within(1e-12));
    }

    /** By hand: at risk 12 at 0 days, 11 at 2, 10 at 4; then I12 is censored at 4; 8 at 5, 7 at 6, 6 at 7, 3 at 12. */
    @Test
    void survival_ofTwelveIssues_countsTheOpenOnesIn() {
        assertThat(summary.survival().steps())
                .extracting(ResolutionSurvival.Step::atRisk)
                .containsExactly(12, 11, 10, 8, 7, 6, 4);
        assertThat(summary.survival().median().orElseThrow()).as("not 5").isEqualTo(7);
        assertThat(summary.survival().censoredCount()).isEqualTo(5);
    }

    private static Project project() {
        Project.Builder project = Project.builder("twelve issues").start(DAY_0).calendar(WorkCalendar.allHours());
        for (String row : ROWS) {
            String[] parts = row.split(" ");
            Issue.Builder issue = Issue.builder(parts[0], "issue", DAY_0.plusDays(Integer.parseInt(parts[1])))
                    .severity(Issue.Severity.valueOf(parts[3]));
            if (!parts[2].equals("-")) {
                issue.state(Issue.State.CLOSED).closedOn(DAY_0.plusDays(Integer.parseInt(parts[2])));
            }
            project.issue(issue.build());
        }
        return project.build();
    }
}
