package org.pmocore.health;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pmocore.issues.IssueAge;
import org.pmocore.issues.IssueSummary;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Reason;
import org.pmocore.measure.Unit;
import org.pmocore.model.Issue;

/** Open issues: overdue, old, incomplete. */
final class IssueIndicators {

    private static final Measure NO_DAYS = Measure.of(0, Unit.WORKING_DAYS);

    private IssueIndicators() {}

    static Reading overdueShare(Evidence evidence) {
        IssueSummary issues = evidence.issues();
        List<Offender> overdue = issues.overdue().stream()
                .map(age -> offender(age, age.overdueWorkingDays()))
                .toList();
        return openShare(issues, overdue);
    }

    static Reading highOverdue(Evidence evidence) {
        Stream<IssueAge> overdue = evidence.issues().overdue().stream();
        return worstHigh(evidence.issues(), overdue, IssueAge::overdueWorkingDays);
    }

    static Reading highAge(Evidence evidence) {
        Stream<IssueAge> open = evidence.issues().open().stream();
        return worstHigh(evidence.issues(), open, IssueAge::ageWorkingDays);
    }

    /** No owner, no due date or no affected task: such an issue cannot be followed up or weighed. */
    static Reading incomplete(Evidence evidence) {
        IssueSummary issues = evidence.issues();
        Set<IssueAge> incomplete = new LinkedHashSet<>(issues.withoutOwner());
        incomplete.addAll(issues.withoutDueDate());
        incomplete.addAll(issues.withoutAffectedTask());
        List<Offender> oldestFirst =
                Reading.largestFirst(incomplete.stream().map(age -> offender(age, age.ageWorkingDays())));
        return openShare(issues, oldestFirst);
    }

    /** With a ledger but nothing open the share is zero: that is known. Without a ledger it is not. */
    private static Reading openShare(IssueSummary issues, List<Offender> offenders) {
        boolean allClosed = issues.openCount() == 0 && issues.closedCount() > 0;
        return allClosed
                ? Reading.of(Measure.of(0, Unit.PERCENT), Reading.NONE, List.of(), 0, 0)
                : Reading.share(offenders, issues.openCount(), Reason.NO_DATA);
    }

    private static Reading worstHigh(IssueSummary issues, Stream<IssueAge> ages, Function<IssueAge, Measure> days) {
        if (issues.openCount() + issues.closedCount() == 0) {
            return Reading.unknown(Reason.NO_DATA, Unit.WORKING_DAYS);
        }
        List<Offender> high =
                Reading.largestFirst(ages.filter(age -> age.issue().severity() == Issue.Severity.HIGH)
                        .map(age -> offender(age, days.apply(age))));
        return high.isEmpty()
                ? Reading.of(NO_DAYS, Reading.NONE, high)
                : Reading.of(high.get(0).effect(), Reading.SOME, high);
    }

    private static Offender offender(IssueAge age, Measure effect) {
        return new Offender(Offender.Kind.ISSUE, age.issue().id(), age.issue().title(), effect);
    }
}
