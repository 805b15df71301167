package org.pmocore.issues;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;

/**
 * What every open issue does to the dates of a plan, each on its own.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IssueImpacts {

    private static final int ROWS = 7;
    private static final int ID_CELLS = 8;
    private static final int TITLE_CELLS = 22;
    private static final int SHOWN_WEEKS = 4;

    private final LocalDate dataDate;
    private final List<LocalDate> dates;
    private final List<IssueImpact> all;

    IssueImpacts(LocalDate dataDate, List<LocalDate> dates, List<IssueImpact> all) {
        this.dataDate = dataDate;
        this.dates = dates;
        this.all = all;
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return dataDate;
    }

    /** {@return the end of each week looked at} */
    public List<LocalDate> dates() {
        return dates;
    }

    /** {@return every open issue, in the order of the ledger} */
    public List<IssueImpact> all() {
        return all;
    }

    /** {@return the issues by what they do: the greatest weight first, then the one needed first, then those without a number} */
    public List<IssueImpact> ranked() {
        return all.stream()
                .sorted(comparingDouble((IssueImpact impact) -> -impact.weight().orElse(-1))
                        .thenComparing(comparing(impact -> impact.neededBy().orElse(LocalDate.MAX))))
                .toList();
    }

    /**
     * {@return one of the open issues}
     *
     * @param id its number
     * @throws IllegalArgumentException if no open issue has that number
     */
    public IssueImpact issue(String id) {
        return all.stream()
                .filter(impact -> impact.issue().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no open issue \"" + id + "\".\nMaybe it is closed at " + dataDate + "."));
    }

    /** {@return what cannot be told or contradicts the plan, in the order of the ledger} */
    public List<IssueFinding> findings() {
        return all.stream().flatMap(impact -> impact.findings().stream()).toList();
    }

    /**
     * {@return the issues in their rank, one paragraph each}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public List<String> explain(Locale locale) {
        return ranked().stream().map(impact -> impact.explain(locale)).toList();
    }

    /**
     * {@return the ranked issues as a table: needed-by date and the slip of promised milestones, in working days, if they stay
     * open for so many weeks}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Issue", ID_CELLS)
                .left("Title", TITLE_CELLS)
                .left("Needed by")
                .left("Kept until");
        int weeks = Math.min(SHOWN_WEEKS, dates.size());
        for (int week = 1; week <= weeks; week++) {
            table.right("+" + week + "w");
        }
        for (IssueImpact impact : ranked()) {
            Object[] cells = new Object[4 + weeks];
            cells[0] = impact.issue().id();
            cells[1] = impact.issue().title();
            cells[2] = impact.neededBy().map(LocalDate::toString).orElse("-");
            cells[3] = impact.promisesKeptUntil().map(LocalDate::toString).orElse("-");
            for (int week = 0; week < weeks; week++) {
                cells[4 + week] = slip(impact, week);
            }
            table.row(cells);
        }
        return table.build().render(rows);
    }

    private static String slip(IssueImpact impact, int week) {
        if (!impact.weight().isDefined()) {
            return "-";
        }
        Measure slip = impact.weeks().get(week).promisedSlip();
        return String.format(Locale.ROOT, "%.1f", slip.orElse(0));
    }

    /** {@return the number of issues and the heaviest in one line, then the first rows of the table} */
    @Override
    public String toString() {
        List<IssueImpact> ranked = ranked();
        String head = "Impact of issues " + dataDate + ": " + all.size() + " open, "
                + findings().size() + " findings";
        return ranked.isEmpty() ? head : head + "\n" + table(ROWS);
    }
}
