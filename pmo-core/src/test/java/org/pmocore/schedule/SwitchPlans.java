package org.pmocore.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Small plans, each of which one option of the rules changes. They start on Monday, 1 June 2026. */
final class SwitchPlans {

    private static final LocalDate START = june(1);

    private SwitchPlans() {}

    static Project named(String name) {
        Project.Builder plan = Project.builder(name).start(START);
        switch (name) {
            case "lag" -> lag(plan);
            case "started" -> started(plan);
            case "ahead" -> finished(plan.dataDate(june(5)), june(4), june(5));
            case "finished" -> finished(plan.dataDate(june(2)), june(1), june(2));
            case "expected" -> plan.task("A", t -> t.days(5).expectedFinish(june(9).atTime(17, 0)));
            case "pins" -> pins(plan);
            case "late" -> late(plan);
            case "points" -> points(plan);
            case "floors" -> plan.dataDate(june(3)).task("A", t -> t.days(2));
            case "lead" ->
                plan.task("A", t -> t.days(3)).task("B", t -> t.days(5).after("A", Dependency.FINISH_TO_FINISH));
            case "effort" -> effort(plan);
            case "promise" -> plan.mustFinishBy(june(10).atTime(17, 0)).task("A", t -> t.days(5));
            case "open" ->
                plan.task("A", t -> t.days(5))
                        .task("B", t -> t.days(3).after("A", Dependency.START_TO_START))
                        .task("C", t -> t.days(1).after("B"));
            case "running" ->
                plan.dataDate(june(2))
                        .task(
                                "A",
                                t -> t.days(5)
                                        .progress(p -> p.actualStart(START.atTime(8, 0))
                                                .percentComplete(20)))
                        .task("B", t -> t.days(8));
            case "summary" ->
                plan.summary("S", s -> s)
                        .task("A", t -> t.days(2).parent("S"))
                        .task("Z", t -> t.days(1).after("S"))
                        .task("LONG", t -> t.days(10));
            default -> throw new IllegalArgumentException("plan " + name);
        }
        return plan.build();
    }

    /** The data date where it is not that of the plan: the end of Tuesday, with work reported until Friday. */
    static LocalDate dataDateOf(String name) {
        return name.equals("ahead") ? june(2) : null;
    }

    /** Working time of two days runs on from Thursday 17:00: Friday and Monday, Friday and Saturday, 16 hours of the clock. */
    private static void lag(Project.Builder plan) {
        plan.addCalendar(WorkCalendar.builder("six")
                        .week(
                                EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
                                Shift.of("08:00", "12:00"),
                                Shift.of("13:00", "17:00"))
                        .build())
                .task("A", t -> t.days(4))
                .task("B", t -> t.days(1).calendar("six").after("A", Dependency.FINISH_TO_START, WorkTime.hours(16)));
    }

    /** B began on Tuesday before A, and waits for it again; C was to begin three days after B. */
    private static void started(Project.Builder plan) {
        plan.dataDate(june(3))
                .task("A", t -> t.days(2))
                .task(
                        "B",
                        t -> t.days(5)
                                .after("A")
                                .progress(p -> p.actualStart(june(2)).remaining(WorkTime.days(4))))
                .task("C", t -> t.days(1).after("B", Dependency.START_TO_START, WorkTime.days(3)));
    }

    /** B is finished, A before it has not begun, C comes behind. */
    private static void finished(Project.Builder plan, LocalDate start, LocalDate finish) {
        plan.task("A", t -> t.days(5))
                .task(
                        "B",
                        t -> t.days(2)
                                .after("A")
                                .progress(p -> p.actualStart(start.atTime(8, 0)).actualFinish(finish.atTime(17, 0))))
                .task("C", t -> t.days(1).after("B"));
    }

    private static void pins(Project.Builder plan) {
        plan.task("A", t -> t.days(5))
                .task(
                        "M",
                        t -> t.days(2).after("A").constraint(Constraint.of(Constraint.Kind.MANDATORY_START, june(3))))
                .task("N", t -> t.days(2).after("A").constraint(Constraint.finishNoLaterThan(june(4))))
                .task("LONG", t -> t.days(20));
    }

    private static void late(Project.Builder plan) {
        plan.task("A", t -> t.days(1).constraint(Constraint.asLateAsPossible()))
                .task("B", t -> t.days(1).after("A").constraint(Constraint.startNoEarlierThan(june(10))))
                .task("LONG", t -> t.days(15));
    }

    private static void points(Project.Builder plan) {
        plan.task("A", t -> t.days(5))
                .task("B", t -> t.days(4).after("A"))
                .startMilestone("SM", m -> m.after("A"))
                .milestone("FM", m -> m.after("A"))
                .milestone("FS", m -> m.after("B", Dependency.START_TO_START))
                .task("SF", t -> t.days(1).after("B", Dependency.START_TO_FINISH));
    }

    private static void effort(Project.Builder plan) {
        plan.task("A", t -> t.days(3))
                .task("B", t -> t.days(2).after("A"))
                .levelOfEffort(
                        "H", h -> h.after("A", Dependency.START_TO_START).after("B", Dependency.FINISH_TO_FINISH))
                .task("Z", t -> t.days(2).after("H"));
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
