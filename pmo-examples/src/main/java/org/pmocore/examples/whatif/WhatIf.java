package org.pmocore.examples.whatif;

import static org.pmocore.time.WorkTime.days;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.pmocore.examples.Samples;
import org.pmocore.impact.Change;
import org.pmocore.impact.Impact;
import org.pmocore.impact.ImpactAnalysis;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;

/**
 * Which task, shortened by three days, brings the end of system test back? Tries every unfinished task with a duration and
 * prints those that help, the best first, and what the best one does in one sentence.
 */
public final class WhatIf {

    private static final String MILESTONE = "M3";
    private static final double SHORTER_BY = 3;

    private WhatIf() {}

    /**
     * Prints the ranking for the bundled sample.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /**
     * Prints the ranking for the bundled sample.
     *
     * @param out where to
     */
    public static void run(PrintStream out) {
        Schedule schedule = CriticalPathMethod.withDefaults().schedule(Samples.salesRenewal());
        ImpactAnalysis plan = ImpactAnalysis.of(schedule);
        var helpful = shortenings(schedule)
                .map(plan::impactOf)
                .filter(impact -> gain(impact) > 0)
                .sorted(Comparator.comparingDouble(WhatIf::gain).reversed())
                .toList();
        helpful.forEach(impact -> out.println(line(impact)));
        out.println(helpful.get(0).explain(MILESTONE, Locale.JAPANESE));
    }

    private static Stream<Change> shortenings(Schedule schedule) {
        LocalDateTime dataDate = schedule.dataDate().orElseThrow();
        return schedule.tasks().stream()
                .filter(task -> task.task().duration().isPresent() && remainingDays(task, dataDate) > SHORTER_BY)
                .map(task -> Change.delay(task.id().value(), days(-SHORTER_BY)));
    }

    private static double remainingDays(ScheduledTask task, LocalDateTime dataDate) {
        LocalDateTime begin = task.start().isAfter(dataDate) ? task.start() : dataDate;
        WorkCalendar calendar = task.calendar();
        return calendar.daysOf(calendar.between(begin, task.finish()));
    }

    private static double gain(Impact impact) {
        return -impact.milestone(MILESTONE).slipWorkingDays().orElseThrow();
    }

    private static String line(Impact impact) {
        return impact.changes() + ": " + impact.milestone(MILESTONE);
    }
}
