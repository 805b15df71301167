package org.pmocore.io;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Reads the calendars of a project file. */
final class CalendarReader {

    private static final int DAY = 1440;
    private static final long LONGEST_RANGE = 100_000;

    private final Places places;

    CalendarReader(Places places) {
        this.places = places;
    }

    List<WorkCalendar> readAll(Fields project) {
        List<WorkCalendar> calendars = new ArrayList<>();
        for (Fields fields : project.things("calendars", Shape.CALENDAR, Element.CALENDAR, "name")) {
            read(fields).ifPresent(calendar -> {
                places.add(Element.CALENDAR, calendar.name(), fields.node());
                calendars.add(calendar);
            });
        }
        return calendars;
    }

    private static Optional<WorkCalendar> read(Fields fields) {
        Optional<String> name = fields.get("name", Values::id);
        WorkCalendar.Builder calendar = WorkCalendar.builder(name.orElse(""));
        Map<DayOfWeek, List<Shift>> week =
                fields.part("week", Shape.WEEK).map(CalendarReader::week).orElse(Map.of());
        week.forEach((day, shifts) -> calendar.week(day, shifts.toArray(Shift[]::new)));
        fields.get("dayLength", CalendarReader::dayLength).ifPresent(calendar::minutesPerDay);
        new Exceptions(calendar).readAll(fields);
        boolean works = week.values().stream().anyMatch(shifts -> !shifts.isEmpty());
        if (!works
                && fields.node()
                        .member("week")
                        .filter(CalendarReader::statesNoShift)
                        .isPresent()) {
            fields.complain("week", "PMO-2142");
        }
        return name.isPresent() && works ? Optional.of(calendar.build()) : Optional.empty();
    }

    private static Map<DayOfWeek, List<Shift>> week(Fields fields) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        List<Shift> weekdays = shifts(fields, "weekdays");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (fields.has(name)) {
                week.put(day, shifts(fields, name));
            } else if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, weekdays);
            }
        }
        return week;
    }

    /** The shifts of one day; those that a calendar would refuse together are complained of and left out. */
    private static List<Shift> shifts(Fields fields, String name) {
        List<Shift> shifts = fields.list(name, Values::shift);
        try {
            WorkCalendar.builder("").week(DayOfWeek.MONDAY, shifts.toArray(Shift[]::new));
            return shifts;
        } catch (IllegalArgumentException e) {
            String all = shifts.stream().map(Shift::toString).collect(Collectors.joining(", "));
            fields.complain(name, "PMO-2143", all);
            return List.of();
        }
    }

    /** Whether the week leaves every day free, and not only for want of shifts that can be read. */
    private static boolean statesNoShift(Node week) {
        return week.kind() == Node.Kind.OBJECT
                && week.members().values().stream()
                        .allMatch(day ->
                                day.kind() == Node.Kind.ARRAY && day.elements().isEmpty());
    }

    private static int dayLength(Node node) throws BadValue {
        WorkTime length = Values.workTime(node);
        if (length.kind() != WorkTime.Kind.MINUTES || length.amount() < 1 || length.amount() > DAY) {
            throw new BadValue("PMO-2144", node.excerpt());
        }
        return (int) length.amount();
    }

    /** The dates of one calendar that differ from its week. */
    private static final class Exceptions {

        private final WorkCalendar.Builder calendar;
        private final Map<LocalDate, Node> seen = new HashMap<>();

        Exceptions(WorkCalendar.Builder calendar) {
            this.calendar = calendar;
        }

        void readAll(Fields fields) {
            fields.parts("exceptions", Shape.EXCEPTION).forEach(this::read);
        }

        private void read(Fields fields) {
            Optional<LocalDate> date = fields.get("date", Dates::day);
            Optional<LocalDate> from = fields.get("from", Dates::day);
            Optional<LocalDate> to = fields.get("to", Dates::day);
            Optional<String> label = fields.get("label", Values::text);
            Shift[] shifts = shifts(fields, "shifts").toArray(Shift[]::new);
            boolean oneDay = fields.has("date");
            if (oneDay == (fields.has("from") || fields.has("to"))
                    || !oneDay && fields.has("from") != fields.has("to")) {
                fields.complain("", "PMO-2141");
                return;
            }
            LocalDate first = date.or(() -> from).orElse(null);
            LocalDate last = date.or(() -> to).orElse(null);
            if (first == null || last == null) {
                return;
            }
            if (last.isBefore(first) || last.toEpochDay() - first.toEpochDay() > LONGEST_RANGE) {
                fields.complain("to", "PMO-2140", first.toString(), last.toString());
                return;
            }
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                add(fields, day, label, shifts);
            }
        }

        private void add(Fields fields, LocalDate day, Optional<String> label, Shift... shifts) {
            Node earlier = seen.putIfAbsent(day, fields.node());
            if (earlier != null) {
                Problem problem = Problem.error(ProjectFile.class, "PMO-2145", day.toString(), earlier.line());
                fields.complain(fields.node(), "date", problem);
            } else if (label.isPresent()) {
                calendar.exception(day, label.get(), shifts);
            } else {
                calendar.exception(day, shifts);
            }
        }
    }
}
