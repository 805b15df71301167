package org.pmocore.issues;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.model.Issue;

/** Arrivals, closures and backlog per week, Monday to Sunday. */
final class Flow {

    private final Map<LocalDate, Integer> arrivals = new HashMap<>();
    private final Map<LocalDate, Integer> reopenings = new HashMap<>();
    private final Map<LocalDate, Integer> closures = new HashMap<>();

    private Flow() {}

    /** The weeks from the first arrival to the data date; what is closed later counts as open. */
    static List<WeekFlow> weeks(List<Issue> issues, LocalDate dataDate) {
        Flow flow = new Flow();
        LocalDate first = dataDate.plusDays(1);
        for (Issue issue : issues) {
            Life life = Life.of(issue, dataDate);
            count(issue.raisedOn(), flow.arrivals);
            life.reopenings().forEach(date -> count(date, flow.arrivals));
            life.reopenings().forEach(date -> count(date, flow.reopenings));
            life.closings().forEach(date -> count(date, flow.closures));
            first = issue.raisedOn().isBefore(first) ? issue.raisedOn() : first;
        }
        return first.isAfter(dataDate) ? List.of() : flow.between(mondayOf(first), dataDate);
    }

    private List<WeekFlow> between(LocalDate first, LocalDate last) {
        List<WeekFlow> weeks = new ArrayList<>();
        int backlog = 0;
        for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            int came = arrivals.getOrDefault(week, 0);
            int went = closures.getOrDefault(week, 0);
            backlog += came - went;
            weeks.add(new WeekFlow(week, came, went, backlog, reopenings.getOrDefault(week, 0)));
        }
        return List.copyOf(weeks);
    }

    private static void count(LocalDate date, Map<LocalDate, Integer> perWeek) {
        perWeek.merge(mondayOf(date), 1, Integer::sum);
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
