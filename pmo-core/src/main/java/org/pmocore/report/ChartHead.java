package org.pmocore.report;

import org.pmocore.report.Svg.Font;

/** Subject on the left, what the chart says this week on the right. */
final class ChartHead {

    private static final Font TITLE = Font.of(14, Palette.INK).bolder();
    private static final Font TAKEAWAY = Font.of(11.5, Palette.MUTED).anchored("end");
    private static final double MARGIN = 12;
    private static final double Y = 22;
    private static final double GAP = 14;

    private ChartHead() {}

    static void draw(Svg svg, double width, String title, String takeaway) {
        svg.text("pmo-title", MARGIN, Y, TITLE, title);
        double room = width - 2 * MARGIN - GAP - EmWidth.of(title, TITLE.size());
        svg.text("pmo-takeaway", width - MARGIN, Y, TAKEAWAY, EmWidth.fit(takeaway, room, TAKEAWAY.size()));
    }
}
