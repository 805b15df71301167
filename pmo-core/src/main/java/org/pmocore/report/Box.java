package org.pmocore.report;

/**
 * A rectangle, or the two ends of a line, in pixels.
 *
 * @param x left
 * @param y top
 * @param width to the right, of a line possibly 0 or negative
 * @param height downwards, of a line possibly 0 or negative
 */
record Box(double x, double y, double width, double height) {

    static Box vertical(double x, double top, double bottom) {
        return new Box(x, top, 0, bottom - top);
    }

    static Box horizontal(double left, double right, double y) {
        return new Box(left, y, right - left, 0);
    }

    static Box between(double left, double right, double top, double height) {
        return new Box(left, top, right - left, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
