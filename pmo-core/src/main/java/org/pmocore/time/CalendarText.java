package org.pmocore.time;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;

/** A calendar on one line. */
final class CalendarText {

    private static final int LINE = 80;
    private static final int HOUR = 60;

    private CalendarText() {}

    static String oneLine(WorkCalendar calendar) {
        int minutes = calendar.minutesPerDay();
        String day = minutes % HOUR == 0 ? minutes / HOUR + " h" : minutes + " min";
        int special = calendar.specialDays().size();
        String line = calendar.name() + " (" + day + " a day, " + special + " special "
                + (special == 1 ? "day" : "days") + "): " + week(calendar);
        return DisplayWidth.truncate(line, LINE);
    }

    /** Neighbouring weekdays with the same shifts together: {@code Mon-Fri 08:00-12:00 13:00-17:00, Sat 08:00-12:00}. */
    private static String week(WorkCalendar calendar) {
        List<String> groups = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; first++) {
            List<Shift> shifts = shifts(calendar, days[first]);
            int last = first;
            while (last + 1 < days.length && shifts(calendar, days[last + 1]).equals(shifts)) {
                last++;
            }
            if (!shifts.isEmpty()) {
                String name = first == last ? name(days[first]) : name(days[first]) + "-" + name(days[last]);
                groups.add(name + " " + shifts.stream().map(Shift::toString).collect(Collectors.joining(" ")));
            }
            first = last;
        }
        return String.join(", ", groups);
    }

    private static List<Shift> shifts(WorkCalendar calendar, DayOfWeek day) {
        return calendar.week().getOrDefault(day, List.of());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }
}
