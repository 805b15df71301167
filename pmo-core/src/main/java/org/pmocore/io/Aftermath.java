package org.pmocore.io;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;

/**
 * Tells the problems of a plan from the mere consequences of values that could not be read: a task whose duration is
 * misspelt has no duration, but nobody wants to be told twice.
 */
final class Aftermath {

    /** Problems that follow from another field of the same thing. */
    private static final Map<String, String> OTHER_FIELD = Map.ofEntries(
            entry("PMO-1102", "kind"),
            entry("PMO-1103", "kind"),
            entry("PMO-1104", "kind"),
            entry("PMO-1105", "kind"),
            entry("PMO-1106", "kind"),
            entry("PMO-1114", "constraint"),
            entry("PMO-1603", "state"));

    private static final Set<String> UNKNOWN_TASK = Set.of("PMO-1113", "PMO-1201", "PMO-1607");
    private static final Set<String> UNKNOWN_CALENDAR = Set.of("PMO-1112", "PMO-1703");
    private static final Set<String> NO_DATA_DATE = Set.of("PMO-1305", "PMO-1306");

    private final Complaints complaints;
    private final boolean someTaskIsUnread;
    private final boolean someKindIsUnread;
    private final boolean someCalendarIsUnread;
    private final boolean someResourceIsUnread;
    private final boolean dataDateIsUnread;

    Aftermath(Complaints complaints) {
        this.complaints = complaints;
        someTaskIsUnread = complaints.concernsAny(Element.TASK, "id")
                || complaints.concernsAny(Element.TASK, "")
                || complaints.concerns(Element.PROJECT, "", "tasks");
        someKindIsUnread = complaints.concernsAny(Element.TASK, "kind");
        someCalendarIsUnread =
                complaints.concernsAny(Element.CALENDAR) || complaints.concerns(Element.PROJECT, "", "calendars");
        someResourceIsUnread =
                complaints.concernsAny(Element.RESOURCE) || complaints.concerns(Element.PROJECT, "", "resources");
        dataDateIsUnread = complaints.concerns(Element.PROJECT, "", "dataDate");
    }

    /** Whether the problem is only a consequence of what was complained of already. */
    boolean explains(Problem problem) {
        String code = problem.code();
        String otherField = OTHER_FIELD.get(code);
        return complaints.concerns(problem.element(), problem.id(), problem.field())
                || otherField != null && complaints.concerns(problem.element(), problem.id(), otherField)
                || someTaskIsUnread && UNKNOWN_TASK.contains(code)
                || someKindIsUnread && code.equals("PMO-1115")
                || someCalendarIsUnread && UNKNOWN_CALENDAR.contains(code)
                || someResourceIsUnread && code.equals("PMO-1704")
                || dataDateIsUnread && NO_DATA_DATE.contains(code);
    }
}
