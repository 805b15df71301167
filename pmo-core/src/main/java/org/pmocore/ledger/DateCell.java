package org.pmocore.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.LedgerIntake.DateOrder;
import org.pmocore.model.Problem;

/**
 * Reads dates in the forms that Japanese ledgers have, among others. What can mean two dates is a question, never a guess.
 *
 * <p>Values are a {@link LocalDate}, or a {@link LocalDateTime} where the cell has a time of day.
 */
final class DateCell implements CellParser {

    private static final String SEPARATOR = "\\s*[-/.]\\s*";
    private static final Pattern TAIL =
            Pattern.compile("(?:[T ]\\s*|(?<=日|\\)))\\s*(\\d{1,2})(?::|時)(\\d{2})?" + "(?:分|:(\\d{2})(?:\\.\\d+)?)?$");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\s*(?:\\([日月火水木金土](?:曜日?)?(?:・祝|祝)?\\)|[日月火水木金土]曜日?|(?<= )[火水木金土](?=$)"
                    + "|\\((?i:sun|mon|tue|wed|thu|fri|sat)\\))(?=$|\\s|\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:" + SEPARATOR + "(\\d{1,2})" + SEPARATOR
            + "(\\d{1,2})|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?)");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.(\\d{1,12}))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("'?(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{1,2})");
    private static final Pattern NO_YEAR =
            Pattern.compile("(\\d{1,2})(?:\\s*[-/.]\\s*(\\d{1,2})|\\s*月\\s*(\\d{1,2})\\s*日)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:(\\d{1,2})[-. ]*([a-z]{3,9})|([a-z]{3,9})[-. ]*(\\d{1,2}),?)[-., ]*(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LETTERS_OF_MONTH = 3;

    /** The day Excel counts as 0; the error it makes about 1900 lies before any project. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 25_569;
    private static final int LAST_SERIAL = 73_050;
    private static final double SECONDS_OF_DAY = 86_400;

    private final @Nullable LocalDate near;
    private final @Nullable DateOrder order;

    /** Near is the date candidates are sought about; order is that of day and month where the year comes last. */
    DateCell(@Nullable LocalDate near, @Nullable DateOrder order) {
        this.near = near;
        this.order = order;
    }

    @Override
    public CellReading read(String text) {
        String rest = WEEKDAY.matcher(text).replaceFirst("");
        Matcher tail = TAIL.matcher(rest);
        if (!tail.find()) {
            return day(rest.strip(), text);
        }
        CellReading day = day(rest.substring(0, tail.start()).strip(), text);
        return day.value() instanceof LocalDate date ? at(date, tail, text) : day;
    }

    /** The order in which day and month of a cell must stand; empty if both orders are possible or it has no such form. */
    static Optional<DateOrder> orderIn(String text) {
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.lookingAt()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(2));
        if (first > 12 == second > 12) {
            return Optional.empty();
        }
        return Optional.of(first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    private CellReading day(String day, String whole) {
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            boolean kanji = yearFirst.group(2) == null;
            return date(yearFirst.group(1), yearFirst.group(kanji ? 4 : 2), yearFirst.group(kanji ? 5 : 3), whole);
        }
        Matcher compact = COMPACT.matcher(day);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3), whole);
        }
        Optional<CellReading> era = EraDate.read(day);
        if (era.isPresent()) {
            return era.get();
        }
        Matcher serial = SERIAL.matcher(day);
        if (serial.matches()) {
            return serial(serial, whole);
        }
        return byYearLast(day, whole);
    }

    private CellReading byYearLast(String day, String whole) {
        Matcher last = YEAR_LAST.matcher(day);
        if (last.matches()) {
            return yearLast(last, whole);
        }
        Matcher english = ENGLISH.matcher(day);
        if (english.matches()) {
            return english(english, whole);
        }
        Matcher shortYear = SHORT_YEAR.matcher(day);
        if (shortYear.matches()) {
            return shortYear(shortYear, whole);
        }
        Matcher noYear = NO_YEAR.matcher(day);
        if (noYear.matches()) {
            return noYear(noYear, whole);
        }
        return VagueDate.read(day, near).orElseGet(() -> CellReading.wrong("PMO-4110", whole));
    }

    private CellReading at(LocalDate date, Matcher tail, String whole) {
        int hour = Integer.parseInt(tail.group(1));
        int minute = tail.group(2) == null ? 0 : Integer.parseInt(tail.group(2));
        int second = tail.group(3) == null ? 0 : Integer.parseInt(tail.group(3));
        if (hour == 24 && minute == 0 && second == 0) {
            return CellReading.of(date);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return CellReading.wrong("PMO-4111", whole);
        }
        return CellReading.of(date.atTime(hour, minute, second));
    }

    private static CellReading date(String year, String month, String dayOfMonth, String whole) {
        return dateOf(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth))
                .map(CellReading::of)
                .orElseGet(() -> CellReading.wrong("PMO-4112", whole));
    }

    private CellReading serial(Matcher serial, String whole) {
        int days = Integer.parseInt(serial.group(1));
        if (days < FIRST_SERIAL || days > LAST_SERIAL) {
            return CellReading.wrong("PMO-4113", whole);
        }
        LocalDate date = SERIAL_ZERO.plusDays(days);
        if (serial.group(2) == null) {
            return CellReading.of(date);
        }
        long seconds = Math.round(Double.parseDouble("0." + serial.group(2)) * SECONDS_OF_DAY);
        LocalDateTime time = date.atStartOfDay().plusSeconds(seconds);
        return CellReading.of(time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time);
    }

    private CellReading yearLast(Matcher last, String whole) {
        int first = Integer.parseInt(last.group(1));
        int second = Integer.parseInt(last.group(2));
        int year = Integer.parseInt(last.group(3));
        Optional<LocalDate> monthFirst = dateOf(year, first, second);
        Optional<LocalDate> dayFirst = dateOf(year, second, first);
        if (monthFirst.isEmpty() || dayFirst.isEmpty() || monthFirst.equals(dayFirst)) {
            return monthFirst
                    .or(() -> dayFirst)
                    .map(CellReading::of)
                    .orElseGet(() -> CellReading.wrong("PMO-4112", whole));
        }
        if (order == null) {
            return ask(Stream.concat(monthFirst.stream(), dayFirst.stream()), "PMO-4114", whole);
        }
        return CellReading.of((order == DateOrder.MONTH_FIRST ? monthFirst : dayFirst).get());
    }

    private CellReading shortYear(Matcher shortYear, String whole) {
        int[] parts = IntStream.rangeClosed(1, 3)
                .map(group -> Integer.parseInt(shortYear.group(group)))
                .toArray();
        return ask(
                Stream.of(
                                dateOf(2000 + parts[0], parts[1], parts[2]),
                                dateOf(2018 + parts[0], parts[1], parts[2]),
                                dateOf(2000 + parts[2], parts[0], parts[1]),
                                dateOf(2000 + parts[2], parts[1], parts[0]))
                        .flatMap(Optional::stream),
                "PMO-4115",
                whole);
    }

    private CellReading noYear(Matcher noYear, String whole) {
        int month = Integer.parseInt(noYear.group(1));
        int day = Integer.parseInt(noYear.group(2) == null ? noYear.group(3) : noYear.group(2));
        if (dateOf(2000, month, day).isEmpty()) {
            return CellReading.wrong("PMO-4112", whole);
        }
        Stream<LocalDate> years = near == null
                ? Stream.empty()
                : IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                        .mapToObj(year -> dateOf(year, month, day))
                        .flatMap(Optional::stream);
        return ask(years, "PMO-4116", whole);
    }

    /** A question for the two dates nearest to the data date, the nearest first. */
    private CellReading ask(Stream<LocalDate> dates, String code, String whole) {
        Stream<LocalDate> distinct = dates.distinct();
        if (near != null) {
            distinct = distinct.sorted(
                    Comparator.comparingLong((LocalDate date) -> Math.abs(date.toEpochDay() - near.toEpochDay())));
        }
        List<String> candidates = distinct.limit(2).map(LocalDate::toString).toList();
        return candidates.isEmpty() && !code.equals("PMO-4116")
                ? CellReading.wrong("PMO-4112", whole)
                : CellReading.question(candidates, code, whole);
    }

    private static CellReading english(Matcher english, String whole) {
        boolean dayFirst = english.group(1) != null;
        String month = english.group(dayFirst ? 2 : 3).toLowerCase(Locale.ROOT);
        int at = MONTHS.indexOf(month.substring(0, LETTERS_OF_MONTH));
        if (at % LETTERS_OF_MONTH != 0) {
            return CellReading.wrong("PMO-4110", whole);
        }
        return date(
                english.group(5), Integer.toString(at / LETTERS_OF_MONTH + 1), english.group(dayFirst ? 1 : 4), whole);
    }

    static Optional<LocalDate> dateOf(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads several dates, separated by commas, semicolons, arrows or line breaks; the value is a list of dates. */
    CellReading readList(String text) {
        List<LocalDate> dates = new ArrayList<>();
        for (String part : text.split("[,;、→⇒\\r\\n]+|->|=>|\\s{2,}")) {
            String folded = Folding.value(part);
            if (folded.isEmpty()) {
                continue;
            }
            CellReading one = read(folded);
            if (one.value() instanceof LocalDate date) {
                dates.add(date);
            } else if (one.value() instanceof LocalDateTime time) {
                dates.add(time.toLocalDate());
            } else {
                return one;
            }
        }
        return CellReading.of(List.copyOf(dates));
    }

    /** Reads a month, as its first day; a date stands for its month. */
    CellReading readMonth(String text) {
        Optional<LocalDate> month = VagueDate.month(text);
        if (month.isPresent()) {
            return CellReading.of(month.get());
        }
        CellReading day = read(text);
        Problem problem = day.problem();
        if (day.value() instanceof LocalDate date) {
            return CellReading.of(date.withDayOfMonth(1));
        }
        return problem == null || problem.code().equals("PMO-4110") ? CellReading.wrong("PMO-4118", text) : day;
    }
}
