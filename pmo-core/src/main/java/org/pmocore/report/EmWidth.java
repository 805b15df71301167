package org.pmocore.report;

import org.pmocore.internal.text.DisplayWidth;

/**
 * How wide a text is in a proportional font, estimated: wide East Asian characters one em, Latin letters by class. The reader's
 * machine chooses the font, so the estimate is on the generous side.
 */
final class EmWidth {

    private static final String ELLIPSIS = "…";
    private static final String NARROW = "iljtfrI.,:;'|!()[]{}` ";
    private static final String BROAD = "mwMW%@—";

    private EmWidth() {}

    /** The width of one line at a font size, in the unit of the size. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(EmWidth::ems).sum() * size;
    }

    /** The text cut to a width, with an ellipsis if anything was cut. */
    static String fit(String text, double width, double size) {
        if (of(text, size) <= width) {
            return text;
        }
        double room = width - of(ELLIPSIS, size);
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            room -= ems(codePoint) * size;
            if (room < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static double ems(int codePoint) {
        if (codePoint > 0x7F) {
            int cells = DisplayWidth.of(codePoint);
            return cells == 0 ? 0 : cells == 2 || isSymbol(codePoint) ? 1.0 : 0.6;
        }
        if (NARROW.indexOf(codePoint) >= 0) {
            return 0.33;
        }
        if (BROAD.indexOf(codePoint) >= 0) {
            return 0.92;
        }
        return Character.isUpperCase(codePoint) ? 0.67 : 0.57;
    }

    /** Arrows, geometric shapes and the like are full width in Japanese fonts. */
    private static boolean isSymbol(int codePoint) {
        return codePoint >= 0x2190 && codePoint <= 0x27BF;
    }
}
