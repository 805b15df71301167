package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.pmocore.model.Project;
import org.pmocore.model.Task.Kind;
import org.pmocore.model.TaskId;

class TaskMappingTest {

    private final ProjectFile plan = Plans.microsoft();

    @ParameterizedTest
    @CsvSource({
        // amount, unit, read as, minutes: days of 8 hours, weeks of 5 days, months of 20 days
        "5, DAYS, 5d, 2400",
        "0.5, DAYS, 4h, 240",
        "12, HOURS, 12h, 720",
        "16, HOURS, 2d, 960",
        "45, MINUTES, 45m, 45",
        "2, WEEKS, 10d, 4800",
        "1, MONTHS, 20d, 9600",
        "3, ELAPSED_DAYS, 3ed, 4320",
        "5, ELAPSED_HOURS, 5eh, 300",
        "1, ELAPSED_WEEKS, 7ed, 10080",
        "0.01, DAYS, 5m, 5",
    })
    void duration_everyUnit_isKept(double amount, TimeUnit unit, String text, long minutes) {
        Plans.task(plan, "A", 1).setDuration(Duration.getInstance(amount, unit));

        Project project = Plans.project(plan);

        assertThat(project.task("1").duration()).hasToString("Optional[" + text + "]");
        assertThat(project.task("1").duration().orElseThrow().minutesOn(project.calendar()))
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "TASK_DEPENDENT, TASK",
        "RESOURCE_DEPENDENT, TASK",
        "LEVEL_OF_EFFORT, LEVEL_OF_EFFORT",
        "HAMMOCK, LEVEL_OF_EFFORT",
        "START_MILESTONE, START_MILESTONE",
        "FINISH_MILESTONE, FINISH_MILESTONE",
        "START_FLAG, START_MILESTONE",
        "FINISH_FLAG, FINISH_MILESTONE",
    })
    void kind_activityType_decides(ActivityType type, Kind kind) {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "A", 0).setActivityType(type);

        assertThat(Plans.taskOf(p6, "A").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        // days, marked as milestone, has a predecessor, kind, warnings
        "0, true, true, FINISH_MILESTONE, ''",
        "0, true, false, START_MILESTONE, ''",
        "0, false, false, TASK, ''",
        "2, true, true, TASK, PF-302",
    })
    void kind_milestoneOfMicrosoft_byDurationAndLinks(
            double days, boolean marked, boolean linked, Kind kind, String warnings) {
        Task task = Plans.task(plan, "M", days);
        task.setMilestone(marked);
        if (linked) {
            Plans.link(Plans.task(plan, "A", 1), task);
        }

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().task("1").kind()).isEqualTo(kind);
        assertThat(String.join(" ", Plans.codes(imported))).isEqualTo(warnings);
    }

    @Test
    void kind_milestoneOfP6WithDuration_losesItWithWarning() {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "M", 3).setActivityType(ActivityType.FINISH_MILESTONE);

        ImportedProject imported = Plans.read(p6);

        assertThat(imported.orThrow().task("M").duration()).isEmpty();
        assertThat(Plans.codes(imported)).contains("PF-303");
    }

    @Test
    void wbs_projectRow_isTheProjectItself() {
        Task root = plan.addTask();
        root.setID(0);
        root.setUniqueID(0);
        root.setName("Whole project");
        Task phase = root.addTask();
        phase.setName("Phase");
        Task design = phase.addTask();
        design.setName("Design");
        design.setDuration(Plans.days(2));

        Project project = Plans.project(plan);

        assertThat(project.name()).isEqualTo("Whole project");
        assertThat(project.tasks()).extracting(org.pmocore.model.Task::name).containsExactly("Phase", "Design");
        assertThat(project.tasks().get(0).kind()).isEqualTo(Kind.SUMMARY);
        assertThat(project.tasks().get(0).parent()).isEmpty();
        assertThat(project.tasks().get(1).parent())
                .contains(project.tasks().get(0).id());
    }

    @Test
    void ids_uniqueIdOfMicrosoft_notRowNumber() {
        Task task = Plans.task(plan, "A", 1);
        task.setUniqueID(4711);
        task.setID(3);

        assertThat(Plans.project(plan).find(TaskId.of("4711"))).isPresent();
    }

    @Test
    void ids_activityIdTwice_isMadeUniqueWithWarning() {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "A", 1);
        Plans.activity(p6, "A", 2);

        ImportedProject imported = Plans.read(p6);

        assertThat(imported.orThrow().tasks())
                .extracting(task -> task.id().value())
                .containsExactly("A", "A#2");
        assertThat(Plans.codes(imported)).contains("PF-301");
    }

    @Test
    void rows_blankInactiveAndWbsSummary_areLeftOutWithWarnings() {
        Plans.task(plan, "A", 1);
        Plans.task(plan, "", 0).setNull(true);
        Plans.task(plan, "Off", 1).setActive(false);
        Plans.task(plan, "Sum", 1).setActivityType(ActivityType.WBS_SUMMARY);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().tasks()).hasSize(1);
        assertThat(Plans.codes(imported)).containsExactly("PF-305", "PF-311", "PF-108");
    }

    @Test
    void duration_missing_isTakenFromDatesWithWarning() {
        Task task = plan.addTask();
        task.setName("A");
        task.setStart(LocalDateTime.of(2026, 4, 6, 8, 0));
        task.setFinish(LocalDateTime.of(2026, 4, 8, 12, 0));

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().task("1").duration()).hasToString("Optional[20h]");
        assertThat(Plans.codes(imported)).containsExactly("PF-325");
    }

    @Test
    void duration_ofP6_isThePlannedOne() {
        ProjectFile p6 = Plans.primavera();
        Task task = Plans.activity(p6, "A", 10);
        task.setDuration(Plans.days(12));

        assertThat(Plans.taskOf(p6, "A").duration()).hasToString("Optional[10d]");
    }

    @Test
    void splits_piecesAndGaps_becomeInterruptions() {
        // 2 days of work, 1 day off, 2 days, 1 day off, 1 day
        Task task = Plans.task(plan, "A", 5);
        task.setSplits(List.of(range(6, 7), range(8, 8), range(9, 10), range(13, 13), range(14, 14)));

        assertThat(Plans.taskOf(plan, "1").splits())
                .extracting(split -> split.afterWork() + " " + split.gap())
                .containsExactly("16h 8h", "32h 8h");
    }

    @Test
    void calendar_own_isNamed() {
        ProjectCalendar other = plan.addDefaultBaseCalendar();
        other.setName("Other");
        Plans.task(plan, "A", 1).setCalendar(other);
        Plans.task(plan, "B", 1).setCalendar(plan.getDefaultCalendar());

        assertThat(Plans.taskOf(plan, "1").calendar()).contains("Other");
        assertThat(Plans.taskOf(plan, "2").calendar()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // resources with other hours, task ignores them, fixed duration, own calendar, calendar read, warning
        "1, false, false, false, Night, PF-316",
        "1, true, false, false, -, ''",
        "1, false, true, false, -, ''",
        "1, false, false, true, Standard & Night, PF-316",
        "2, false, false, false, Night, PF-316",
        "0, false, false, false, -, ''",
    })
    void calendar_ofResources_isUsedOrReported(
            int resources, boolean ignores, boolean fixed, boolean own, String calendar, String warning) {
        ProjectCalendar night = plan.addDefaultBaseCalendar();
        night.setName("Night");
        night.addCalendarException(java.time.LocalDate.of(2026, 4, 8));
        Task task = Plans.task(plan, "A", 1);
        task.setIgnoreResourceCalendar(ignores);
        task.setType(fixed ? TaskType.FIXED_DURATION : TaskType.FIXED_UNITS);
        if (own) {
            task.setCalendar(plan.getDefaultCalendar());
        }
        for (int i = 0; i < resources; i++) {
            Resource resource = plan.addResource();
            resource.setName("R");
            resource.setCalendar(night);
            task.addResourceAssignment(resource);
        }

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().task("1").calendar().orElse("-")).isEqualTo(calendar);
        assertThat(Plans.codes(imported))
                .filteredOn(code -> code.startsWith("PF-316") || code.equals("PF-317"))
                .containsExactlyElementsOf(warning.isEmpty() ? List.of() : List.of(warning));
    }

    @Test
    void levelingAndSubproject_areReported() {
        Task task = Plans.task(plan, "A", 1);
        task.setLevelingDelay(Duration.getInstance(2, TimeUnit.ELAPSED_DAYS));
        task.setSubprojectFile("other.mpp");

        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-329", "PF-312");
    }

    @Test
    void manualSummary_isReported() {
        Task phase = plan.addTask();
        phase.setName("Phase");
        phase.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        phase.addTask().setDuration(Plans.days(1));

        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-327");
    }

    private static LocalDateTimeRange range(int firstDay, int lastDay) {
        return new LocalDateTimeRange(
                LocalDateTime.of(2026, 4, firstDay, 8, 0), LocalDateTime.of(2026, 4, lastDay, 17, 0));
    }
}
