package org.pmocore.benchmarks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.pmocore.measure.Amount;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;

/**
 * A plan with a baseline, a booking for each task and a report every week of a year, by a seed.
 *
 * <p>Tasks of 1 to 30 calendar days spread over 400 days, each with a budget; percent complete follows the plan with a delay.
 */
final class GeneratedTracking {

    static final LocalDate START = LocalDate.of(2026, 4, 6);
    static final int WEEKS = 52;

    private static final int SPAN = 400;
    private static final int LONGEST_TASK = 30;
    private static final int LARGEST_BUDGET = 5_000_000;
    private static final int HUNDRED = 100;
    private static final double PACE = 0.9;

    private final SplittableRandom random;
    private final int[] from;
    private final int[] days;
    private final TaskId[] ids;
    private final Progress[] reports = new Progress[HUNDRED + 1];

    private GeneratedTracking(int tasks, long seed) {
        random = new SplittableRandom(seed);
        from = new int[tasks];
        days = new int[tasks];
        ids = new TaskId[tasks];
        for (int percent = 0; percent <= HUNDRED; percent++) {
            reports[percent] = Progress.builder().percentComplete(percent).build();
        }
    }

    static Project project(int tasks, long seed) {
        return new GeneratedTracking(tasks, seed).build();
    }

    private Project build() {
        Project.Builder project = Project.builder("Generated").start(START).calendar(WorkCalendar.standard());
        Baseline.Builder baseline = Baseline.builder("PMB", START);
        for (int i = 0; i < from.length; i++) {
            from[i] = random.nextInt(SPAN);
            days[i] = 1 + random.nextInt(LONGEST_TASK);
            Amount budget = Money.of("JPY", 1L + random.nextInt(LARGEST_BUDGET));
            LocalDate start = START.plusDays(from[i]);
            Task task =
                    Task.builder(id(i)).days(days[i]).progress(report(i, WEEKS)).build();
            ids[i] = task.id();
            project.add(task);
            baseline.task(id(i), start, start.plusDays(days[i]), budget);
            if (start.isBefore(START.plusWeeks(WEEKS))) {
                project.cost(id(i), start, budget);
            }
        }
        for (int week = 1; week < WEEKS; week++) {
            project.snapshot(snapshot(week));
        }
        return project.dataDate(START.plusWeeks(WEEKS).minusDays(1))
                .baseline(baseline.build())
                .build();
    }

    private Snapshot snapshot(int week) {
        List<Snapshot.Entry> entries = new ArrayList<>();
        LocalDateTime date = START.plusWeeks(week).atStartOfDay();
        for (int i = 0; i < from.length; i++) {
            entries.add(new Snapshot.Entry(ids[i], date, date, report(i, week), Optional.empty()));
        }
        return Snapshot.of(date, entries);
    }

    private Progress report(int task, int week) {
        double done = (week * 7 * PACE - from[task]) / days[task];
        return reports[(int) Math.round(HUNDRED * Math.max(0, Math.min(1, done)))];
    }

    private static String id(int place) {
        return "T" + (place + 1);
    }
}
