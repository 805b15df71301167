package org.pmocore.evm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/** Random projects with baseline, progress and costs; the same seed gives the same project at another scale. */
final class RandomPlans {

    static final LocalDateTime START = LocalDateTime.of(2026, 4, 1, 0, 0);
    static final int SPAN = 120 * 1440;
    private static final List<String> TEAMS = List.of("design", "build", "test", "製造");

    private final Random random;
    private final long money;
    private final int time;
    private final boolean clockOnly;
    private final Project.Builder project = Project.builder("random");
    private final Baseline.Builder baseline = Baseline.builder("v1", START.toLocalDate());

    private RandomPlans(long seed, long money, int time, boolean clockOnly) {
        this.random = new Random(seed);
        this.money = money;
        this.time = time;
        this.clockOnly = clockOnly;
    }

    /** Tasks on several calendars, milestones, levels of effort, tasks without entry or budget. */
    static Project of(long seed) {
        return new RandomPlans(seed, 1, 1, false).build();
    }

    static Project withMoneyTimes(long seed, long factor) {
        return new RandomPlans(seed, factor, 1, false).build();
    }

    /** All on a calendar without pauses, all times from the start multiplied. */
    static Project onTheClockWithTimes(long seed, int factor) {
        return new RandomPlans(seed, 1, factor, true).build();
    }

    private Project build() {
        WorkCalendar standard =
                WorkCalendar.standard().withHolidays(LocalDate.of(2026, 4, 29), LocalDate.of(2026, 5, 4));
        WorkCalendar nights = WorkCalendar.builder("nights")
                .week(List.of(DayOfWeek.values()), Shift.of("22:00", "06:00"))
                .build();
        project.calendar(clockOnly ? WorkCalendar.allHours() : standard);
        if (!clockOnly) {
            project.addCalendar(nights);
        }
        int tasks = 5 + random.nextInt(40);
        for (int i = 0; i < tasks; i++) {
            add("T" + i);
        }
        return project.start(START)
                .dataDate(START.plusMinutes((long) (SPAN / 2) * time))
                .baseline(baseline.build())
                .build();
    }

    private void add(String id) {
        int from = random.nextInt(SPAN - 1);
        int to = from + random.nextInt(Math.min(SPAN - from, 30 * 1440));
        long budget = 1L + random.nextInt(10_000_000);
        int kind = random.nextInt(10);
        int gap = random.nextInt(12);
        UnaryOperator<Task.Builder> common = t -> t.team(TEAMS.get(random.nextInt(TEAMS.size())));
        if (kind == 0) {
            project.milestone(id, m -> common.apply(m));
        } else if (kind == 1) {
            project.levelOfEffort(id, t -> common.apply(t));
        } else {
            String calendar = !clockOnly && random.nextBoolean() ? "nights" : null;
            int percent = random.nextInt(101);
            project.task(id, t -> {
                Task.Builder task = common.apply(t).days(5).progress(p -> p.percentComplete(percent));
                return calendar == null ? task : task.calendar(calendar);
            });
        }
        if (gap != 0) {
            baseline.add(new Baseline.Entry(
                    TaskId.of(id),
                    START.plusMinutes((long) from * time),
                    START.plusMinutes((long) to * time),
                    gap == 1 ? Optional.empty() : Optional.of(Money.of("JPY", budget * money))));
        }
        long cost = random.nextInt(4_000_000);
        if (random.nextInt(3) > 0) {
            project.cost(id, START.toLocalDate().plusDays(random.nextInt(59)), Money.of("JPY", cost * money));
        }
    }
}
