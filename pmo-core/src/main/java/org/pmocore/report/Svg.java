package org.pmocore.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes one picture as scalable vector graphics: literal colours, no style sheet, no ids, numbers to a tenth of a pixel, the
 * same bytes every time. Title and description are required, for readers who cannot see it. Not thread-safe.
 */
final class Svg {

    private static final String FONT =
            "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic UI',Meiryo,'Segoe UI',Arial,sans-serif";
    private static final double HALO = 3;

    private final StringBuilder out = new StringBuilder(4096);

    Svg(double width, double height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pmo-chart\" role=\"img\"");
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("width", width);
        attribute("height", height);
        attribute("font-family", FONT);
        out.append(">\n<title>").append(Markup.escape(title)).append("</title>\n<desc>");
        out.append(Markup.escape(description)).append("</desc>\n");
        rect("pmo-paper", new Box(0, 0, width, height), Paint.fill(Palette.PAPER), 0);
    }

    /** How a text looks; the anchor is {@code start}, {@code middle} or {@code end}. */
    record Font(double size, boolean bold, String colour, String anchor) {

        static Font of(double size, String colour) {
            return new Font(size, false, colour, "start");
        }

        Font bolder() {
            return new Font(size, true, colour, anchor);
        }

        Font anchored(String where) {
            return new Font(size, bold, colour, where);
        }

        Font coloured(String newColour) {
            return new Font(size, bold, newColour, anchor);
        }
    }

    /** Inside and outline of a shape; {@code none} for no colour, dashes as SVG writes them, empty for a solid line. */
    record Paint(String fill, String stroke, double width, String dashes) {

        static Paint fill(String colour) {
            return new Paint(colour, "none", 0, "");
        }

        static Paint stroke(String colour, double width) {
            return new Paint("none", colour, width, "");
        }

        Paint outlined(String colour, double outline) {
            return new Paint(fill, colour, outline, dashes);
        }

        Paint dashed(String pattern) {
            return new Paint(fill, stroke, width, pattern);
        }
    }

    void rect(String cssClass, Box box, Paint paint, double radius) {
        box(cssClass, box, paint, radius);
        out.append("/>\n");
    }

    /** A rectangle that shows a text when pointed at. */
    void rect(String cssClass, Box box, Paint paint, String tip) {
        box(cssClass, box, paint, 1.5);
        out.append("><title>").append(Markup.escape(tip)).append("</title></rect>\n");
    }

    void path(String cssClass, String path, Paint paint) {
        start("path", cssClass);
        attribute("d", path);
        paint(paint);
        out.append("/>\n");
    }

    void circle(String cssClass, double x, double y, double radius, Paint paint) {
        start("circle", cssClass);
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        paint(paint);
        out.append("/>\n");
    }

    void line(String cssClass, Box ends, Paint paint) {
        start("line", cssClass);
        attribute("x1", ends.x());
        attribute("y1", ends.y());
        attribute("x2", ends.right());
        attribute("y2", ends.bottom());
        paint(paint);
        out.append("/>\n");
    }

    void text(String cssClass, double x, double y, Font font, String text) {
        start("text", cssClass);
        text(x, y, font);
        attribute("fill", font.colour());
        out.append('>').append(Markup.escape(text)).append("</text>\n");
    }

    /** The text with a paper-coloured rim, so that lines may pass under it. */
    void haloText(String cssClass, double x, double y, Font font, String text) {
        start("text", "pmo-halo");
        attribute("aria-hidden", "true");
        text(x, y, font);
        paint(Paint.fill(Palette.PAPER).outlined(Palette.PAPER, HALO));
        attribute("stroke-linejoin", "round");
        out.append('>').append(Markup.escape(text)).append("</text>\n");
        text(cssClass, x, y, font, text);
    }

    String finish() {
        return out + "</svg>\n";
    }

    /** A diamond around a point. */
    static String diamond(double x, double y, double half) {
        return path("M", x, y - half) + path("L", x + half, y) + path("L", x, y + half) + path("L", x - half, y) + "Z";
    }

    /** One step of a path: a command and its numbers. */
    static String path(String command, double... numbers) {
        StringBuilder step = new StringBuilder(command);
        for (double each : numbers) {
            step.append(number(each)).append(' ');
        }
        return step.toString();
    }

    /** A coordinate to a tenth of a pixel, without trailing zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The coordinate (" + value + ") must be a finite number.");
        }
        BigDecimal tenth = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenth.signum() == 0 ? "0" : tenth.stripTrailingZeros().toPlainString();
    }

    private void box(String cssClass, Box box, Paint paint, double radius) {
        start("rect", cssClass);
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        if (radius > 0) {
            attribute("rx", radius);
        }
        paint(paint);
    }

    private void text(double x, double y, Font font) {
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", font.size());
        if (font.bold()) {
            attribute("font-weight", "700");
        }
        if (!font.anchor().equals("start")) {
            attribute("text-anchor", font.anchor());
        }
    }

    private void paint(Paint paint) {
        attribute("fill", paint.fill());
        if (!paint.stroke().equals("none")) {
            attribute("stroke", paint.stroke());
            attribute("stroke-width", paint.width());
        }
        if (!paint.dashes().isEmpty()) {
            attribute("stroke-dasharray", paint.dashes());
        }
    }

    private void start(String element, String cssClass) {
        out.append('<').append(element);
        attribute("class", cssClass);
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
    }
}
