package org.pmocore.evm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Parts of amounts in minor units, rounded half to even. */
final class Share {

    private static final long HUNDRED = 100;

    /** Percentages are reported with few decimals: ten thousandths of a percent are exact as whole numbers. */
    private static final long STEPS_PER_PERCENT = 10_000;

    private Share() {}

    /** amount * part / whole; the whole is above zero. */
    static long of(long amount, long part, long whole) {
        long low = amount * part;
        if (Math.multiplyHigh(amount, part) != low >> 63) {
            return exactly(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(whole));
        }
        long quotient = Math.floorDiv(low, whole);
        long rest = low - quotient * whole;
        long above = whole - rest;
        boolean up = rest > above || (rest == above && (quotient & 1) != 0);
        return up ? quotient + 1 : quotient;
    }

    /** The percentage of an amount, exact in the percentage as it is written in decimals. */
    static long ofPercent(long amount, double percent) {
        long steps = Math.round(percent * STEPS_PER_PERCENT);
        if ((double) steps / STEPS_PER_PERCENT == percent) {
            return of(amount, steps, HUNDRED * STEPS_PER_PERCENT);
        }
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long exactly(BigInteger product, BigInteger whole) {
        return new BigDecimal(product)
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
