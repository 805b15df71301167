package org.pmocore.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads percentages 0 to 100. Whether a bare number counts hundredths (50) or is a fraction of one (0.5) is decided once for
 * the column: a bare number above 1 proves hundredths, one between 0 and 1 a fraction, both together make the latter questions.
 */
final class PercentColumn implements CellParser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scale scale;

    private PercentColumn(Scale scale) {
        this.scale = scale;
    }

    /** What a bare number of a column counts. */
    enum Scale {
        /** 50 is 50 %. */
        HUNDREDTHS,
        /** 0.5 is 50 %. */
        FRACTION,
        /** Both kinds of number occur: 50 is 50 %, 0.5 is a question. */
        MIXED,
        /** The bare numbers are 0 and 1 only; 1 is a question. */
        ONES,
        /** Every number has its sign. */
        SIGNED
    }

    static PercentColumn of(boolean signInHeader, Collection<String> texts) {
        boolean above = false;
        boolean between = false;
        boolean one = false;
        for (String text : texts) {
            BigDecimal number = bare(text);
            if (number != null) {
                int toOne = number.compareTo(BigDecimal.ONE);
                above |= toOne > 0;
                between |= toOne < 0 && number.signum() > 0;
                one |= toOne == 0;
            }
        }
        if (above || (signInHeader && between)) {
            return new PercentColumn(between ? Scale.MIXED : Scale.HUNDREDTHS);
        }
        if (between) {
            return new PercentColumn(Scale.FRACTION);
        }
        return new PercentColumn(one ? Scale.ONES : Scale.SIGNED);
    }

    Scale scale() {
        return scale;
    }

    @Override
    public CellReading read(String text) {
        Optional<Figure> figure = Figure.in(text);
        if (figure.isEmpty()) {
            return CellReading.wrong("PMO-4130", text);
        }
        if (!figure.get().grouped()) {
            return Figure.askComma(text);
        }
        BigDecimal number = figure.get().number();
        return switch (figure.get().rest()) {
            case "%", "パーセント", "percent" -> inRange(number, text);
            case "割" -> inRange(number.multiply(BigDecimal.TEN), text);
            case "" -> bare(number, text);
            default -> CellReading.wrong("PMO-4130", text);
        };
    }

    private CellReading bare(BigDecimal number, String text) {
        int toOne = number.compareTo(BigDecimal.ONE);
        boolean small = number.signum() > 0 && toOne <= 0;
        if ((scale == Scale.MIXED && small) || (scale == Scale.ONES && toOne == 0)) {
            String hundredfold = number.multiply(HUNDRED).stripTrailingZeros().toPlainString();
            return CellReading.question(List.of(hundredfold + "%", text + "%"), "PMO-4131", text);
        }
        return inRange(scale == Scale.FRACTION ? number.multiply(HUNDRED) : number, text);
    }

    private static CellReading inRange(BigDecimal percent, String text) {
        return percent.signum() < 0 || percent.compareTo(HUNDRED) > 0
                ? CellReading.wrong("PMO-4132", text)
                : CellReading.of(percent.doubleValue());
    }

    private static @Nullable BigDecimal bare(String text) {
        return Figure.in(text)
                .filter(figure -> figure.rest().isEmpty())
                .map(Figure::number)
                .orElse(null);
    }
}
