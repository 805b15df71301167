package org.pmocore.io;

import org.pmocore.schedule.BindingReason;
import org.pmocore.schedule.WhyNotCritical;
import org.pmocore.schedule.WhyNotEarlier;

/** The JSON of why a task is where it is: what holds it, and what keeps it from being critical. */
final class WhyJson {

    private WhyJson() {}

    static JsonObject of(WhyNotEarlier why) {
        return ResultParts.envelope("why-not-earlier")
                .put("task", ResultParts.task(why.task().task()))
                .put("heldBy", why.isHeldByFinish() ? "FINISH" : "START")
                .put("date", ResultParts.instant(why.date()))
                .put("pauseFrom", why.pauseFrom().map(ResultParts::instant))
                .putWholeList("reasons", why.reasons(), WhyJson::reason)
                .put("explanation", ResultParts.text(why::explain));
    }

    private static JsonObject reason(BindingReason reason) {
        return new JsonObject()
                .put("kind", reason.kind().name())
                .put("task", reason.task().id().value())
                .put("holds", reason.ofStart() ? "START" : "FINISH")
                .put("asked", ResultParts.instant(reason.asked()))
                .put("link", reason.link().map(ScheduleJson::link))
                .put(
                        "constraint",
                        reason.constraint().map(constraint -> constraint.kind().name()))
                .put(
                        "constraintDate",
                        reason.constraint()
                                .flatMap(constraint -> constraint.date())
                                .map(ResultParts::instant));
    }

    static JsonObject of(WhyNotCritical why) {
        WhyNotCritical.Limit limit = why.limit();
        return ResultParts.envelope("why-not-critical")
                .put("task", ResultParts.task(why.task().task()))
                .put("state", why.state().name())
                .put("totalFloat", why.totalFloat())
                .put("slipUntilCritical", why.slipUntilCritical())
                .putWholeList("chain", why.chain(), ScheduleJson::link)
                .put(
                        "limit",
                        new JsonObject()
                                .put("kind", limit.kind().name())
                                .put("task", limit.task().id().value())
                                .put("date", ResultParts.instant(limit.date())))
                .putWholeList(
                        "drivingPath", why.drivingPath(), task -> task.id().value())
                .put("explanation", ResultParts.text(why::explain));
    }
}
