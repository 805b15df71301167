package org.pmocore.internal.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Figures for people, the same in both languages: grouped in thousands with commas, a decimal point, ASCII minus. */
public final class Numbers {

    private static final int GROUP = 3;

    private Numbers() {}

    /**
     * The figure with thousands grouped.
     *
     * @param figure the figure
     * @param minDecimals decimals to show even if they are zeros
     * @param maxDecimals decimals to show at most; beyond them a half is rounded away from zero
     * @return for example {@code 1,234.50}; never {@code -0}
     */
    public static String grouped(BigDecimal figure, int minDecimals, int maxDecimals) {
        String plain = plain(figure, minDecimals, maxDecimals);
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - GROUP; i > start; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /**
     * The figure without grouping, otherwise as {@link #grouped}.
     *
     * @param figure the figure
     * @param minDecimals decimals to show even if they are zeros
     * @param maxDecimals decimals to show at most
     * @return for example {@code 1234.50}
     */
    public static String plain(BigDecimal figure, int minDecimals, int maxDecimals) {
        BigDecimal rounded = rounded(figure, maxDecimals);
        int scale = Math.max(minDecimals, rounded.scale());
        return rounded.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /**
     * The figure at no more than so many decimals, a half rounded away from zero, without trailing zeros.
     *
     * @param figure the figure
     * @param maxDecimals decimals to keep at most
     * @return the rounded figure
     */
    public static BigDecimal rounded(BigDecimal figure, int maxDecimals) {
        return figure.setScale(maxDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /**
     * A boxed number as a decimal; a {@code double} by its shortest decimal form, so that 0.1 is one tenth.
     *
     * @param number a finite number
     * @return the decimal
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("The number (" + number + ") must be finite.");
            }
            return new BigDecimal(number.toString());
        }
        return BigDecimal.valueOf(number.longValue());
    }
}
