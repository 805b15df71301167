package org.pmocore.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.ChangeRequest;
import org.pmocore.model.EarlierDueDate;
import org.pmocore.model.Escalation;
import org.pmocore.model.Issue;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Project;
import org.pmocore.model.Risk;
import org.pmocore.model.Transition;

/** Reads the registers of a project file: issues, risks and change requests. */
final class RegisterReader {

    private final Amounts amounts;
    private final Places places;

    RegisterReader(Amounts amounts, Places places) {
        this.amounts = amounts;
        this.places = places;
    }

    void readAll(Fields project, Project.Builder builder) {
        for (Fields fields : project.things("issues", Shape.ISSUE, Element.ISSUE, "id")) {
            issue(fields).ifPresent(issue -> {
                places.add(Element.ISSUE, issue.id(), fields.node());
                builder.issue(issue);
            });
        }
        for (Fields fields : project.things("risks", Shape.RISK, Element.RISK, "id")) {
            risk(fields).ifPresent(risk -> {
                places.add(Element.RISK, risk.id(), fields.node());
                builder.risk(risk);
            });
        }
        for (Fields fields : project.things("changeRequests", Shape.CHANGE_REQUEST, Element.CHANGE_REQUEST, "id")) {
            changeRequest(fields).ifPresent(request -> {
                places.add(Element.CHANGE_REQUEST, request.id(), fields.node());
                builder.changeRequest(request);
            });
        }
    }

    private Optional<Issue> issue(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> title = fields.get("title", Values::text);
        Optional<LocalDate> raisedOn = fields.get("raisedOn", Dates::day);
        Issue.Builder issue = Issue.builder(id.orElse("#"), title.orElse("#"), raisedOn.orElse(LocalDate.EPOCH));
        fields.get("severity", Values.oneOf(Issue.Severity.class)).ifPresent(issue::severity);
        fields.get("state", Values.oneOf(Issue.State.class)).ifPresent(issue::state);
        fields.get("dueOn", Dates::day).ifPresent(issue::dueOn);
        fields.get("neededBy", Dates::day).ifPresent(issue::neededBy);
        fields.get("closedOn", Dates::day).ifPresent(issue::closedOn);
        fields.get("updatedOn", Dates::day).ifPresent(issue::updatedOn);
        fields.get("raisedBy", Values::text).ifPresent(issue::raisedBy);
        fields.get("askedTo", Values::text).ifPresent(issue::askedTo);
        fields.get("impact", Values::workTime).ifPresent(issue::impact);
        fields.get("impactCost", amounts::money).ifPresent(issue::impactCost);
        fields.get("owner", Values::text).ifPresent(issue::owner);
        fields.get("team", Values::text).ifPresent(issue::team);
        issue.affectedTasks(tasks(fields));
        readStory(fields, issue);
        boolean whole = id.isPresent() && title.isPresent() && raisedOn.isPresent();
        return whole ? Optional.of(issue.build()) : Optional.empty();
    }

    private static void readStory(Fields fields, Issue.Builder issue) {
        fields.get("action", Values::text).ifPresent(issue::action);
        fields.get("doneWhen", Values::text).ifPresent(issue::doneWhen);
        fields.get("outcome", Values::text).ifPresent(issue::outcome);
        fields.get("waitingFor", Values::text).ifPresent(issue::waitingFor);
        fields.get("mergedInto", Values::id).ifPresent(issue::mergedInto);
        fields.get("escalationLevel", Values::integer).ifPresent(issue::escalationLevel);
        issue.escalations(fields.parts("escalations", Shape.ESCALATION).stream()
                .flatMap(part -> escalation(part).stream())
                .toList());
        issue.earlierDueDates(fields.list(
                "earlierDueDates",
                node -> EarlierDueDate.of(Dates.day(node)),
                Shape.EARLIER_DUE_DATE,
                RegisterReader::earlierDueDate));
        issue.log(log(fields, Issue.State.class));
    }

    private static Optional<Escalation> escalation(Fields fields) {
        Optional<Integer> level = fields.get("level", Values::integer);
        Optional<String> to = fields.get("to", Values::text);
        Optional<LocalDate> on = fields.get("on", Dates::day);
        Optional<LocalDate> acknowledged = fields.get("acknowledgedOn", Dates::day);
        return level.flatMap(
                number -> to.flatMap(whom -> on.map(date -> new Escalation(number, whom, date, acknowledged))));
    }

    private static Optional<EarlierDueDate> earlierDueDate(Fields fields) {
        Optional<LocalDate> date = fields.get("date", Dates::day);
        Optional<LocalDate> until = fields.get("until", Dates::day);
        Optional<String> reason = fields.get("reason", Values::text);
        return date.map(day -> new EarlierDueDate(day, until, reason));
    }

    private static <S extends Enum<S>> List<Transition<S>> log(Fields fields, Class<S> states) {
        List<Transition<S>> log = new ArrayList<>();
        for (Fields entry : fields.parts("log", Shape.TRANSITION)) {
            Optional<LocalDate> on = entry.get("on", Dates::day);
            Optional<S> state = entry.get("state", Values.oneOf(states));
            Optional<String> party = entry.get("party", Values::text);
            Optional<LocalDate> until = entry.get("until", Dates::day);
            Optional<String> note = entry.get("note", Values::text);
            on.ifPresent(date -> state.ifPresent(its -> log.add(new Transition<>(date, its, party, until, note))));
        }
        return log;
    }

    private Optional<Risk> risk(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> title = fields.get("title", Values::text);
        Risk.Builder risk = Risk.builder(id.orElse("#"), title.orElse("#"));
        fields.get("state", Values.oneOf(Risk.State.class)).ifPresent(risk::state);
        fields.get("probability", Values::number).ifPresent(risk::probability);
        fields.get("impact", Values::workTime).ifPresent(risk::impact);
        fields.get("impactCost", amounts::money).ifPresent(risk::impactCost);
        risk.affectedTasks(tasks(fields));
        fields.get("response", Values::text).ifPresent(risk::response);
        fields.get("trigger", Values::text).ifPresent(risk::trigger);
        fields.get("owner", Values::text).ifPresent(risk::owner);
        fields.get("dueOn", Dates::day).ifPresent(risk::dueOn);
        fields.get("raisedOn", Dates::day).ifPresent(risk::raisedOn);
        fields.get("outcome", Values::text).ifPresent(risk::outcome);
        fields.get("becameIssue", Values::id).ifPresent(risk::becameIssue);
        risk.log(log(fields, Risk.State.class));
        return id.isPresent() && title.isPresent() ? Optional.of(risk.build()) : Optional.empty();
    }

    private Optional<ChangeRequest> changeRequest(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> title = fields.get("title", Values::text);
        Optional<LocalDate> requestedOn = fields.get("requestedOn", Dates::day);
        ChangeRequest.Builder request =
                ChangeRequest.builder(id.orElse("#"), title.orElse("#"), requestedOn.orElse(LocalDate.EPOCH));
        fields.get("state", Values.oneOf(ChangeRequest.State.class)).ifPresent(request::state);
        fields.get("requestedBy", Values::text).ifPresent(request::requestedBy);
        fields.get("owner", Values::text).ifPresent(request::owner);
        fields.get("team", Values::text).ifPresent(request::team);
        request.affectedTasks(tasks(fields));
        fields.get("impact", Values::workTime).ifPresent(request::impact);
        fields.get("impactCost", amounts::money).ifPresent(request::impactCost);
        fields.get("neededBy", Dates::day).ifPresent(request::neededBy);
        fields.get("decidedBy", Values::text).ifPresent(request::decidedBy);
        fields.get("outcome", Values::text).ifPresent(request::outcome);
        fields.get("baseline", Values::id).ifPresent(request::baseline);
        request.log(log(fields, ChangeRequest.State.class));
        boolean whole = id.isPresent() && title.isPresent() && requestedOn.isPresent();
        return whole ? Optional.of(request.build()) : Optional.empty();
    }

    private static String[] tasks(Fields fields) {
        List<String> ids = fields.list("affectedTasks", Values::id);
        return ids.toArray(String[]::new);
    }
}
