package org.pmocore.io;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.io.Node.Kind;
import org.pmocore.model.Dependency;
import org.pmocore.model.TaskId;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkTime;

/** What the texts and numbers of a file mean, dates and amounts apart. */
final class Values {

    /** More digits than any double needs; beyond that only mischief. */
    private static final int DIGITS = 400;

    /** Words of other tools and the words of this file for them; for suggestions only. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("MILESTONE", "FINISH_MILESTONE"),
            Map.entry("LOE", "LEVEL_OF_EFFORT"),
            Map.entry("HAMMOCK", "LEVEL_OF_EFFORT"),
            Map.entry("WBS", "SUMMARY"),
            Map.entry("ALAP", "AS_LATE_AS_POSSIBLE"),
            Map.entry("SNET", "START_NO_EARLIER_THAN"),
            Map.entry("FNET", "FINISH_NO_EARLIER_THAN"),
            Map.entry("SNLT", "START_NO_LATER_THAN"),
            Map.entry("FNLT", "FINISH_NO_LATER_THAN"),
            Map.entry("MUST_START_ON", "MANDATORY_START"),
            Map.entry("MUST_FINISH_ON", "MANDATORY_FINISH"),
            Map.entry("OPEN", "NEW"),
            Map.entry("DONE", "CLOSED"),
            Map.entry("FINISH_TO_START", "FS"),
            Map.entry("START_TO_START", "SS"),
            Map.entry("FINISH_TO_FINISH", "FF"),
            Map.entry("START_TO_FINISH", "SF"));

    private Values() {}

    static String text(Node node) throws BadValue {
        if (node.kind() != Kind.TEXT) {
            throw new BadValue("PMO-2110", node.excerpt());
        }
        return node.text();
    }

    /** A text in words of its own. */
    static <T> Conversion<T> worded(String code, Function<String, T> reading) {
        return node -> {
            try {
                return reading.apply(text(node));
            } catch (IllegalArgumentException e) {
                throw new BadValue(code, node.excerpt());
            }
        };
    }

    static boolean truth(Node node) throws BadValue {
        if (node.kind() != Kind.BOOLEAN) {
            throw new BadValue("PMO-2158", node.excerpt());
        }
        return node.text().equals("true");
    }

    /** The key of a task, or the number of an issue: a text that is not blank. */
    static String id(Node node) throws BadValue {
        String id = text(node);
        if (id.isBlank()) {
            throw new BadValue("PMO-2136");
        }
        return id;
    }

    static TaskId taskId(Node node) throws BadValue {
        return TaskId.of(id(node));
    }

    static BigDecimal decimal(Node node) throws BadValue {
        if (node.kind() != Kind.NUMBER) {
            throw new BadValue("PMO-2111", node.excerpt());
        }
        try {
            BigDecimal number = new BigDecimal(node.text());
            if (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // an exponent beyond all bounds; said below
        }
        throw new BadValue("PMO-2126", node.excerpt());
    }

    static double number(Node node) throws BadValue {
        double number = decimal(node).doubleValue();
        if (!Double.isFinite(number)) {
            throw new BadValue("PMO-2126", node.excerpt());
        }
        return number;
    }

    static int integer(Node node) throws BadValue {
        try {
            return decimal(node).intValueExact();
        } catch (ArithmeticException e) {
            throw new BadValue("PMO-2127", node.excerpt());
        }
    }

    static WorkTime workTime(Node node) throws BadValue {
        if (node.kind() == Kind.NUMBER) {
            throw new BadValue("PMO-2125", Optional.of(node.text() + "d"), node.excerpt());
        }
        return time(text(node), node);
    }

    private static WorkTime time(String text, Node node) throws BadValue {
        try {
            return WorkTime.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2125", node.excerpt());
        }
    }

    static Shift shift(Node node) throws BadValue {
        String text = text(node);
        try {
            return Shift.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadValue("PMO-2130", node.excerpt());
        }
    }

    /** One of a list of words, exactly as written. */
    static <E extends Enum<E>> Conversion<E> oneOf(Class<E> type) {
        return node -> {
            String text = text(node);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            throw notIn(known, node);
        };
    }

    static Dependency.Type linkType(Node node) throws BadValue {
        String text = text(node);
        return typeOf(text).orElseThrow(() -> notIn(List.of("FS", "SS", "FF", "SF"), node));
    }

    static Optional<Dependency.Type> typeOf(String code) {
        return Arrays.stream(Dependency.Type.values())
                .filter(type -> type.code().equals(code))
                .findFirst();
    }

    private static BadValue notIn(List<String> known, Node node) {
        String word = node.text().strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        Optional<String> meant = Optional.ofNullable(SYNONYMS.get(word)).filter(known::contains);
        Optional<String> guess = meant.or(() -> Suggestion.closest(node.text(), known));
        return new BadValue("PMO-2128", guess, node.excerpt(), String.join(", ", known));
    }
}
