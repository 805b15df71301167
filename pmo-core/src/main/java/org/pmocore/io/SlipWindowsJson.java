package org.pmocore.io;

import java.time.LocalDateTime;
import org.pmocore.impact.Change;
import org.pmocore.impact.SlipWindows;
import org.pmocore.time.Days;

/** The JSON of how a milestone moved from snapshot to snapshot. */
final class SlipWindowsJson {

    private SlipWindowsJson() {}

    static JsonObject of(SlipWindows slip) {
        return ResultParts.envelope("slip-windows")
                .put("milestone", ResultParts.task(slip.milestone()))
                .putWholeList("windows", slip.windows(), SlipWindowsJson::window)
                .put("explanation", ResultParts.text(slip::explain));
    }

    private static JsonObject window(SlipWindows.Window window) {
        JsonObject json = new JsonObject()
                .put("fromDate", window.from().map(Days::lastDayOf))
                .put("toDate", window.to().map(Days::lastDayOf))
                .put("calendar", window.calendar())
                .put("before", ResultParts.instant(window.before()))
                .put("halfStep", ResultParts.instant(window.halfStep()))
                .put("after", ResultParts.instant(window.after()))
                .put("beforeDate", date(window.before()))
                .put("halfStepDate", date(window.halfStep()))
                .put("afterDate", date(window.after()));
        return json.put("progress", ResultParts.exactDays(window.progress()))
                .put("revision", ResultParts.exactDays(window.revision()))
                .put("total", ResultParts.exactDays(window.total()))
                .putWholeList("reports", window.changes().progress(), Change::toString)
                .putWholeList("revisions", window.changes().revisions(), Change::toString);
    }

    private static String date(LocalDateTime finish) {
        return ResultParts.date(Days.lastDayOf(finish));
    }
}
