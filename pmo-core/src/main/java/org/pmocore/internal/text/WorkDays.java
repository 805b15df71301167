package org.pmocore.internal.text;

import java.util.Locale;

/** Working time for people: minutes as working days (営業日) and the hours that are left. */
public final class WorkDays {

    private static final int MINUTES_PER_HOUR = 60;
    private static final Messages MESSAGES = Messages.of(WorkDays.class);

    private WorkDays() {}

    /**
     * Working minutes in words.
     *
     * @param locale the reader's locale
     * @param minutes working minutes, may be negative
     * @param minutesPerDay working minutes of a day, positive
     * @return for example {@code 3 working days 4 h}, {@code 4 h 30 min}, {@code -1 working day}; in Japanese
     *     {@code 3営業日4時間}, {@code 4時間30分}
     */
    public static String text(Locale locale, long minutes, int minutesPerDay) {
        return minutes < 0
                ? "-" + magnitude(locale, Math.negateExact(minutes), minutesPerDay)
                : magnitude(locale, minutes, minutesPerDay);
    }

    /**
     * The same with a plus sign in front of positive times, for slips and floats.
     *
     * @param locale the reader's locale
     * @param minutes working minutes, may be negative
     * @param minutesPerDay working minutes of a day, positive
     * @return for example {@code +3 working days}
     */
    public static String signed(Locale locale, long minutes, int minutesPerDay) {
        return (minutes > 0 ? "+" : "") + text(locale, minutes, minutesPerDay);
    }

    private static String magnitude(Locale locale, long minutes, int minutesPerDay) {
        long days = minutes / minutesPerDay;
        long rest = minutes % minutesPerDay;
        if (rest == 0) {
            return MESSAGES.text(locale, "work.days", days);
        }
        String time = time(locale, rest);
        return days == 0 ? time : MESSAGES.text(locale, "work.daysAndTime", days, time);
    }

    private static String time(Locale locale, long minutes) {
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (rest == 0) {
            return MESSAGES.text(locale, "work.hours", hours);
        }
        return hours == 0
                ? MESSAGES.text(locale, "work.minutes", rest)
                : MESSAGES.text(locale, "work.hoursAndMinutes", hours, rest);
    }
}
