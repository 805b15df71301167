package org.pmocore.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.io.Fields.Thing;
import org.pmocore.issues.EscalationLevel;
import org.pmocore.issues.EscalationRole;
import org.pmocore.issues.EscalationRoute;
import org.pmocore.issues.EscalationRule;
import org.pmocore.issues.EscalationRules;
import org.pmocore.issues.EscalationTrigger;
import org.pmocore.model.Issue;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Element;

/** Makes escalation rules of a JSON text. */
final class EscalationRulesReader {

    private final Complaints complaints;
    private final Map<String, Node> places = new HashMap<>();

    private EscalationRulesReader(Complaints complaints) {
        this.complaints = complaints;
    }

    static Loaded<EscalationRules> read(String text, Complaints complaints) {
        try {
            Node root = JsonReader.read(SourceText.withoutMark(text), complaints);
            if (Envelope.accepts(root, EscalationRulesFile.FORMAT, complaints)) {
                return new EscalationRulesReader(complaints).read(root);
            }
        } catch (BadFile bad) {
            complaints.add(bad);
        }
        return Loaded.failed(complaints.source(), complaints.toList());
    }

    private Loaded<EscalationRules> read(Node root) {
        Thing file = new Thing(Element.FILE, complaints.source(), "");
        Fields fields =
                Fields.of(root, Shape.ESCALATION_RULES, file, complaints).orElseThrow();
        fields.get("$schema", Values::text);
        Optional<String> id = fields.get("id", Values::id);
        Optional<String> version = fields.get("rulesVersion", Values::text);
        List<EscalationLevel> levels = new ArrayList<>();
        for (Fields level : fields.things("levels", Shape.ESCALATION_LEVEL, Element.RULE, "level")) {
            level(level).ifPresent(levels::add);
        }
        List<EscalationRule> rules = new ArrayList<>();
        for (Fields rule : fields.things("rules", Shape.ESCALATION_RULE, Element.RULE, "id")) {
            rule(rule).ifPresent(rules::add);
        }
        List<EscalationRoute> routes = new ArrayList<>();
        for (Fields route : fields.things("routes", Shape.ESCALATION_ROUTE, Element.RULE, "recipient")) {
            route(route).ifPresent(routes::add);
        }
        if (complaints.hasErrors()) {
            return Loaded.failed(complaints.source(), complaints.toList());
        }
        return build(
                EscalationRules.builder(id.orElseThrow(), version.orElseThrow())
                        .levels(levels)
                        .rules(rules)
                        .routes(routes),
                root);
    }

    private Loaded<EscalationRules> build(EscalationRules.Builder builder, Node root) {
        builder.violations().forEach(problem -> complain(problem, root));
        if (complaints.hasErrors()) {
            return Loaded.failed(complaints.source(), complaints.toList());
        }
        EscalationRules rules = builder.build();
        rules.lint().forEach(problem -> complain(problem, root));
        return Loaded.of(complaints.source(), rules, complaints.toList());
    }

    private void complain(Problem problem, Node root) {
        complaints.add(places.getOrDefault(problem.id(), root), problem);
    }

    private Optional<EscalationLevel> level(Fields fields) {
        Optional<Integer> level = fields.get("level", Values::integer);
        Optional<EscalationRole> role = fields.get("role", Values.oneOf(EscalationRole.class));
        Optional<Integer> within = fields.get("acknowledgeWithin", Values::integer);
        Optional<Integer> every = fields.get("repeatEvery", Values::integer);
        level.ifPresent(its -> places.put("L" + its, fields.node()));
        return level.isEmpty() || role.isEmpty() || within.isEmpty() || every.isEmpty()
                ? Optional.empty()
                : Optional.of(new EscalationLevel(level.get(), role.get(), within.get(), every.get()));
    }

    private Optional<EscalationRule> rule(Fields fields) {
        Optional<String> id = fields.get("id", Values::id);
        Set<Issue.Severity> severities = Set.copyOf(fields.list("severities", Values.oneOf(Issue.Severity.class)));
        List<EscalationRule.Condition> when = new ArrayList<>();
        for (Fields condition : fields.parts("when", Shape.ESCALATION_CONDITION)) {
            Optional<EscalationTrigger> trigger = condition.get("trigger", Values.oneOf(EscalationTrigger.class));
            Optional<Integer> limit = condition.get("limit", Values::integer);
            trigger.ifPresent(its -> limit.ifPresent(figure -> when.add(new EscalationRule.Condition(its, figure))));
        }
        Optional<Integer> level = fields.get("level", Values::integer);
        Optional<String> source = fields.get("source", Values::text);
        id.ifPresent(its -> places.put(its, fields.node()));
        return id.isEmpty() || level.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(new EscalationRule(id.get(), severities, when, level.get(), source.get()));
    }

    private Optional<EscalationRoute> route(Fields fields) {
        Optional<String> team = fields.get("team", Values::text);
        Optional<Integer> level = fields.get("level", Values::integer);
        Optional<String> recipient = fields.get("recipient", Values::id);
        recipient.ifPresent(its -> places.putIfAbsent(its, fields.node()));
        return level.isEmpty() || recipient.isEmpty()
                ? Optional.empty()
                : Optional.of(new EscalationRoute(team.orElse(""), level.get(), recipient.get()));
    }
}
