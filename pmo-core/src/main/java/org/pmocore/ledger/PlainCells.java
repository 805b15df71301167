package org.pmocore.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.time.WorkTime;

/** Readers of cells whose meaning does not depend on their column. */
final class PlainCells {

    private static final Set<String> YES = Set.of(
            "○", "◯", "〇", "◎", "●", "⭕", "✓", "✔", "✅", "☑", "レ", "yes", "y", "true", "1", "有", "有り", "あり", "はい", "済",
            "済み", "要", "x済", "on");
    private static final Set<String> NO = Set.of(
            "×", "✕", "✖", "✗", "✘", "❌", "☐", "□", "no", "n", "false", "0", "無", "無し", "なし", "いいえ", "未", "否", "不要",
            "-", "--", "off");
    private static final Map<String, Double> MINUTES_OF =
            Map.of("h", 60.0, "時間", 60.0, "hours", 60.0, "hour", 60.0, "分", 1.0, "min", 1.0);
    private static final Set<String> WORKING_DAYS = Set.of("", "d", "day", "days", "日", "営業日", "稼働日", "wd", "日間");
    private static final Set<String> CALENDAR_DAYS = Set.of("ed", "暦日");
    private static final Set<String> WEEKS = Set.of("w", "週", "週間", "week", "weeks");
    private static final BigDecimal WORKING_WEEK = BigDecimal.valueOf(5);
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private PlainCells() {}

    static CellReading flag(String text) {
        String word = Folding.word(text);
        if (YES.contains(word)) {
            return CellReading.of(true);
        }
        return NO.contains(word) ? CellReading.of(false) : CellReading.question(List.of("○", "×"), "PMO-4160", text);
    }

    static CellReading quantity(String text, String unitOfColumn) {
        Optional<Figure> figure = Figure.in(text);
        if (figure.isEmpty()) {
            return CellReading.wrong("PMO-4122", text);
        }
        if (!figure.get().grouped()) {
            return Figure.askComma(text);
        }
        String unit = figure.get().rest();
        return CellReading.of(new Quantity(figure.get().number(), unit.isEmpty() ? unitOfColumn : unit));
    }

    static CellReading number(String text) {
        Optional<Figure> figure =
                Figure.in(text).filter(its -> Set.of("件", "個", "本", "回", "人").contains(its.rest()));
        return figure.filter(Figure::grouped)
                .map(its -> CellReading.of(its.number()))
                .orElseGet(() -> Figure.read(text));
    }

    static CellReading days(String text) {
        Optional<Figure> figure = Figure.in(text).filter(Figure::grouped);
        if (figure.isEmpty()) {
            return CellReading.wrong("PMO-4161", text);
        }
        String unit = Folding.word(figure.get().rest());
        double number = figure.get().number().doubleValue();
        if (!(Math.abs(number) <= 1e6)) {
            return CellReading.wrong("PMO-4161", text);
        }
        if (WORKING_DAYS.contains(unit)) {
            return CellReading.of(WorkTime.days(number));
        }
        if (CALENDAR_DAYS.contains(unit)) {
            return CellReading.of(WorkTime.elapsedDays(number));
        }
        Double minutes = MINUTES_OF.get(unit);
        if (minutes != null) {
            return CellReading.of(WorkTime.minutes(Math.round(number * minutes)));
        }
        return WEEKS.contains(unit) ? weeks(figure.get().number(), text) : CellReading.wrong("PMO-4161", text);
    }

    private static CellReading weeks(BigDecimal weeks, String text) {
        return CellReading.question(
                List.of(plain(weeks.multiply(WORKING_WEEK)) + "d", plain(weeks.multiply(WEEK)) + "ed"),
                "PMO-4162",
                text);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static CellReading choice(String text, WordList words, String code) {
        Optional<String> known = words.code(text);
        if (known.isEmpty()) {
            String inBrackets = Folding.headerBeforeBracket(text);
            known = inBrackets.isEmpty() ? known : words.code(inBrackets);
        }
        return known.map(CellReading::of)
                .orElseGet(() -> CellReading.wrong(code, text).suggesting(words.closest(text)));
    }

    /** A percentage, or a word such as "high". */
    static CellReading probability(String text, WordList words, PercentColumn percents) {
        return Figure.in(text).isPresent() ? percents.read(text) : choice(text, words, "PMO-4164");
    }

    static CellReading references(String text) {
        return CellReading.of(Arrays.stream(text.split("[,;、・\\s]+|→|⇒|->"))
                .map(Folding::value)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList());
    }
}
