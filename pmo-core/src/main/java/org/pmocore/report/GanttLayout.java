package org.pmocore.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pmocore.model.Baseline;
import org.pmocore.model.TaskId;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** Where things are in a Gantt chart: columns on the left, time on the right, one row per task. */
final class GanttLayout {

    static final double WIDTH = 1280;
    static final double MARGIN = 20;
    static final double ID_X = MARGIN + 4;
    static final double NAME_X = 74;
    static final double TEAM_X = 262;
    static final double PERCENT_X = 364;
    static final double FLOAT_X = 404;
    static final double SLIP_X = 444;
    static final double TIME_X = 458;
    static final double RIGHT = WIDTH - MARGIN;
    static final double HEADER = 118;
    static final double ROW = 16;
    static final double LEGEND = 44;
    static final double PERCENT_WIDTH = 32;
    private static final int PADDING_DAYS = 4;
    private static final double LABEL_SHARE = 0.06;

    private final Facts facts;
    private final List<ScheduledTask> rows;
    private final TimeScale scale;
    private final Map<TaskId, Integer> places = new HashMap<>();

    GanttLayout(Facts facts, List<ScheduledTask> rows, TimeScale scale) {
        this.facts = facts;
        this.rows = rows;
        this.scale = scale;
        for (ScheduledTask row : rows) {
            places.put(row.id(), places.size());
        }
    }

    /** From the first to the last date that a bar, a baseline or a due date has, with some room for labels. */
    static TimeScale scaleOf(Facts facts) {
        Stream<LocalDateTime> planned = facts.baseline().stream()
                .flatMap(baseline -> baseline.entries().stream())
                .flatMap(entry -> Stream.of(entry.start(), entry.finish()));
        Stream<LocalDateTime> due = facts.health().milestones().stream()
                .flatMap(outlook -> outlook.due().stream())
                .map(Days::endOf);
        List<LocalDateTime> instants = Stream.of(
                        planned,
                        due,
                        Stream.of(facts.schedule().start(), facts.schedule().finish(), facts.dataInstant()))
                .flatMap(stream -> stream)
                .sorted(Comparator.naturalOrder())
                .toList();
        LocalDateTime from = instants.get(0).toLocalDate().minusDays(1).atStartOfDay();
        LocalDateTime last = instants.get(instants.size() - 1).toLocalDate().atStartOfDay();
        long days = Duration.between(from, last).toDays();
        return new TimeScale(from, last.plusDays(PADDING_DAYS + (long) (days * LABEL_SHARE)), TIME_X, RIGHT);
    }

    Facts facts() {
        return facts;
    }

    List<ScheduledTask> rows() {
        return rows;
    }

    TimeScale scale() {
        return scale;
    }

    boolean shows(TaskId task) {
        return places.containsKey(task);
    }

    /** The top of the row of a task that is shown. */
    double top(TaskId task) {
        return HEADER + places.getOrDefault(task, 0) * ROW;
    }

    double middle(TaskId task) {
        return top(task) + ROW / 2;
    }

    double bottom() {
        return HEADER + rows.size() * ROW;
    }

    double height() {
        return bottom() + LEGEND;
    }

    /** Where names end: before the teams, or before the figures if no row has a team. */
    double nameRight() {
        boolean teams = rows.stream().anyMatch(row -> row.task().team().isPresent());
        return teams ? TEAM_X : PERCENT_X - PERCENT_WIDTH;
    }

    double dataDateX() {
        return scale.within(facts.dataInstant());
    }

    Optional<Baseline.Entry> baselineOf(ScheduledTask task) {
        return facts.baselineOf(task.id());
    }
}
