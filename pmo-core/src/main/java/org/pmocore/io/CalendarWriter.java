package org.pmocore.io;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkCalendar.SpecialDay;
import org.pmocore.time.WorkTime;

/** Writes the calendars of a project file. */
final class CalendarWriter {

    private CalendarWriter() {}

    static JsonObject calendar(WorkCalendar calendar) {
        return new JsonObject()
                .put("name", calendar.name())
                .put("week", week(calendar.week()))
                .put("dayLength", dayLength(calendar))
                .putList("exceptions", ranges(calendar), Range::toJson);
    }

    private static JsonObject week(Map<DayOfWeek, List<Shift>> week) {
        JsonObject json = new JsonObject();
        List<Shift> monday = week.getOrDefault(DayOfWeek.MONDAY, List.of());
        boolean alike = !monday.isEmpty();
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            alike &= monday.equals(week.get(day));
        }
        if (alike) {
            json.putList("weekdays", monday, Shift::toString);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!alike || day.compareTo(DayOfWeek.SATURDAY) >= 0) {
                String name = day.name().toLowerCase(Locale.ROOT);
                json.putList(name, week.getOrDefault(day, List.of()), Shift::toString);
            }
        }
        return json;
    }

    /** The length of a day where it is not the usual one of the week. */
    private static Optional<String> dayLength(WorkCalendar calendar) {
        WorkCalendar.Builder plain = WorkCalendar.builder(calendar.name());
        calendar.week().forEach((day, shifts) -> plain.week(day, shifts.toArray(Shift[]::new)));
        int usual = plain.build().minutesPerDay();
        int minutes = calendar.minutesPerDay();
        return minutes == usual
                ? Optional.empty()
                : Optional.of(WorkTime.minutes(minutes).toString());
    }

    private static List<Range> ranges(WorkCalendar calendar) {
        List<Range> ranges = new ArrayList<>();
        Range open = null;
        for (SpecialDay day : calendar.specialDays().values()) {
            if (open != null && open.goesOnWith(day)) {
                open = new Range(open.first, day.date());
                ranges.set(ranges.size() - 1, open);
            } else {
                open = new Range(day, day.date());
                ranges.add(open);
            }
        }
        return ranges;
    }

    /**
     * Days in a row with the same label and shifts.
     *
     * @param first the first of them
     * @param last date of the last of them
     */
    private record Range(SpecialDay first, LocalDate last) {

        boolean goesOnWith(SpecialDay day) {
            return last.plusDays(1).equals(day.date())
                    && first.label().equals(day.label())
                    && first.shifts().equals(day.shifts());
        }

        JsonObject toJson() {
            JsonObject json = new JsonObject();
            if (last.equals(first.date())) {
                json.put("date", last.toString());
            } else {
                json.put("from", first.date().toString()).put("to", last.toString());
            }
            return json.put("label", first.label()).putList("shifts", first.shifts(), Shift::toString);
        }
    }
}
