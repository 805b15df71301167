package org.pmocore.internal.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a message prints one argument; the styles are listed at {@link Template}. */
final class ArgumentStyle {

    private static final int USUAL_DECIMALS = 2;
    private static final String PLURAL = "plural,";
    private static final Pattern DECIMALS = Pattern.compile("(\\+?)(\\.?)(\\d)");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SHORT_JA = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);
    private static final DateTimeFormatter LONG_JA = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ArgumentStyle() {}

    /** Refuses a style that no argument could be printed in. */
    static void check(String style) {
        boolean known = style.isEmpty()
                || style.equals("plain")
                || style.equals("long")
                || (style.startsWith(PLURAL) && style.indexOf('|') >= PLURAL.length())
                || DECIMALS.matcher(style).matches();
        if (!known) {
            throw new IllegalArgumentException("the placeholder style (" + style + ") is not known");
        }
    }

    static String format(int position, @Nullable Object argument, String style, boolean japanese) {
        if (argument == null) {
            throw new IllegalArgumentException("argument {" + position + "} is null");
        }
        if (argument instanceof Number number) {
            return number(Numbers.decimal(number), style);
        }
        if (argument instanceof LocalDate date) {
            return date(date, style, japanese);
        }
        if (argument instanceof LocalDateTime dateTime) {
            return date(dateTime.toLocalDate(), style, japanese) + " " + TIME.format(dateTime);
        }
        if (!style.isEmpty()) {
            throw wrongType(position, argument, "does not fit the style (" + style + ")");
        }
        if (argument instanceof Enum || argument instanceof Optional || argument instanceof Collection) {
            throw wrongType(position, argument, "has no text for people; format it first");
        }
        return argument.toString();
    }

    private static String number(BigDecimal number, String style) {
        if (style.startsWith(PLURAL)) {
            String[] texts = style.substring(PLURAL.length()).split("\\|", -1);
            return number.abs().compareTo(BigDecimal.ONE) == 0 ? texts[0] : texts[1];
        }
        if (style.equals("plain")) {
            return Numbers.plain(number, 0, USUAL_DECIMALS);
        }
        if (style.isEmpty()) {
            return Numbers.grouped(number, 0, USUAL_DECIMALS);
        }
        Matcher decimals = DECIMALS.matcher(style);
        if (!decimals.matches()) {
            throw new IllegalArgumentException("the number " + number + " does not fit the style (" + style + ")");
        }
        int max = Integer.parseInt(decimals.group(3));
        String text = Numbers.grouped(number, decimals.group(2).isEmpty() ? 0 : max, max);
        boolean plus =
                !decimals.group(1).isEmpty() && Numbers.rounded(number, max).signum() > 0;
        return plus ? "+" + text : text;
    }

    private static String date(LocalDate date, String style, boolean japanese) {
        if (!style.isEmpty() && !style.equals("long")) {
            throw new IllegalArgumentException("the date " + date + " does not fit the style (" + style + ")");
        }
        if (!japanese) {
            return ISO.format(date);
        }
        return (style.isEmpty() ? SHORT_JA : LONG_JA).format(date);
    }

    private static IllegalArgumentException wrongType(int position, Object argument, String what) {
        return new IllegalArgumentException(
                "argument {" + position + "} of type " + argument.getClass().getSimpleName() + " " + what);
    }
}
