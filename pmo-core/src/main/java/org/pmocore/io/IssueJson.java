package org.pmocore.io;

import java.util.List;
import java.util.Optional;
import org.pmocore.issues.IssueAge;
import org.pmocore.issues.IssueSummary;
import org.pmocore.model.Issue;
import org.pmocore.model.TaskId;

/** The JSON of the issues at a data date. */
final class IssueJson {

    private IssueJson() {}

    static JsonObject of(IssueSummary summary) {
        JsonObject json = ResultParts.envelope("issues").put("dataDate", ResultParts.date(summary.dataDate()));
        figures(json, summary);
        json.putWholeList(
                        "byTeam",
                        summary.byTeam().entrySet(),
                        part -> figures(new JsonObject().putUnless("team", part.getKey(), ""), part.getValue()))
                .putWholeList(
                        "weeks",
                        summary.weeks(),
                        week -> new JsonObject()
                                .put("monday", ResultParts.date(week.monday()))
                                .put("arrivals", week.arrivals())
                                .put("closures", week.closures())
                                .put("backlog", week.backlog()))
                .putWholeList("open", summary.open(), IssueJson::age);
        ids(json, "withoutOwner", summary.withoutOwner());
        ids(json, "withoutDueDate", summary.withoutDueDate());
        ids(json, "withoutAffectedTask", summary.withoutAffectedTask());
        return ids(json, "escalated", summary.escalated());
    }

    private static JsonObject figures(JsonObject json, IssueSummary summary) {
        return json.put("openCount", summary.openCount())
                .put("closedCount", summary.closedCount())
                .put("overdueCount", summary.overdue().size())
                .put("medianAge", ResultParts.measure(summary.medianAge()))
                .put("p85Age", ResultParts.measure(summary.p85Age()))
                .put("medianResolution", ResultParts.measure(summary.medianResolution()))
                .put("p85Resolution", ResultParts.measure(summary.p85Resolution()))
                .putWholeList(
                        "buckets",
                        summary.buckets(),
                        bucket -> new JsonObject()
                                .put("from", bucket.from())
                                .put(
                                        "to",
                                        bucket.to().isPresent()
                                                ? Optional.of(bucket.to().getAsInt())
                                                : Optional.empty())
                                .put("count", bucket.count()));
    }

    private static JsonObject ids(JsonObject json, String name, List<IssueAge> ages) {
        return json.putWholeList(name, ages, age -> age.issue().id());
    }

    private static JsonObject age(IssueAge age) {
        Issue issue = age.issue();
        JsonObject json = new JsonObject()
                .put("id", issue.id())
                .put("title", issue.title())
                .put("severity", issue.severity().name())
                .put("state", issue.state().name())
                .put("owner", issue.owner())
                .put("team", issue.team())
                .put("raisedDate", ResultParts.date(issue.raisedOn()))
                .put("dueDate", issue.dueOn())
                .put("escalationLevel", issue.escalationLevel())
                .putWholeList("affectedTasks", issue.affectedTasks(), TaskId::value);
        return json.put("ageWorkingDays", ResultParts.measure(age.ageWorkingDays()))
                .put("ageCalendarDays", ResultParts.measure(age.ageCalendarDays()))
                .put("overdue", age.isOverdue())
                .put("overdueWorkingDays", ResultParts.measure(age.overdueWorkingDays()));
    }
}
