package org.pmocore.io;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * Prints JSON the way people keep it under version control: what is flat and short stands on one line, everything else has
 * one member or element on each line, two spaces deeper; always {@code \n}.
 */
final class JsonText {

    private static final int WIDTH = 110;
    private static final int FLAT = 2;
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonObject object) {
        JsonText json = new JsonText();
        json.object(object, 0);
        return json.text.append('\n').toString();
    }

    private void value(Object value, int level) {
        int mark = text.length();
        if (flat(value, mark + WIDTH - level * INDENT.length(), FLAT)) {
            return;
        }
        text.setLength(mark);
        if (value instanceof JsonObject object) {
            object(object, level);
        } else if (value instanceof Iterable<?> list) {
            list(list, level);
        } else {
            scalar(value);
        }
    }

    private void object(JsonObject object, int level) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            text.append(separator);
            newLine(level + 1);
            string(member.getKey());
            text.append(": ");
            value(member.getValue(), level + 1);
            separator = ",";
        }
        newLine(level);
        text.append('}');
    }

    private void list(Iterable<?> list, int level) {
        text.append('[');
        String separator = "";
        for (Object element : list) {
            text.append(separator);
            newLine(level + 1);
            value(element, level + 1);
            separator = ",";
        }
        newLine(level);
        text.append(']');
    }

    private void newLine(int level) {
        text.append('\n').append(INDENT.repeat(level));
    }

    /** Prints on one line; false, with part of it printed, if it is too deep or longer than the limit. */
    private boolean flat(Object value, int limit, int depth) {
        if (value instanceof JsonObject object) {
            return depth > 0 && flatMembers(object, limit, depth - 1);
        }
        if (value instanceof Iterable<?> list) {
            return depth > 0 && flatElements(list, limit, depth - 1);
        }
        scalar(value);
        return depth == FLAT || text.length() <= limit;
    }

    private boolean flatMembers(JsonObject object, int limit, int depth) {
        text.append("{ ");
        String separator = "";
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(": ");
            if (!flat(member.getValue(), limit, depth)) {
                return false;
            }
            separator = ", ";
        }
        text.append(object.isEmpty() ? "}" : " }");
        return text.length() <= limit;
    }

    private boolean flatElements(Iterable<?> list, int limit, int depth) {
        text.append('[');
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            if (!flat(elements.next(), limit, depth)) {
                return false;
            }
            text.append(elements.hasNext() ? ", " : "");
        }
        text.append(']');
        return text.length() <= limit;
    }

    private void scalar(Object value) {
        if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else if (value instanceof Double number) {
            text.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value, i);
        }
        text.append('"');
    }

    private void character(String value, int i) {
        char c = value.charAt(i);
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> {
                if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || isLoneSurrogate(value, i)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    /** Half a character, which no encoding can write. */
    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
