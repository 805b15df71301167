package org.pmocore.issues;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/**
 * What falls due in the coming weeks beside what is closed in a week: whether the promises can be kept at the present rate.
 *
 * <p>Overdue, due in each week, due later and without a due date add up to the open issues. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DueProfile {

    private static final double DAYS_OF_WEEK = 7;
    private static final int ROWS = 8;

    private final LocalDate dataDate;
    private final int overdue;
    private final List<DueWeek> weeks;
    private final int later;
    private final int undated;
    private final Measure closuresPerWeek;

    private DueProfile(LocalDate dataDate, List<IssueAge> open, List<DueWeek> weeks, Measure closuresPerWeek) {
        this.dataDate = dataDate;
        this.weeks = List.copyOf(weeks);
        this.closuresPerWeek = closuresPerWeek;
        this.overdue = (int) open.stream().filter(IssueAge::isOverdue).count();
        this.undated = (int) open.stream().filter(age -> age.dueOn().isEmpty()).count();
        int within = weeks.stream().mapToInt(DueWeek::due).sum();
        this.later = open.size() - overdue - undated - within;
    }

    static DueProfile of(List<IssueAge> open, Measure closuresPerWeek, LocalDate dataDate, int weeks) {
        LocalDate first = Flow.mondayOf(dataDate);
        List<DueWeek> coming = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = first.plusWeeks(week);
            LocalDate next = monday.plusWeeks(1);
            int dueSoFar = count(open, next);
            int before = count(open, monday.isBefore(dataDate) ? dataDate : monday);
            coming.add(new DueWeek(monday, dueSoFar - before, dueSoFar, closable(closuresPerWeek, dataDate, next)));
        }
        return new DueProfile(dataDate, open, coming, closuresPerWeek);
    }

    private static int count(List<IssueAge> open, LocalDate dueBefore) {
        return (int) open.stream()
                .filter(age ->
                        age.dueOn().filter(due -> due.isBefore(dueBefore)).isPresent())
                .count();
    }

    private static Measure closable(Measure perWeek, LocalDate dataDate, LocalDate end) {
        Optional<Measure> whole = perWeek.isDefined()
                ? Optional.of(Measure.of(
                        perWeek.orElseThrow() * ChronoUnit.DAYS.between(dataDate.plusDays(1), end) / DAYS_OF_WEEK,
                        Unit.COUNT))
                : Optional.empty();
        return whole.orElseGet(() -> Measure.undefined(perWeek.reason().orElseThrow(), Unit.COUNT));
    }

    /** {@return open issues past their due date} */
    public int overdue() {
        return overdue;
    }

    /** {@return the coming weeks, that of the data date first} */
    public List<DueWeek> weeks() {
        return weeks;
    }

    /** {@return open issues due after these weeks} */
    public int later() {
        return later;
    }

    /** {@return open issues without a due date} */
    public int undated() {
        return undated;
    }

    /** {@return issues closed a week in the last full weeks} */
    public Measure closuresPerWeek() {
        return closuresPerWeek;
    }

    /**
     * {@return the weeks as a table}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table =
                TextTable.builder().left("Week of").right("Due").right("So far").right("Closable");
        for (DueWeek week : weeks) {
            table.row(
                    week.monday(), week.due(), week.dueSoFar(), week.closable().toString());
        }
        return table.build().render(rows);
    }

    /** {@return the counts in one line, then the weeks} */
    @Override
    public String toString() {
        return "Due from " + dataDate + ": " + overdue + " overdue, " + later + " later, " + undated
                + " undated, closed " + closuresPerWeek + "\n" + table(ROWS);
    }
}
