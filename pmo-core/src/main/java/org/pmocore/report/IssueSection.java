package org.pmocore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pmocore.issues.AgeBucket;
import org.pmocore.issues.IssueAge;
import org.pmocore.issues.IssueSummary;
import org.pmocore.model.Issue;
import org.pmocore.model.TaskId;
import org.pmocore.report.ReportTable.Column;
import org.pmocore.report.ReportText.Tone;

/** Open issues: how many, the overdue ones, team by age. */
final class IssueSection {

    private static final int ROWS = 12;
    private static final int TASKS = 3;
    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("issue"),
            Column.text("severity"),
            Column.text("team"),
            Column.text("owner"),
            Column.figure("due"),
            Column.figure("overdue"),
            Column.figure("age"),
            Column.text("affects"));

    private IssueSection() {}

    static ReportSection of(Facts facts) {
        IssueSummary issues = facts.issues();
        List<ReportBlock> blocks = new ArrayList<>();
        if (issues.openCount() + issues.closedCount() == 0) {
            blocks.add(ReportText.of("issues.none").in(Tone.MUTED));
            return new ReportSection(ReportSection.Kind.ISSUES, blocks);
        }
        blocks.add(summary(issues));
        if (!issues.overdue().isEmpty()) {
            List<List<ReportText>> rows =
                    issues.overdue().stream().map(IssueSection::row).toList();
            blocks.add(ReportTable.of("overdueIssues", COLUMNS, rows, ROWS));
        }
        if (issues.openCount() > 0) {
            blocks.add(AgeingChart.of(issues));
            blocks.add(matrix(issues));
        }
        return new ReportSection(ReportSection.Kind.ISSUES, blocks);
    }

    private static ReportText summary(IssueSummary issues) {
        return issues.oldest()
                .map(oldest -> ReportText.of(
                        "issues.summary",
                        issues.openCount(),
                        issues.overdue().size(),
                        issues.medianAge(),
                        label(oldest.issue()),
                        oldest.ageWorkingDays(),
                        issues.closedCount()))
                .orElseGet(() -> ReportText.of("issues.allClosed", issues.closedCount()));
    }

    private static List<ReportText> row(IssueAge age) {
        Issue issue = age.issue();
        List<ReportText> tasks = issue.affectedTasks().stream()
                .map(TaskId::value)
                .map(ReportText::verbatim)
                .toList();
        return List.of(
                ReportText.verbatim(issue.id()),
                ReportText.verbatim(issue.title()),
                severity(issue.severity()),
                Cells.text(issue.team()),
                Cells.text(issue.owner()),
                Cells.date(issue.dueOn()),
                ReportText.of("count", age.overdueWorkingDays().orElse(0)).in(Tone.BAD),
                ReportText.of("count", age.ageWorkingDays().orElse(0)),
                Lists.first(tasks, TASKS));
    }

    /** Open issues by team and age, with totals: the numbers of the chart. */
    private static ReportTable matrix(IssueSummary issues) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("team")));
        issues.buckets()
                .forEach(bucket -> columns.add(new Column(ReportText.of("issues.bucket", bucket.label()), true)));
        columns.add(Column.figure("total"));
        columns.add(Column.figure("overdueCount"));
        columns.add(Column.figure("medianAge"));
        List<List<ReportText>> rows = new ArrayList<>();
        for (Map.Entry<String, IssueSummary> team : issues.byTeam().entrySet()) {
            if (team.getValue().openCount() > 0) {
                rows.add(ages(teamName(team.getKey()), team.getValue()));
            }
        }
        rows.add(ages(ReportText.of("total").in(Tone.STRONG), issues));
        return ReportTable.of("issueAges", columns, rows, rows.size());
    }

    static ReportText teamName(String team) {
        return team.isEmpty() ? ReportText.of("issues.noTeam").in(Tone.MUTED) : ReportText.verbatim(team);
    }

    private static List<ReportText> ages(ReportText name, IssueSummary issues) {
        List<ReportText> row = new ArrayList<>(List.of(name));
        for (AgeBucket bucket : issues.buckets()) {
            row.add(Cells.count(bucket.count()));
        }
        row.add(ReportText.of("count", issues.openCount()).in(Tone.STRONG));
        row.add(Cells.count(issues.overdue().size()));
        row.add(ReportText.of("count", issues.medianAge().orElse(0)));
        return row;
    }

    private static ReportText severity(Issue.Severity severity) {
        ReportText text = ReportText.of("severity." + severity.name());
        return severity == Issue.Severity.HIGH ? text.in(Tone.BAD) : text;
    }

    private static ReportText label(Issue issue) {
        return ReportText.verbatim(issue.title().isEmpty() ? issue.id() : issue.id() + " " + issue.title());
    }
}
