package org.pmocore.io;

import org.pmocore.issues.EscalationEvent;
import org.pmocore.issues.EscalationReason;
import org.pmocore.issues.EscalationRun;

/** The JSON of what is to be escalated. */
final class EscalationJson {

    private EscalationJson() {}

    static JsonObject of(EscalationRun run) {
        return ResultParts.envelope("escalations")
                .put("dataDate", ResultParts.date(run.dataDate()))
                .put("rules", run.rules().id())
                .put("rulesVersion", run.rules().version())
                .putWholeList("events", run.events(), EscalationJson::event)
                .putWholeList("held", run.held(), EscalationJson::event)
                .putWholeList(
                        "gaps",
                        run.gaps(),
                        gap -> new JsonObject()
                                .put("issue", gap.issue().id())
                                .put("trigger", gap.trigger().name())
                                .put("reason", gap.reason().name()));
    }

    private static JsonObject event(EscalationEvent event) {
        return new JsonObject()
                .put("key", event.key())
                .put("issue", event.issue().id())
                .put("rule", event.rule())
                .put("level", event.level())
                .put("period", event.period())
                .put("onDate", ResultParts.date(event.on()))
                .put("role", event.role().name())
                .put("recipient", event.recipient())
                .put("acknowledgeByDate", ResultParts.date(event.acknowledgeBy()))
                .putWholeList("reasons", event.reasons(), EscalationJson::reason)
                .put("text", ResultParts.text(event::text));
    }

    private static JsonObject reason(EscalationReason reason) {
        return new JsonObject()
                .put("rule", reason.rule())
                .put("trigger", reason.trigger().map(Enum::name))
                .put("value", ResultParts.measure(reason.value()))
                .put("limit", reason.limit())
                .put("text", ResultParts.text(reason::text));
    }
}
