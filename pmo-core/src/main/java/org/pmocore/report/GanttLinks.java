package org.pmocore.report;

import java.time.LocalDateTime;
import org.pmocore.model.Dependency;
import org.pmocore.report.Svg.Paint;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;

/** The dependencies that set dates yet to come; all others would only be wallpaper. */
final class GanttLinks {

    private static final double STUB = 4;
    private static final double HEAD = 3;
    /** Arrows meet a bar, which lies above the middle of its row. */
    private static final double ABOVE = 1.3;

    private static final double BAR_HALF = 5;

    private GanttLinks() {}

    static void draw(GanttLayout layout, Svg svg) {
        for (ScheduledTask successor : layout.rows()) {
            if (successor.task().progress().isStarted() || successor.task().isSummary()) {
                continue;
            }
            for (ScheduledLink link : layout.facts().schedule().drivingLinksOf(successor.id())) {
                if (layout.shows(link.dependency().predecessor())) {
                    draw(layout, svg, link);
                }
            }
        }
    }

    private static void draw(GanttLayout layout, Svg svg, ScheduledLink link) {
        ScheduledTask before = link.predecessor();
        ScheduledTask after = link.successor();
        Dependency.Type type = link.dependency().type();
        double x1 = x(layout, type.fromFinish() ? before.finish() : before.start());
        double x2 = x(layout, type.toStart() ? after.start() : after.finish());
        Box ends =
                Box.between(x1, x2, layout.middle(before.id()), layout.middle(after.id()) - layout.middle(before.id()));
        boolean critical = after.isCritical() && (before.isCritical() || Facts.isFinished(before));
        Paint paint = critical ? Paint.stroke(Palette.CRITICAL, 1.2) : Paint.stroke(Palette.LINK, 0.8);
        String cssClass = critical ? "pmo-link pmo-critical" : "pmo-link";
        boolean intoMilestone = after.task().isMilestone() && x2 >= x1 - 1;
        if (intoMilestone || Math.abs(x2 - x1) < STUB) {
            double half = after.task().isMilestone() ? GanttRows.DIAMOND : BAR_HALF;
            double y = ends.bottom() - Math.copySign(half, ends.height());
            double x = intoMilestone ? x2 : Math.max(x1, x2) + 1;
            svg.path(cssClass, Svg.path("M", x1, ends.y()) + Svg.path("H", x) + Svg.path("V", y), paint);
            svg.path("pmo-arrow", headOfDrop(x, y, ends.height()), Paint.fill(paint.stroke()));
        } else {
            svg.path(cssClass, elbow(ends), paint);
            svg.path("pmo-arrow", head(ends), Paint.fill(paint.stroke()));
        }
    }

    /** Out of one bar, down beside it, into the other; a link that leads back goes round between the rows. */
    private static String elbow(Box ends) {
        double y = ends.bottom() - ABOVE;
        String start = Svg.path("M", ends.x(), ends.y()) + Svg.path("H", ends.x() + STUB);
        String end = Svg.path("V", y) + Svg.path("H", ends.right());
        if (ends.width() >= STUB) {
            return start + end;
        }
        double between = y - Math.copySign(GanttLayout.ROW / 2, ends.height());
        return start + Svg.path("V", between) + Svg.path("H", ends.right() - STUB) + end;
    }

    private static String head(Box ends) {
        return Svg.path("M", ends.right(), ends.bottom() - ABOVE) + Svg.path("l", -4, -HEAD) + Svg.path("v", 2 * HEAD)
                + "Z";
    }

    private static String headOfDrop(double x, double y, double down) {
        return Svg.path("M", x, y) + Svg.path("l", -HEAD, -Math.copySign(4, down)) + Svg.path("h", 2 * HEAD) + "Z";
    }

    private static double x(GanttLayout layout, LocalDateTime instant) {
        return layout.scale().within(instant);
    }
}
