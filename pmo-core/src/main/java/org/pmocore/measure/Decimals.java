package org.pmocore.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the two kinds of amount share: fixed decimals, no silent rounding, no mixing of units. */
final class Decimals {

    /** More digits before the point than any budget has; also keeps 1E+999999999 from filling the memory. */
    private static final int MAX_DIGITS = 30;

    private Decimals() {}

    /** The figure at exactly {@code scale} decimals; more significant decimals are the caller's slip. */
    static BigDecimal exactly(BigDecimal figure, int scale, String unit) {
        BigDecimal stripped = figure.stripTrailingZeros();
        if ((long) stripped.precision() - stripped.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("The amount (" + figure + ") of " + unit + " has more than " + MAX_DIGITS
                    + " digits before the decimal point.\nMaybe the exponent is mistyped.");
        }
        if (stripped.scale() > scale) {
            throw new IllegalArgumentException("The amount (" + figure + ") of " + unit
                    + " has more than " + scale + " decimals.\nMaybe round it first: setScale(" + scale
                    + ", RoundingMode.HALF_EVEN).");
        }
        return stripped.setScale(scale, RoundingMode.UNNECESSARY);
    }

    static BigDecimal times(BigDecimal figure, double ratio) {
        if (!Double.isFinite(ratio)) {
            throw new IllegalArgumentException("The ratio (" + ratio + ") must be a finite number.\n"
                    + "Maybe it comes from a division by zero; a Measure keeps the reason instead.");
        }
        return figure.multiply(BigDecimal.valueOf(ratio)).setScale(figure.scale(), RoundingMode.HALF_EVEN);
    }

    static BigDecimal number(String figure, String whole) {
        try {
            return new BigDecimal(withoutGrouping(figure));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The text (" + whole + ") has no number where one is due: (" + figure
                            + ").\nMaybe write it like JPY 1200000 or 12.5 person-hours.",
                    e);
        }
    }

    static void requireSameUnit(Amount left, Amount right, String verb) {
        if (!left.unit().equals(right.unit())) {
            throw new IllegalArgumentException("Cannot " + verb + " " + right + " and " + left
                    + ": the units differ (" + right.unit() + ", " + left.unit()
                    + ").\nMaybe convert one of them first; the library knows no exchange rates.");
        }
    }

    /** Thousands separators are accepted where people put them, and nowhere else. */
    private static String withoutGrouping(String figure) {
        return figure.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? figure.replace(",", "") : figure;
    }
}
