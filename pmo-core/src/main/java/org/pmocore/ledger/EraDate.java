package org.pmocore.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates by Japanese era (和暦): 令和7年7月22日, R7.7.22, 令和元年5月1日. */
final class EraDate {

    private static final Pattern FORM = Pattern.compile(
            "(令和|平成|昭和|大正|令|平|昭|[RHSTrhst])\\.?\\s*(元|\\d{1,2})(?:\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})"
                    + "|\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?)");

    private EraDate() {}

    /** An era with the first and the last day that are counted in it. */
    private enum Era {
        REIWA("R", "令", LocalDate.of(2019, 5, 1), LocalDate.of(2099, 12, 31)),
        HEISEI("H", "平", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
        SHOWA("S", "昭", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
        TAISHO("T", "大", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24));

        private final String letter;
        private final String sign;
        private final LocalDate first;
        private final LocalDate last;

        Era(String letter, String sign, LocalDate first, LocalDate last) {
            this.letter = letter;
            this.sign = sign;
            this.first = first;
            this.last = last;
        }

        static Era of(String name) {
            String begin = name.substring(0, 1).toUpperCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(era -> era.letter.equals(begin) || era.sign.equals(begin))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a folded text says; empty if it does not have this form. */
    static Optional<CellReading> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Era era = Era.of(form.group(1));
        int year = form.group(2).equals("元") ? 1 : Integer.parseInt(form.group(2));
        boolean kanji = form.group(3) == null;
        int month = Integer.parseInt(form.group(kanji ? 5 : 3));
        int day = Integer.parseInt(form.group(kanji ? 6 : 4));
        Optional<LocalDate> date = DateCell.dateOf(era.first.getYear() - 1 + year, month, day);
        if (date.isEmpty() || year == 0) {
            return Optional.of(CellReading.wrong("PMO-4112", text));
        }
        if (date.get().isBefore(era.first) || date.get().isAfter(era.last)) {
            return Optional.of(CellReading.wrong("PMO-4117", text, date.get().toString())
                    .suggesting(date.map(LocalDate::toString)));
        }
        return date.map(CellReading::of);
    }
}
