package org.pmocore.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pmocore.issues.AgeBucket;
import org.pmocore.issues.IssueSummary;
import org.pmocore.report.ReportChart.Kind;

/** Open issues by team and age as a heat map: the eye goes to where old ones pile up. */
final class AgeingChart {

    private static final int TEAMS = 12;

    private AgeingChart() {}

    /** One line of the map: a team with its open issues. */
    record Row(String team, IssueSummary issues) {}

    static ReportChart of(IssueSummary issues) {
        List<Row> teams = teams(issues);
        ReportText title = ReportText.of("ageing.title");
        ReportText takeaway = takeaway(issues, teams);
        ReportText description =
                ReportText.of("ageing.description", issues.openCount(), teams.size(), issues.medianAge());
        List<Row> shown = teams.subList(0, Math.min(TEAMS, teams.size()));
        return new ReportChart(
                Kind.ISSUE_AGEING,
                title,
                takeaway,
                description,
                (Locale locale) ->
                        new AgeingDrawing(shown, issues, new Wording(locale)).draw(title, takeaway, description));
    }

    /** Teams with open issues in the order of the ledger; of too many, those with most. */
    private static List<Row> teams(IssueSummary issues) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, IssueSummary> team : issues.byTeam().entrySet()) {
            if (team.getValue().openCount() > 0) {
                rows.add(new Row(team.getKey(), team.getValue()));
            }
        }
        if (rows.size() > TEAMS) {
            rows.sort(Comparator.comparingInt((Row row) -> row.issues().openCount())
                    .reversed());
        }
        return rows;
    }

    /** Who holds most of the oldest class, or that there is nothing in it. */
    private static ReportText takeaway(IssueSummary issues, List<Row> teams) {
        AgeBucket oldest = last(issues);
        if (oldest.count() == 0) {
            return ReportText.of("ageing.noneOld", oldest.from());
        }
        Optional<Row> most = teams.stream()
                .max(Comparator.comparingInt(row -> last(row.issues()).count()));
        Row team = most.orElseThrow();
        return ReportText.of(
                "ageing.most",
                oldest.from(),
                oldest.count(),
                IssueSection.teamName(team.team()),
                last(team.issues()).count());
    }

    private static AgeBucket last(IssueSummary issues) {
        List<AgeBucket> buckets = issues.buckets();
        return buckets.get(buckets.size() - 1);
    }
}
