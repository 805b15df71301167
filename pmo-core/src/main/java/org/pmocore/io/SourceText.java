package org.pmocore.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file as UTF-8 text; what is no such file becomes a problem that says what it probably is. */
final class SourceText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final long LIMIT = 1L << 29;
    private static final String[] JAPANESE = {"windows-31j", "EUC-JP"};

    private SourceText() {}

    /** The text of a file, without a byte order mark. */
    static String read(Path path) throws BadFile {
        return decode(bytes(path));
    }

    /** The bytes of a file. */
    static byte[] bytes(Path path) throws BadFile {
        try {
            if (Files.isDirectory(path)) {
                throw BadFile.whole("PMO-2002");
            }
            if (!Files.exists(path)) {
                throw BadFile.whole(
                        "PMO-2001", path.toAbsolutePath().normalize().toString());
            }
            if (Files.size(path) > LIMIT) {
                throw BadFile.whole("PMO-2004", Files.size(path) >> 20, LIMIT >> 20);
            }
            return Files.readAllBytes(path);
        } catch (IOException | SecurityException e) {
            throw BadFile.whole("PMO-2003", e.getClass().getSimpleName());
        }
    }

    /** What problems call a file. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** The text without the byte order mark that some editors put at its begin. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) throws BadFile {
        String kind = binaryKind(bytes);
        if (!kind.isEmpty()) {
            throw BadFile.whole(kind);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkEncoding(bytes);
        }
        return text;
    }

    /** Tells bytes that mean nothing in UTF-8 from a replacement character that somebody wrote. */
    private static void checkEncoding(byte[] bytes) throws BadFile {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, CharBuffer.allocate(bytes.length), true);
        if (result.isError()) {
            throw BadFile.inLine(lineAt(bytes, rest.position()), "PMO-2006", encodingOf(bytes));
        }
    }

    private static String binaryKind(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return "PMO-2012";
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "PMO-2013";
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return "PMO-2007";
        }
        for (byte b : bytes) {
            if (b == 0) {
                return "PMO-2015";
            }
        }
        return "";
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** A guess for the message only; the text is not read in it. */
    private static String encodingOf(byte[] bytes) {
        for (String name : JAPANESE) {
            if (Charset.isSupported(name)) {
                try {
                    Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes));
                    return name;
                } catch (CharacterCodingException e) {
                    // another one, then
                }
            }
        }
        return "ISO-8859-1";
    }
}
