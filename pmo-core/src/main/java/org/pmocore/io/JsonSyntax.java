package org.pmocore.io;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pmocore.io.Node.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Turns a syntax error of Jackson into a problem a newcomer can act on.
 *
 * <p>Jackson says precisely where it stopped; what was probably meant is read from the characters around that place.
 */
final class JsonSyntax {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final String WRONG_QUOTES = "'`\u2018\u2019\u201C\u201D\uFF02\u300C\u300D\u00AB\u00BB";

    private final String text;
    private final JacksonException error;
    private final @Nullable Node open;
    private final String message;
    private final int offset;

    /**
     * @param text the whole text
     * @param error what Jackson said
     * @param open the innermost container that is not closed; null outside of all
     */
    JsonSyntax(String text, JacksonException error, @Nullable Node open) {
        this.text = text;
        this.error = error;
        this.open = open;
        this.message = error.getOriginalMessage();
        this.offset =
                (int) Math.max(0, Math.min(text.length(), error.getLocation().getCharOffset()));
    }

    BadFile toBadFile() {
        if (error instanceof UnexpectedEndOfInputException) {
            return endsEarly();
        }
        if (message.contains("CTRL-CHAR")) {
            return insideText();
        }
        if (message.contains("escape")) {
            return bad("PMO-2036", "\\" + charAt(offset));
        }
        if (message.startsWith("Non-standard token") || message.startsWith("Unrecognized token")) {
            return word(quoted());
        }
        if (message.contains("umeric value")) {
            return bad("PMO-2032", wordAround());
        }
        return punctuation().orElseGet(() -> structure());
    }

    private BadFile endsEarly() {
        int line = open == null ? 1 : open.line();
        if (message.contains("string value") || message.contains("property name")) {
            return bad("PMO-2021", line);
        }
        String bracket = open != null && open.kind() == Kind.ARRAY ? "]" : "}";
        return bad("PMO-2020", bracket, line);
    }

    private BadFile insideText() {
        char at = charAt(offset);
        return at == '\n' || at == '\r'
                ? bad("PMO-2022")
                : bad("PMO-2023", String.format(Locale.ROOT, "%04X", (int) at));
    }

    private BadFile word(String word) {
        return switch (word) {
            case "NaN", "Infinity", "-Infinity", "+Infinity", "INF", "-INF" -> bad("PMO-2034", word);
            case "True", "TRUE", "False", "FALSE", "None", "NULL", "Null", "nil", "undefined" -> bad("PMO-2035", word);
            default -> open == null ? bad("PMO-2030") : bad("PMO-2033", word);
        };
    }

    /** What the character itself tells: a comment, a foreign quote, a comma too many. */
    private Optional<BadFile> punctuation() {
        char at = charAt(offset);
        if (at == '/' || at == '#') {
            return Optional.of(bad("PMO-2024"));
        }
        if (WRONG_QUOTES.indexOf(at) >= 0) {
            return Optional.of(bad("PMO-2025", Character.toString(at)));
        }
        char before = before();
        if (at == ',' && "{[,:".indexOf(before) >= 0 || before == ',' && (at == '}' || at == ']')) {
            return Optional.of(bad("PMO-2026"));
        }
        if (before == ':' && (at == '}' || at == ']')) {
            return Optional.of(bad("PMO-2031"));
        }
        return Optional.empty();
    }

    private BadFile structure() {
        char at = charAt(offset);
        if (message.contains("close marker") && open == null) {
            return bad("PMO-2030");
        }
        if (message.contains("close marker") && open != null) {
            return bad("PMO-2029", Character.toString(at), open.kind() == Kind.ARRAY ? "]" : "}", open.line());
        }
        if (message.contains("colon")) {
            return bad("PMO-2028");
        }
        boolean glued = offset > 0 && Character.isLetterOrDigit(text.charAt(offset - 1)) && at != ';' && at != '"';
        if (message.contains("comma") && charAt(offset - 1) == '"' && Character.isLetterOrDigit(at)) {
            return bad("PMO-2019");
        }
        if (message.contains("comma")) {
            return glued ? bad("PMO-2033", wordAround()) : bad("PMO-2027");
        }
        return Character.isLetter(at) ? bad("PMO-2033", wordAround()) : bad("PMO-2037", Character.toString(at));
    }

    private String wordAround() {
        int from = offset;
        while (from > 0 && isPartOfWord(text.charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < text.length() && isPartOfWord(text.charAt(to))) {
            to++;
        }
        return Node.shortened(text.substring(from, to));
    }

    private static boolean isPartOfWord(char c) {
        return !Character.isWhitespace(c) && ",:{}[]\"".indexOf(c) < 0;
    }

    private String quoted() {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.find() ? Node.shortened(matcher.group(1)) : wordAround();
    }

    private char before() {
        int at = offset - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }

    private char charAt(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : ' ';
    }

    private BadFile bad(String code, Object... arguments) {
        String pointer = open == null ? "" : open.pointer();
        return BadFile.inValue(error.getLocation().getLineNr(), pointer, code, arguments);
    }
}
