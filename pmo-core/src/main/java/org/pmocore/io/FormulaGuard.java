package org.pmocore.io;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from computing what is meant as text. A cell that begins with =, +, - or @ (in full width too, or behind
 * blanks, tabs or line breaks) gets an apostrophe in front. Left alone are numbers with a sign, also with a unit of letters
 * behind (-1,200, -12.5%, -3営業日), and cells of nothing but dashes.
 *
 * <p>The apostrophe is taken off on reading, so text goes out and comes in the same.
 */
final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String SIGNS = "[-+\\uFF0B\\uFF0D]";
    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile(
            SIGNS
                    + "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?\\s?[\\p{L}%\\uFF05]{0,8}\\s*");
    private static final Pattern DASHES = Pattern.compile("[-\\uFF0D\\u30FC\\u2010-\\u2015]+\\s*");

    private FormulaGuard() {}

    /** The text with an apostrophe in front if a spreadsheet would compute it. */
    static String guard(String text) {
        return isComputed(text) ? GUARD + text : text;
    }

    /** The text without the apostrophe that {@link #guard} put in front. */
    static String unguard(String text) {
        boolean guarded = !text.isEmpty() && text.charAt(0) == GUARD && isComputed(text.substring(1));
        return guarded ? text.substring(1) : text;
    }

    /** Apostrophes in front count as none, so that a text that has one already comes back with it. */
    private static boolean isComputed(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == GUARD || text.charAt(at) <= ' ')) {
            at++;
        }
        if (at == text.length() || STARTS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        String rest = text.substring(at);
        return !NUMBER.matcher(rest).matches() && !DASHES.matcher(rest).matches();
    }
}
