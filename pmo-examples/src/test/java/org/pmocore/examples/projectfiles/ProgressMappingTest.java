package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.PercentCompleteType;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;

class ProgressMappingTest {

    private static final LocalDateTime STATUS = LocalDateTime.of(2026, 4, 10, 17, 0);

    private final ProjectFile plan = Plans.microsoft();
    private final Task task = Plans.task(plan, "A", 5);

    @Test
    void untouched_reportsNothing() {
        assertThat(progress()).isEqualTo(Progress.NONE);
        assertThat(Plans.project(plan).dataDate()).isEmpty();
    }

    @Test
    void underWay_hasStartPercentAndRemaining() {
        status(STATUS);
        start(6, 40);
        task.setRemainingDuration(Plans.days(3.5));

        assertThat(progress().actualStart()).contains(Plans.START);
        assertThat(progress().percentComplete()).hasValue(40);
        assertThat(progress().remaining()).hasToString("Optional[28h]");
        assertThat(Plans.project(plan).dataDate()).contains(STATUS);
    }

    @Test
    void finished_hasNoRemaining() {
        status(STATUS);
        start(6, 100);
        task.setActualFinish(LocalDateTime.of(2026, 4, 9, 17, 0));
        task.setRemainingDuration(Plans.days(0));

        assertThat(progress().actualFinish()).contains(LocalDateTime.of(2026, 4, 9, 17, 0));
        assertThat(progress().remaining()).isEmpty();
    }

    @Test
    void seconds_areRoundedToTheMinute() {
        status(STATUS);
        task.setActualStart(LocalDateTime.of(2026, 4, 6, 8, 0, 36));
        task.setPercentageComplete(10);

        assertThat(progress().actualStart()).contains(LocalDateTime.of(2026, 4, 6, 8, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // stated, read, warned about
        "-5, 0, true",
        "0, 0, false",
        "100, 100, false",
        "130, 100, true",
    })
    void percent_outsideRange_isCutWithWarning(double stated, double read, boolean warned) {
        status(STATUS);
        start(6, stated);

        assertThat(progress().percentComplete()).hasValue(read);
        assertThat(Plans.codes(Plans.read(plan)).contains("PF-320")).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({
        // actual start, actual finish, latest date reported
        "6, 0, 2026-04-06",
        "6, 8, 2026-04-08",
    })
    void dataDate_notStated_isLatestActualWithWarning(int start, int finish, LocalDate latest) {
        start(start, 50);
        if (finish > 0) {
            task.setActualFinish(LocalDateTime.of(2026, 4, finish, 17, 0));
        }

        Project project = Plans.project(plan);

        assertThat(project.dataDate()).contains(latest.plusDays(1).atStartOfDay());
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-102");
    }

    @Test
    void dataDate_notStated_coversWorkDoneUntilStop() {
        start(6, 50);
        task.setStop(LocalDateTime.of(2026, 4, 8, 12, 0));

        assertThat(Plans.project(plan).dataDate()).contains(LocalDateTime.of(2026, 4, 9, 0, 0));
    }

    @Test
    void dataDate_given_winsOverFile() {
        status(STATUS);

        ImportedProject imported = ProjectFileReader.withDefaults()
                .withDataDate(LocalDate.of(2026, 4, 30))
                .map(plan, "plan");

        assertThat(imported.orThrow().dataDate()).contains(LocalDateTime.of(2026, 5, 1, 0, 0));
    }

    @Test
    void actuals_afterDataDate_areLeftOutWithWarning() {
        status(STATUS);
        start(6, 80);
        task.setActualFinish(LocalDateTime.of(2026, 4, 15, 17, 0));
        Plans.task(plan, "B", 1).setActualStart(STATUS);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.orThrow().task("1").progress().actualFinish()).isEmpty();
        assertThat(imported.orThrow().task("1").progress().percentComplete()).hasValue(80);
        assertThat(imported.orThrow().task("2").progress().actualStart()).isEmpty();
        assertThat(Plans.codes(imported)).containsExactly("PF-319", "PF-319");
    }

    @ParameterizedTest
    @CsvSource({
        // actual finish, kept: a finish is exclusive, so one at the data date has happened
        "2026-04-10T16:59, true",
        "2026-04-10T17:00, true",
        "2026-04-10T17:01, false",
    })
    void actualFinish_atTheDataDate_hasHappened(LocalDateTime finish, boolean kept) {
        status(STATUS);
        start(6, 100);
        task.setActualFinish(finish);

        assertThat(progress().isFinished()).isEqualTo(kept);
    }

    @Test
    void actuals_withDatesOnly_lastToEndOfDay() {
        status(STATUS);
        task.setActualStart(LocalDateTime.of(2026, 4, 7, 0, 0));
        task.setActualFinish(LocalDateTime.of(2026, 4, 7, 0, 0));
        task.setPercentageComplete(100);

        assertThat(progress().actualFinish()).contains(LocalDateTime.of(2026, 4, 8, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        // resumes: the next working instant is no interruption, the day after next is
        "2026-04-08T08:00, false",
        "2026-04-09T08:00, true",
    })
    void stopAndResume_ofMicrosoft_countIfWorkLiesBetween(LocalDateTime resumes, boolean interrupted) {
        status(STATUS);
        start(6, 40);
        task.setStop(LocalDateTime.of(2026, 4, 7, 17, 0));
        task.setResume(resumes);

        assertThat(progress().resumes().isPresent()).isEqualTo(interrupted);
        assertThat(progress().suspended().isPresent()).isEqualTo(interrupted);
    }

    @Test
    void suspension_ofP6_isKept() {
        ProjectFile p6 = Plans.primavera();
        p6.getProjectProperties().setStatusDate(STATUS);
        Task activity = Plans.activity(p6, "A", 5);
        activity.setActualStart(Plans.START);
        activity.setSuspendDate(LocalDateTime.of(2026, 4, 8, 8, 0));
        activity.setResume(LocalDateTime.of(2026, 4, 13, 8, 0));

        Progress read = Plans.taskOf(p6, "A").progress();

        assertThat(read.suspended()).contains(LocalDateTime.of(2026, 4, 8, 8, 0));
        assertThat(read.resumes()).contains(LocalDateTime.of(2026, 4, 13, 8, 0));
    }

    @Test
    void suspension_backwards_isLeftOutWithWarning() {
        ProjectFile p6 = Plans.primavera();
        p6.getProjectProperties().setStatusDate(STATUS);
        Task activity = Plans.activity(p6, "A", 5);
        activity.setActualStart(Plans.START);
        activity.setSuspendDate(LocalDateTime.of(2026, 4, 13, 8, 0));
        activity.setResume(LocalDateTime.of(2026, 4, 8, 8, 0));

        assertThat(Plans.taskOf(p6, "A").progress().resumes()).isEmpty();
        assertThat(Plans.codes(Plans.read(p6))).contains("PF-321");
    }

    @Test
    void remaining_ofP6_isKeptAlsoBeforeTheStart() {
        ProjectFile p6 = Plans.primavera();
        Plans.activity(p6, "A", 5).setRemainingDuration(Plans.days(7));
        Plans.activity(p6, "B", 5);

        assertThat(Plans.taskOf(p6, "A").progress().remaining()).hasToString("Optional[7d]");
        assertThat(Plans.taskOf(p6, "B").progress()).isEqualTo(Progress.NONE);
    }

    @Test
    void physicalPercent_ofP6_isReported() {
        ProjectFile p6 = Plans.primavera();
        p6.getProjectProperties().setStatusDate(STATUS);
        Task activity = Plans.activity(p6, "A", 5);
        activity.setActualStart(Plans.START);
        activity.setPercentageComplete(40);
        activity.setPhysicalPercentComplete(70);
        activity.setPercentCompleteType(PercentCompleteType.PHYSICAL);

        assertThat(Plans.codes(Plans.read(p6))).contains("PF-318");
    }

    @Test
    void summary_progress_isNotTakenOver() {
        Task phase = plan.addTask();
        phase.setName("Phase");
        phase.setActualStart(Plans.START);
        phase.setPercentageComplete(30);
        phase.addTask().setDuration(Plans.days(1));

        assertThat(Plans.project(plan).task("2").progress()).isEqualTo(Progress.NONE);
    }

    private void status(LocalDateTime date) {
        plan.getProjectProperties().setStatusDate(date);
    }

    private void start(int day, double percent) {
        task.setActualStart(LocalDateTime.of(2026, 4, day, 8, 0));
        task.setPercentageComplete(percent);
    }

    private Progress progress() {
        return Plans.taskOf(plan, "1").progress();
    }
}
