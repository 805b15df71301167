package org.pmocore.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pmocore.time.Days;

/** What the dates of a file mean: a date alone is a whole day, so a start begins with it and a finish ends with it. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");
    private static final Pattern ZONED =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)(?:Z|[+-].+)");
    private static final Pattern OTHER_DAY =
            Pattern.compile("(\\d{4})\\s*[-/.\u5E74]\\s*(\\d{1,2})\\s*[-/.\u6708]\\s*(\\d{1,2})\\s*\u65E5?");
    private static final Pattern SPACED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) +(\\d{2}:\\d{2}(?::\\d{2})?)");

    private Dates() {}

    /** A whole day. */
    static LocalDate day(Node node) throws BadValue {
        String text = Values.text(node).strip();
        if (DAY.matcher(text).matches()) {
            return parseDay(text, node);
        }
        if (INSTANT.matcher(text).matches()) {
            throw new BadValue("PMO-2121", Optional.of(text.substring(0, text.indexOf('T'))), node.excerpt());
        }
        throw bad(text, node);
    }

    /** The first instant of something; of a whole day its begin. */
    static LocalDateTime start(Node node) throws BadValue {
        String text = Values.text(node).strip();
        return INSTANT.matcher(text).matches() ? parseInstant(text, node) : Days.startOf(anyDay(text, node));
    }

    /** The end of something, exclusive; of a whole day its end. */
    static LocalDateTime finish(Node node) throws BadValue {
        String text = Values.text(node).strip();
        return INSTANT.matcher(text).matches() ? parseInstant(text, node) : Days.endOf(anyDay(text, node));
    }

    static Conversion<LocalDateTime> edge(boolean finish) {
        return finish ? Dates::finish : Dates::start;
    }

    /** The text that {@link #start} reads back. */
    static String ofStart(LocalDateTime start) {
        return start.equals(Days.startOf(start.toLocalDate()))
                ? start.toLocalDate().toString()
                : start.toString();
    }

    /** The text that {@link #finish} reads back. */
    static String ofFinish(LocalDateTime finish) {
        boolean wholeDay = finish.equals(Days.startOf(finish.toLocalDate()));
        return wholeDay ? Days.lastDayOf(finish).toString() : finish.toString();
    }

    private static LocalDate anyDay(String text, Node node) throws BadValue {
        if (!DAY.matcher(text).matches()) {
            throw bad(text, node);
        }
        return parseDay(text, node);
    }

    private static LocalDate parseDay(String text, Node node) throws BadValue {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadValue("PMO-2122", node.excerpt());
        }
    }

    private static LocalDateTime parseInstant(String text, Node node) throws BadValue {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new BadValue("PMO-2122", node.excerpt());
        }
    }

    private static BadValue bad(String text, Node node) {
        Matcher zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            return new BadValue("PMO-2123", Optional.of(zoned.group(1)), node.excerpt());
        }
        Matcher spaced = SPACED.matcher(text);
        if (spaced.matches()) {
            return new BadValue("PMO-2120", Optional.of(spaced.group(1) + "T" + spaced.group(2)), node.excerpt());
        }
        return new BadValue("PMO-2120", iso(text), node.excerpt());
    }

    private static Optional<String> iso(String text) {
        Matcher other = OTHER_DAY.matcher(text);
        if (!other.matches()) {
            return Optional.empty();
        }
        try {
            int month = Integer.parseInt(other.group(2));
            int day = Integer.parseInt(other.group(3));
            return Optional.of(
                    LocalDate.of(Integer.parseInt(other.group(1)), month, day).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
