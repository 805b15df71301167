package org.pmocore.issues;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pmocore.model.Issue;
import org.pmocore.model.Problem;

/** What is wrong, and what is doubtful, about escalation rules. */
final class EscalationCheck {

    private final List<EscalationLevel> levels;
    private final List<EscalationRule> rules;
    private final List<EscalationRoute> routes;
    private final List<Problem> problems = new ArrayList<>();

    EscalationCheck(List<EscalationLevel> levels, List<EscalationRule> rules, List<EscalationRoute> routes) {
        this.levels = List.copyOf(levels);
        this.rules = List.copyOf(rules);
        this.routes = List.copyOf(routes);
    }

    List<Problem> errors() {
        checkLevels();
        Set<String> ids = new HashSet<>();
        for (EscalationRule rule : rules) {
            if (!ids.add(rule.id())) {
                error(rule.id(), "id", "PMO-2702", rule.id());
            }
            if (rule.when().isEmpty()) {
                error(rule.id(), "when", "PMO-2703");
            }
            checkLevel(rule.id(), rule.level());
            for (EscalationRule.Condition condition : rule.when()) {
                if (condition.limit() < 0 && condition.trigger() != EscalationTrigger.FLOAT) {
                    error(rule.id(), "when", "PMO-2705", condition.trigger().name(), condition.limit());
                }
            }
        }
        for (EscalationRoute route : routes) {
            checkLevel(route.recipient(), route.level());
        }
        return List.copyOf(problems);
    }

    List<Problem> warnings() {
        checkSeverities();
        for (int place = 0; place < rules.size(); place++) {
            checkDecides(place);
        }
        for (EscalationLevel level : levels) {
            if (rules.stream().noneMatch(rule -> rule.level() == level.level())) {
                warn("L" + level.level(), "levels", "PMO-2712", level.level());
            }
            if (level.acknowledgeWithin() > level.repeatEvery()) {
                warn(
                        "L" + level.level(),
                        "levels",
                        "PMO-2713",
                        level.level(),
                        level.repeatEvery(),
                        level.acknowledgeWithin());
            }
        }
        checkRoutes();
        return List.copyOf(problems);
    }

    private void checkLevels() {
        Set<Integer> known = new HashSet<>();
        for (EscalationLevel level : levels) {
            boolean counts = known.add(level.level()) && level.level() >= 1 && level.level() <= levels.size();
            if (!counts) {
                error("L" + level.level(), "levels", "PMO-2701", level.level(), levels.size());
            }
            if (level.acknowledgeWithin() < 0 || level.repeatEvery() < 1) {
                error("L" + level.level(), "levels", "PMO-2706", level.acknowledgeWithin(), level.repeatEvery());
            }
        }
    }

    private void checkLevel(String id, int level) {
        if (levels.stream().noneMatch(its -> its.level() == level)) {
            error(id, "level", "PMO-2704", level);
        }
    }

    private void checkSeverities() {
        for (Issue.Severity severity : Issue.Severity.values()) {
            if (rules.stream().noneMatch(rule -> rule.isFor(severity))) {
                warn(severity.name(), "severities", "PMO-2710", severity.name());
            }
        }
    }

    /** Of two rules that cover each other at one level the first one decides. */
    private void checkDecides(int place) {
        EscalationRule rule = rules.get(place);
        for (int other = 0; other < rules.size(); other++) {
            EscalationRule its = rules.get(other);
            boolean higher = its.level() > rule.level() || (its.level() == rule.level() && other < place);
            boolean same = its.level() == rule.level() && other > place && !rule.covers(its);
            if (other != place && (higher || same) && its.covers(rule)) {
                warn(rule.id(), "when", "PMO-2711", rule.id(), its.id());
                return;
            }
        }
    }

    private void checkRoutes() {
        Set<String> teams = new HashSet<>();
        for (EscalationRoute route : routes) {
            if (teams.add(route.team())) {
                for (EscalationLevel level : levels) {
                    if (routes.stream()
                            .noneMatch(its -> its.level() == level.level()
                                    && (its.team().equals(route.team())
                                            || its.team().isEmpty()))) {
                        warn(route.team(), "routes", "PMO-2714", route.team(), level.level());
                    }
                }
            }
        }
    }

    private void error(String id, String field, String code, Object... arguments) {
        problems.add(Problem.error(EscalationCheck.class, code, arguments).at(Problem.Element.RULE, id, field));
    }

    private void warn(String id, String field, String code, Object... arguments) {
        problems.add(Problem.warning(EscalationCheck.class, code, arguments).at(Problem.Element.RULE, id, field));
    }
}
