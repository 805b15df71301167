package org.pmocore.report;

import org.pmocore.report.Svg.Font;
import org.pmocore.report.Svg.Paint;

/** The legend below a Gantt chart, in one or two lines. */
final class GanttLegend {

    private static final Font FONT = Font.of(9.5, Palette.INK);
    private static final double SYMBOL = 22;
    private static final double GAP = 16;
    private static final double LINE = 15;

    private final GanttLayout layout;
    private final Wording words;
    private final Svg svg;
    private double x = GanttLayout.ID_X;
    private double y;

    GanttLegend(GanttLayout layout, Wording words, Svg svg) {
        this.layout = layout;
        this.words = words;
        this.svg = svg;
        this.y = layout.bottom() + 19;
    }

    void draw() {
        bar("planned", Paint.fill(Palette.PLANNED));
        bar("actual", Paint.fill(Palette.ACTUAL));
        bar("done", Paint.fill(Palette.DONE));
        bar("critical", Paint.fill(Palette.CRITICAL_FILL).outlined(Palette.CRITICAL, 0.9));
        double left = next("baseline");
        svg.rect("pmo-key", new Box(left, y - 4.5, SYMBOL, 2.6), Paint.fill(Palette.BASELINE), 1.3);
        level("float", Paint.stroke(Palette.FLOAT, 1).dashed("1.5 2"));
        left = next("milestone");
        svg.path("pmo-key", Svg.diamond(left + 5, y - 3.4, 5), Paint.fill(Palette.INK));
        svg.path(
                "pmo-key",
                Svg.diamond(left + 17, y - 3.4, 5),
                Paint.fill(Palette.PAPER).outlined(Palette.LINK, 1.1));
        left = next("due");
        svg.line("pmo-key", Box.vertical(left + SYMBOL / 2, y - 9, y + 2), Paint.stroke(Palette.BAD, 1.8));
        level("link", Paint.stroke(Palette.CRITICAL, 1.2));
        if (layout.facts().baseline().isPresent()) {
            zigzag(next("progressLine"));
        }
        note(words.say("gantt.legend.days"));
    }

    private void bar(String key, Paint paint) {
        double left = next(key);
        svg.rect("pmo-key", new Box(left, y - 7.5, SYMBOL, 7.5), paint, 1.5);
    }

    private void level(String key, Paint paint) {
        double left = next(key);
        svg.line("pmo-key", Box.horizontal(left, left + SYMBOL, y - 3), paint);
    }

    private void zigzag(double left) {
        String path =
                Svg.path("M", left + 12, y - 9) + Svg.path("L", left + 4, y - 3) + Svg.path("L", left + 12, y + 2);
        svg.path("pmo-key", path, Paint.stroke(Palette.PROGRESS_LINE, 1.8));
    }

    /** Writes the words of the next entry and gives the left edge of its symbol. */
    private double next(String key) {
        String text = words.say("gantt.legend." + key);
        double width = SYMBOL + 5 + EmWidth.of(text, FONT.size()) + GAP;
        if (x + width > GanttLayout.RIGHT) {
            x = GanttLayout.ID_X;
            y += LINE;
        }
        double left = x;
        svg.text("pmo-legend", left + SYMBOL + 5, y, FONT, text);
        x += width;
        return left;
    }

    /** Flush right in the last line, or in a line of its own. */
    private void note(String text) {
        double width = EmWidth.of(text, FONT.size());
        if (x + width > GanttLayout.RIGHT) {
            y += LINE;
        }
        svg.text("pmo-legend", GanttLayout.RIGHT, y, FONT.anchored("end").coloured(Palette.MUTED), text);
    }
}
