package org.pmocore.io;

import org.pmocore.health.DimensionHealth;
import org.pmocore.health.HealthFinding;
import org.pmocore.health.HealthLimit;
import org.pmocore.health.HealthReport;
import org.pmocore.health.MilestoneOutlook;
import org.pmocore.health.Offender;

/** The JSON of a health report. */
final class HealthJson {

    private HealthJson() {}

    static JsonObject of(HealthReport report) {
        return ResultParts.envelope("health")
                .put("project", report.projectName())
                .put("dataDate", ResultParts.date(report.dataDate()))
                .put("overall", report.overall().name())
                .putWholeList("notAssessed", report.notAssessed(), Enum::name)
                .put(
                        "rules",
                        new JsonObject()
                                .put("id", report.rules().id())
                                .put("version", report.rules().version()))
                .putWholeList("dimensions", report.dimensions(), HealthJson::dimension)
                .putWholeList("milestones", report.milestones(), HealthJson::milestone);
    }

    private static JsonObject dimension(DimensionHealth health) {
        return new JsonObject()
                .put("dimension", health.dimension().name())
                .put("mandatory", health.mandatory())
                .put("rag", health.rag().name())
                .putWholeList("findings", health.findings(), HealthJson::finding);
    }

    private static JsonObject finding(HealthFinding finding) {
        return new JsonObject()
                .put("indicator", finding.indicator().name())
                .put("rag", finding.rag().name())
                .put("value", ResultParts.measure(finding.value()))
                .put("amber", limit(finding.rule().amber()))
                .put("red", limit(finding.rule().red()))
                .put("source", finding.rule().source())
                .put("text", ResultParts.text(finding::text))
                .putWholeList("offenders", finding.offenders(), HealthJson::offender);
    }

    private static JsonObject limit(HealthLimit limit) {
        return new JsonObject().put("breach", limit.comparison().symbol()).put("value", limit.value());
    }

    private static JsonObject offender(Offender offender) {
        return new JsonObject()
                .put("kind", offender.kind().name())
                .put("id", offender.id())
                .put("name", offender.name())
                .put("effect", ResultParts.measure(offender.effect()));
    }

    private static JsonObject milestone(MilestoneOutlook outlook) {
        return ResultParts.task(outlook.milestone().task())
                .put("rag", outlook.rag().name())
                .put("reached", outlook.isReached())
                .put("promisedDate", outlook.promised())
                .put("dueDate", outlook.due())
                .put("baselineDate", outlook.baseline())
                .put("forecastDate", ResultParts.date(outlook.forecast()))
                .put("margin", ResultParts.measure(outlook.margin()))
                .put("slip", ResultParts.measure(outlook.slip()));
    }
}
