package org.pmocore.evm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.measure.Amount;
import org.pmocore.model.ActualCost;
import org.pmocore.model.BudgetLine;
import org.pmocore.model.Commitment;
import org.pmocore.model.Project;
import org.pmocore.time.Days;
import org.pmocore.time.ReportingPeriod;
import org.pmocore.time.ReportingPeriods;
import org.pmocore.time.WorkAxis;

/** Plan, actual cost, commitments and forecast of each cost category by period, in minor units. */
final class CategoryColumns {

    final LocalDate dataDate;
    final Yardstick yardstick;
    final List<ReportingPeriod> periods;
    final Map<String, Category> categories = new LinkedHashMap<>();
    final Category total;

    /** How many entries there are in another unit. */
    int setAside;

    private boolean planned;
    private boolean booked;
    private boolean ordered;
    private boolean forecast;

    private CategoryColumns(LocalDate dataDate, Yardstick yardstick, List<ReportingPeriod> periods) {
        this.dataDate = dataDate;
        this.yardstick = yardstick;
        this.periods = periods;
        this.total = new Category(periods.size());
    }

    /** What one category adds up to, period by period; of the forecast only what lies after the data date. */
    static final class Category {

        final long[] plan;
        final long[] actual;
        final long[] committed;
        final long[] forecast;
        long planToDate;
        long committedUndated;

        /** What is ordered but not in the forecast of the same category. */
        long committedBeyondForecast;

        Category(int periods) {
            plan = new long[periods];
            actual = new long[periods];
            committed = new long[periods];
            forecast = new long[periods];
        }
    }

    static CategoryColumns of(Project project, LocalDate dataDate, ReportingPeriods cut, Yardstick yardstick) {
        List<LocalDate> dates = dates(project, dataDate);
        CategoryColumns columns =
                new CategoryColumns(dataDate, yardstick, cut.between(Collections.min(dates), Collections.max(dates)));
        columns.addLines(project);
        columns.addCosts(project.costs());
        columns.addCommitments(project.budget().commitments());
        columns.compareCommitments();
        return columns;
    }

    private static List<LocalDate> dates(Project project, LocalDate dataDate) {
        List<LocalDate> dates = new ArrayList<>(List.of(dataDate));
        project.budget().lines().forEach(line -> Collections.addAll(dates, line.first(), line.last()));
        project.costs().stream()
                .map(ActualCost::on)
                .filter(on -> !on.isAfter(dataDate))
                .forEach(dates::add);
        project.budget().commitments().stream()
                .flatMap(its -> its.expectedOn().stream())
                .filter(on -> on.isAfter(dataDate))
                .forEach(dates::add);
        return dates;
    }

    boolean isPlanned() {
        return planned;
    }

    boolean isBooked() {
        return booked;
    }

    boolean isOrdered() {
        return ordered;
    }

    boolean isForecast() {
        return forecast;
    }

    /** The place of a period of this report. */
    int indexOf(ReportingPeriod period) {
        int index = periods.indexOf(period);
        if (index < 0) {
            throw new IllegalArgumentException("The period " + period + " (" + period.first() + " to " + period.last()
                    + ") is none of this report.\nMaybe take it from periods().");
        }
        return index;
    }

    /** How many periods are over at the data date. */
    int completePeriods() {
        return (int) periods.stream()
                .filter(period -> !period.last().isAfter(dataDate))
                .count();
    }

    private void addLines(Project project) {
        List<BudgetLine> lines = project.budget().lines().stream()
                .filter(line -> measures(line.amount()))
                .toList();
        Spread spread = new Spread(lines.size());
        for (int row = 0; row < lines.size(); row++) {
            BudgetLine line = lines.get(row);
            spread.span(
                    row,
                    WorkAxis.minuteOf(Days.startOf(line.first())),
                    WorkAxis.minuteOf(Days.endOf(line.last())),
                    project.calendar());
            spread.budget(row, yardstick.minor(line.amount()));
        }
        long[] now = spread.marks(WorkAxis.minuteOf(Days.endOf(dataDate)));
        List<long[]> ends = periods.stream()
                .map(period -> spread.marks(WorkAxis.minuteOf(period.end())))
                .toList();
        for (int row = 0; row < lines.size(); row++) {
            addLine(lines.get(row), spread, row, now, ends);
        }
    }

    private void addLine(BudgetLine line, Spread spread, int row, long[] now, List<long[]> ends) {
        boolean isPlan = line.kind() == BudgetLine.Kind.PLAN;
        long known = spread.plannedAt(row, now);
        for (Category category : both(line.category())) {
            long before = isPlan ? 0 : known;
            for (int i = 0; i < ends.size(); i++) {
                long upTo = spread.plannedAt(row, ends.get(i));
                boolean counts = isPlan || periods.get(i).last().isAfter(dataDate);
                (isPlan ? category.plan : category.forecast)[i] += counts ? upTo - before : 0;
                before = counts ? upTo : before;
            }
            category.planToDate += isPlan ? known : 0;
        }
        planned |= isPlan;
        forecast |= !isPlan;
    }

    private void addCosts(List<ActualCost> costs) {
        for (ActualCost cost : costs) {
            if (!cost.on().isAfter(dataDate) && measures(cost.amount())) {
                booked = true;
                for (Category category : both(cost.category())) {
                    category.actual[indexOf(cost.on())] += yardstick.minor(cost.amount());
                }
            }
        }
    }

    /** What is ordered and not invoiced by the data date; where the invoice is overdue it is still to come. */
    private void addCommitments(List<Commitment> commitments) {
        for (Commitment its : commitments) {
            if (!its.orderedOn().isAfter(dataDate) && measures(its.amount())) {
                ordered = true;
                long invoiced = its.invoices().stream()
                        .filter(invoice -> !invoice.on().isAfter(dataDate))
                        .mapToLong(invoice -> yardstick.minor(invoice.amount()))
                        .sum();
                long open = yardstick.minor(its.amount()) - invoiced;
                both(its.category()).forEach(category -> addOpen(category, its, open));
            }
        }
    }

    private void addOpen(Category category, Commitment its, long open) {
        if (its.expectedOn().isPresent()) {
            LocalDate expected = its.expectedOn().get();
            category.committed[indexOf(expected.isBefore(dataDate) ? dataDate : expected)] += open;
        } else {
            category.committedUndated += open;
        }
    }

    private void compareCommitments() {
        for (Category category : categories.values()) {
            long open = Arrays.stream(category.committed).sum() + category.committedUndated;
            long beyond = Math.max(0, open - Arrays.stream(category.forecast).sum());
            category.committedBeyondForecast = beyond;
            total.committedBeyondForecast += beyond;
        }
    }

    private int indexOf(LocalDate date) {
        int index = 0;
        while (date.isAfter(periods.get(index).last())) {
            index++;
        }
        return index;
    }

    /** A category, made when it is met first, and the total. */
    private List<Category> both(String category) {
        return List.of(categories.computeIfAbsent(category, name -> new Category(periods.size())), total);
    }

    private boolean measures(Amount amount) {
        boolean ours = yardstick.measures(amount);
        setAside += ours ? 0 : 1;
        return ours;
    }
}
