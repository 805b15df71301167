package org.pmocore.io;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.pmocore.measure.Money;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.Escalation;
import org.pmocore.model.Issue;
import org.pmocore.model.Risk;
import org.pmocore.model.TaskId;
import org.pmocore.model.Transition;

/** Writes the registers of a project file: issues, risks and change requests; what follows from the log is left out. */
final class RegisterWriter {

    private final Function<Money, String> moneyText;

    RegisterWriter(Function<Money, String> moneyText) {
        this.moneyText = moneyText;
    }

    JsonObject issue(Issue issue) {
        boolean logged = !issue.log().isEmpty();
        JsonObject json = new JsonObject()
                .put("id", issue.id())
                .put("title", issue.title())
                .put("raisedOn", issue.raisedOn().toString())
                .putUnless("severity", issue.severity().name(), Issue.Severity.MEDIUM.name())
                .putUnless("state", issue.state().name(), stateUnsaid(issue.log(), Issue.State.NEW))
                .put("dueOn", issue.dueOn().map(LocalDate::toString))
                .put("neededBy", issue.neededBy().map(LocalDate::toString))
                .put("closedOn", issue.closedOn().filter(date -> !logged).map(LocalDate::toString))
                .put("updatedOn", issue.updatedOn().map(LocalDate::toString))
                .put("raisedBy", issue.raisedBy())
                .put("askedTo", issue.askedTo())
                .put("owner", issue.owner())
                .put("team", issue.team())
                .putList("affectedTasks", issue.affectedTasks(), TaskId::value)
                .put("impact", issue.impact().map(Object::toString))
                .put("impactCost", issue.impactCost().map(moneyText));
        return story(json, issue);
    }

    private static JsonObject story(JsonObject json, Issue issue) {
        return json.put("action", issue.action())
                .put("doneWhen", issue.doneWhen())
                .put("outcome", issue.outcome())
                .put("mergedInto", issue.mergedInto())
                .put("waitingFor", issue.waitingFor().filter(party -> !isInLog(issue, party)))
                .putUnless("escalationLevel", issue.escalationLevel(), levelOf(issue))
                .putList("escalations", issue.escalations(), RegisterWriter::escalation)
                .putList("earlierDueDates", issue.earlierDueDates(), RegisterWriter::earlierDueDate)
                .putList("log", issue.log(), RegisterWriter::transition);
    }

    JsonObject risk(Risk risk) {
        JsonObject json = new JsonObject()
                .put("id", risk.id())
                .put("title", risk.title())
                .put("raisedOn", risk.raisedOn().map(LocalDate::toString))
                .putUnless("state", risk.state().name(), stateUnsaid(risk.log(), Risk.State.IDENTIFIED));
        risk.probability().ifPresent(probability -> json.put("probability", probability));
        return json.put("impact", risk.impact().map(Object::toString))
                .put("impactCost", risk.impactCost().map(moneyText))
                .putList("affectedTasks", risk.affectedTasks(), TaskId::value)
                .put("response", risk.response())
                .put("trigger", risk.trigger())
                .put("owner", risk.owner())
                .put("dueOn", risk.dueOn().map(LocalDate::toString))
                .put("outcome", risk.outcome())
                .put("becameIssue", risk.becameIssue())
                .putList("log", risk.log(), RegisterWriter::transition);
    }

    JsonObject changeRequest(ChangeRequest request) {
        return new JsonObject()
                .put("id", request.id())
                .put("title", request.title())
                .put("requestedOn", request.requestedOn().toString())
                .putUnless("state", request.state().name(), stateUnsaid(request.log(), ChangeRequest.State.REQUESTED))
                .put("requestedBy", request.requestedBy())
                .put("owner", request.owner())
                .put("team", request.team())
                .putList("affectedTasks", request.affectedTasks(), TaskId::value)
                .put("impact", request.impact().map(Object::toString))
                .put("impactCost", request.impactCost().map(moneyText))
                .put("neededBy", request.neededBy().map(LocalDate::toString))
                .put("decidedBy", request.decidedBy())
                .put("outcome", request.outcome())
                .put("baseline", request.baseline())
                .putList("log", request.log(), RegisterWriter::transition);
    }

    private static <S extends Enum<S>> JsonObject transition(Transition<S> entry) {
        return new JsonObject()
                .put("on", entry.on().toString())
                .put("state", entry.to().name())
                .put("party", entry.party())
                .put("until", entry.until().map(LocalDate::toString))
                .put("note", entry.note());
    }

    private static JsonObject escalation(Escalation escalation) {
        return new JsonObject()
                .put("level", escalation.level())
                .put("to", escalation.to())
                .put("on", escalation.on().toString())
                .put("acknowledgedOn", escalation.acknowledgedOn().map(LocalDate::toString));
    }

    /** A bare date where nothing else is known of it. */
    private static Object earlierDueDate(EarlierDueDate due) {
        return due.equals(EarlierDueDate.of(due.date()))
                ? due.date().toString()
                : new JsonObject()
                        .put("date", due.date().toString())
                        .put("until", due.until().map(LocalDate::toString))
                        .put("reason", due.reason());
    }

    private static <S extends Enum<S>> String stateUnsaid(List<Transition<S>> log, S initial) {
        return log.isEmpty() ? initial.name() : log.get(log.size() - 1).to().name();
    }

    private static boolean isInLog(Issue issue, String party) {
        List<Transition<Issue.State>> log = issue.log();
        return !log.isEmpty()
                && log.get(log.size() - 1).party().filter(party::equals).isPresent();
    }

    private static int levelOf(Issue issue) {
        return issue.escalations().stream().mapToInt(Escalation::level).max().orElse(0);
    }
}
