package org.pmocore.io;

import org.pmocore.impact.ChainStep;
import org.pmocore.impact.Change;
import org.pmocore.impact.Impact;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.model.Dependency;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

/** The JSON of what a change does. */
final class ImpactJson {

    private final Impact impact;

    private ImpactJson(Impact impact) {
        this.impact = impact;
    }

    static JsonObject of(Impact impact) {
        return new ImpactJson(impact).toJson();
    }

    private JsonObject toJson() {
        Project project = impact.before().project();
        JsonObject json = ResultParts.envelope("impact")
                .put("project", project.name())
                .put("dataDate", impact.before().dataDate().map(Days::lastDayOf))
                .putWholeList("changes", impact.changes(), this::change)
                .put("finishBefore", ResultParts.instant(impact.before().finish()))
                .put("finishAfter", ResultParts.instant(impact.after().finish()))
                .putWholeList("milestones", impact.milestones(), this::milestone);
        return ResultParts.ids(json, "newlyCritical", impact.newlyCritical())
                .putWholeList(
                        "floatChanges",
                        impact.floatChanges(),
                        change -> ResultParts.task(change.task())
                                .put("before", ResultParts.measure(change.before()))
                                .put("after", ResultParts.measure(change.after())))
                .putWholeList("brokenHandOffs", impact.brokenHandOffs(), SurroundingsJson::handOff);
    }

    private JsonObject change(Change change) {
        return new JsonObject()
                .put("change", change.toString())
                .putWholeList("tasks", impact.tasksOf(change), TaskId::value);
    }

    private JsonObject milestone(MilestoneImpact milestone) {
        JsonObject json = ResultParts.task(milestone.task())
                .put("calendar", milestone.calendar())
                .put("promisedDate", milestone.promised())
                .put("dueDate", milestone.due())
                .put("baseline", milestone.baseline().map(ResultParts::instant))
                .put("before", ResultParts.instant(milestone.before()))
                .put("after", ResultParts.instant(milestone.after()))
                .put("beforeDate", ResultParts.date(milestone.dateBefore()))
                .put("afterDate", ResultParts.date(milestone.dateAfter()));
        json.put("slipWorkingDays", ResultParts.measure(milestone.slipWorkingDays()))
                .put("slipCalendarDays", ResultParts.measure(milestone.slipCalendarDays()))
                .put("marginBefore", ResultParts.measure(milestone.marginBefore()))
                .put("marginAfter", ResultParts.measure(milestone.marginAfter()))
                .put("late", milestone.isLate());
        if (milestone.isMoved()) {
            String id = milestone.task().id().value();
            json.putList("chain", impact.chain(id), step -> step(step, id))
                    .put("brief", ResultParts.text(locale -> impact.brief(id, locale)))
                    .put("explanation", ResultParts.text(locale -> impact.explain(id, locale)));
            SurroundingsJson.addTo(json, impact, id);
        }
        return json;
    }

    private JsonObject step(ChainStep step, String milestone) {
        JsonObject json = ResultParts.task(step.task())
                .put("link", step.link().map(Dependency::toString))
                .put("startBefore", ResultParts.instant(step.startBefore()))
                .put("finishBefore", ResultParts.instant(step.finishBefore()))
                .put("startAfter", ResultParts.instant(step.startAfter()))
                .put("finishAfter", ResultParts.instant(step.finishAfter()));
        return json.put("startSlip", ResultParts.measure(step.startSlip()))
                .put("finishSlip", ResultParts.measure(step.finishSlip()))
                .put("inherited", ResultParts.measure(step.inherited()))
                .put("absorbed", ResultParts.measure(step.absorbed()))
                .put("own", ResultParts.measure(step.own()))
                .put("calendarEffect", ResultParts.measure(step.calendarEffect()))
                .put(
                        "latestStart",
                        impact.latestStart(milestone, step.task().id().value()).map(ResultParts::instant));
    }
}
