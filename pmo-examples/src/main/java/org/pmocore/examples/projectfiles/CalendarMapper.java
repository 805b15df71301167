package org.pmocore.examples.projectfiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.LocalDateRange;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarWeek;
import org.pmocore.model.Problem;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkCalendar;

/**
 * Turns one calendar with all its parents into a flat one: the week, and every date on which the hours differ from it.
 *
 * <p>Recurring exceptions and weeks that hold for a while only (MS Project) become dated exceptions.
 */
final class CalendarMapper {

    private static final int MAX_DATES = 150_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int DAY = 1440;

    private final ProjectCalendar calendar;
    private final String name;
    private final ImportLog log;
    private final Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    private boolean repaired;

    private CalendarMapper(ProjectCalendar calendar, String name, ImportLog log) {
        this.calendar = calendar;
        this.name = name;
        this.log = log;
    }

    /** The flat calendar; empty, with a warning, if it has no working time in its week. */
    static Optional<WorkCalendar> map(ProjectCalendar calendar, String name, ImportLog log) {
        try {
            return new CalendarMapper(calendar, name, log).map();
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            log.warn(Problem.Element.CALENDAR, name, "", "PF-204", reason);
            return Optional.empty();
        }
    }

    private Optional<WorkCalendar> map() {
        WorkCalendar.Builder builder = WorkCalendar.builder(name);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Shift> shifts = shifts(calendar.isWorkingDay(day) ? calendar.getHours(day) : null);
            week.put(day, shifts);
            builder.week(day, shifts.toArray(new Shift[0]));
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            log.warn(Problem.Element.CALENDAR, name, "", "PF-201");
            return Optional.empty();
        }
        addExceptions(builder);
        Integer minutesPerDay = calendar.getMinutesPerDay();
        if (minutesPerDay != null && minutesPerDay >= 1 && minutesPerDay <= DAY) {
            builder.minutesPerDay(minutesPerDay);
        }
        if (repaired) {
            log.warn(Problem.Element.CALENDAR, name, "", "PF-203");
        }
        return Optional.of(builder.build());
    }

    private void addExceptions(WorkCalendar.Builder builder) {
        Map<LocalDate, String> dates = new TreeMap<>();
        boolean complete = collectDates(calendar, dates);
        if (!complete) {
            log.warn(Problem.Element.CALENDAR, name, "exceptions", "PF-207", MAX_DATES);
        }
        dates.forEach((date, label) -> {
            List<Shift> shifts = shifts(calendar.isWorkingDate(date) ? calendar.getHours(date) : null);
            if (shifts.equals(week.get(date.getDayOfWeek()))) {
                return;
            }
            Shift[] hours = shifts.toArray(new Shift[0]);
            if (label.isEmpty()) {
                builder.exception(date, hours);
            } else {
                builder.exception(date, label, hours);
            }
        });
    }

    /** The dates of all exceptions and special weeks of the calendar and its parents; the nearest one names a date. */
    private static boolean collectDates(ProjectCalendar calendar, Map<LocalDate, String> dates) {
        boolean complete = true;
        Set<ProjectCalendar> seen = new HashSet<>();
        for (ProjectCalendar next = calendar; next != null && seen.add(next); next = next.getParent()) {
            for (ProjectCalendarException exception : next.getExpandedCalendarExceptions()) {
                complete &= collect(exception.getFromDate(), exception.getToDate(), label(exception.getName()), dates);
            }
            for (ProjectCalendarWeek special : next.getWorkWeeks()) {
                LocalDateRange range = special.getDateRange();
                if (range != null) {
                    complete &= collect(range.getStart(), range.getEnd(), label(special.getName()), dates);
                }
            }
        }
        return complete;
    }

    private static boolean collect(
            @Nullable LocalDate from, @Nullable LocalDate to, String label, Map<LocalDate, String> dates) {
        if (from == null) {
            return true;
        }
        LocalDate end = to == null ? from : to;
        LocalDate last = end.isAfter(LAST) ? LAST : end;
        for (LocalDate date = from.isBefore(FIRST) ? FIRST : from; !date.isAfter(last); date = date.plusDays(1)) {
            if (dates.size() >= MAX_DATES) {
                return false;
            }
            dates.putIfAbsent(date, label);
        }
        return true;
    }

    private static String label(@Nullable String name) {
        return name == null ? "" : name.strip();
    }

    private List<Shift> shifts(@Nullable List<LocalTimeRange> hours) {
        if (hours == null) {
            return List.of();
        }
        Shifts.OfDay ofDay = Shifts.of(hours);
        repaired |= ofDay.repaired();
        return ofDay.shifts();
    }
}
