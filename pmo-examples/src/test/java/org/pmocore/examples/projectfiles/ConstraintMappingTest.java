package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.pmocore.model.Constraint;
import org.pmocore.model.Constraint.Kind;
import org.pmocore.model.ExternalDependency;

class ConstraintMappingTest {

    private static final LocalDateTime DATE = LocalDateTime.of(2026, 4, 20, 17, 0);

    private final ProjectFile plan = Plans.microsoft();
    private final Task task = Plans.task(plan, "A", 2);

    @ParameterizedTest
    @CsvSource({
        "MUST_START_ON, MANDATORY_START",
        "MUST_FINISH_ON, MANDATORY_FINISH",
        "START_NO_EARLIER_THAN, START_NO_EARLIER_THAN",
        "START_NO_LATER_THAN, START_NO_LATER_THAN",
        "FINISH_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN",
        "FINISH_NO_LATER_THAN, FINISH_NO_LATER_THAN",
        "START_ON, START_ON",
        "FINISH_ON, FINISH_ON",
    })
    void primary_everyKindWithDate_isKept(ConstraintType type, Kind kind) {
        task.setConstraintType(type);
        task.setConstraintDate(DATE);

        assertThat(read().constraint()).contains(Constraint.of(kind, DATE));
    }

    @Test
    void primary_alap_needsNoDate() {
        task.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);

        assertThat(read().constraint()).contains(Constraint.asLateAsPossible());
    }

    @Test
    void primary_asap_isNone() {
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        task.setConstraintDate(DATE);

        assertThat(read().constraint()).isEmpty();
    }

    @Test
    void secondary_besidePrimary_isKept() {
        task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
        task.setConstraintDate(Plans.START);
        task.setSecondaryConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
        task.setSecondaryConstraintDate(DATE);

        assertThat(read().secondaryConstraint()).contains(Constraint.of(Kind.FINISH_NO_LATER_THAN, DATE));
    }

    @Test
    void secondary_alone_becomesPrimary() {
        task.setSecondaryConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
        task.setSecondaryConstraintDate(DATE);

        assertThat(read().constraint()).contains(Constraint.of(Kind.FINISH_NO_LATER_THAN, DATE));
        assertThat(read().secondaryConstraint()).isEmpty();
    }

    @Test
    void incomplete_kindWithoutDateAndDateWithoutKind_areReported() {
        task.setConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
        task.setSecondaryConstraintDate(DATE);

        assertThat(read().constraint()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-306", "PF-308");
    }

    @Test
    void dates_deadlineExpectedAndExternal_areKept() {
        task.setDeadline(DATE);
        task.setExpectedFinish(DATE.plusDays(1));
        task.setExternalEarlyStart(Plans.START);
        task.setExternalLateFinish(DATE.plusDays(2));

        assertThat(read().deadline()).contains(DATE);
        assertThat(read().expectedFinish()).contains(DATE.plusDays(1));
        assertThat(read().externalDependencies())
                .extracting(ExternalDependency::direction, ExternalDependency::anchor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ExternalDependency.Direction.PREDECESSOR, Plans.START),
                        org.assertj.core.groups.Tuple.tuple(ExternalDependency.Direction.SUCCESSOR, DATE.plusDays(2)));
    }

    @ParameterizedTest
    @CsvSource({
        // start day, finish day, constraint read, warning
        "0, 14, MANDATORY_FINISH 2026-04-14T17:00, PF-309",
        "0, 0, none, PF-310",
    })
    void manual_isPinnedWhereItWasPut(int start, int finish, String constraint, String warning) {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setStart(start == 0 ? null : LocalDateTime.of(2026, 4, start, 8, 0));
        task.setFinish(finish == 0 ? null : LocalDateTime.of(2026, 4, finish, 17, 0));

        assertThat(read().constraint().map(Constraint::toString).orElse("none")).isEqualTo(constraint);
        assertThat(Plans.codes(Plans.read(plan))).containsExactly(warning);
    }

    @Test
    void manual_withStart_staysWhereItWasPut() {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setStart(DATE);

        assertThat(read().manualStart()).contains(DATE);
        assertThat(read().constraint()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).isEmpty();
    }

    @Test
    void manual_withConstraint_losesItWithWarning() {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setStart(Plans.START);
        task.setConstraintType(ConstraintType.FINISH_NO_LATER_THAN);
        task.setConstraintDate(DATE);

        assertThat(read().constraint()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-307");
    }

    @Test
    void manual_started_isNotPinned() {
        task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        task.setActualStart(Plans.START);

        assertThat(read().constraint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // P6 means the end of work before: Monday 08:00 is Friday 17:00; starts and other tools keep the instant
        "true, FINISH_NO_LATER_THAN, 2026-04-20T08:00, 2026-04-17T17:00",
        "true, FINISH_NO_LATER_THAN, 2026-04-20T17:00, 2026-04-20T17:00",
        "true, START_NO_EARLIER_THAN, 2026-04-20T08:00, 2026-04-20T08:00",
        "false, FINISH_NO_LATER_THAN, 2026-04-20T08:00, 2026-04-20T08:00",
    })
    void finishDate_ofP6_isOnTheFinishOfWork(
            boolean primavera, ConstraintType type, LocalDateTime stated, LocalDateTime read) {
        ProjectFile file = primavera ? Plans.primavera() : Plans.microsoft();
        Task one = Plans.activity(file, "1", 2);
        one.setConstraintType(type);
        one.setConstraintDate(stated);

        assertThat(Plans.taskOf(file, "1").constraint().flatMap(Constraint::date))
                .contains(read);
    }

    @Test
    void project_mustFinishBy_isKept() {
        plan.getProjectProperties().setMustFinishBy(DATE);

        assertThat(Plans.project(plan).mustFinishBy()).contains(DATE);
    }

    @Test
    void project_scheduledFromFinish_isCountedBackFromIt() {
        plan.getProjectProperties().setScheduleFrom(ScheduleFrom.FINISH);
        plan.getProjectProperties().setFinishDate(DATE);

        assertThat(Plans.project(plan).mustFinishBy()).contains(DATE);
        assertThat(Plans.read(plan).rules().isFromFinish()).isTrue();
        assertThat(Plans.codes(Plans.read(plan))).isEmpty();
    }

    private org.pmocore.model.Task read() {
        return Plans.taskOf(plan, "1");
    }
}
