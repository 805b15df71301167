package org.pmocore.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocore.time.WorkCalendar;

/** Names the days off that lie between two dates, weekends not counted. */
final class HolidayText {

    private static final int GROUPS = 3;

    private final Wording wording;

    HolidayText(Wording wording) {
        this.wording = wording;
    }

    /** Consecutive days off that bear the same name, or none. */
    private record Group(LocalDate first, LocalDate last, Optional<String> label) {}

    /**
     * A clause such as {@code 2026-04-29 is a holiday}.
     *
     * @param calendar whose days off
     * @param from date before the first one that counts
     * @param to date after the last one that counts
     * @return the clause, empty if there are no days off or too many to name
     */
    String between(WorkCalendar calendar, LocalDate from, LocalDate to) {
        List<Group> groups = groups(calendar, from, to);
        if (groups.isEmpty() || groups.size() > GROUPS) {
            return "";
        }
        boolean single = groups.size() == 1 && groups.get(0).first.equals(groups.get(0).last);
        boolean named = groups.stream().anyMatch(group -> group.label.isPresent());
        String days = wording.all(groups.stream().map(this::text).toList());
        return wording.say("holiday." + (single ? "one" : "many") + (named ? ".named" : ""), days);
    }

    private String text(Group group) {
        String days = group.first.equals(group.last)
                ? wording.date(group.first)
                : wording.say("holiday.range", group.first, group.last);
        return group.label
                .map(label -> wording.say("holiday.label", days, label))
                .orElse(days);
    }

    private static List<Group> groups(WorkCalendar calendar, LocalDate from, LocalDate to) {
        List<Group> groups = new ArrayList<>();
        Set<LocalDate> days = new LinkedHashSet<>();
        calendar.specialDays().subMap(from.plusDays(1), to.isAfter(from) ? to : from.plusDays(1)).values().stream()
                .filter(day -> day.isHoliday()
                        && calendar.week().containsKey(day.date().getDayOfWeek()))
                .forEach(day -> days.add(day.date()));
        for (LocalDate day : days) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            Optional<String> label = calendar.labelOf(day);
            if (last != null && last.last.plusDays(1).equals(day) && last.label.equals(label)) {
                groups.set(groups.size() - 1, new Group(last.first, day, label));
            } else {
                groups.add(new Group(day, day, label));
            }
        }
        return groups;
    }
}
