package org.pmocore.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells texts that mean a month or a part of it from dates: 2025/7, 7月末, 2025年7月中旬. They are questions, not dates. */
final class VagueDate {

    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})\\s*(?:[-/.]\\s*(\\d{1,2})|年\\s*(\\d{1,2})\\s*月?(?:度|分)?)");
    private static final Pattern COMPACT_MONTH = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])");
    private static final Pattern PART = Pattern.compile(
            "(?:(\\d{4})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*月?\\s*(初旬|初め|初|上旬|中旬|半ば|下旬|末日|末|頃|ごろ|中)?(?:頃|ごろ|まで)?");
    private static final int MIDDLE = 20;
    private static final int EARLY = 10;

    private VagueDate() {}

    /** The first day of a month, if a folded text names one. */
    static Optional<LocalDate> month(String text) {
        Matcher compact = COMPACT_MONTH.matcher(text);
        if (compact.matches()) {
            return DateCell.dateOf(Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)), 1);
        }
        Matcher month = MONTH.matcher(text);
        if (!month.matches()) {
            return Optional.empty();
        }
        String number = month.group(2) == null ? month.group(3) : month.group(2);
        return DateCell.dateOf(Integer.parseInt(month.group(1)), Integer.parseInt(number), 1);
    }

    /** The question a folded text raises, with the last day that it can mean; empty if it names no part of a month. */
    static Optional<CellReading> read(String text, @Nullable LocalDate near) {
        Matcher part = PART.matcher(text);
        boolean namesMonth = text.indexOf('月') >= 0 || month(text).isPresent();
        if (!namesMonth || !part.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(part.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        String which = part.group(3) == null ? "" : part.group(3);
        List<String> candidates = years(part.group(1), near)
                .mapToObj(year -> YearMonth.of(year, month))
                .flatMap(its -> days(its, which))
                .map(LocalDate::toString)
                .toList();
        return Optional.of(CellReading.question(candidates, "PMO-4119", text));
    }

    private static IntStream years(@Nullable String year, @Nullable LocalDate near) {
        if (year != null) {
            return IntStream.of(Integer.parseInt(year));
        }
        return near == null ? IntStream.empty() : IntStream.of(near.getYear());
    }

    private static Stream<LocalDate> days(YearMonth month, String part) {
        return switch (part) {
            case "初旬", "初め", "初", "上旬" -> Stream.of(month.atDay(EARLY));
            case "中旬", "半ば" -> Stream.of(month.atDay(MIDDLE));
            case "下旬", "末日", "末" -> Stream.of(month.atEndOfMonth());
            default -> Stream.of(month.atDay(1), month.atEndOfMonth());
        };
    }
}
