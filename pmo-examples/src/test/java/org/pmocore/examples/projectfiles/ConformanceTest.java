package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.WorkContour;
import org.pmocore.time.WorkCalendar;

/** One field after the other, and where a difference begins. Dates by hand: 2026-04-06 is a Monday, days of 8 hours. */
class ConformanceTest {

    private final ProjectFile plan = Plans.microsoft();

    @Test
    void of_datesThatFollow_agreesInEveryField() {
        Task a = task("A", 5, "2026-04-06T08:00", "2026-04-10T17:00");
        Task b = task("B", 2, "2026-04-13T08:00", "2026-04-14T17:00");
        Plans.link(a, b);

        Conformance conformance = conformance();

        assertThat(conformance.tasks()).isEqualTo(new Conformance.Count(2, 2, 2));
        assertThat(conformance.differences()).isEmpty();
        assertThat(conformance.toString())
                .isEqualTo("tasks 2/2, Start 2/2, Finish 2/2, ES 2/2, EF 2/2, LS 2/2, LF 2/2");
    }

    @ParameterizedTest
    @CsvSource({
        // stored, computed, agreement: Monday to Friday 8-12 and 13-17
        "2026-04-10T17:00, 2026-04-10T17:00, EXACT",
        "2026-04-10T17:00, 2026-04-13T08:00, NO_WORK_BETWEEN",
        "2026-04-13T08:00, 2026-04-10T17:00, NO_WORK_BETWEEN",
        "2026-04-10T12:00, 2026-04-10T13:00, NO_WORK_BETWEEN",
        "2026-04-10T17:00, 2026-04-13T08:01, DIFFERENT",
        "2026-04-10T16:59, 2026-04-10T17:00, DIFFERENT",
    })
    void agreement_ofTwoInstants_asksForWorkBetween(LocalDateTime stored, LocalDateTime computed, Agreement agreement) {
        assertThat(Agreement.of(stored, computed, WorkCalendar.standard())).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        // what task A has, reason, where the difference of B begins
        "nothing, STALE",
        "manual, MANUAL",
        "contour, CONTOUR",
        "assignment delay, RESOURCES",
        "subproject, EXTERNAL",
    })
    void causes_ofWrongFinish_areFoundAndHandedOn(String trait, DifferenceReason reason) {
        Task a = task("A", 5, "2026-04-06T08:00", "2026-04-09T17:00");
        Task b = task("B", 2, "2026-04-10T08:00", "2026-04-13T17:00");
        Plans.link(a, b);
        give(a, trait);

        Map<String, List<FieldComparison>> differences = conformance().differences().stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(one -> one.task().value()));

        assertThat(differences.get("1")).extracting(FieldComparison::field).contains(DateField.EARLY_FINISH);
        assertThat(differences.get("1"))
                .first()
                .satisfies(
                        first -> assertThat(first.cause()).contains(new FieldComparison.Cause(reason, first.task())));
        assertThat(differences.get("2"))
                .filteredOn(one -> one.field().isEarly())
                .hasSize(4)
                .allSatisfy(one ->
                        assertThat(one.cause().orElseThrow().root().value()).isEqualTo("1"));
    }

    @Test
    void causes_ofOpenEnd_followTheFinishOfTheProject() {
        task("A", 5, "2026-04-06T08:00", "2026-04-09T17:00");
        Task side = task("B", 1, "2026-04-06T08:00", "2026-04-06T17:00");
        side.setLateStart(LocalDateTime.parse("2026-04-09T08:00"));
        side.setLateFinish(LocalDateTime.parse("2026-04-09T17:00"));

        assertThat(conformance().differences())
                .filteredOn(one -> one.task().value().equals("2"))
                .extracting(one -> one.field() + " " + one.cause().orElseThrow().root())
                .containsExactly("LATE_START 1", "LATE_FINISH 1");
    }

    @Test
    void causes_ofLinkThatTheDatesBreak_areStale() {
        Task a = task("A", 5, "2026-04-06T08:00", "2026-04-10T17:00");
        Task b = task("B", 2, "2026-04-09T08:00", "2026-04-10T17:00");
        Plans.link(a, b);

        assertThat(conformance().reasons()).containsOnlyKeys(DifferenceReason.STALE);
    }

    @Test
    void causes_ofLaterStartThanAnythingAsksFor_areUnknown() {
        task("A", 2, "2026-04-08T08:00", "2026-04-09T17:00");

        assertThat(conformance().reasons()).containsKey(DifferenceReason.UNKNOWN);
    }

    @Test
    void leveledTask_keepsTheStartItWasGiven_andSuccessorsFollow() {
        Task a = task("A", 2, "2026-04-08T08:00", "2026-04-09T17:00");
        a.setLevelingDelay(Duration.getInstance(2, TimeUnit.ELAPSED_DAYS));
        Task b = task("B", 1, "2026-04-10T08:00", "2026-04-10T17:00");
        Plans.link(a, b);

        assertThat(Plans.codes(Plans.read(plan))).contains("PF-315");
        assertThat(conformance().count(DateField.EARLY_START)).hasToString("2/2");
        assertThat(conformance().count(DateField.EARLY_FINISH)).hasToString("2/2");
    }

    @Test
    void linkOnSummary_countsForTheTasksUnderIt() {
        Task first = plan.addTask();
        first.setName("Phase 1");
        Task a = fill(first.addTask(), "A", 5, "2026-04-06T08:00", "2026-04-09T17:00");
        Task second = plan.addTask();
        second.setName("Phase 2");
        Task b = fill(second.addTask(), "B", 2, "2026-04-10T08:00", "2026-04-13T17:00");
        second.addPredecessor(new Relation.Builder()
                .predecessorTask(first)
                .type(RelationType.FINISH_START)
                .lag(Plans.days(0)));

        assertThat(conformance().differences())
                .filteredOn(one -> one.task().value().equals(String.valueOf(b.getUniqueID()))
                        && one.field().isEarly())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.cause().orElseThrow().root().value())
                        .isEqualTo(String.valueOf(a.getUniqueID())));
    }

    @Test
    void levelOfEffort_isComparedInItsEarlyDatesOnly() {
        Task effort = task("A", 1, "2026-04-06T08:00", "2026-04-06T17:00");
        effort.setActivityType(ActivityType.LEVEL_OF_EFFORT);

        assertThat(conformance().counts())
                .containsOnlyKeys(DateField.START, DateField.FINISH, DateField.EARLY_START, DateField.EARLY_FINISH);
    }

    @Test
    void finishedTasks_areCountedAndNotCompared() {
        Task a = task("A", 1, "2026-04-06T08:00", "2026-04-06T17:00");
        a.setActualStart(Plans.START);
        a.setActualFinish(Plans.START.withHour(17));
        a.setPercentageComplete(100);

        assertThat(conformance().finished()).isEqualTo(1);
        assertThat(conformance().comparisons()).isEmpty();
    }

    private Task task(String name, double days, String start, String finish) {
        return fill(plan.addTask(), name, days, start, finish);
    }

    private static Task fill(Task task, String name, double days, String start, String finish) {
        task.setName(name);
        task.setDuration(Plans.days(days));
        LocalDateTime from = LocalDateTime.parse(start);
        LocalDateTime to = LocalDateTime.parse(finish);
        task.setStart(from);
        task.setFinish(to);
        task.setEarlyStart(from);
        task.setEarlyFinish(to);
        task.setLateStart(from);
        task.setLateFinish(to);
        return task;
    }

    private void give(Task task, String trait) {
        switch (trait) {
            case "manual" -> task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
            case "contour" -> assign(task).setWorkContour(WorkContour.BACK_LOADED);
            case "assignment delay" -> assign(task).setDelay(Plans.hours(4));
            case "subproject" -> task.setSubprojectFile("other.mpp");
            default -> assertThat(trait).isEqualTo("nothing");
        }
    }

    private ResourceAssignment assign(Task task) {
        Resource resource = plan.addResource();
        resource.setName("R");
        return task.addResourceAssignment(resource);
    }

    private Conformance conformance() {
        ImportedProject imported = Plans.read(plan);
        return Conformance.of(imported, imported.orThrow());
    }
}
