package org.pmocore.examples.projectfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.pmocore.model.Problem;
import org.pmocore.time.WorkCalendar;

/** All calendars of a project, flat, and which one each calendar of the file became. */
final class Calendars {

    private final WorkCalendar standard;
    private final Map<ProjectCalendar, WorkCalendar> mapped;
    private final List<WorkCalendar> others = new ArrayList<>();

    private Calendars(WorkCalendar standard, Map<ProjectCalendar, WorkCalendar> mapped, List<ProjectCalendar> order) {
        this.standard = standard;
        this.mapped = mapped;
        for (ProjectCalendar calendar : order) {
            WorkCalendar flat = mapped.get(calendar);
            if (flat != null && !flat.name().equals(standard.name())) {
                others.add(flat);
            }
        }
    }

    static Calendars of(Source source) {
        Map<ProjectCalendar, WorkCalendar> mapped = new HashMap<>();
        Set<String> names = new LinkedHashSet<>();
        List<ProjectCalendar> order = List.copyOf(source.project().getCalendars());
        ProjectCalendar preferred = source.project().getDefaultCalendar();
        for (ProjectCalendar calendar : order) {
            CalendarMapper.map(calendar, uniqueName(calendar, names, source.log()), source.log())
                    .ifPresent(flat -> mapped.put(calendar, flat));
        }
        WorkCalendar standard = preferred == null ? null : mapped.get(preferred);
        if (standard == null) {
            standard = WorkCalendar.standard();
            String name = standard.name();
            standard = names.contains(name) ? standard.withName(name + " (8-17)") : standard;
            source.log().projectWarning("calendar", "PF-110");
        }
        return new Calendars(standard, mapped, order);
    }

    /** The default calendar. */
    WorkCalendar standard() {
        return standard;
    }

    /** All others, in the order of the file. */
    List<WorkCalendar> others() {
        return others;
    }

    /** Adds a calendar that no calendar of the file is, or gives back the one of that name. */
    WorkCalendar add(WorkCalendar calendar) {
        for (WorkCalendar known : others) {
            if (known.name().equals(calendar.name())) {
                return known;
            }
        }
        others.add(calendar);
        return calendar;
    }

    /** What a calendar of the file became; empty if it had to be left out. */
    Optional<WorkCalendar> find(@Nullable ProjectCalendar calendar) {
        return calendar == null ? Optional.empty() : Optional.ofNullable(mapped.get(calendar));
    }

    /** Whether a day has the same length on all calendars, so that a lag in days means the same on each of them. */
    boolean haveOneDayLength() {
        return others.stream().allMatch(other -> other.minutesPerDay() == standard.minutesPerDay());
    }

    /** Whether two calendars have the same working time. */
    static boolean sameWorkingTime(WorkCalendar one, WorkCalendar other) {
        if (!one.week().equals(other.week())) {
            return false;
        }
        Set<LocalDate> dates = new LinkedHashSet<>(one.specialDays().keySet());
        dates.addAll(other.specialDays().keySet());
        return dates.stream().allMatch(date -> one.shiftsOn(date).equals(other.shiftsOn(date)));
    }

    private static String uniqueName(ProjectCalendar calendar, Set<String> names, ImportLog log) {
        String stated = calendar.getName();
        String base = stated == null || stated.isBlank() ? "Calendar " + calendar.getUniqueID() : stated.strip();
        String name = base;
        for (int number = 2; !names.add(name); number++) {
            name = base + " (" + number + ")";
        }
        if (!name.equals(base)) {
            log.warn(Problem.Element.CALENDAR, name, "name", "PF-202", base, name);
        }
        return name;
    }
}
