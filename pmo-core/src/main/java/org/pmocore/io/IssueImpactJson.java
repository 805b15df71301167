package org.pmocore.io;

import org.pmocore.impact.MilestoneImpact;
import org.pmocore.issues.IssueFinding;
import org.pmocore.issues.IssueImpact;
import org.pmocore.issues.IssueImpacts;
import org.pmocore.issues.OpenUntil;

/** The JSON of what open issues do to the dates. */
final class IssueImpactJson {

    private IssueImpactJson() {}

    static JsonObject of(IssueImpacts impacts) {
        return ResultParts.envelope("issue-impacts")
                .put("dataDate", ResultParts.date(impacts.dataDate()))
                .putWholeList("issues", impacts.ranked(), IssueImpactJson::impact);
    }

    private static JsonObject impact(IssueImpact impact) {
        JsonObject json = new JsonObject()
                .put("id", impact.issue().id())
                .put("title", impact.issue().title())
                .put("neededByDate", impact.neededBy())
                .put("promisesKeptUntilDate", impact.promisesKeptUntil())
                .put("concernsPromises", impact.concernsPromises())
                .put("weight", ResultParts.measure(impact.weight()))
                .put("leastFloat", ResultParts.measure(impact.leastFloat()));
        return ResultParts.ids(json, "heldTasks", impact.heldTasks())
                .putWholeList("course", impact.course(), IssueImpactJson::openUntil)
                .putWholeList("findings", impact.findings(), IssueImpactJson::finding)
                .put("text", ResultParts.text(impact::explain));
    }

    private static JsonObject openUntil(OpenUntil open) {
        return new JsonObject()
                .put("date", ResultParts.date(open.date()))
                .put("promisedSlip", ResultParts.measure(open.promisedSlip()))
                .putWholeList("moved", open.moved(), IssueImpactJson::milestone);
    }

    private static JsonObject milestone(MilestoneImpact milestone) {
        return ResultParts.task(milestone.task())
                .put("beforeDate", ResultParts.date(milestone.dateBefore()))
                .put("afterDate", ResultParts.date(milestone.dateAfter()))
                .put("dueDate", milestone.due())
                .put("slipWorkingDays", ResultParts.measure(milestone.slipWorkingDays()))
                .put("lateWorkingDays", ResultParts.measure(milestone.lateWorkingDays()));
    }

    private static JsonObject finding(IssueFinding finding) {
        JsonObject json = new JsonObject()
                .put("kind", finding.kind().name())
                .put("statedDate", finding.stated())
                .put("neededDate", finding.needed());
        return ResultParts.ids(json, "tasks", finding.tasks()).put("text", ResultParts.text(finding::text));
    }
}
