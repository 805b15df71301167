package org.pmocore.report;

/** The one place where text becomes markup: nothing a user typed reaches SVG or HTML any other way. */
final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private Markup() {}

    /** The text for element content and for attributes in double or single quotes; illegal characters are replaced. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(escaped, codePoint));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int codePoint) {
        switch (codePoint) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n', '\r' -> escaped.append(' ');
            default -> {
                if (isLegal(codePoint)) {
                    escaped.appendCodePoint(codePoint);
                } else {
                    escaped.append(REPLACEMENT);
                }
            }
        }
    }

    /** What XML 1.0 lets pass, without the characters that turn text around (bidirectional overrides). */
    private static boolean isLegal(int codePoint) {
        boolean control = codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
        boolean lonelySurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean noncharacter = codePoint == 0xFFFE || codePoint == 0xFFFF;
        boolean turnsAround =
                (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return !(control || lonelySurrogate || noncharacter || turnsAround);
    }
}
