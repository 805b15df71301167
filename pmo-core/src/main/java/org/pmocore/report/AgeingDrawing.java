package org.pmocore.report;

import java.util.List;
import org.pmocore.issues.AgeBucket;
import org.pmocore.issues.IssueSummary;
import org.pmocore.report.Svg.Font;
import org.pmocore.report.Svg.Paint;

/** Draws the heat map of open issues: blue by number, orange for the oldest class, every cell with its number. */
final class AgeingDrawing {

    private static final double WIDTH = 520;
    private static final double LEFT = 132;
    private static final double TOP = 66;
    private static final double ROW = 25;
    private static final double RIGHT = 390;
    private static final double TOTAL_X = 426;
    private static final double MEDIAN_X = 500;
    private static final double GAP = 4;
    private static final Font HEADING = Font.of(10, Palette.MUTED);
    private static final Font TEXT = Font.of(11, Palette.INK);
    private static final Font NUMBER = new Font(11.5, true, Palette.INK, "middle");
    private static final String[] BLUES = {"#f4f6f9", "#d7e6f6", "#a9c9ea", "#3a73b4", "#1d5296"};
    private static final String[] ORANGES = {"#f4f6f9", "#fddcb8", "#f9bd80", "#b85a12", "#8f3f06"};
    private static final int DARK_FROM = 3;
    private static final int FEW = 4;

    private final List<AgeingChart.Row> rows;
    private final IssueSummary all;
    private final Wording words;
    private final double height;
    private final int most;

    AgeingDrawing(List<AgeingChart.Row> rows, IssueSummary all, Wording words) {
        this.rows = rows;
        this.all = all;
        this.words = words;
        this.height = Math.max(CurveDrawing.HEIGHT / CurveDrawing.WIDTH * WIDTH, TOP + ROW * (rows.size() + 1) + 40);
        int largest = rows.stream()
                .flatMap(row -> row.issues().buckets().stream())
                .mapToInt(AgeBucket::count)
                .max()
                .orElse(1);
        this.most = Math.max(FEW, largest);
    }

    String draw(ReportText title, ReportText takeaway, ReportText description) {
        Svg svg = new Svg(WIDTH, height, words.say(title) + ": " + words.say(takeaway), words.say(description));
        ChartHead.draw(svg, WIDTH, words.say(title), words.say(takeaway));
        headings(svg);
        double y = TOP;
        for (AgeingChart.Row row : rows) {
            line(svg, row, y);
            y += ROW;
        }
        svg.line("pmo-rule", Box.horizontal(LEFT, MEDIAN_X, y + 1), Paint.stroke(Palette.LINK, 0.8));
        totals(svg, y + 3);
        svg.text("pmo-note", 12, height - 10, HEADING, words.say("ageing.note"));
        return svg.finish();
    }

    private void headings(Svg svg) {
        List<AgeBucket> buckets = all.buckets();
        for (int i = 0; i < buckets.size(); i++) {
            String label = words.say("ageing.bucket", buckets.get(i).label());
            svg.text("pmo-heading", middle(i), TOP - 9, HEADING.anchored("middle"), label);
        }
        svg.text("pmo-heading", TOTAL_X, TOP - 9, HEADING.anchored("end"), words.say("column.total"));
        svg.text("pmo-heading", MEDIAN_X, TOP - 9, HEADING.anchored("end"), words.say("ageing.median"));
    }

    private void line(Svg svg, AgeingChart.Row row, double y) {
        String team = EmWidth.fit(words.say(IssueSection.teamName(row.team())), LEFT - 24, TEXT.size());
        svg.text("pmo-team", LEFT - 10, y + 16, TEXT.anchored("end"), team);
        List<AgeBucket> buckets = row.issues().buckets();
        for (int i = 0; i < buckets.size(); i++) {
            cell(svg, i, y, buckets.get(i).count());
        }
        figures(svg, row.issues(), y);
    }

    private void cell(Svg svg, int place, double y, int count) {
        boolean oldest = place == all.buckets().size() - 1;
        int depth = count == 0 ? 0 : 1 + (int) Math.min(DARK_FROM, Math.floor(4.0 * (count - 1) / Math.max(1, most)));
        double width = columnWidth() - GAP;
        Box box = new Box(middle(place) - width / 2, y, width, ROW - GAP);
        svg.rect(oldest ? "pmo-cell pmo-old" : "pmo-cell", box, Paint.fill((oldest ? ORANGES : BLUES)[depth]), 3);
        if (count > 0) {
            Font font = depth >= DARK_FROM ? NUMBER.coloured(Palette.PAPER) : NUMBER;
            svg.text("pmo-count", middle(place), y + 15, font, Integer.toString(count));
        }
    }

    private void totals(Svg svg, double y) {
        svg.text("pmo-team", LEFT - 10, y + 16, TEXT.anchored("end"), words.say("total"));
        List<AgeBucket> buckets = all.buckets();
        for (int i = 0; i < buckets.size(); i++) {
            svg.text(
                    "pmo-count",
                    middle(i),
                    y + 16,
                    NUMBER,
                    Integer.toString(buckets.get(i).count()));
        }
        figures(svg, all, y + 1);
    }

    private void figures(Svg svg, IssueSummary issues, double y) {
        Font bold = NUMBER.anchored("end");
        svg.text("pmo-total", TOTAL_X, y + 15, bold, Integer.toString(issues.openCount()));
        String median = words.say("gantt.days", issues.medianAge().orElse(0));
        svg.text("pmo-median", MEDIAN_X, y + 15, TEXT.anchored("end"), median);
    }

    private double columnWidth() {
        return (RIGHT - LEFT) / all.buckets().size();
    }

    private double middle(int place) {
        return LEFT + columnWidth() * (place + 0.5);
    }
}
