package org.pmocore.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The shifts of one day in order: touching ones joined, overlapping ones refused; and stretches laid over each other. */
final class DayShifts {

    private DayShifts() {}

    /** Sorts and joins the shifts that belong to one day. */
    static List<Shift> of(Object day, Collection<Shift> shifts) {
        List<Shift> sorted = new ArrayList<>(shifts);
        Collections.sort(sorted);
        List<Shift> joined = new ArrayList<>();
        for (Shift shift : sorted) {
            Shift before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || before.endMinute() < shift.startMinute()) {
                joined.add(shift);
            } else if (before.endMinute() > shift.startMinute()) {
                throw new IllegalArgumentException("The shifts " + before + " and " + shift + " of " + day
                        + " overlap.\nMaybe let one end where the other begins.");
            } else {
                joined.set(joined.size() - 1, join(day, before, shift));
            }
        }
        return List.copyOf(joined);
    }

    private static Shift join(Object day, Shift before, Shift after) {
        if (after.endMinute() - before.startMinute() > Shift.DAY) {
            throw new IllegalArgumentException("The shifts " + before + " and " + after + " of " + day
                    + " make more than 24 hours.\nMaybe give the part after midnight to the next day.");
        }
        return new Shift(before.startMinute(), after.endMinute());
    }

    static int minutes(List<Shift> shifts) {
        return shifts.stream().mapToInt(Shift::minutes).sum();
    }

    /** What {@code days(1)} means unless stated: the most frequent length of a working weekday, of several the longest. */
    static int usualMinutes(Map<DayOfWeek, List<Shift>> week) {
        int usual = 0;
        int most = 0;
        for (List<Shift> shifts : week.values()) {
            int length = minutes(shifts);
            int count = (int)
                    week.values().stream().filter(s -> minutes(s) == length).count();
            if (length > 0 && (count > most || (count == most && length > usual))) {
                usual = length;
                most = count;
            }
        }
        return usual;
    }

    /**
     * Start and end minutes of working stretches, joined where they touch or overlap: a minute that two days' shifts
     * cover counts once.
     *
     * @param stretches pairs of start and end
     * @return ascending pairs of start and end, with gaps between them
     */
    static List<long[]> union(List<long[]> stretches) {
        List<long[]> sorted = new ArrayList<>(stretches);
        sorted.sort((a, b) -> Long.compare(a[0], b[0]));
        List<long[]> union = new ArrayList<>();
        for (long[] stretch : sorted) {
            long[] before = union.isEmpty() ? null : union.get(union.size() - 1);
            if (before != null && stretch[0] <= before[1]) {
                before[1] = Math.max(before[1], stretch[1]);
            } else {
                union.add(stretch.clone());
            }
        }
        return union;
    }
}
