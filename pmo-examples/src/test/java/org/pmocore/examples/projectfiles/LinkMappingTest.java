package org.pmocore.examples.projectfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.pmocore.model.ExternalDependency;

class LinkMappingTest {

    private final ProjectFile plan = Plans.microsoft();
    private final Task a = Plans.task(plan, "A", 4);
    private final Task b = Plans.task(plan, "B", 2);

    @ParameterizedTest
    @CsvSource({
        "FINISH_START, 0, DAYS, 1 -FS-> 2",
        "START_START, 2, DAYS, 1 -SS+2d-> 2",
        "FINISH_FINISH, -1, DAYS, 1 -FF-1d-> 2",
        "START_FINISH, 3, HOURS, 1 -SF+3h-> 2",
        "FINISH_START, 1, WEEKS, 1 -FS+5d-> 2",
        "FINISH_START, 2, ELAPSED_DAYS, 1 -FS+2ed-> 2",
        "FINISH_START, 50, PERCENT, 1 -FS+50%-> 2",
        "FINISH_START, -25, PERCENT, 1 -FS-25%-> 2",
    })
    void link_typeAndLag_areKept(RelationType type, double lag, TimeUnit unit, String link) {
        Plans.link(a, b, type, Duration.getInstance(lag, unit));

        assertThat(Plans.project(plan).dependencies()).hasToString("[" + link + "]");
    }

    @Test
    void lag_inElapsedPercent_isFixedWithWarning() {
        // half of 4 days of 8 hours, on the clock
        Plans.link(a, b, RelationType.FINISH_START, Duration.getInstance(50, TimeUnit.ELAPSED_PERCENT));

        assertThat(Plans.project(plan).dependencies()).hasToString("[1 -FS+16eh-> 2]");
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-404");
    }

    @Test
    void lag_whereDaysDiffer_isInHours() {
        plan.addDefaultBaseCalendar().setCalendarMinutesPerDay(450);
        Plans.link(a, b, RelationType.FINISH_START, Plans.days(2));

        assertThat(Plans.project(plan).dependencies()).hasToString("[1 -FS+16h-> 2]");
    }

    @Test
    void links_parallel_areBothKept() {
        Plans.link(a, b, RelationType.START_START, Plans.days(1));
        Plans.link(a, b, RelationType.FINISH_FINISH, Plans.days(1));

        assertThat(Plans.project(plan).dependencies()).hasToString("[1 -SS+1d-> 2, 1 -FF+1d-> 2]");
    }

    @Test
    void link_toInactiveTask_isReported() {
        a.setActive(false);
        Plans.link(a, b);

        assertThat(Plans.project(plan).dependencies()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-305", "PF-401");
    }

    @ParameterizedTest
    @CsvSource({
        // link type, where the ghost stands, anchor: finish of the ghost for FS and FF, start for SS and SF
        "FINISH_START, 2026-04-10T17:00",
        "FINISH_FINISH, 2026-04-10T17:00",
        "START_START, 2026-04-08T08:00",
        "START_FINISH, 2026-04-08T08:00",
    })
    void link_fromGhost_isTiedToItsDate(RelationType type, LocalDateTime anchor) {
        ghost(a);
        Plans.link(a, b, type, Plans.days(1));

        ExternalDependency external =
                Plans.taskOf(plan, "2").externalDependencies().get(0);

        assertThat(external.direction()).isEqualTo(ExternalDependency.Direction.PREDECESSOR);
        assertThat(external.anchor()).isEqualTo(anchor);
        assertThat(external.name()).isEqualTo("other.mpp: A");
        assertThat(external.lag()).hasToString("1d");
        assertThat(Plans.project(plan).tasks()).hasSize(1);
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-405");
    }

    @Test
    void link_toGhost_boundsFromAbove() {
        ghost(b);
        Plans.link(a, b);

        ExternalDependency external =
                Plans.taskOf(plan, "1").externalDependencies().get(0);

        assertThat(external.direction()).isEqualTo(ExternalDependency.Direction.SUCCESSOR);
        assertThat(external.anchor()).isEqualTo("2026-04-08T08:00");
    }

    @Test
    void link_fromGhostWithoutDate_isReported() {
        a.setExternalTask(true);
        Plans.link(a, b);

        assertThat(Plans.taskOf(plan, "2").externalDependencies()).isEmpty();
        assertThat(Plans.codes(Plans.read(plan))).containsExactly("PF-402");
    }

    @Test
    void loop_isAnErrorThatNamesThePath() {
        Plans.link(a, b);
        Plans.link(b, a);

        ImportedProject imported = Plans.read(plan);

        assertThat(imported.project()).isEmpty();
        assertThat(Plans.codes(imported)).containsExactly("PMO-1204");
    }

    private static void ghost(Task task) {
        task.setExternalTask(true);
        task.setProject("other.mpp");
        task.setStart(LocalDateTime.of(2026, 4, 8, 8, 0));
        task.setFinish(LocalDateTime.of(2026, 4, 10, 17, 0));
    }
}
