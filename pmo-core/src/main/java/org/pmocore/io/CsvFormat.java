package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * How a CSV file says what it says: its encoding, its separator and its line ends.
 *
 * <p>Immutable and thread-safe.
 *
 * @param charset the encoding: UTF-8, UTF-16LE, UTF-16BE, or any other in which separators, quotes and line ends are single
 *     bytes of ASCII, such as windows-31j and EUC-JP
 * @param mark whether the file begins with a byte order mark
 * @param separator what separates the cells of a row: comma, semicolon or tab
 * @param lineEnd what ends a new row: {@code "\r\n"}, {@code "\n"} or {@code "\r"}; rows that were read keep their own
 * @since 0.1.0
 */
public record CsvFormat(Charset charset, boolean mark, char separator, String lineEnd) {

    private static final String STRUCTURE = "\",;\t\r\n";
    private static final Set<String> LINE_ENDS = Set.of("\r\n", "\n", "\r");

    /**
     * Rejects encodings whose text cannot be told apart byte by byte, and other separators and line ends.
     *
     * @param charset the encoding
     * @param mark whether the file begins with a byte order mark
     * @param separator what separates the cells of a row
     * @param lineEnd what ends a new row
     */
    public CsvFormat {
        requireNonNull(charset, "charset");
        requireNonNull(lineEnd, "lineEnd");
        if (!isWide(charset) && !keepsStructure(charset)) {
            throw new IllegalArgumentException("The encoding (" + charset
                    + ") cannot be used for CSV.\nMaybe use UTF-8, UTF-16LE, UTF-16BE or windows-31j.");
        }
        if (mark && !isWide(charset) && !charset.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("The encoding (" + charset + ") has no byte order mark.");
        }
        if (STRUCTURE.indexOf(separator, 1) < 0 || separator == '\r' || separator == '\n') {
            throw new IllegalArgumentException(
                    "The separator (" + separator + ") must be a comma, a semicolon or a tab.");
        }
        if (!LINE_ENDS.contains(lineEnd)) {
            throw new IllegalArgumentException("The line end (" + lineEnd.length()
                    + " characters) must be CR LF, LF or CR.\nMaybe use \"\\r\\n\", as Excel does.");
        }
    }

    /** {@return UTF-8 with byte order mark, commas and CR LF: what Excel opens with all its characters on a double click} */
    public static CsvFormat excel() {
        return new CsvFormat(StandardCharsets.UTF_8, true, ',', "\r\n");
    }

    /** {@return windows-31j ("Shift JIS"), commas and CR LF: what Japanese Excel saves as CSV} */
    public static CsvFormat windows31j() {
        return new CsvFormat(Charset.forName("windows-31j"), false, ',', "\r\n");
    }

    /** Whether a character takes two bytes. */
    boolean isWide() {
        return isWide(charset);
    }

    private static boolean isWide(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private static boolean keepsStructure(Charset charset) {
        boolean switches = charset.name().toUpperCase(Locale.ROOT).contains("2022");
        return charset.canEncode()
                && !switches
                && new String(STRUCTURE.getBytes(charset), StandardCharsets.ISO_8859_1).equals(STRUCTURE);
    }

    /** {@return encoding, mark, separator and line end in one line} */
    @Override
    public String toString() {
        String between = separator == '\t' ? "tab" : separator == ',' ? "comma" : "semicolon";
        String ends = lineEnd.replace("\r", "CR ").replace("\n", "LF ").strip();
        return charset.name() + (mark ? " with byte order mark" : "") + ", " + between + ", " + ends;
    }
}
