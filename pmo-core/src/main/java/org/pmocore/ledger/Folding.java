package org.pmocore.ledger;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what people type in many widths and spellings to one form, before anything is compared or read. */
final class Folding {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\uFF0D";
    private static final String IGNORED_IN_HEADERS = "._-・:;*※/\\()[]{}<>「」『』【】〈〉《》、,■●◆▼▽□○'\"";

    private Folding() {}

    /** A value: compatibility forms to plain ones (NFKC), every dash a hyphen, odd spaces plain, none at the ends. */
    static String value(String text) {
        String stripped = text.strip();
        return isPlain(stripped) ? stripped : unusual(stripped);
    }

    /** A word of a choice: a value in lower case without spaces. */
    static String word(String text) {
        return squeeze(value(text).toLowerCase(Locale.ROOT), " ");
    }

    /** A header: a word without the signs people decorate headers with; left alone if nothing else remains. */
    static String header(String text) {
        String word = word(text);
        String bare = squeeze(word, IGNORED_IN_HEADERS);
        return bare.isEmpty() ? word : bare;
    }

    /** A header without what stands in brackets at its end, which is a unit or a remark; empty if there is no bracket. */
    static String headerBeforeBracket(String text) {
        String value = value(text);
        int open = openingBracket(value);
        return open > 0 ? header(value.substring(0, open)) : "";
    }

    /** What stands in the last brackets of a header, which may be those of its upper row; empty if nothing. */
    static String inBrackets(String text) {
        String value = value(text);
        int close = Math.max(value.lastIndexOf(')'), value.lastIndexOf(']'));
        int open = close < 0 ? -1 : value.lastIndexOf(value.charAt(close) == ')' ? '(' : '[', close);
        return open < 0 ? "" : value.substring(open + 1, close).strip();
    }

    private static int openingBracket(String value) {
        if (value.endsWith(")")) {
            return value.lastIndexOf('(');
        }
        return value.endsWith("]") ? value.lastIndexOf('[') : -1;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String unusual(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (DASHES.indexOf(c) >= 0) {
                folded.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded.append(' ');
            } else if (!isInvisible(c)) {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }

    /** Zero-width characters, marks of direction and controls that come along with copied text. */
    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String squeeze(String text, String unwanted) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && unwanted.indexOf(c) < 0) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}
