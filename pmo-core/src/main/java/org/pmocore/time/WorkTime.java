package org.pmocore.time;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of time as people state it in a plan: a duration or a lag, resolved on a calendar later.
 *
 * <p>Five days mean five of that calendar's days; twelve hours are working hours; three elapsed days are 72 hours on the
 * clock, weekends and nights included; 50 percent (lags only) is half of the predecessor's duration. Negative amounts
 * are leads.
 *
 * <pre>{@code
 * import static org.pmocore.time.WorkTime.*;
 *
 * days(5);                                   // 5d
 * hours(12).minutesOn(calendar);             // 720
 * days(0.5).minutesOn(calendar);             // 240 on a calendar with days of eight hours
 * WorkTime.parse("3ed").isElapsed();         // true
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what the amount counts
 * @param amount days, whole minutes, whole elapsed minutes or percent; may be negative
 * @since 0.1.0
 */
public record WorkTime(Kind kind, double amount) {

    /** What an amount of time counts. */
    public enum Kind {
        /** Days of the calendar it is resolved on. */
        DAYS,
        /** Minutes of work. */
        MINUTES,
        /** Minutes on the clock, 24 hours on 7 days. */
        ELAPSED,
        /** Hundredths of the predecessor's duration; for lags only. */
        PERCENT
    }

    /** No time at all; neutral in {@link #plus(WorkTime)} whatever the other's kind. */
    public static final WorkTime ZERO = new WorkTime(Kind.MINUTES, 0);

    private static final int HOUR = 60;
    private static final int DAY = 1440;
    private static final double LIMIT = 1e12;
    private static final Pattern TEXT = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(d|h|m|ed|eh|em|%)");

    /**
     * Checks the amount.
     *
     * @param kind what the amount counts
     * @param amount days, whole minutes, whole elapsed minutes or percent
     * @throws IllegalArgumentException if the amount is not finite, out of range, or a fraction of a minute
     */
    public WorkTime {
        requireNonNull(kind, "kind");
        if (!(Math.abs(amount) <= LIMIT)) {
            throw new IllegalArgumentException("The amount of time (" + amount
                    + ") must be a finite number of at most 1e12.\nMaybe leave it out where none is known.");
        }
        boolean inMinutes = kind == Kind.MINUTES || kind == Kind.ELAPSED;
        if (inMinutes && amount != Math.rint(amount)) {
            throw new IllegalArgumentException("The amount of time (" + amount
                    + " min) must be whole minutes.\nMaybe use hours(double) or elapsedHours(double), which round.");
        }
        amount += 0.0;
    }

    /**
     * Days of the calendar it is resolved on.
     *
     * @param days may be fractional or negative
     * @return the amount
     */
    public static WorkTime days(double days) {
        return new WorkTime(Kind.DAYS, days);
    }

    /**
     * Hours of work, rounded to the nearest minute.
     *
     * @param hours may be fractional or negative
     * @return the amount
     */
    public static WorkTime hours(double hours) {
        return new WorkTime(Kind.MINUTES, wholeMinutes(hours * HOUR));
    }

    /**
     * Minutes of work.
     *
     * @param minutes may be negative
     * @return the amount
     */
    public static WorkTime minutes(long minutes) {
        return new WorkTime(Kind.MINUTES, minutes);
    }

    /**
     * Days of 24 hours on the clock, rounded to the nearest minute.
     *
     * @param days may be fractional or negative
     * @return the amount
     */
    public static WorkTime elapsedDays(double days) {
        return new WorkTime(Kind.ELAPSED, wholeMinutes(days * DAY));
    }

    /**
     * Hours on the clock, rounded to the nearest minute.
     *
     * @param hours may be fractional or negative
     * @return the amount
     */
    public static WorkTime elapsedHours(double hours) {
        return new WorkTime(Kind.ELAPSED, wholeMinutes(hours * HOUR));
    }

    /**
     * Minutes on the clock.
     *
     * @param minutes may be negative
     * @return the amount
     */
    public static WorkTime elapsedMinutes(long minutes) {
        return new WorkTime(Kind.ELAPSED, minutes);
    }

    /**
     * A percentage of the predecessor's duration, for lags.
     *
     * @param percent 50 is half; may be negative
     * @return the amount
     */
    public static WorkTime percent(double percent) {
        return new WorkTime(Kind.PERCENT, percent);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code 5d}, {@code 12h}, {@code 90m}, elapsed {@code 3ed}, {@code 4eh}, {@code 30em}, or
     *     {@code 50%}; a sign and decimals are allowed, a space before the unit too
     * @return the amount
     * @throws IllegalArgumentException if the text has another form
     */
    public static WorkTime parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The time (" + text + ") must be a number and one of d, h, m, ed, eh, em, %."
                            + "\nMaybe write it like 5d (working days), 12h, 90m, 3ed (elapsed days) or 50%.");
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "d" -> days(number);
            case "h" -> hours(number);
            case "m" -> new WorkTime(Kind.MINUTES, wholeMinutes(number));
            case "ed" -> elapsedDays(number);
            case "eh" -> elapsedHours(number);
            case "em" -> new WorkTime(Kind.ELAPSED, wholeMinutes(number));
            default -> percent(number);
        };
    }

    /**
     * Whether this counts time on the clock.
     *
     * @return true for elapsed time
     */
    public boolean isElapsed() {
        return kind == Kind.ELAPSED;
    }

    /**
     * Whether this is a percentage of the predecessor's duration.
     *
     * @return true for a percentage
     */
    public boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    /**
     * Whether this is nothing, of whatever kind.
     *
     * @return true at zero
     */
    public boolean isZero() {
        return amount == 0;
    }

    /**
     * Whether this is below zero, a lead.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return amount < 0;
    }

    /**
     * The same amount with the other sign.
     *
     * @return minus this amount
     */
    public WorkTime negated() {
        return new WorkTime(kind, -amount);
    }

    /**
     * The sum of two amounts of the same kind.
     *
     * @param other an amount of the same kind, or any zero
     * @return the sum
     * @throws IllegalArgumentException if the kinds differ and neither is zero
     */
    public WorkTime plus(WorkTime other) {
        if (other.isZero()) {
            return this;
        }
        if (isZero()) {
            return other;
        }
        if (kind != other.kind) {
            throw new IllegalArgumentException("Cannot add " + other + " to " + this + ": the kinds differ ("
                    + other.kind + ", " + kind + ").\nMaybe resolve both on a calendar first: minutesOn(calendar).");
        }
        return new WorkTime(kind, amount + other.amount);
    }

    /**
     * This amount in minutes: of work, or on the clock if it is elapsed time.
     *
     * @param calendar says how long a day is
     * @return minutes, rounded to the nearest, a half up
     * @throws IllegalArgumentException if this is a percentage, which has no length of its own
     */
    public long minutesOn(WorkCalendar calendar) {
        if (isPercent()) {
            throw new IllegalArgumentException("The lag (" + this + ") has no length without its predecessor."
                    + "\nMaybe use percentOf(minutes) with the predecessor's duration.");
        }
        return Math.round(kind == Kind.DAYS ? amount * calendar.minutesPerDay() : amount);
    }

    /**
     * This percentage of a duration.
     *
     * @param minutes the predecessor's duration
     * @return minutes, rounded to the nearest, a half up
     * @throws IllegalArgumentException if this is not a percentage
     */
    public long percentOf(long minutes) {
        if (!isPercent()) {
            throw new IllegalArgumentException(
                    "The time (" + this + ") is not a percentage.\nMaybe use minutesOn(calendar).");
        }
        return Math.round(minutes * amount / 100);
    }

    /** The amount and its unit, such as {@code 5d} or {@code 4eh}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        return switch (kind) {
            case DAYS -> plain(amount) + "d";
            case PERCENT -> plain(amount) + "%";
            case ELAPSED -> amount != 0 && amount % DAY == 0 ? plain(amount / DAY) + "ed" : clock("e");
            default -> clock("");
        };
    }

    private String clock(String prefix) {
        return amount % HOUR == 0 ? plain(amount / HOUR) + prefix + "h" : plain(amount) + prefix + "m";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Rounds a half up, but passes on what is not finite for the constructor to refuse. */
    private static double wholeMinutes(double minutes) {
        return Math.abs(minutes) <= LIMIT ? Math.round(minutes) : minutes;
    }
}
