package org.pmocore.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The bytes of a file as a string of units, one char for each byte or, in UTF-16, for each pair of bytes. Separators, quotes
 * and line ends are found in the units, and each cell is decoded for itself, so that broken bytes spoil one cell and no row,
 * and units that nobody touched give the bytes they came from.
 */
final class CsvUnits {

    private static final char REPLACEMENT = '\uFFFD';

    private static final char MARK = '\uFEFF';
    private static final String MARK_IN_UTF_8 = "\u00EF\u00BB\u00BF";
    private static final int LONGEST_MARK = 3;

    /** What windows-31j and its kin call by another code point; everybody means the same sign. */
    private static final Map<Character, Character> TWINS = Map.of(
            '\u301C', '\uFF5E', '\u2212', '\uFF0D', '\u2014', '\u2015', '\u2016', '\u2225', '\u00A2', '\uFFE0',
            '\u00A3', '\uFFE1', '\u00AC', '\uFFE2', '\u2013', '\uFF0D');

    private final CsvFormat format;

    CsvUnits(CsvFormat format) {
        this.format = format;
    }

    /** The units of some bytes; an odd byte at the end of UTF-16 is left out. */
    String of(byte[] bytes, int from) {
        return format.isWide()
                ? wide(bytes, from).toString()
                : new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private CharBuffer wide(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, (bytes.length - from) / 2 * 2)
                .order(order())
                .asCharBuffer();
    }

    private ByteOrder order() {
        return format.charset().equals(StandardCharsets.UTF_16LE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** How many bytes some units take. */
    int size(CharSequence some) {
        return some.length() * (format.isWide() ? 2 : 1);
    }

    /** The bytes of a file: the byte order mark if it has one, its units, and what is left of one more. */
    byte[] bytes(CharSequence units, String tail) {
        ByteBuffer bytes =
                ByteBuffer.allocate(LONGEST_MARK + size(units) + tail.length()).order(order());
        if (format.isWide()) {
            if (format.mark()) {
                bytes.putChar(MARK);
            }
            for (int i = 0; i < units.length(); i++) {
                bytes.putChar(units.charAt(i));
            }
        } else {
            bytes.put((format.mark() ? MARK_IN_UTF_8 : "").getBytes(StandardCharsets.ISO_8859_1));
            bytes.put(units.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes.put(tail.getBytes(StandardCharsets.ISO_8859_1));
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** What some units say; what means nothing in the encoding becomes the replacement character. */
    String decode(String units) {
        if (format.isWide() || isAscii(units)) {
            return units;
        }
        return new String(units.getBytes(StandardCharsets.ISO_8859_1), format.charset());
    }

    /** The code of what is wrong with units that gave a text; empty if nothing. */
    String flaw(String units, String text) {
        boolean lost = text.indexOf(REPLACEMENT) >= 0;
        if (format.isWide()) {
            return StandardCharsets.UTF_16LE.newEncoder().canEncode(text) ? lost ? "PMO-2208" : "" : "PMO-2204";
        }
        boolean written = lost
                && format.charset().equals(StandardCharsets.UTF_8)
                && encode(text).equals(units);
        return written ? "PMO-2208" : lost ? "PMO-2204" : "";
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * The units of a text.
     *
     * @throws IllegalArgumentException if the encoding does not have one of its characters
     */
    String encode(String text) {
        if (format.isWide() || isAscii(text)) {
            return text;
        }
        return new String(bytesOf(text), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytesOf(String text) {
        Charset charset = format.charset();
        if (charset.equals(StandardCharsets.UTF_8)) {
            return text.getBytes(charset);
        }
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(withTwins(text)));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") has a character that " + charset
                            + " does not have.\nMaybe write the file in UTF-8: CsvFile.of(sheet, CsvFormat.excel()).",
                    e);
        }
    }

    private String withTwins(String text) {
        var encoder = format.charset().newEncoder();
        StringBuilder twins = new StringBuilder(text);
        for (int i = 0; i < twins.length(); i++) {
            Character twin = TWINS.get(twins.charAt(i));
            if (twin != null && !encoder.canEncode(twins.charAt(i))) {
                twins.setCharAt(i, twin);
            }
        }
        return twins.toString();
    }
}
