package org.pmocore.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Issue;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Project;
import org.pmocore.model.Risk;

/** Reads the issues and risks of a project file. */
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
    }

    private static Optional<Issue> issue(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> title = fields.get("title", Values::text);
        Optional<LocalDate> raisedOn = fields.get("raisedOn", Dates::day);
        Issue.Builder issue = Issue.builder(id.orElse("#"), title.orElse("#"), raisedOn.orElse(LocalDate.EPOCH));
        fields.get("severity", Values.oneOf(Issue.Severity.class)).ifPresent(issue::severity);
        fields.get("state", Values.oneOf(Issue.State.class)).ifPresent(issue::state);
        fields.get("dueOn", Dates::day).ifPresent(issue::dueOn);
        fields.get("closedOn", Dates::day).ifPresent(issue::closedOn);
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
        fields.get("escalationLevel", Values::integer).ifPresent(issue::escalationLevel);
        issue.earlierDueDates(fields.list("earlierDueDates", Dates::day));
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
        return id.isPresent() && title.isPresent() ? Optional.of(risk.build()) : Optional.empty();
    }

    private static String[] tasks(Fields fields) {
        List<String> ids = fields.list("affectedTasks", Values::id);
        return ids.toArray(String[]::new);
    }
}
