package org.pmocore.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds out how a CSV file says what it says, by its own bytes. */
final class CsvDetector {

    private static final int LOOKED_AT = 1 << 16;
    private static final char[] SEPARATORS = {',', '\t', ';'};

    /** Excel obeys a first line such as sep=; and does not show it. */
    private static final String DIRECTIVE = "sep=";

    private CsvDetector() {}

    /** The format of a file as its bytes show it. */
    static CsvFormat format(byte[] bytes) {
        Charset charset = charset(bytes);
        int mark = markLength(bytes, charset);
        CsvFormat draft = new CsvFormat(charset, mark > 0, ',', "\r\n");
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        String units = new CsvUnits(draft).of(head, mark);
        return new CsvFormat(charset, mark > 0, separator(units), lineEnd(units));
    }

    /** How many bytes of byte order mark a file of an encoding has. */
    static int markLength(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        boolean little = charset.equals(StandardCharsets.UTF_16LE) && startsWith(bytes, 0xFF, 0xFE);
        boolean big = charset.equals(StandardCharsets.UTF_16BE) && startsWith(bytes, 0xFE, 0xFF);
        return little || big ? 2 : 0;
    }

    /** How many units of a file come before its first row. */
    static int directiveLength(String units) {
        String start = units.substring(0, Math.min(units.length(), DIRECTIVE.length() + 3));
        if (!start.startsWith(DIRECTIVE) || start.length() <= DIRECTIVE.length() + 1) {
            return 0;
        }
        int end = DIRECTIVE.length() + 1;
        boolean known = new String(SEPARATORS).indexOf(start.charAt(end - 1)) >= 0;
        if (!known) {
            return 0;
        }
        if (start.startsWith("\r\n", end)) {
            return end + 2;
        }
        return start.charAt(end) == '\n' || start.charAt(end) == '\r' ? end + 1 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (even + odd > bytes.length / 20 && (even == 0 || odd == 0)) {
            return even == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Charset japanese = Charset.forName("windows-31j");
        int strange = malformed(bytes, StandardCharsets.UTF_8);
        return strange > 0 && malformed(bytes, japanese) < strange ? japanese : StandardCharsets.UTF_8;
    }

    /** UTF-16 without a mark: separators, digits and line ends have a zero byte, always at the same side. */
    private static int zeros(byte[] bytes, int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** How many places of some bytes mean nothing in an encoding. */
    private static int malformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(1 << 13);
        int malformed = 0;
        while (true) {
            CoderResult result = decoder.decode(rest, text, true);
            text.clear();
            if (result.isError()) {
                malformed++;
                rest.position(rest.position() + result.length());
            } else if (result.isUnderflow()) {
                return malformed;
            }
        }
    }

    /** The separator that most of the first lines have outside quotes; of equals the more frequent, then the comma. */
    private static char separator(String units) {
        if (directiveLength(units) > 0) {
            return units.charAt(DIRECTIVE.length());
        }
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long score = score(units, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static long score(String units, char separator) {
        long lines = 0;
        long found = 0;
        boolean quoted = false;
        boolean inLine = false;
        for (int at = 0; at < units.length(); at++) {
            char unit = units.charAt(at);
            quoted ^= unit == '"';
            if (unit == separator && !quoted) {
                found++;
                lines += inLine ? 0 : 1;
                inLine = true;
            } else if (unit == '\n' || unit == '\r') {
                inLine = false;
            }
        }
        return (lines << 32) + found;
    }

    private static String lineEnd(String units) {
        int line = units.indexOf('\n');
        int carriage = units.indexOf('\r');
        if (line < 0 && carriage < 0) {
            return "\r\n";
        }
        if (carriage < 0) {
            return "\n";
        }
        return units.startsWith("\n", carriage + 1) ? "\r\n" : line < 0 || carriage < line ? "\r" : "\n";
    }
}
