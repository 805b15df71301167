package org.pmocore.model;

import static org.pmocore.model.Problem.Element.CHANGE_REQUEST;
import static org.pmocore.model.Problem.Element.ISSUE;
import static org.pmocore.model.Problem.Element.RISK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.measure.Amount;
import org.pmocore.model.Problem.Element;
import org.pmocore.time.WorkTime;

/** Checks the registers of a project: issues, risks and change requests, each with its log. */
final class RegisterCheck {

    private final ProjectDraft draft;
    private final ProblemList problems;
    private final CurrencyCheck currencies;

    private RegisterCheck(ProjectDraft draft, ProblemList problems, CurrencyCheck currencies) {
        this.draft = draft;
        this.problems = problems;
        this.currencies = currencies;
    }

    /** Keeps money to one currency. */
    interface CurrencyCheck {
        void check(Element element, String id, String field, Amount amount);
    }

    /** What an entry of any register says of its life. */
    private record Life<S extends Enum<S>>(
            Element element, String id, Optional<LocalDate> raisedOn, S state, List<Transition<S>> log) {

        @Nullable
        Transition<S> last() {
            return log.isEmpty() ? null : log.get(log.size() - 1);
        }
    }

    static void check(Project.Builder builder, ProjectDraft draft, ProblemList problems, CurrencyCheck currencies) {
        RegisterCheck check = new RegisterCheck(draft, problems, currencies);
        check.checkNumbers(ISSUE, builder.issues.stream().map(Issue::id).toList());
        check.checkNumbers(RISK, builder.risks.stream().map(Risk::id).toList());
        check.checkNumbers(
                CHANGE_REQUEST,
                builder.changeRequests.stream().map(ChangeRequest::id).toList());
        Set<String> issues = new HashSet<>();
        builder.issues.forEach(issue -> issues.add(issue.id()));
        builder.issues.forEach(issue -> check.checkIssue(issue, issues));
        builder.risks.forEach(risk -> check.checkRisk(risk, issues));
        Set<String> baselines = new HashSet<>();
        builder.baselines.forEach(baseline -> baselines.add(baseline.name()));
        builder.changeRequests.forEach(request -> check.checkRequest(request, baselines));
    }

    private void checkNumbers(Element element, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < ids.size(); place++) {
            Integer first = places.putIfAbsent(ids.get(place), place);
            if (first != null) {
                problems.add(element, ids.get(place), "id", "PMO-1601", ids.get(place), first + 1, place + 1);
            }
        }
    }

    private void checkIssue(Issue issue, Set<String> issues) {
        checkTasks(ISSUE, issue.id(), issue.affectedTasks());
        checkTime(ISSUE, issue.id(), issue.impact());
        issue.impactCost().ifPresent(cost -> currencies.check(ISSUE, issue.id(), "impactCost", cost));
        LocalDate closed = issue.closedOn().orElse(LocalDate.MAX);
        if (closed.isBefore(issue.raisedOn())) {
            problems.add(ISSUE, issue.id(), "closedOn", "PMO-1602", closed, issue.raisedOn());
        }
        if (issue.closedOn().isPresent() && issue.state().isOpen()) {
            problems.add(
                    ISSUE,
                    issue.id(),
                    "closedOn",
                    "PMO-1603",
                    closed,
                    issue.state().name());
        }
        checkLog(
                Issue.lifecycle(),
                new Life<>(ISSUE, issue.id(), Optional.of(issue.raisedOn()), issue.state(), issue.log()),
                issue.outcome());
        checkClosing(issue);
        checkOther(ISSUE, issue.id(), "mergedInto", issue.mergedInto(), issues);
        checkDueDates(issue);
        checkEscalations(issue);
    }

    private void checkRisk(Risk risk, Set<String> issues) {
        checkTasks(RISK, risk.id(), risk.affectedTasks());
        checkTime(RISK, risk.id(), risk.impact());
        risk.impactCost().ifPresent(cost -> currencies.check(RISK, risk.id(), "impactCost", cost));
        double probability = risk.probability().orElse(0);
        if (!(probability >= 0 && probability <= 1)) {
            problems.add(RISK, risk.id(), "probability", "PMO-1605", Double.toString(probability));
        }
        checkLog(
                Risk.lifecycle(),
                new Life<>(RISK, risk.id(), risk.raisedOn(), risk.state(), risk.log()),
                risk.outcome());
        checkOther(RISK, risk.id(), "becameIssue", risk.becameIssue(), issues);
    }

    private void checkRequest(ChangeRequest request, Set<String> baselines) {
        checkTasks(CHANGE_REQUEST, request.id(), request.affectedTasks());
        checkTime(CHANGE_REQUEST, request.id(), request.impact());
        request.impactCost().ifPresent(cost -> currencies.check(CHANGE_REQUEST, request.id(), "impactCost", cost));
        checkLog(
                ChangeRequest.lifecycle(),
                new Life<>(
                        CHANGE_REQUEST,
                        request.id(),
                        Optional.of(request.requestedOn()),
                        request.state(),
                        request.log()),
                request.outcome());
        checkOther(CHANGE_REQUEST, request.id(), "baseline", request.baseline(), baselines);
    }

    /** Whoever keeps a log keeps it whole; without one nothing is asked for here. */
    private <S extends Enum<S>> void checkLog(Lifecycle<S> lifecycle, Life<S> life, Optional<String> outcome) {
        Transition<S> last = life.last();
        if (last == null) {
            return;
        }
        LocalDate raised = life.raisedOn().orElse(life.log().get(0).on());
        for (Problem problem : lifecycle.check(raised, life.log())) {
            problems.add(problem.at(life.element(), life.id(), "log"));
        }
        if (last.to() != life.state()) {
            problems.add(
                    life.element(),
                    life.id(),
                    "state",
                    "PMO-1613",
                    life.state().name(),
                    last.to().name(),
                    last.on());
        }
        if (lifecycle.needsOutcome(last.to())
                && outcome.isEmpty()
                && last.note().isEmpty()) {
            problems.add(
                    life.element(), life.id(), "outcome", "PMO-1614", last.to().name());
        }
    }

    private void checkClosing(Issue issue) {
        Optional<LocalDate> byLog = issue.endOfLog();
        if (byLog.isPresent() && !byLog.equals(issue.closedOn())) {
            problems.add(
                    ISSUE, issue.id(), "closedOn", "PMO-1615", issue.closedOn().orElseThrow(), byLog.orElseThrow());
        }
    }

    private void checkDueDates(Issue issue) {
        LocalDate before = issue.raisedOn();
        for (EarlierDueDate due : issue.earlierDueDates()) {
            LocalDate until = due.until().orElse(before);
            if (until.isBefore(before)) {
                problems.add(ISSUE, issue.id(), "earlierDueDates", "PMO-1616", due.date(), until, before);
            }
            before = until.isBefore(before) ? before : until;
        }
    }

    private void checkEscalations(Issue issue) {
        if (issue.escalationLevel() < 0) {
            problems.add(ISSUE, issue.id(), "escalationLevel", "PMO-1604", issue.escalationLevel());
        }
        LocalDate before = issue.raisedOn();
        for (Escalation escalation : issue.escalations()) {
            if (escalation.level() < 1) {
                problems.add(ISSUE, issue.id(), "escalations", "PMO-1617", escalation.level());
            }
            if (escalation.on().isBefore(before)) {
                problems.add(ISSUE, issue.id(), "escalations", "PMO-1618", escalation.on(), before);
            }
            LocalDate acknowledged = escalation.acknowledgedOn().orElse(LocalDate.MAX);
            if (acknowledged.isBefore(escalation.on())) {
                problems.add(ISSUE, issue.id(), "escalations", "PMO-1619", acknowledged, escalation.on());
            }
            before = escalation.on();
        }
    }

    private void checkOther(Element element, String id, String field, Optional<String> other, Set<String> known) {
        String number = other.orElse(id);
        boolean itself = element == ISSUE && number.equals(id) && other.isPresent();
        if (other.isPresent() && (itself || !known.contains(number))) {
            problems.add(Problem.error(Problem.class, "PMO-1620", number)
                    .at(element, id, field)
                    .suggesting(Suggestion.closest(number, known).filter(guess -> !guess.equals(id))));
        }
    }

    private void checkTime(Element element, String id, Optional<WorkTime> impact) {
        impact.filter(WorkTime::isPercent)
                .ifPresent(time -> problems.add(element, id, "impact", "PMO-1606", time.toString()));
    }

    private void checkTasks(Element element, String id, List<TaskId> tasks) {
        for (TaskId task : tasks) {
            if (!draft.knows(task)) {
                problems.unknownTask(element, id, "affectedTasks", "PMO-1607", task);
            }
        }
    }
}
