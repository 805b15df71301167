package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;

class CostMappingTest {

    private static final LocalDateTime STATUS = LocalDateTime.of(2026, 4, 10, 17, 0);

    private final ProjectFile plan = Plans.microsoft();
    private final Task task = Plans.task(plan, "A", 5);

    @ParameterizedTest
    @CsvSource({
        // in a baseline, baseline cost, cost, budget read
        "true, 1000, 1500, JPY 1000",
        "true, 0, 1500, JPY 1500",
        "false, 0, 1500, JPY 1500",
        "false, 0, 1500.4, JPY 1500",
        "false, 0, 1500.5, JPY 1501",
        "false, 0, 0, none",
    })
    void budget_baselineCostElseCost(boolean inBaseline, double baselineCost, double cost, String budget) {
        if (inBaseline) {
            baseline(0, 6, 10);
        }
        task.setBaselineCost(baselineCost);
        task.setCost(cost);

        assertThat(Plans.taskOf(plan, "1").budget().map(Object::toString).orElse("none"))
                .isEqualTo(budget);
    }

    @Test
    void effort_isWorkInPersonHours() {
        task.setWork(Plans.hours(37.333));

        assertThat(Plans.taskOf(plan, "1").effort()).hasToString("Optional[37.33 person-hours]");
    }

    @ParameterizedTest
    @CsvSource({
        // stated in the file, told to the reader, currency read, warned about
        "USD, , USD, false",
        "USD, EUR, EUR, false",
        ", JPY, JPY, false",
        "zł, , XXX, true",
        ", , XXX, true",
    })
    void currency_ofFileElseToldElseNone(String stated, String told, String read, boolean warned) {
        plan.getProjectProperties().setCurrencyCode(stated);
        task.setCost(10);
        ProjectFileReader reader = told == null
                ? ProjectFileReader.withDefaults()
                : ProjectFileReader.withDefaults().withCurrency(told);

        ImportedProject imported = reader.map(plan, "plan");

        assertThat(imported.orThrow()
                        .task("1")
                        .budget()
                        .orElseThrow()
                        .currency()
                        .getCurrencyCode())
                .isEqualTo(read);
        assertThat(Plans.codes(imported).contains("PF-104")).isEqualTo(warned);
    }

    @Test
    void actualCost_isOneBookingOnTheDataDate() {
        plan.getProjectProperties().setStatusDate(STATUS);
        task.setCost(1000);
        task.setActualCost(400);
        task.setActualWork(Plans.hours(16));
        Plans.task(plan, "B", 1).setCost(500);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().costs())
                .extracting(ActualCost::on, cost -> cost.task() + " " + cost.amount())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 4, 10), "1 JPY 400"));
        assertThat(Plans.codes(imported)).containsExactly("PF-105", "PF-106");
    }

    @Test
    void actualWork_ofFileWithoutCosts_isBookedAsEffort() {
        plan.getProjectProperties().setStatusDate(STATUS);
        task.setActualWork(Plans.hours(16));

        assertThat(Plans.project(plan).costs())
                .extracting(cost -> cost.amount().toString())
                .containsExactly("16 person-hours");
    }

    @Test
    void actualCost_withoutDataDate_isReported() {
        task.setActualCost(400);

        assertThat(Plans.project(plan).costs()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-112");
    }

    @Test
    void summary_ownCost_isReportedAndOwnActualBooked() {
        plan.getProjectProperties().setStatusDate(STATUS);
        Task phase = plan.addTask();
        phase.setName("Phase");
        Task child = phase.addTask();
        child.setDuration(Plans.days(1));
        child.setCost(100);
        child.setActualCost(30);
        phase.setCost(150);
        phase.setActualCost(40);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().task("2").budget()).isEmpty();
        assertThat(imported.orThrow().costs())
                .extracting(cost -> cost.task() + " " + cost.amount())
                .containsExactly("2 JPY 10", "3 JPY 30");
        assertThat(Plans.codes(imported)).contains("PF-313");
    }

    @Test
    void baselines_allThatAreFilled_theOneForEarnedValueLast() {
        baseline(0, 6, 10);
        baseline(3, 7, 14);
        plan.getProjectProperties().setBaselineDate(LocalDateTime.of(2026, 4, 1, 12, 0));
        plan.getProjectProperties().setBaselineDate(3, LocalDateTime.of(2026, 3, 1, 12, 0));

        List<Baseline> baselines = Plans.project(plan).baselines();

        assertThat(baselines).extracting(Baseline::name).containsExactly("Baseline 3", "Baseline");
        assertThat(baselines)
                .extracting(Baseline::setOn)
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        assertThat(baselines.get(0).entries().iterator().next().finish()).isEqualTo("2026-04-14T17:00");
    }

    @Test
    void baseline_withoutDate_getsProjectStartWithWarning() {
        baseline(0, 6, 10);

        assertThat(Plans.project(plan).latestBaseline().orElseThrow().setOn()).isEqualTo("2026-04-06");
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-111");
    }

    @Test
    void baseline_budget_isCostOrElseWork() {
        baseline(0, 6, 10);
        task.setBaselineCost(1000);
        task.setBaselineWork(Plans.hours(40));

        assertThat(entry(Plans.project(plan)).budget()).hasToString("Optional[JPY 1000]");
        task.setBaselineCost(0);
        assertThat(entry(Plans.project(plan)).budget()).hasToString("Optional[40 person-hours]");
    }

    @Test
    void baseline_incompleteEntry_isReported() {
        baseline(0, 6, 10);
        Task other = Plans.task(plan, "B", 1);
        other.setBaselineStart(Plans.START);

        assertThat(Plans.project(plan).baselines().get(0).entries()).hasSize(1);
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-501", "PF-111");
    }

    @Test
    void baseline_ofP6WithoutBaselineProject_isThePlan() {
        ProjectFile p6 = Plans.primavera();
        Task activity = Plans.activity(p6, "A", 5);
        activity.setPlannedStart(Plans.START);
        activity.setPlannedFinish(STATUS);
        activity.setPlannedCost(700);

        Project project = Plans.project(p6);

        assertThat(project.baselines()).extracting(Baseline::name).containsExactly("Planned");
        assertThat(project.task("A").budget()).hasToString("Optional[JPY 700]");
        assertThat(Plans.codes(Plans.read(p6))).containsExactly("PF-109");
    }

    @Test
    void baseline_ofP6WithBaselineProject_isMatchedByActivityId() {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "A", 5);
        ProjectFile old = Plans.primavera();
        old.getProjectProperties().setName("Plan - B1");
        Task before = Plans.activity(old, "A", 4);
        before.setStart(Plans.START);
        before.setFinish(LocalDateTime.of(2026, 4, 9, 17, 0));
        p6.setBaseline(old);

        Project project = Plans.project(p6);

        assertThat(project.baseline("Plan - B1")
                        .orElseThrow()
                        .entries()
                        .iterator()
                        .next()
                        .finish())
                .isEqualTo("2026-04-09T17:00");
        assertThat(Plans.codes(Plans.read(p6))).isEmpty();
    }

    private Baseline.Entry entry(Project project) {
        return project.baselines().get(0).entries().iterator().next();
    }

    private void baseline(int number, int firstDay, int lastDay) {
        LocalDateTime start = LocalDateTime.of(2026, 4, firstDay, 8, 0);
        LocalDateTime finish = LocalDateTime.of(2026, 4, lastDay, 17, 0);
        if (number == 0) {
            task.setBaselineStart(start);
            task.setBaselineFinish(finish);
        } else {
            task.setBaselineStart(number, start);
            task.setBaselineFinish(number, finish);
        }
    }
}
