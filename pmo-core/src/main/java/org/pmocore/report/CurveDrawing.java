package org.pmocore.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.report.Svg.Font;
import org.pmocore.report.Svg.Paint;
import org.pmocore.time.Days;

/** Draws the S-curve with direct labels. */
final class CurveDrawing {

    static final double WIDTH = 640;
    static final double HEIGHT = 330;
    private static final double LEFT = 58;
    private static final double RIGHT = 540;
    private static final double TOP = 62;
    private static final double BOTTOM = 286;
    private static final double MONTH_APART = 56;
    private static final double LABEL = 13;
    private static final double DOT = 3.2;
    private static final Font AXIS = Font.of(10, Palette.MUTED);
    private static final Font VALUE = Font.of(11, Palette.INK).bolder();

    private final CurveChart.Data data;
    private final Wording words;
    private final Svg svg;
    private final TimeScale time;
    private final ValueScale values;

    CurveDrawing(CurveChart.Data data, Wording words, ReportText title, ReportText takeaway, ReportText description) {
        this.data = data;
        this.words = words;
        this.svg = new Svg(WIDTH, HEIGHT, words.say(title) + ": " + words.say(takeaway), words.say(description));
        LocalDate last = latest(data.planned().lastKey(), latest(data.finish(), data.dataDate()));
        this.time = new TimeScale(Days.endOf(data.planned().firstKey()), Days.endOf(last), LEFT, RIGHT);
        this.values = ValueScale.upTo(top(data), BOTTOM, TOP, data.unit());
        ChartHead.draw(svg, WIDTH, words.say(title), words.say(takeaway));
    }

    String draw() {
        axes();
        budget();
        planned();
        happened("pmo-ac", data.actual(), Paint.stroke(Palette.AC, 2.4), false);
        happened("pmo-ev", data.earned(), Paint.stroke(Palette.EV, 3), true);
        forecast();
        dataDate();
        labels();
        note();
        return svg.finish();
    }

    private void axes() {
        for (double tick : values.ticks()) {
            double y = values.y(tick);
            svg.line(
                    "pmo-grid",
                    Box.horizontal(LEFT, RIGHT, y),
                    Paint.stroke(tick == 0 ? Palette.LINK : Palette.GRID, 0.9));
            svg.text("pmo-axis", LEFT - 7, y + 3.5, AXIS.anchored("end"), values.label(tick));
        }
        svg.text("pmo-unit", LEFT - 40, TOP - 12, AXIS, words.say(values.unitName()));
        List<LocalDate> firsts = time.months(MONTH_APART);
        for (LocalDate first : firsts) {
            double x = time.x(first);
            boolean year = first.equals(firsts.get(0)) || first.getMonthValue() == 1;
            svg.line("pmo-tick", Box.vertical(x, BOTTOM, BOTTOM + 4), Paint.stroke(Palette.LINK, 0.9));
            svg.text("pmo-axis", x, BOTTOM + 17, AXIS.anchored("middle"), words.monthLabel(first, year));
        }
    }

    private void budget() {
        double y = values.y(data.budget().orElseThrow());
        svg.line(
                "pmo-bac",
                Box.horizontal(LEFT, RIGHT, y),
                Paint.stroke(Palette.MUTED, 1).dashed("2 3"));
        svg.haloText(
                "pmo-label",
                LEFT + 6,
                y - 5,
                AXIS,
                words.say("curve.bac", values.label(data.budget().orElseThrow())));
    }

    /** The planned curve runs over the whole baseline. */
    private void planned() {
        svg.path("pmo-pv", path(data.planned(), ""), Paint.stroke(Palette.PV, 2).dashed("6 4"));
    }

    /** What happened begins at nothing on the first day, and has a dot at each date that is marked. */
    private void happened(String cssClass, SortedMap<LocalDate, Measure> points, Paint paint, boolean allMarked) {
        if (points.isEmpty()) {
            return;
        }
        svg.path(cssClass, path(points, Svg.path("M", time.left(), values.y(0))), paint);
        Paint dot = Paint.fill(paint.stroke()).outlined(Palette.PAPER, 1);
        SortedMap<LocalDate, Measure> marked = allMarked ? points : points.tailMap(data.dataDate());
        marked.forEach((date, value) -> svg.circle(cssClass, x(date), values.y(value.orElseThrow()), DOT, dot));
    }

    private String path(SortedMap<LocalDate, Measure> points, String start) {
        StringBuilder path = new StringBuilder(start);
        points.forEach((date, value) ->
                path.append(Svg.path(path.length() == 0 ? "M" : "L", x(date), values.y(value.orElseThrow()))));
        return path.toString();
    }

    /** From today to the forecast finish: what will have been earned, and what it will have cost by EAC = BAC / CPI. */
    private void forecast() {
        if (!data.finish().isAfter(data.dataDate())) {
            return;
        }
        extend("pmo-ev-forecast", data.earned(), data.budget(), Palette.EV);
        extend("pmo-eac", data.actual(), data.estimate(), Palette.AC);
        double x = x(data.finish());
        double y = values.y(data.budget().orElseThrow());
        svg.circle("pmo-finish", x, y, DOT, Paint.fill(Palette.EV));
    }

    private void extend(String cssClass, SortedMap<LocalDate, Measure> points, Measure end, String colour) {
        Measure now = at(points, data.dataDate());
        if (now.isDefined() && end.isDefined()) {
            double x = x(data.dataDate());
            double y = values.y(now.orElseThrow());
            Box line = new Box(x, y, x(data.finish()) - x, values.y(end.orElseThrow()) - y);
            svg.line(cssClass, line, Paint.stroke(colour, 1.6).dashed("2 3"));
        }
    }

    private void dataDate() {
        double x = x(data.dataDate());
        svg.line(
                "pmo-data-date",
                Box.vertical(x, TOP - 6, BOTTOM),
                Paint.stroke(Palette.DATA_DATE, 1.2).dashed("4 3"));
        Font font = Font.of(10, Palette.DATA_DATE).bolder();
        String label = words.say("gantt.dataDate", words.shortDate(data.dataDate()));
        double half = EmWidth.of(label, font.size()) / 2;
        double middle = Math.max(LEFT + half, Math.min(WIDTH - 12 - half, x));
        svg.haloText("pmo-label", middle, TOP - 10, font.anchored("middle"), label);
    }

    /** The values at the data date, and the forecasts at the right edge; moved apart where they would touch. */
    private void labels() {
        List<Label> here = new ArrayList<>();
        add(here, "curve.pv", at(data.planned(), data.dataDate()), Palette.PV);
        add(here, "curve.ev", at(data.earned(), data.dataDate()), Palette.EV);
        add(here, "curve.ac", at(data.actual(), data.dataDate()), Palette.AC);
        double x = x(data.dataDate());
        double width = here.stream()
                .mapToDouble(label -> EmWidth.of(label.text, VALUE.size()))
                .max()
                .orElse(0);
        boolean roomRight = x + 10 + width < RIGHT;
        place(here, roomRight ? x + 8 : x - 8, roomRight ? "start" : "end");

        List<Label> end = new ArrayList<>();
        add(end, "curve.eac", data.estimate(), Palette.AC);
        end.add(new Label(
                words.say("curve.finish", words.shortDate(data.finish())),
                values.y(data.budget().orElseThrow()),
                Palette.EV));
        place(end, RIGHT + 6, "start");
    }

    private record Label(String text, double y, String colour) {}

    private void add(List<Label> labels, String key, Measure value, String colour) {
        if (value.isDefined()) {
            String text = words.say(key, values.label(value.orElseThrow()));
            labels.add(new Label(text, values.y(value.orElseThrow()), colour));
        }
    }

    private void place(List<Label> labels, double x, String anchor) {
        labels.sort(Comparator.comparingDouble(Label::y));
        double lowest = TOP + 2;
        double room = BOTTOM - LABEL * labels.size();
        for (Label label : labels) {
            double y = Math.max(lowest, Math.min(label.y, room + LABEL));
            svg.haloText("pmo-label", x, y + 4, VALUE.coloured(label.colour).anchored(anchor), label.text);
            lowest = y + LABEL;
            room += LABEL;
        }
    }

    private void note() {
        String key = data.earned().size() > 1 ? "curve.note" : "curve.noteOnePoint";
        svg.text("pmo-note", LEFT, HEIGHT - 10, AXIS, EmWidth.fit(words.say(key), WIDTH - LEFT - 12, AXIS.size()));
    }

    private static Measure at(SortedMap<LocalDate, Measure> points, LocalDate date) {
        Measure latest = Measure.undefined(Reason.NO_DATA, Unit.COUNT);
        for (Measure value : points.headMap(date.plusDays(1)).values()) {
            latest = value;
        }
        return latest;
    }

    private double x(LocalDate date) {
        return time.within(Days.endOf(date));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static double top(CurveChart.Data data) {
        double actual = data.actual().values().stream()
                .mapToDouble(Measure::orElseThrow)
                .max()
                .orElse(0);
        return Math.max(
                Math.max(actual, data.estimate().orElse(0)), data.budget().orElseThrow());
    }
}
