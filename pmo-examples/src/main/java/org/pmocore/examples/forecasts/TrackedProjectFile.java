package org.pmocore.examples.forecasts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Phasing;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Snapshot;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a project tracked in the style of the real-life database of Ghent University (DSLIB): one JSON object with calendar,
 * activities and tracking periods. The members that are read:
 *
 * <ul>
 *   <li>{@code name}, {@code hours_per_day}, {@code working_days} (0 is Monday), {@code working_hours} (the hours that work begins
 *       at, such as 8, 9, 10, 11, 13, 14, 15, 16), {@code holidays} (dates);
 *   <li>{@code activities}: {@code id}, {@code baseline_start}, {@code duration_h} in working hours, {@code total} budget and the
 *       {@code fixed_cost} in it, which accrues and is earned at the start;
 *   <li>{@code tracking}: {@code status_date}, {@code AC} (cumulative, of the whole project), and {@code records} with
 *       {@code id}, {@code percent_complete} (0 to 1), {@code actual_start}, {@code actual_duration_h}.
 * </ul>
 *
 * <p>Every tracking period becomes a snapshot, the last one the state of the project. Budgets are money in euros, rounded to
 * cents.
 */
final class TrackedProjectFile {

    private static final double PERCENT = 100;
    private static final int MINUTES = 60;

    private final JsonNode json;
    private final WorkCalendar calendar;
    private final Map<Integer, LocalDateTime> plannedStart = new HashMap<>();
    private final Map<Integer, LocalDateTime> plannedFinish = new HashMap<>();

    private TrackedProjectFile(JsonNode json) {
        this.json = json;
        this.calendar = calendar(json);
        for (JsonNode activity : json.required("activities")) {
            LocalDateTime start =
                    LocalDateTime.parse(activity.required("baseline_start").asString());
            int id = activity.required("id").asInt();
            plannedStart.put(id, start);
            plannedFinish.put(id, calendar.plus(start, hours(activity, "duration_h")));
        }
    }

    /** Whether a text is of this kind, and not a project file of ours. */
    static boolean isOne(String text) {
        return text.contains("\"tracking\"") && !text.contains("pmo-core/project");
    }

    static Project parse(String text) {
        return new TrackedProjectFile(JsonMapper.shared().readTree(text)).project();
    }

    private Project project() {
        Project.Builder project = Project.builder(json.required("name").asString())
                .calendar(calendar)
                .start(start());
        List<JsonNode> tracking = new ArrayList<>();
        json.required("tracking").forEach(tracking::add);
        JsonNode last = tracking.get(tracking.size() - 1);
        Map<Integer, Progress> state = progress(last);
        for (JsonNode activity : json.required("activities")) {
            project.add(task(activity, state));
        }
        tracking.subList(0, tracking.size() - 1).forEach(status -> project.snapshot(snapshot(status)));
        book(project, tracking);
        return project.dataDate(date(last)).baseline(baseline()).build();
    }

    private LocalDateTime start() {
        return plannedStart.values().stream().min(LocalDateTime::compareTo).orElseThrow();
    }

    private static LocalDateTime date(JsonNode status) {
        return LocalDateTime.parse(status.required("status_date").asString());
    }

    private static Task task(JsonNode activity, Map<Integer, Progress> state) {
        int id = activity.required("id").asInt();
        Progress reported = state.getOrDefault(id, Progress.NONE);
        return Task.builder(key(id))
                .name(activity.path("name").asString(key(id)))
                .duration(WorkTime.minutes(hours(activity, "duration_h").toMinutes()))
                .progress(reported)
                .build();
    }

    private Baseline baseline() {
        Baseline.Builder baseline = Baseline.builder("PMB", start().toLocalDate());
        for (JsonNode activity : json.required("activities")) {
            int id = activity.required("id").asInt();
            double total = activity.required("total").asDouble();
            double atStart = total == 0
                    ? 0
                    : Math.max(0, Math.min(1, activity.required("fixed_cost").asDouble() / total));
            baseline.add(new Baseline.Entry(
                    TaskId.of(key(id)),
                    time(plannedStart, id),
                    time(plannedFinish, id),
                    Optional.of(euros(total)),
                    WorkPackage.STANDARD
                            .withTechnique(new EarningTechnique.TimePhased())
                            .withPhasing(Phasing.curve(atStart, 1))));
        }
        return baseline.build();
    }

    private Snapshot snapshot(JsonNode status) {
        List<Snapshot.Entry> entries = new ArrayList<>();
        progress(status)
                .forEach((id, reported) -> entries.add(new Snapshot.Entry(
                        TaskId.of(key(id)),
                        reported.actualStart().orElse(time(plannedStart, id)),
                        reported.actualFinish().orElse(time(plannedFinish, id)),
                        reported,
                        Optional.empty())));
        return Snapshot.of(date(status), entries);
    }

    private Map<Integer, Progress> progress(JsonNode status) {
        Map<Integer, Progress> reports = new HashMap<>();
        for (JsonNode report : status.required("records")) {
            int id = report.required("id").asInt();
            double percent = Math.min(
                    PERCENT, PERCENT * report.required("percent_complete").asDouble());
            if (percent > 0 && plannedStart.containsKey(id)) {
                reports.put(id, progress(report, percent, date(status)));
            }
        }
        return reports;
    }

    private Progress progress(JsonNode report, double percent, LocalDateTime statusDate) {
        Progress.Builder progress = Progress.builder();
        LocalDateTime start = report.path("actual_start").isString()
                ? LocalDateTime.parse(report.required("actual_start").asString())
                : null;
        if (start == null || start.isAfter(statusDate)) {
            return progress.percentComplete(percent).build();
        }
        progress.actualStart(start);
        LocalDateTime finish = calendar.plus(start, hours(report, "actual_duration_h"));
        boolean finished = percent >= PERCENT && !finish.isAfter(statusDate) && !finish.isBefore(start);
        return finished
                ? progress.actualFinish(finish).build()
                : progress.percentComplete(percent).build();
    }

    /** What the cumulative cost grew by from one status date to the next, on the first activity. */
    private void book(Project.Builder project, List<JsonNode> tracking) {
        String first = key(json.required("activities").get(0).required("id").asInt());
        BigDecimal before = BigDecimal.ZERO;
        for (JsonNode status : tracking) {
            BigDecimal spent =
                    BigDecimal.valueOf(status.required("AC").asDouble()).setScale(2, RoundingMode.HALF_EVEN);
            LocalDateTime date = date(status);
            LocalDate on = date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().minusDays(1)
                    : date.toLocalDate();
            if (spent.compareTo(before) != 0) {
                project.cost(first, on, Money.of("EUR", spent.subtract(before)));
            }
            before = spent;
        }
    }

    private static LocalDateTime time(Map<Integer, LocalDateTime> times, int id) {
        return Optional.ofNullable(times.get(id)).orElseThrow();
    }

    private static String key(int id) {
        return "V" + id;
    }

    private static Money euros(double amount) {
        return Money.of("EUR", BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN));
    }

    private static Duration hours(JsonNode node, String member) {
        return Duration.ofMinutes(Math.round(node.required(member).asDouble() * MINUTES));
    }

    private static WorkCalendar calendar(JsonNode json) {
        List<DayOfWeek> days = new ArrayList<>();
        json.required("working_days").forEach(day -> days.add(DayOfWeek.of(day.asInt() + 1)));
        WorkCalendar.Builder calendar =
                WorkCalendar.builder("project").week(days, shifts(json.required("working_hours")));
        calendar.minutesPerDay(json.required("hours_per_day").asInt() * MINUTES);
        json.path("holidays")
                .forEach(day -> calendar.holiday(LocalDate.parse(day.asString().substring(0, 10)), ""));
        return calendar.build();
    }

    private static Shift[] shifts(JsonNode hours) {
        List<Shift> shifts = new ArrayList<>();
        int from = hours.get(0).asInt();
        int to = from;
        for (JsonNode hour : hours) {
            if (hour.asInt() != to) {
                shifts.add(shift(from, to));
                from = hour.asInt();
            }
            to = hour.asInt() + 1;
        }
        shifts.add(shift(from, to));
        return shifts.toArray(Shift[]::new);
    }

    private static Shift shift(int from, int to) {
        return Shift.of(LocalTime.of(from, 0), LocalTime.of(to % 24, 0));
    }
}
