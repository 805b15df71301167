package org.pmocore.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Overallocation worked out by hand; Monday 2026-04-06 is the start. */
class ResourceLoadTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 6);

    private static ResourceLoad load(Project.Builder project) {
        return ResourceLoad.of(CriticalPathMethod.withDefaults().schedule(project.build()));
    }

    private static Project.Builder plan() {
        return Project.builder("plan").start(START).resource("sato", r -> r.name("佐藤"));
    }

    @Test
    void overallocations_threeTasks_splitWhereWhoIsAtWorkChanges() {
        ResourceLoad load = load(plan().task("A", t -> t.days(3).assign("sato"))
                .task("B", t -> t.days(1).assign("sato", 0.5))
                .task("C", t -> t.days(1).after("B").assign("sato"))
                .task("D", t -> t.days(1).after("A").assign("sato")));

        assertThat(load.overallocations())
                .hasToString("[sato 2026-04-06T08:00 to 2026-04-06T17:00: 1.5 of 1 [A, B],"
                        + " sato 2026-04-07T08:00 to 2026-04-07T17:00: 2 of 1 [A, C]]");
        assertThat(load.overallocations().get(0).working()).isEqualTo(Duration.ofHours(8));
        assertThat(load.overallocations().get(0).units().over()).isEqualTo(0.5);
        assertThat(load.overallocationsOf("sato")).hasSize(2);
        ToStringContract.check(load);
    }

    @Test
    void overallocations_partialHoursOnBothSides_areExactToTheMinute() {
        WorkCalendar early = WorkCalendar.builder("early")
                .weekdays(Shift.of("06:00", "10:30"))
                .build();
        ResourceLoad load = load(plan().addCalendar(early)
                .task("A", t -> t.days(2).assign("sato"))
                .task("B", t -> t.days(2).calendar("early").assign("sato")));

        assertThat(load.overallocations()).singleElement().satisfies(one -> {
            assertThat(one.start()).isEqualTo(START.atTime(8, 0));
            assertThat(one.finish()).isEqualTo(START.plusDays(1).atTime(10, 30));
            assertThat(one.working()).isEqualTo(Duration.ofHours(5));
            assertThat(one.tasks()).containsExactly(TaskId.of("A"), TaskId.of("B"));
        });
    }

    @Test
    void overallocations_hoursThatNeverMeet_areNone() {
        WorkCalendar night = WorkCalendar.builder("night")
                .weekdays(Shift.of("22:00", "06:00"))
                .build();
        ResourceLoad load = load(plan().addCalendar(night)
                .task("A", t -> t.days(5).assign("sato"))
                .task("B", t -> t.days(5).calendar("night").assign("sato")));

        assertThat(load.overallocations()).isEmpty();
        assertThat(load.explain(Locale.JAPANESE)).isEqualTo("過負荷のリソースはありません。");
    }

    @Test
    void overallocations_capacityDropsOnADate_beginThere() {
        ResourceLoad load = load(Project.builder("plan")
                .start(START)
                .resource("dev", r -> r.capacity(2).capacityFrom(LocalDate.of(2026, 4, 8), 1))
                .task("A", t -> t.days(5).assign("dev", 2)));

        assertThat(load.overallocations()).hasToString("[dev 2026-04-08T08:00 to 2026-04-10T17:00: 2 of 1 [A]]");
        assertThat(load.explain(Locale.ENGLISH))
                .isEqualTo("dev is overbooked from 2026-04-08 08:00 to 2026-04-10 17:00 (3 working days):"
                        + " 2 needed, 1 there, for \"A\".");
        assertThat(load.explain(Locale.JAPANESE))
                .isEqualTo("リソース「dev」は4/8 08:00から4/10 17:00まで過負荷です(3営業日)。上限1に対して必要量は2、対象は「A」です。");
    }

    @Test
    void overallocations_beforeTheDataDate_areNotListed() {
        ResourceLoad load = load(plan().dataDate(LocalDate.of(2026, 4, 7))
                .task(
                        "A",
                        t -> t.days(4)
                                .assign("sato")
                                .progress(p -> p.actualStart(START.atTime(8, 0)).percentComplete(50)))
                .task(
                        "B",
                        t -> t.days(3)
                                .assign("sato")
                                .progress(p -> p.actualStart(START.atTime(8, 0)).percentComplete(50))));

        assertThat(load.overallocations())
                .singleElement()
                .satisfies(one -> assertThat(one.start())
                        .isEqualTo(LocalDate.of(2026, 4, 8).atTime(8, 0)));
    }
}
