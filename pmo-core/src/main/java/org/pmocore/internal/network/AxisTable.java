package org.pmocore.internal.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.model.Project;
import org.pmocore.model.Task;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;

/** The calendars of a project by number: the default one is 0, the clock comes last. */
final class AxisTable {

    final WorkAxis[] axes;
    private final List<WorkCalendar> calendars;
    private final Map<String, Integer> numbers = new HashMap<>();

    AxisTable(Project project) {
        calendars = new ArrayList<>(project.calendars().values());
        for (WorkCalendar calendar : calendars) {
            numbers.put(calendar.name(), numbers.size());
        }
        calendars.add(WorkCalendar.allHours());
        axes = calendars.stream().map(WorkCalendar::axis).toArray(WorkAxis[]::new);
    }

    int clock() {
        return axes.length - 1;
    }

    int numberOf(Task task) {
        String own = task.calendar().orElse(null);
        return own == null ? 0 : numbers.getOrDefault(own, 0);
    }

    WorkCalendar calendar(int number) {
        return calendars.get(number);
    }
}
