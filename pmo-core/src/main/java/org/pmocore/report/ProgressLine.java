package org.pmocore.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pmocore.model.Baseline;
import org.pmocore.model.Progress;
import org.pmocore.model.Task;
import org.pmocore.report.Svg.Paint;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/**
 * The progress line (イナズマ線): from row to row through the point of the baseline bar that the reported percentage has reached;
 * left of the data date is late, right of it ahead.
 *
 * <p>Basis: percent complete on the baseline. Work that was to be done by now and is, or that is not yet due, stands on the
 * data date; work that should have started and has not, on its baseline start; work that finished early, on its baseline
 * finish. Summaries, levels of effort and tasks without a baseline or a percentage stand on the data date.
 */
final class ProgressLine {

    private static final double ALL = 100;

    private final GanttLayout layout;
    private final LocalDateTime dataDate;

    ProgressLine(GanttLayout layout) {
        this.layout = layout;
        this.dataDate = layout.facts().dataInstant();
    }

    /** Where the line stands in the row of a task; empty if the row says nothing. */
    Optional<LocalDateTime> point(ScheduledTask task) {
        boolean carries = !task.task().isSummary() && task.task().kind() != Task.Kind.LEVEL_OF_EFFORT;
        return carries ? layout.baselineOf(task).flatMap(entry -> point(task, entry)) : Optional.empty();
    }

    void draw(Svg svg) {
        if (layout.facts().baseline().isEmpty()) {
            return;
        }
        double now = layout.dataDateX();
        StringBuilder path = new StringBuilder(Svg.path("M", now, GanttLayout.HEADER));
        List<ScheduledTask> peaks = new ArrayList<>();
        for (ScheduledTask task : layout.rows()) {
            path.append(Svg.path("L", x(task), layout.middle(task.id())));
            if (Math.abs(x(task) - now) >= 1) {
                peaks.add(task);
            }
        }
        path.append(Svg.path("L", now, layout.bottom()));
        svg.path("pmo-progress-halo", path.toString(), Paint.stroke(Palette.PAPER, 4));
        svg.path("pmo-progress-line", path.toString(), Paint.stroke(Palette.PROGRESS_LINE, 1.8));
        Paint ring = Paint.fill(Palette.PAPER).outlined(Palette.PROGRESS_LINE, 1.4);
        peaks.forEach(task -> svg.circle("pmo-progress-point", x(task), layout.middle(task.id()), 2.6, ring));
    }

    private double x(ScheduledTask task) {
        return point(task).map(layout.scale()::within).orElse(layout.dataDateX());
    }

    private Optional<LocalDateTime> point(ScheduledTask task, Baseline.Entry entry) {
        Progress progress = task.task().progress();
        if (progress.isFinished()) {
            return Optional.of(entry.finish().isAfter(dataDate) ? entry.finish() : dataDate);
        }
        if (!progress.isStarted()) {
            return Optional.of(entry.start().isBefore(dataDate) ? entry.start() : dataDate);
        }
        OptionalDouble percent = percent(task);
        return percent.isEmpty()
                ? Optional.empty()
                : Optional.of(reached(task.calendar(), entry, percent.getAsDouble()));
    }

    /** The instant of the baseline bar by which so much of its working time had passed. */
    private static LocalDateTime reached(WorkCalendar calendar, Baseline.Entry entry, double percent) {
        if (percent <= 0) {
            return entry.start();
        }
        Duration whole = calendar.between(entry.start(), entry.finish());
        long minutes = Math.round(whole.toMinutes() * percent / ALL);
        return minutes == 0 ? entry.start() : calendar.plus(entry.start(), Duration.ofMinutes(minutes));
    }

    /** As reported, else from the remaining duration. */
    private static OptionalDouble percent(ScheduledTask task) {
        Progress progress = task.task().progress();
        if (progress.percentComplete().isPresent()) {
            return progress.percentComplete();
        }
        WorkTime whole = task.task().duration().orElse(WorkTime.ZERO);
        WorkTime left = progress.remaining().orElse(null);
        if (left == null || left.isElapsed() != whole.isElapsed() || whole.isZero()) {
            return OptionalDouble.empty();
        }
        double planned = whole.minutesOn(task.calendar());
        double done = planned - left.minutesOn(task.calendar());
        return OptionalDouble.of(Math.max(0, ALL * done / planned));
    }
}
