package org.pmocore.io;

import java.util.List;
import java.util.Optional;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ScheduledTask;
import org.pmocore.time.Days;
import org.pmocore.time.WorkTime;

/** The JSON of a schedule. */
final class ScheduleJson {

    private ScheduleJson() {}

    static JsonObject of(Schedule schedule) {
        List<ScheduledLink> links = schedule.tasks().stream()
                .flatMap(task -> schedule.predecessorsOf(task.id()).stream())
                .toList();
        JsonObject json = ResultParts.envelope("schedule")
                .put("project", schedule.project().name())
                .put("dataDate", schedule.dataDate().map(Days::lastDayOf))
                .put("start", ResultParts.instant(schedule.start()))
                .put("finish", ResultParts.instant(schedule.finish()))
                .put("finishDate", ResultParts.date(Days.lastDayOf(schedule.finish())))
                .putWholeList(
                        "criticalPath",
                        schedule.criticalPath(),
                        task -> task.id().value())
                .putWholeList("tasks", schedule.tasks(), ScheduleJson::task)
                .putWholeList("links", links, ScheduleJson::link);
        ConflictJson.addTo(json, schedule);
        return json.putList("notes", schedule.notes(), ResultParts::problem);
    }

    private static JsonObject task(ScheduledTask task) {
        JsonObject json = ResultParts.task(task.task())
                .put("kind", task.task().kind().name())
                .put("parent", task.task().parent())
                .put("calendar", task.calendar().name())
                .put("start", ResultParts.instant(task.start()))
                .put("finish", ResultParts.instant(task.finish()))
                .put("startDate", ResultParts.date(task.startDate()))
                .put("finishDate", ResultParts.date(task.finishDate()));
        json.put("earlyStart", ResultParts.instant(task.earlyStart()))
                .put("earlyFinish", ResultParts.instant(task.earlyFinish()))
                .put("lateStart", ResultParts.instant(task.lateStart()))
                .put("lateFinish", ResultParts.instant(task.lateFinish()));
        return json.put("totalFloat", ResultParts.measure(task.totalFloatDays()))
                .put("freeFloat", ResultParts.measure(task.freeFloatDays()))
                .put("critical", task.isCritical())
                .put("nearCritical", task.isNearCritical())
                .put("longestPath", task.isOnLongestPath())
                .put("interferingFloat", task.interferingFloat())
                .put("independentFloat", task.independentFloat())
                .put("safetyFloat", task.safetyFloat())
                .put("drag", task.isCritical() ? task.drag() : Optional.empty());
    }

    static JsonObject link(ScheduledLink link) {
        WorkTime lag = link.dependency().lag();
        return new JsonObject()
                .put("predecessor", link.dependency().predecessor().value())
                .put("successor", link.dependency().successor().value())
                .put("type", link.dependency().type().code())
                .put("lag", lag.isZero() ? Optional.empty() : Optional.of(lag))
                .put("relationshipFloat", link.relationshipFloat())
                .put("driving", link.isDriving());
    }
}
