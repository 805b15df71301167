package org.pmocore.issues;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pmocore.model.Escalation;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/**
 * Decides by rules which issues are escalated to whom, without telling anybody twice.
 *
 * <pre>{@code
 * EscalationAnalysis matrix = EscalationAnalysis.by(EscalationRules.standard());
 * EscalationRun run = matrix.run(issues, impacts, sentBefore);
 * run.events().forEach(event -> mail(event.recipient(), event.text(Locale.JAPANESE)));
 * run.events().forEach(event -> sentBefore.add(event.sent()));    // the next run on that day is empty
 * }</pre>
 *
 * <p>The level of an issue is the highest of all rules that hold. If its highest escalation so far was not confirmed within the
 * days of that level, it rises by one. It is sent again only after the days of its level's repeat, be it confirmed or not, as
 * long as a rule holds. Escalations in the issue ledger count as sent.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EscalationAnalysis {

    private final EscalationRules rules;

    private EscalationAnalysis(EscalationRules rules) {
        this.rules = rules;
    }

    /**
     * {@return an analysis by rules}
     *
     * @param rules the rules
     */
    public static EscalationAnalysis by(EscalationRules rules) {
        return new EscalationAnalysis(requireNonNull(rules, "rules"));
    }

    /**
     * {@return what is to be escalated}
     *
     * @param issues the issues at a data date
     * @param impacts what they do to the dates, at the same data date
     * @param sent what was sent before, in any order; what is dated after the data date does not count
     * @throws IllegalArgumentException if the data dates differ
     */
    public EscalationRun run(IssueSummary issues, IssueImpacts impacts, Collection<SentEscalation> sent) {
        LocalDate dataDate = issues.dataDate();
        if (!dataDate.equals(impacts.dataDate())) {
            throw new IllegalArgumentException("The data dates of issues (" + dataDate + ") and impacts ("
                    + impacts.dataDate() + ") differ.\nMaybe analyze both at one date.");
        }
        Map<String, IssueAge> ages = new HashMap<>();
        issues.open().forEach(age -> ages.put(age.issue().id(), age));
        Map<String, List<SentEscalation>> before = new HashMap<>();
        Stream.concat(sent.stream(), ages.values().stream().flatMap(EscalationAnalysis::inLedger))
                .filter(escalation -> !escalation.on().isAfter(dataDate))
                .forEach(escalation -> before.computeIfAbsent(escalation.issue(), id -> new ArrayList<>())
                        .add(escalation));
        List<EscalationEvent> events = new ArrayList<>();
        List<EscalationEvent> held = new ArrayList<>();
        List<EscalationGap> gaps = new ArrayList<>();
        WorkCalendar calendar = issues.calendar();
        for (IssueImpact impact : impacts.all()) {
            IssueAge age = requireNonNull(ages.get(impact.issue().id()), "age");
            EscalationCase its = new EscalationCase(
                    rules,
                    calendar,
                    dataDate,
                    age.issue(),
                    before.getOrDefault(age.issue().id(), List.of()));
            its.look(age, impact);
            gaps.addAll(its.gaps());
            its.event().ifPresent(event -> (its.isHeld(event) ? held : events).add(event));
        }
        Comparator<EscalationEvent> highest =
                Comparator.comparingInt(EscalationEvent::level).reversed();
        events.sort(highest);
        held.sort(highest);
        return new EscalationRun(dataDate, rules, events, held, gaps);
    }

    private static Stream<SentEscalation> inLedger(IssueAge age) {
        Issue issue = age.issue();
        return issue.escalations().stream().map(escalation -> ofLedger(issue, escalation));
    }

    private static SentEscalation ofLedger(Issue issue, Escalation made) {
        return new SentEscalation(issue.id(), "", made.level(), 0, made.on(), made.acknowledgedOn());
    }

    /** {@return the rules it goes by, in one line} */
    @Override
    public String toString() {
        return "Escalation by " + rules.toString().lines().findFirst().orElse("");
    }
}
