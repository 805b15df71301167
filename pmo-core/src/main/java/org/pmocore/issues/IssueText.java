package org.pmocore.issues;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.pmocore.internal.text.Numbers;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;

/** What JShell shows of issues. */
final class IssueText {

    private static final int OLDEST_ROWS = 4;
    private static final int TITLE_CELLS = 30;
    private static final int NAME_CELLS = 10;

    private IssueText() {}

    static String summary(IssueSummary issues) {
        String headline = "Issues " + issues.dataDate() + ": " + issues.openCount() + " open, "
                + issues.overdue().size() + " overdue, " + issues.closedCount() + " closed, median age "
                + days(issues.medianAge());
        if (issues.openCount() == 0) {
            return headline;
        }
        String ages = issues.buckets().stream().map(AgeBucket::toString).collect(Collectors.joining(", "));
        return headline + "\nAge in working days " + ages + "; P85 " + days(issues.p85Age()) + "\nWithout owner "
                + issues.withoutOwner().size() + ", due date "
                + issues.withoutDueDate().size() + ", affected task "
                + issues.withoutAffectedTask().size() + "; escalated "
                + issues.escalated().size() + "\n" + table(issues, OLDEST_ROWS);
    }

    /** Short for working days, so that the headline keeps to its 80 cells. */
    private static String days(Measure days) {
        return days.isDefined()
                ? Numbers.plain(
                                BigDecimal.valueOf(days.orElseThrow()),
                                0,
                                days.unit().decimals()) + " wd"
                : days.toString();
    }

    static String table(IssueSummary issues, int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Issue", NAME_CELLS)
                .left("Title", TITLE_CELLS)
                .left("Severity")
                .right("Age")
                .right("Overdue")
                .left("Owner", NAME_CELLS);
        for (IssueAge age : issues.open()) {
            table.row(
                    age.issue().id(),
                    age.issue().title(),
                    age.issue().severity(),
                    age.workingDays(),
                    age.isOverdue() ? age.workingDaysOverdue() : "",
                    age.issue().owner().orElse("-"));
        }
        return table.build().render(rows);
    }
}
