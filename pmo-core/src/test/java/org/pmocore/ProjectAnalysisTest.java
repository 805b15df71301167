package org.pmocore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pmocore.health.HealthRules;
import org.pmocore.house.ToStringContract;
import org.pmocore.impact.Change;
import org.pmocore.measure.Money;
import org.pmocore.measure.Reason;
import org.pmocore.model.Baseline;
import org.pmocore.model.InvalidProjectException;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.ScheduleRules;

class ProjectAnalysisTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);

    private static Project.Builder plan() {
        return Project.builder("EC renewal")
                .start(START)
                .task("A", t -> t.name("Screen design").days(5).budget(Money.of("JPY", 500_000)))
                .task(
                        "B",
                        t -> t.name("Screen implementation").days(8).after("A").budget(Money.of("JPY", 800_000)))
                .milestone("RV", m -> m.name("Customer review").after("B").promised(LocalDate.of(2026, 4, 24)))
                .baseline(Baseline.builder("first", START)
                        .task("A", START, FRIDAY, Money.of("JPY", 500_000))
                        .task("B", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 22), Money.of("JPY", 800_000))
                        .build());
    }

    private static Project.Builder reported() {
        return plan().dataDate(FRIDAY)
                .change(
                        "A",
                        (Task.Builder t) -> t.progress(p -> p.actualStart(START).percentComplete(60)))
                .cost("A", FRIDAY, Money.of("JPY", 400_000));
    }

    @Test
    void of_dataDate_givesEveryRoomTheSameDate() {
        ProjectAnalysis analysis = ProjectAnalysis.of(reported().build());

        assertThat(analysis.dataDate()).isEqualTo(FRIDAY);
        assertThat(analysis.schedule().dataDate()).contains(FRIDAY.plusDays(1).atStartOfDay());
        assertThat(analysis.earnedValue().dataDate())
                .isEqualTo(FRIDAY.plusDays(1).atStartOfDay());
        assertThat(analysis.issues().dataDate()).isEqualTo(FRIDAY);
        assertThat(analysis.health().dataDate()).isEqualTo(FRIDAY);
        assertThat(analysis.report().dataDate()).isEqualTo(FRIDAY);
    }

    @Test
    void of_twoDaysOfWorkLeft_movesTheReviewByTwoDays() {
        ProjectAnalysis analysis = ProjectAnalysis.of(reported().build());

        // 40 % of five days are left on Friday evening: A ends on Tuesday, B eight working days later
        assertThat(analysis.schedule().task("A").finishDate()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(analysis.schedule().task("RV").finishDate()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(analysis.impactOf(Change.delay("A", days(1)))
                        .milestone("RV")
                        .marginAfter()
                        .orElseThrow())
                .isEqualTo(-1.0);
        assertThat(analysis.earnedValue().spi().orElseThrow()).isEqualTo(0.6);
        assertThat(analysis.earnedValue().cpi().orElseThrow()).isEqualTo(0.75);
    }

    @Test
    void of_anotherDate_setsTheDataDateOfTheProject() {
        ProjectAnalysis analysis = ProjectAnalysis.of(plan().build(), LocalDate.of(2026, 4, 13));

        assertThat(analysis.project().dataDate())
                .contains(LocalDate.of(2026, 4, 14).atStartOfDay());
        assertThat(analysis.schedule().task("A").startDate()).isEqualTo(LocalDate.of(2026, 4, 14));
    }

    @Test
    void of_sameDate_keepsTheProject() {
        Project project = reported().build();

        assertThat(ProjectAnalysis.of(project, FRIDAY).project()).isSameAs(project);
    }

    @Test
    void of_projectWithoutDataDate_isRefused() {
        Project project = plan().build();

        assertThatThrownBy(() -> ProjectAnalysis.of(project))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no data date")
                .hasMessageContaining("ProjectAnalysis.of(project, date)");
    }

    @Test
    void of_dateBeforeWhatWasReported_isRefusedWithTheProblems() {
        Project project = reported().build();

        assertThatThrownBy(() -> ProjectAnalysis.of(project, LocalDate.of(2026, 4, 3)))
                .isInstanceOf(InvalidProjectException.class)
                .hasMessageContaining("PMO-1303")
                .hasMessageContaining("PMO-1307");
    }

    @Test
    void withBaseline_unknownName_hasNoPlannedValue() {
        ProjectAnalysis analysis = ProjectAnalysis.of(reported().build()).withBaseline("first");

        assertThat(analysis.earnedValue().baselineName()).contains("first");
        assertThat(ProjectAnalysis.of(reported().build().toBuilder().build())
                        .earnedValue()
                        .spi()
                        .reason())
                .isEmpty();
        assertThat(ProjectAnalysis.of(Project.builder("bare")
                                .start(START)
                                .dataDate(FRIDAY)
                                .task("A", t -> t.days(1))
                                .build())
                        .earnedValue()
                        .spi()
                        .reason())
                .contains(Reason.NO_BASELINE);
    }

    @Test
    void withRulesAndMethod_areUsed() {
        HealthRules rules = HealthRules.standard();
        ProjectAnalysis analysis = ProjectAnalysis.of(reported().build())
                .withRules(rules)
                .withMethod(CriticalPathMethod.withDefaults().withRules(ScheduleRules.microsoftProject()));

        assertThat(analysis.health().rules()).isSameAs(rules);
        assertThat(analysis.schedule().rules()).isEqualTo(ScheduleRules.microsoftProject());
        assertThat(analysis.schedule().dataDate()).contains(FRIDAY.plusDays(1).atStartOfDay());
    }

    @Test
    void report_bothLanguages_nameTheProject() {
        ProjectAnalysis analysis = ProjectAnalysis.of(reported().build());

        assertThat(analysis.report().toMarkdown(Locale.ENGLISH)).contains("EC renewal");
        assertThat(analysis.report().toMarkdown(Locale.JAPANESE)).contains("EC renewal", "基準日");
        ToStringContract.check(analysis);
    }
}
