package org.pmocore.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A stretch of working time within a day: from a start, inclusive, to an end, exclusive, in minutes from midnight.
 *
 * <p>The end may be 24:00, or lie in the next day for a night shift; the whole shift then belongs to the day it begins
 * on.
 *
 * <pre>{@code
 * Shift.of("09:00", "18:00");
 * Shift.of("22:00", "06:00");      // eight hours over midnight
 * Shift.of("00:00", "24:00");      // the whole day
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param startMinute first minute, 0 to 1439
 * @param endMinute minute after the last one, {@code startMinute + 1} to {@code startMinute + 1440}
 * @since 0.1.0
 */
public record Shift(int startMinute, int endMinute) implements Comparable<Shift> {

    static final int DAY = 1440;
    private static final int HOUR = 60;

    /**
     * Checks the bounds.
     *
     * @param startMinute first minute, 0 to 1439
     * @param endMinute minute after the last one, {@code startMinute + 1} to {@code startMinute + 1440}
     * @throws IllegalArgumentException if the start is no minute of a day, or the shift is empty or longer than a day
     */
    public Shift {
        if (startMinute < 0 || startMinute >= DAY) {
            throw new IllegalArgumentException("The shift's start (minute " + startMinute
                    + ") must be in 0..1439.\nMaybe let the shift begin on the day before or after.");
        }
        if (endMinute <= startMinute || endMinute > startMinute + DAY) {
            throw new IllegalArgumentException(
                    "The shift's end (minute " + endMinute + ") must be after its start (minute " + startMinute
                            + ") and at most 24 hours later.\nMaybe split it into one shift per day.");
        }
    }

    /**
     * A shift between two times of day.
     *
     * @param start {@code "HH:mm"}, inclusive
     * @param end {@code "HH:mm"} or {@code "24:00"}, exclusive; at or before the start it means the next day, so
     *     {@code 00:00} to {@code 00:00} is 24 hours
     * @return the shift
     * @throws IllegalArgumentException if a time is not of that form
     */
    public static Shift of(String start, String end) {
        return ofMinutes(minute(start, false), minute(end, true));
    }

    /**
     * A shift between two times of day; seconds are dropped.
     *
     * @param start inclusive
     * @param end exclusive; at or before the start it means the next day, so midnight to midnight is 24 hours
     * @return the shift
     */
    public static Shift of(LocalTime start, LocalTime end) {
        return ofMinutes(minute(start), minute(end));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text {@code "09:00-18:00"}
     * @return the shift
     * @throws IllegalArgumentException if the text has another form
     */
    public static Shift parse(String text) {
        String[] times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException(
                    "The shift (" + text + ") must be two times with a hyphen.\nMaybe write it like 09:00-18:00.");
        }
        return of(times[0].strip(), times[1].strip());
    }

    /**
     * The shift's length.
     *
     * @return minutes, 1 to 1440
     */
    public int minutes() {
        return endMinute - startMinute;
    }

    /**
     * Whether this shift runs past the end of the day it begins on.
     *
     * @return true if it ends after 24:00
     */
    public boolean isOverMidnight() {
        return endMinute > DAY;
    }

    /** Orders shifts by start, then by end. */
    @Override
    public int compareTo(Shift other) {
        int byStart = Integer.compare(startMinute, other.startMinute);
        return byStart != 0 ? byStart : Integer.compare(endMinute, other.endMinute);
    }

    /** The two times, {@code 09:00-18:00}; {@link #parse(String)} reads it back. */
    @Override
    public String toString() {
        return clock(startMinute) + "-" + clock(endMinute > DAY ? endMinute - DAY : endMinute);
    }

    private static Shift ofMinutes(int start, int end) {
        return new Shift(start, end <= start ? end + DAY : end);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static int minute(String time, boolean endOfDay) {
        if (endOfDay && requireNonNull(time, "time").equals("24:00")) {
            return DAY;
        }
        try {
            return minute(LocalTime.parse(time.length() == "9:00".length() ? "0" + time : time));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The time (" + time + ") must be hours and minutes, 00:00 to " + (endOfDay ? "24:00" : "23:59")
                            + ".\nMaybe write it like 09:00.",
                    e);
        }
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
