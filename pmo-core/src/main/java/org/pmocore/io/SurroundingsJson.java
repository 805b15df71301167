package org.pmocore.io;

import org.pmocore.impact.Decision;
import org.pmocore.impact.HandOff;
import org.pmocore.impact.Impact;
import org.pmocore.impact.NextPath;

/** The JSON of what lies around a slip: hand-offs, tasks with slack, the next path, the decision wanted. */
final class SurroundingsJson {

    private SurroundingsJson() {}

    static void addTo(JsonObject json, Impact impact, String milestone) {
        json.putList(
                        "irrelevant",
                        impact.irrelevant(milestone),
                        found -> ResultParts.task(found.task()).put("slack", ResultParts.measure(found.slack())))
                .put("nextPath", impact.nextPath(milestone).map(SurroundingsJson::nextPath))
                .put("decision", impact.decision(milestone).map(SurroundingsJson::decision));
    }

    static JsonObject handOff(HandOff handOff) {
        return new JsonObject()
                .put("link", handOff.link().toString())
                .put("giver", handOff.giver().id().value())
                .put("giverTeam", handOff.giver().team())
                .put("receiver", handOff.receiver().id().value())
                .put("receiverTeam", handOff.receiver().team())
                .put("before", ResultParts.instant(handOff.before()))
                .put("after", ResultParts.instant(handOff.after()))
                .put("slip", ResultParts.measure(handOff.slip()))
                .put("receiverSlip", ResultParts.measure(handOff.receiverSlip()));
    }

    private static JsonObject nextPath(NextPath path) {
        JsonObject json = new JsonObject().put("days", ResultParts.measure(path.days()));
        return ResultParts.ids(json, "tasks", path.tasks())
                .put("joins", path.joins().id().value())
                .put("byDate", path.byDate());
    }

    private static JsonObject decision(Decision decision) {
        return new JsonObject()
                .put("by", decision.by().map(ResultParts::date))
                .putWholeList("options", decision.options(), SurroundingsJson::option)
                .put("request", ResultParts.text(decision::explain));
    }

    private static JsonObject option(Decision.Option option) {
        JsonObject json = new JsonObject();
        if (option instanceof Decision.NewPromise promise) {
            json.put("kind", "NEW_PROMISE")
                    .put("fromDate", ResultParts.date(promise.from()))
                    .put("toDate", ResultParts.date(promise.to()));
        } else if (option instanceof Decision.StartBy start) {
            json.put("kind", "START_BY")
                    .put("task", start.task().id().value())
                    .put("latestDate", ResultParts.date(start.latest()));
        } else if (option instanceof Decision.Shorten shorten) {
            ResultParts.ids(json.put("kind", "SHORTEN"), "tasks", shorten.tasks())
                    .put("by", ResultParts.measure(shorten.by()));
        } else {
            json.put("kind", "REPLAN");
        }
        return json.put("openUntilDate", option.openUntil().map(ResultParts::date));
    }
}
