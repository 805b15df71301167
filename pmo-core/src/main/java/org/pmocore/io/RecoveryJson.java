package org.pmocore.io;

import org.pmocore.impact.NextPath;
import org.pmocore.impact.Recovery;
import org.pmocore.impact.RecoveryAction;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import org.pmocore.time.Days;

/** The JSON of what brings a date back. */
final class RecoveryJson {

    private final Recovery recovery;
    private final Project project;

    private RecoveryJson(Recovery recovery) {
        this.recovery = recovery;
        this.project = recovery.schedule().project();
    }

    static JsonObject of(Recovery recovery) {
        return new RecoveryJson(recovery).toJson();
    }

    private JsonObject toJson() {
        JsonObject json = ResultParts.envelope("recovery")
                .put("project", project.name())
                .put("dataDate", recovery.schedule().dataDate().map(Days::lastDayOf))
                .put("milestone", recovery.milestone().map(ResultParts::task))
                .put("targetDate", ResultParts.date(recovery.target()))
                .put("calendar", recovery.calendar())
                .put("before", ResultParts.instant(recovery.before()))
                .put("after", ResultParts.instant(recovery.after()))
                .put("missing", ResultParts.measure(recovery.missing()))
                .put("stillMissing", ResultParts.measure(recovery.stillMissing()))
                .put("earliest", recovery.earliest().map(ResultParts::instant));
        return json.put("ranking", recovery.ranking().name())
                .putWholeList("options", recovery.options(), this::option)
                .putWholeList("steps", recovery.steps(), this::step)
                .put("stop", recovery.stop().name())
                .put("schedules", recovery.schedules())
                .putWholeList("untried", recovery.untried(), RecoveryAction::toString)
                .put("untriedCombinations", recovery.untriedCombinations())
                .put("explanation", ResultParts.text(recovery::explain));
    }

    private JsonObject option(Recovery.Option option) {
        return action(option.action(), option.best().steps())
                .put("leads", option.leads())
                .put("gained", ResultParts.measure(option.best().gained()))
                .put("cost", option.best().cost().map(RecoveryJson::money))
                .put("costPerDayGained", option.costPerDayGained().map(RecoveryJson::money))
                .putWholeList("points", option.points(), RecoveryJson::point)
                .put("heldBy", option.heldBy().map(RecoveryJson::held));
    }

    private JsonObject action(RecoveryAction action, int steps) {
        return new JsonObject()
                .put("action", action.toString())
                .put("kind", action.getClass().getSimpleName())
                .put("text", ResultParts.text(locale -> action.text(project, steps, locale)));
    }

    private static JsonObject point(Recovery.Point point) {
        return new JsonObject()
                .put("steps", point.steps())
                .put("reached", ResultParts.instant(point.reached()))
                .put("date", ResultParts.date(point.date()))
                .put("gained", ResultParts.measure(point.gained()))
                .put("cost", point.cost().map(RecoveryJson::money));
    }

    private static JsonObject held(NextPath held) {
        JsonObject json = ResultParts.ids(new JsonObject(), "tasks", held.tasks());
        return json.put("joins", held.joins().id().value())
                .put("byDate", held.byDate())
                .put("after", ResultParts.measure(held.days()));
    }

    private JsonObject step(Recovery.Step step) {
        return new JsonObject()
                .putWholeList(
                        "actions",
                        step.actions(),
                        taken -> action(taken.action(), taken.soFar())
                                .put("more", taken.more())
                                .put("soFar", taken.soFar()))
                .put("reached", ResultParts.instant(step.reached()))
                .put("date", ResultParts.date(step.date()))
                .put("gained", ResultParts.measure(step.gain().days()))
                .put("cost", step.gain().cost().map(RecoveryJson::money))
                .put("gainedSoFar", ResultParts.measure(step.soFar().days()))
                .put("costSoFar", step.soFar().cost().map(RecoveryJson::money));
    }

    static JsonObject money(Money money) {
        return ResultParts.measure(Measure.of(money));
    }
}
