package org.pmocore.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One message, parsed once: literal text and placeholders.
 *
 * <p>The placeholder for argument 0:
 *
 * <ul>
 *   <li><code>{0}</code> text as it is; a number grouped, at most 2 decimals, no trailing zeros; a date {@code 2026-04-16}
 *       in English and {@code 4/16} in Japanese
 *   <li><code>{0,1}</code> a number with at most 1 decimal; <code>{0,.1}</code> with exactly 1; <code>{0,+1}</code> and
 *       <code>{0,+.1}</code> with a plus sign when positive
 *   <li><code>{0,plain}</code> a number without grouping
 *   <li><code>{0,long}</code> a date with its year also in Japanese: {@code 2026/04/16}
 *   <li><code>{0,plural,day|days}</code> the first text if the number is 1 or -1, else the second; the number itself is
 *       not printed
 * </ul>
 *
 * <p><code>{{</code> and <code>}}</code> stand for the braces themselves.
 */
final class Template {

    /** A stretch of the message: literal text if {@code argument} is negative, else a placeholder with its style. */
    private record Part(int argument, String text) {

        static Part literal(String text) {
            return new Part(-1, text);
        }
    }

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Template parse(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            boolean doubled = i + 1 < source.length() && source.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                i += 2;
            } else if (c == '{') {
                parts.add(Part.literal(literal.toString()));
                literal.setLength(0);
                int end = source.indexOf('}', i);
                if (end < 0) {
                    throw new IllegalArgumentException("a brace opened at " + i + " is never closed: " + source);
                }
                parts.add(placeholder(source.substring(i + 1, end)));
                i = end + 1;
            } else if (c == '}') {
                throw new IllegalArgumentException("a lone closing brace at " + i + ": " + source);
            } else {
                literal.append(c);
                i++;
            }
        }
        parts.add(Part.literal(literal.toString()));
        return new Template(parts);
    }

    private static Part placeholder(String body) {
        int comma = body.indexOf(',');
        String index = comma < 0 ? body : body.substring(0, comma);
        String style = comma < 0 ? "" : body.substring(comma + 1);
        if (!index.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("a placeholder must begin with its argument's position: {" + body + "}");
        }
        ArgumentStyle.check(style);
        return new Part(Integer.parseInt(index), style);
    }

    String fill(Object[] arguments, boolean japanese) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.argument < 0) {
                text.append(part.text);
            } else if (part.argument >= arguments.length) {
                throw new IllegalArgumentException(
                        "argument {" + part.argument + "} is missing; " + arguments.length + " given");
            } else {
                text.append(ArgumentStyle.format(part.argument, arguments[part.argument], part.text, japanese));
            }
        }
        return text.toString();
    }
}
