package org.pmocore.issues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;
import org.pmocore.time.WorkCalendar;

/** One issue before the rules: which of them hold, what was sent before, and what follows. */
final class EscalationCase {

    private final EscalationRules rules;
    private final WorkCalendar calendar;
    private final LocalDate dataDate;
    private final Issue issue;
    private final List<SentEscalation> before;
    private final List<EscalationGap> gaps = new ArrayList<>();
    private final Set<EscalationTrigger> missing = EnumSet.noneOf(EscalationTrigger.class);
    private final List<EscalationReason> reasons = new ArrayList<>();
    private int level;
    private String rule = "";

    EscalationCase(
            EscalationRules rules,
            WorkCalendar calendar,
            LocalDate dataDate,
            Issue issue,
            List<SentEscalation> before) {
        this.rules = rules;
        this.calendar = calendar;
        this.dataDate = dataDate;
        this.issue = issue;
        this.before = before;
    }

    void look(IssueAge age, IssueImpact impact) {
        for (EscalationRule each : rules.rules()) {
            if (each.isFor(issue.severity())) {
                look(each, age, impact);
            }
        }
        if (level > 0) {
            unanswered();
        }
    }

    private void look(EscalationRule each, IssueAge age, IssueImpact impact) {
        List<EscalationReason> its = new ArrayList<>();
        for (EscalationRule.Condition condition : each.when()) {
            Optional<Measure> value = condition.trigger().of(age, impact);
            value.flatMap(Measure::reason)
                    .filter(reason -> missing.add(condition.trigger()))
                    .ifPresent(reason -> gaps.add(new EscalationGap(issue, condition.trigger(), reason)));
            value.filter(figure -> condition.trigger().holds(figure, condition.limit()))
                    .ifPresent(figure -> its.add(new EscalationReason(
                            each.id(), Optional.of(condition.trigger()), figure, condition.limit(), 0)));
        }
        if (its.size() == each.when().size()) {
            boolean decides = each.level() > level;
            level = Math.max(level, each.level());
            rule = decides ? each.id() : rule;
            reasons.addAll(decides ? 0 : reasons.size(), its);
        }
    }

    /** The highest escalation so far, if nobody confirmed it in time, rises by one level. */
    private void unanswered() {
        SentEscalation highest = before.stream()
                .max(Comparator.comparingInt(SentEscalation::level).thenComparing(SentEscalation::on))
                .orElse(null);
        if (highest == null
                || highest.isAcknowledgedBy(dataDate)
                || highest.level() >= rules.levels().size()) {
            return;
        }
        int within = rules.level(Math.max(1, highest.level())).acknowledgeWithin();
        int days = daysSince(highest.on());
        if (days > within) {
            boolean decides = highest.level() + 1 > level;
            level = Math.max(level, highest.level() + 1);
            rule = decides ? EscalationEvent.UNANSWERED : rule;
            reasons.add(
                    decides ? 0 : reasons.size(),
                    new EscalationReason(
                            EscalationEvent.UNANSWERED,
                            Optional.empty(),
                            Measure.of(days, Unit.WORKING_DAYS),
                            within,
                            highest.level()));
        }
    }

    List<EscalationGap> gaps() {
        return gaps;
    }

    Optional<EscalationEvent> event() {
        if (level == 0) {
            return Optional.empty();
        }
        EscalationLevel its = rules.level(level);
        int period = 1
                + (int) before.stream()
                        .filter(sent -> sent.rule().equals(rule) && sent.level() == level)
                        .count();
        return Optional.of(new EscalationEvent(
                issue,
                new SentEscalation(issue.id(), rule, level, period, dataDate, Optional.empty()),
                its.role(),
                rules.recipient(issue.team().orElse(""), level),
                workingDaysLater(its.acknowledgeWithin()),
                reasons));
    }

    /** Whether one of that level or higher was sent within the days of its repeat. */
    boolean isHeld(EscalationEvent event) {
        return before.stream()
                .anyMatch(sent -> sent.level() >= event.level()
                        && daysSince(sent.on()) < rules.level(event.level()).repeatEvery());
    }

    private int daysSince(LocalDate date) {
        return calendar.workingDaysBetween(date, dataDate);
    }

    private LocalDate workingDaysLater(int days) {
        LocalDate date = dataDate;
        for (int day = 0; day < days; day++) {
            date = calendar.nextWorkingDay(date.plusDays(1));
        }
        return date;
    }
}
