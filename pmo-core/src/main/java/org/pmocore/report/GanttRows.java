package org.pmocore.report;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pmocore.measure.Measure;
import org.pmocore.model.Baseline;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.report.Svg.Font;
import org.pmocore.report.Svg.Paint;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;

/** The rows of a Gantt chart: texts on the left; baseline below, current dates above, float behind. */
final class GanttRows {

    private static final double TEXT_DY = 11.6;
    private static final double BAR_DY = 3;
    private static final double BAR = 7.5;
    private static final double BASELINE_DY = 12;
    private static final double BASELINE = 2.6;
    static final double DIAMOND = 5.4;
    private static final double INDENT = 9;
    private static final double TEXT = 10.2;
    private static final Font CELL = Font.of(TEXT, Palette.INK);

    private final GanttLayout layout;
    private final Wording words;
    private final Svg svg;
    private final double nameRight;
    private final Map<TaskId, Integer> depths = new HashMap<>();

    GanttRows(GanttLayout layout, Wording words, Svg svg) {
        this.layout = layout;
        this.words = words;
        this.svg = svg;
        this.nameRight = layout.nameRight();
        for (ScheduledTask task : layout.facts().schedule().tasks()) {
            depths.put(task.id(), task.task().parent().map(depths::get).orElse(-1) + 1);
        }
    }

    void draw() {
        for (ScheduledTask task : layout.rows()) {
            double top = layout.top(task.id());
            if (task.task().isSummary()) {
                svg.rect(
                        "pmo-summary-band",
                        Box.between(GanttLayout.MARGIN, GanttLayout.RIGHT, top, GanttLayout.ROW),
                        Paint.fill(Palette.SUMMARY_BAND),
                        0);
            } else {
                svg.line(
                        "pmo-row",
                        Box.horizontal(GanttLayout.MARGIN, GanttLayout.RIGHT, top + GanttLayout.ROW),
                        Paint.stroke(Palette.GRID, 0.5));
            }
        }
        for (ScheduledTask task : layout.rows()) {
            texts(task);
            baseline(task);
            if (task.task().isMilestone()) {
                milestone(task);
            } else if (task.task().isSummary()) {
                bracket(task);
            } else {
                bar(task);
            }
        }
    }

    private void texts(ScheduledTask task) {
        double y = layout.top(task.id()) + TEXT_DY;
        boolean done = Facts.isFinished(task);
        Font plain = done ? CELL.coloured(Palette.MUTED) : CELL;
        Font font = task.task().isSummary() ? CELL.bolder() : task.isCritical() ? alarm() : plain;
        double nameX = GanttLayout.NAME_X + INDENT * Math.min(3, depths.getOrDefault(task.id(), 0));
        String name = (task.task().isMilestone() ? "◆ " : "") + task.task().name();
        svg.text(
                "pmo-id",
                GanttLayout.ID_X,
                y,
                plain,
                fit(task.id().value(), GanttLayout.NAME_X - GanttLayout.ID_X - 4));
        svg.text("pmo-name", nameX, y, font, fit(name, nameRight - nameX - 6));
        task.task()
                .team()
                .ifPresent(team -> svg.text(
                        "pmo-team",
                        GanttLayout.TEAM_X,
                        y,
                        CELL.coloured(Palette.MUTED),
                        fit(team, GanttLayout.PERCENT_X - GanttLayout.TEAM_X - GanttLayout.PERCENT_WIDTH)));
        if (!task.task().isSummary()) {
            figures(task, y);
        }
    }

    private void figures(ScheduledTask task, double y) {
        Font right = CELL.anchored("end");
        if (task.task().kind() == Task.Kind.TASK) {
            svg.text("pmo-percent", GanttLayout.PERCENT_X, y, right, words.say(Cells.progress(task.task())));
        }
        Measure room = task.totalFloatDays();
        if (room.isDefined()) {
            String text = words.say("gantt.days", room.orElseThrow());
            svg.text("pmo-float", GanttLayout.FLOAT_X, y, task.isCritical() ? alarm().anchored("end") : right, text);
        }
        Measure slip = layout.facts().finishSlip(task);
        if (slip.isDefined()) {
            Font font = slip.orElseThrow() > 0 ? right.coloured(Palette.BAD) : right.coloured(Palette.MUTED);
            svg.text("pmo-slip", GanttLayout.SLIP_X, y, font, words.say("days.signed", slip.orElseThrow()));
        }
    }

    private static Font alarm() {
        return CELL.coloured(Palette.BAD).bolder();
    }

    private static String fit(String text, double width) {
        return EmWidth.fit(text, width, CELL.size());
    }

    private void baseline(ScheduledTask task) {
        Baseline.Entry entry = layout.baselineOf(task).orElse(null);
        if (entry == null) {
            return;
        }
        if (task.task().isMilestone()) {
            LocalDateTime at = task.task().kind() == Task.Kind.START_MILESTONE ? entry.start() : entry.finish();
            Paint hollow = Paint.fill(Palette.PAPER).outlined(Palette.LINK, 1.1);
            svg.path("pmo-baseline-milestone", Svg.diamond(x(at), layout.middle(task.id()), DIAMOND), hollow);
            return;
        }
        Box bar = Box.between(x(entry.start()), x(entry.finish()), layout.top(task.id()) + BASELINE_DY, BASELINE);
        svg.rect("pmo-baseline", wide(bar), Paint.fill(Palette.BASELINE), 1.3);
    }

    private void bar(ScheduledTask task) {
        double top = layout.top(task.id()) + BAR_DY;
        double start = x(task.start());
        double finish = x(task.finish());
        boolean critical = task.isCritical();
        Box whole = wide(Box.between(start, finish, top, BAR));
        if (Facts.isFinished(task)) {
            svg.rect("pmo-bar pmo-done", whole, Paint.fill(Palette.DONE), tip(task));
            return;
        }
        whisker(task, whole.right(), top + BAR / 2);
        if (critical) {
            Paint paint = Paint.fill(Palette.CRITICAL_FILL).outlined(Palette.CRITICAL, 0.9);
            svg.rect("pmo-bar pmo-critical", whole, paint, tip(task));
        } else {
            svg.rect("pmo-bar pmo-planned", whole, Paint.fill(Palette.PLANNED), tip(task));
        }
        double done = Math.min(finish, layout.dataDateX());
        if (task.task().progress().isStarted() && done > start) {
            svg.rect(
                    "pmo-actual",
                    Box.between(start, done, top, BAR),
                    Paint.fill(critical ? Palette.CRITICAL : Palette.ACTUAL),
                    1.5);
        }
    }

    /** Total float: how far the finish may move, cut off at the edge of the chart. */
    private void whisker(ScheduledTask task, double from, double y) {
        if (task.isCritical() || !task.lateFinish().isAfter(task.finish())) {
            return;
        }
        double to = layout.scale().within(task.lateFinish());
        if (to > from + 2) {
            svg.line(
                    "pmo-total-float",
                    Box.horizontal(from, to, y),
                    Paint.stroke(Palette.FLOAT, 1).dashed("1.5 2"));
            svg.line("pmo-float-end", Box.vertical(to, y - 3, y + 3), Paint.stroke(Palette.FLOAT, 1));
        }
    }

    private void bracket(ScheduledTask task) {
        double y = layout.top(task.id()) + 5;
        double start = x(task.start());
        double finish = Math.max(start + 4, x(task.finish()));
        String path = Svg.path("M", start, y + 6)
                + Svg.path("V", y)
                + Svg.path("H", finish)
                + Svg.path("V", y + 6)
                + Svg.path("L", finish - 3, y + 3)
                + Svg.path("H", start + 3);
        svg.path("pmo-summary", path + "Z", Paint.fill(Palette.INK));
    }

    private void milestone(ScheduledTask task) {
        double y = layout.middle(task.id());
        double x = x(task.task().kind() == Task.Kind.START_MILESTONE ? task.start() : task.finish());
        String colour = task.isCritical() ? Palette.CRITICAL : Facts.isFinished(task) ? Palette.DONE : Palette.INK;
        Optional<LocalDateTime> due = due(task);
        due.ifPresent(
                date -> svg.line("pmo-due-tick", Box.vertical(x(date), y - 7, y + 7), Paint.stroke(Palette.BAD, 1.8)));
        svg.path(
                task.isCritical() ? "pmo-milestone pmo-critical" : "pmo-milestone",
                Svg.diamond(x, y, DIAMOND),
                Paint.fill(colour));
        String label = words.shortDate(task.finishDate());
        Font font = Font.of(9.5, task.isCritical() ? Palette.BAD : Palette.INK).bolder();
        double width = EmWidth.of(label, font.size());
        boolean isFree =
                due.filter(date -> x(date) > x + 4 && x(date) < x + 12 + width).isEmpty();
        boolean fits = isFree && x + 9 + width < GanttLayout.RIGHT;
        svg.haloText("pmo-milestone-date", fits ? x + 9 : x - 9 - width, y + 3.4, font, label);
    }

    private Optional<LocalDateTime> due(ScheduledTask task) {
        return layout.facts().health().milestones().stream()
                .filter(outlook -> outlook.milestone().id().equals(task.id()))
                .flatMap(outlook -> outlook.due().stream())
                .findFirst()
                .map(Days::endOf);
    }

    private String tip(ScheduledTask task) {
        return words.say("gantt.tip", Cells.label(task.task()), task.startDate(), task.finishDate());
    }

    /** So that a bar of an hour is still seen. */
    private static Box wide(Box box) {
        return new Box(box.x(), box.y(), Math.max(1.5, box.width()), box.height());
    }

    private double x(LocalDateTime instant) {
        return layout.scale().within(instant);
    }
}
