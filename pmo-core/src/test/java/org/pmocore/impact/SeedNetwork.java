package org.pmocore.impact;

import static org.pmocore.time.WorkTime.days;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pmocore.internal.text.Messages;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.schedule.CriticalPathMethod;
import org.pmocore.schedule.Schedule;
import org.pmocore.time.WorkCalendar;

/**
 * The network of "A is late, so B cannot start, so the customer review cannot be held in time": A 5 d and C 3 d before B 8 d,
 * then E 2 d, then the review RV, promised for 2026-04-28. Calendar Monday to Friday with the holidays of Golden Week 2026.
 */
final class SeedNetwork {

    static final LocalDate PROMISED = LocalDate.of(2026, 4, 28);

    static final WorkCalendar CALENDAR = WorkCalendar.standard()
            .withHolidays(List.of(
                    LocalDate.of(2026, 4, 29),
                    LocalDate.of(2026, 5, 4),
                    LocalDate.of(2026, 5, 5),
                    LocalDate.of(2026, 5, 6)));

    private static final Map<String, List<String>> ENGLISH = Map.of(
            "A", List.of("Screen design", "design team"),
            "C", List.of("API design", "platform team"),
            "B", List.of("Screen implementation", "build team"),
            "E", List.of("Internal review", "quality team"),
            "RV", List.of("Customer review (RV)", "customer"));

    private static final Map<String, List<String>> JAPANESE = Map.of(
            "A", List.of("画面設計", "設計チーム"),
            "C", List.of("API設計", "基盤チーム"),
            "B", List.of("画面実装", "製造チーム"),
            "E", List.of("社内レビュー", "品質チーム"),
            "RV", List.of("顧客レビュー(RV)", "顧客"));

    private SeedNetwork() {}

    static Project.Builder builder(Locale locale) {
        Map<String, List<String>> names = Messages.isJapanese(locale) ? JAPANESE : ENGLISH;
        return Project.builder("seed")
                .start(LocalDateTime.of(2026, 4, 6, 8, 0))
                .calendar(CALENDAR)
                .task("A", task -> named(task, names.get("A")).days(5))
                .task("C", task -> named(task, names.get("C")).days(3))
                .task("B", task -> named(task, names.get("B")).days(8).after("A", "C"))
                .task("E", task -> named(task, names.get("E")).days(2).after("B"))
                .milestone("RV", task -> named(task, names.get("RV")).after("E").promised(PROMISED));
    }

    static Project project(Locale locale) {
        return builder(locale).build();
    }

    static Schedule schedule(Project project) {
        return CriticalPathMethod.withDefaults().schedule(project);
    }

    static Impact impact(Project project, Change... changes) {
        return ImpactAnalysis.of(schedule(project)).impactOf(changes);
    }

    /** What changes in the form of {@link #changes} do to the plan in English. */
    static Impact impact(String changes) {
        return impact(project(Locale.ENGLISH), changes(changes));
    }

    /** Changes in the form {@code A+4 B-2}: days longer or shorter. */
    static Change[] changes(String text) {
        return Stream.of(text.split(" ")).map(SeedNetwork::change).toArray(Change[]::new);
    }

    private static Change change(String text) {
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        return Change.delay(text.substring(0, sign), days(Double.parseDouble(text.substring(sign))));
    }

    private static Task.Builder named(Task.Builder task, List<String> nameAndTeam) {
        return task.name(nameAndTeam.get(0)).team(nameAndTeam.get(1));
    }
}
