package org.pmocore.io;

import java.util.List;
import java.util.Optional;
import org.pmocore.issues.AgeBucket;
import org.pmocore.issues.ClosureForecast;
import org.pmocore.issues.ClosureOutlook;
import org.pmocore.issues.DueProfile;
import org.pmocore.issues.IssueAge;
import org.pmocore.issues.IssueSummary;
import org.pmocore.issues.LittleCheck;
import org.pmocore.issues.ResolutionSurvival;
import org.pmocore.model.Issue;
import org.pmocore.model.TaskId;

/** The JSON of the issues at a data date. */
final class IssueJson {

    private static final double P10 = 0.1;
    private static final double P50 = 0.5;
    private static final double P90 = 0.9;
    private static final int DUE_WEEKS = 4;

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
                                .put("backlog", week.backlog())
                                .put("reopenings", week.reopenings()))
                .put("forecast", forecast(summary.forecast()))
                .put("littleCheck", little(summary.littleCheck()))
                .put("survival", survival(summary.survival()))
                .put("dueProfile", dueProfile(summary.dueProfile(DUE_WEEKS)))
                .put("text", ResultParts.text(summary::explain))
                .putWholeList("open", summary.open(), IssueJson::age);
        ids(json, "withoutOwner", summary.withoutOwner());
        ids(json, "withoutDueDate", summary.withoutDueDate());
        ids(json, "withoutAffectedTask", summary.withoutAffectedTask());
        ids(json, "redated", summary.redated());
        json.putWholeList("reopened", summary.reopened(), Issue::id);
        ids(json, "waitingSinceUnknown", summary.waitingSinceUnknown());
        return ids(json, "escalated", summary.escalated());
    }

    private static JsonObject forecast(ClosureForecast forecast) {
        return new JsonObject()
                .put("backlog", forecast.backlog())
                .put("fullWeeks", forecast.weeks().size())
                .put("arrivalsPerWeek", ResultParts.measure(forecast.arrivalsPerWeek()))
                .put("closuresPerWeek", ResultParts.measure(forecast.closuresPerWeek()))
                .put("atCurrentRate", outlook(forecast.atCurrentRate()))
                .put("ifNothingArrives", outlook(forecast.ifNothingArrives()));
    }

    private static JsonObject outlook(ClosureOutlook outlook) {
        return new JsonObject()
                .put("netPerWeek", ResultParts.measure(outlook.netPerWeek()))
                .put("calendarDays", ResultParts.measure(outlook.calendarDays()))
                .put("date", outlook.date())
                .put("p10Date", outlook.date(P10))
                .put("p50Date", outlook.date(P50))
                .put("p90Date", outlook.date(P90))
                .put("chanceWithinFiveYears", ResultParts.measure(outlook.chance()));
    }

    private static JsonObject little(LittleCheck check) {
        return new JsonObject()
                .put("meanBacklog", ResultParts.measure(check.meanBacklog()))
                .put("closuresPerWeek", ResultParts.measure(check.closuresPerWeek()))
                .put("impliedTime", ResultParts.measure(check.impliedTime()))
                .put("observedTime", ResultParts.measure(check.observedTime()));
    }

    private static JsonObject survival(ResolutionSurvival survival) {
        return new JsonObject()
                .put("median", ResultParts.measure(survival.median()))
                .put("p85", ResultParts.measure(survival.p85()))
                .put("resolved", survival.resolvedCount())
                .put("censored", survival.censoredCount())
                .putWholeList(
                        "steps",
                        survival.steps(),
                        step -> new JsonObject()
                                .put("workingDays", step.workingDays())
                                .put("atRisk", step.atRisk())
                                .put("resolved", step.resolved())
                                .put("shareOpen", step.shareOpen())
                                .put("standardError", step.standardError()));
    }

    private static JsonObject dueProfile(DueProfile profile) {
        return new JsonObject()
                .put("overdue", profile.overdue())
                .put("later", profile.later())
                .put("undated", profile.undated())
                .putWholeList(
                        "weeks",
                        profile.weeks(),
                        week -> new JsonObject()
                                .put("monday", ResultParts.date(week.monday()))
                                .put("due", week.due())
                                .put("dueSoFar", week.dueSoFar())
                                .put("closable", ResultParts.measure(week.closable())));
    }

    private static JsonObject figures(JsonObject json, IssueSummary summary) {
        return json.put("openCount", summary.openCount())
                .put("closedCount", summary.closedCount())
                .put("overdueCount", summary.overdue().size())
                .put("medianAge", ResultParts.measure(summary.medianAge()))
                .put("p85Age", ResultParts.measure(summary.p85Age()))
                .put("medianResolution", ResultParts.measure(summary.medianResolution()))
                .put("p85Resolution", ResultParts.measure(summary.p85Resolution()))
                .putWholeList("buckets", summary.buckets(), IssueJson::bucket)
                .putWholeList("bucketsWithoutWaiting", summary.bucketsWithoutWaiting(), IssueJson::bucket);
    }

    private static JsonObject bucket(AgeBucket bucket) {
        Optional<Integer> to = bucket.to().isPresent() ? Optional.of(bucket.to().getAsInt()) : Optional.empty();
        return new JsonObject().put("from", bucket.from()).put("to", to).put("count", bucket.count());
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
                .put("dueDate", age.dueOn())
                .put("escalationLevel", issue.escalationLevel())
                .putWholeList("affectedTasks", issue.affectedTasks(), TaskId::value);
        return json.put("ageWorkingDays", ResultParts.measure(age.ageWorkingDays()))
                .put("ageCalendarDays", ResultParts.measure(age.ageCalendarDays()))
                .put("waitingWorkingDays", ResultParts.measure(age.waitingWorkingDays()))
                .put("oursWorkingDays", ResultParts.measure(age.oursWorkingDays()))
                .put("workingDaysInState", ResultParts.measure(age.workingDaysInState()))
                .put("workingDaysSinceUpdate", ResultParts.measure(age.workingDaysSinceUpdate()))
                .put("redatedCount", age.redatedCount())
                .put("reopenedCount", age.reopenedCount())
                .put("overdue", age.isOverdue())
                .put("overdueWorkingDays", ResultParts.measure(age.overdueWorkingDays()));
    }
}
