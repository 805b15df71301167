package org.pmocore.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.report.Svg.Font;
import org.pmocore.report.Svg.Paint;
import org.pmocore.time.Days;
import org.pmocore.time.WorkCalendar;

/** Draws a Gantt chart: ground, header, rows, links, progress line, legend, one over the other. */
final class GanttDrawing {

    private static final double TITLE_Y = 30;
    private static final double RULE_Y = 42;
    private static final double PILL_Y = 50;
    private static final double PILL_HEIGHT = 15;
    private static final double MONTH_Y = 100;
    private static final double DAY_Y = 113;
    private static final double MONTH_APART = 62;
    private static final double WEEK_APART = 15;
    private static final int SHADED_DAYS = 4;
    private static final int SHADED_SPAN = 800;
    private static final Font TITLE = Font.of(17, Palette.INK).bolder();
    private static final Font TAKEAWAY = Font.of(12.5, Palette.MUTED).anchored("end");
    private static final Font HEADING = Font.of(10, Palette.MUTED);
    private static final Font MONTH = Font.of(11, Palette.INK).bolder();
    private static final Font DAY = Font.of(8.5, Palette.MUTED).anchored("middle");
    private static final Font PILL = new Font(10, true, Palette.PAPER, "middle");

    private final GanttLayout layout;
    private final Wording words;
    private final String title;
    private final String takeaway;
    private final Svg svg;

    GanttDrawing(GanttLayout layout, Wording words, ReportText title, ReportText takeaway, ReportText description) {
        this.layout = layout;
        this.words = words;
        this.title = words.say(title);
        this.takeaway = words.say(takeaway);
        this.svg =
                new Svg(GanttLayout.WIDTH, layout.height(), this.title + ": " + this.takeaway, words.say(description));
    }

    String draw() {
        ground();
        head();
        columns();
        new GanttRows(layout, words, svg).draw();
        GanttLinks.draw(layout, svg);
        markers();
        new ProgressLine(layout).draw(svg);
        new GanttLegend(layout, words, svg).draw();
        return svg.finish();
    }

    /** Every other month and long stretches without work, shaded. */
    private void ground() {
        TimeScale scale = layout.scale();
        LocalDate month = scale.from().toLocalDate().withDayOfMonth(1);
        for (; !month.atStartOfDay().isAfter(scale.to()); month = month.plusMonths(1)) {
            if (month.getMonthValue() % 2 == 0) {
                band("pmo-month", month, month.plusMonths(1), Palette.BAND);
            }
        }
        if (Days.lastDayOf(scale.to()).toEpochDay() - scale.from().toLocalDate().toEpochDay() < SHADED_SPAN) {
            shadeHolidays();
        }
    }

    private void shadeHolidays() {
        WorkCalendar calendar = layout.facts().project().calendar();
        LocalDate end = layout.scale().to().toLocalDate();
        LocalDate day = layout.scale().from().toLocalDate();
        while (day.isBefore(end)) {
            LocalDate first = day;
            while (day.isBefore(end) && !calendar.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            if (day.toEpochDay() - first.toEpochDay() >= SHADED_DAYS) {
                band("pmo-holiday", first, day, Palette.HOLIDAY);
            }
            day = day.plusDays(1);
        }
    }

    private void band(String cssClass, LocalDate from, LocalDate to, String colour) {
        double left = layout.scale().within(from.atStartOfDay());
        double right = layout.scale().within(to.atStartOfDay());
        if (right > left) {
            svg.rect(
                    cssClass,
                    Box.between(left, right, GanttLayout.HEADER, layout.bottom() - GanttLayout.HEADER),
                    Paint.fill(colour),
                    0);
        }
    }

    private void head() {
        double room = GanttLayout.RIGHT - GanttLayout.MARGIN - EmWidth.of(takeaway, TAKEAWAY.size()) - 24;
        svg.text("pmo-title", GanttLayout.MARGIN, TITLE_Y, TITLE, EmWidth.fit(title, room, TITLE.size()));
        svg.text("pmo-takeaway", GanttLayout.RIGHT, TITLE_Y, TAKEAWAY, takeaway);
        svg.line(
                "pmo-rule",
                Box.horizontal(GanttLayout.MARGIN, GanttLayout.RIGHT, RULE_Y),
                Paint.stroke(Palette.INK, 1.8));
        svg.line(
                "pmo-rule",
                Box.horizontal(GanttLayout.MARGIN, GanttLayout.RIGHT, GanttLayout.HEADER),
                Paint.stroke(Palette.LINK, 0.8));
        months();
        weeks();
    }

    private void months() {
        TimeScale scale = layout.scale();
        List<LocalDate> firsts = scale.months(MONTH_APART);
        boolean leads = firsts.isEmpty() || scale.x(firsts.get(0)) - scale.left() > MONTH_APART;
        for (LocalDate first : firsts) {
            boolean year = (!leads && first.equals(firsts.get(0))) || first.getMonthValue() == 1;
            double x = scale.x(first);
            svg.line("pmo-grid", Box.vertical(x, GanttLayout.HEADER, layout.bottom()), Paint.stroke(Palette.GRID, 0.8));
            String label = words.monthLabel(first, year);
            double left = Math.min(x + 3, GanttLayout.RIGHT - EmWidth.of(label, MONTH.size()));
            svg.text("pmo-month-label", left, MONTH_Y, MONTH, label);
        }
        if (leads) {
            svg.text(
                    "pmo-month-label",
                    scale.left() + 3,
                    MONTH_Y,
                    MONTH,
                    words.monthLabel(scale.from().toLocalDate(), true));
        }
    }

    private void weeks() {
        TimeScale scale = layout.scale();
        double week = 7 * scale.pixelsPerDay();
        int step = (int) Math.max(1, Math.ceil(WEEK_APART / week));
        if (step > 2) {
            return;
        }
        LocalDate monday = scale.from().toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; scale.x(monday) < scale.right() - 6; monday = monday.plusWeeks(step)) {
            svg.line(
                    "pmo-tick",
                    Box.vertical(scale.x(monday), GanttLayout.HEADER - 3, GanttLayout.HEADER),
                    Paint.stroke(Palette.LINK, 0.8));
            svg.text("pmo-day", scale.x(monday), DAY_Y, DAY, Integer.toString(monday.getDayOfMonth()));
        }
    }

    private void columns() {
        Font right = HEADING.anchored("end");
        svg.text("pmo-heading", GanttLayout.ID_X, DAY_Y, HEADING, words.say("column.id"));
        svg.text("pmo-heading", GanttLayout.NAME_X, DAY_Y, HEADING, words.say("column.task"));
        if (layout.nameRight() == GanttLayout.TEAM_X) {
            svg.text("pmo-heading", GanttLayout.TEAM_X, DAY_Y, HEADING, words.say("column.team"));
        }
        svg.text("pmo-heading", GanttLayout.PERCENT_X, DAY_Y, right, words.say("gantt.percent"));
        svg.text("pmo-heading", GanttLayout.FLOAT_X, DAY_Y, right, words.say("gantt.float"));
        svg.text("pmo-heading", GanttLayout.SLIP_X, DAY_Y, right, words.say("gantt.slip"));
    }

    /** The data date, and the due date with the smallest margin; their labels side by side or one above the other. */
    private void markers() {
        double dataX = layout.dataDateX();
        svg.line(
                "pmo-data-date",
                Box.vertical(dataX, PILL_Y + PILL_HEIGHT, layout.bottom()),
                Paint.stroke(Palette.DATA_DATE, 1.2).dashed("4 3"));
        Box data = pill(
                dataX, PILL_Y, words.say("gantt.dataDate", date(layout.facts().dataDate())));
        KeyFigures.tightest(layout.facts())
                .filter(outlook -> outlook.due().isPresent())
                .ifPresent(outlook -> due(outlook, data));
        draw(
                data,
                Palette.DATA_DATE,
                words.say("gantt.dataDate", date(layout.facts().dataDate())));
    }

    private void due(MilestoneOutlook outlook, Box other) {
        LocalDate due = outlook.due().orElseThrow();
        double x = layout.scale().within(Days.endOf(due));
        String label = words.say("gantt.due", outlook.milestone().id().value(), date(due));
        Box pill = pill(x, PILL_Y, label);
        boolean overlaps = pill.x() < other.right() + 4 && other.x() < pill.right() + 4;
        Box placed = overlaps ? pill(x, PILL_Y + PILL_HEIGHT + 3, label) : pill;
        svg.line(
                "pmo-due",
                Box.vertical(x, placed.bottom(), layout.bottom()),
                Paint.stroke(Palette.BAD, 1.2).dashed("7 2 1.5 2"));
        draw(placed, Palette.BAD, label);
    }

    private Box pill(double x, double y, String label) {
        double width = EmWidth.of(label, PILL.size()) + 16;
        double left = Math.max(GanttLayout.MARGIN, Math.min(GanttLayout.RIGHT - width, x - width / 2));
        return new Box(left, y, width, PILL_HEIGHT);
    }

    private void draw(Box pill, String colour, String label) {
        svg.rect("pmo-pill", pill, Paint.fill(colour), PILL_HEIGHT / 2);
        svg.text("pmo-pill-label", pill.x() + pill.width() / 2, pill.y() + 11, PILL, label);
    }

    private String date(LocalDate date) {
        return words.shortDate(date);
    }
}
