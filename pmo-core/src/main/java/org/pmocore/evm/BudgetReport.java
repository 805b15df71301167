package org.pmocore.evm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.time.ReportingPeriod;

/**
 * Plan, actual cost, commitments and forecast of a project per cost category and period, at one data date.
 *
 * <p>Lines of plan and forecast are spread evenly over the working time of the project's calendar and rounded cumulatively, so
 * periods add up to categories and categories to the total, exactly. What is judged by such figures, and by which limits, is up to
 * health. Entries of another unit are set aside and counted. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class BudgetReport {

    private static final int NAME_CELLS = 18;
    private static final int ROWS = 7;

    private final CategoryColumns columns;
    private final List<CategoryBudget> categories;
    private final CategoryBudget total;

    BudgetReport(CategoryColumns columns, int burnPeriods) {
        this.columns = columns;
        List<CategoryBudget> all = new ArrayList<>();
        columns.categories.forEach((name, its) -> all.add(new CategoryBudget(columns, its, name, burnPeriods)));
        this.categories = List.copyOf(all);
        this.total = new CategoryBudget(columns, columns.total, "TOTAL", burnPeriods);
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return columns.dataDate;
    }

    /** {@return what amounts are in: money of one currency, or person-hours} */
    public Unit unit() {
        return columns.yardstick.unit();
    }

    /** {@return the periods in order, from that of the first amount to that of the last one; that of the data date is among them} */
    public List<ReportingPeriod> periods() {
        return columns.periods;
    }

    /** {@return the categories in the order they are met: plan and forecast first, then costs, then orders} */
    public List<CategoryBudget> categories() {
        return categories;
    }

    /**
     * {@return a category; empty if nothing is known of it}
     *
     * @param name the category as it was stated
     */
    public Optional<CategoryBudget> category(String name) {
        return categories.stream().filter(its -> its.category().equals(name)).findFirst();
    }

    /** {@return all categories together} */
    public CategoryBudget total() {
        return total;
    }

    /** {@return how many entries are in another unit: they are in none of the amounts; see {@link BudgetAnalysis#withUnit}} */
    public int setAside() {
        return columns.setAside;
    }

    /**
     * {@return the total and each category in words, one a line}
     *
     * @param locale Japanese for a Japanese locale, English for every other
     */
    public String explain(Locale locale) {
        List<CategoryBudget> all = new ArrayList<>(List.of(total));
        all.addAll(categories);
        return all.stream().map(its -> its.explain(locale)).collect(Collectors.joining("\n"));
    }

    /**
     * {@return category by category and period by period, the total last}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Category", NAME_CELLS)
                .left("Period")
                .right("Plan")
                .right("Actual")
                .right("Ordered")
                .right("Forecast")
                .right("Variance");
        for (CategoryBudget its : withTotal()) {
            for (ReportingPeriod period : periods()) {
                table.row(
                        its.name(Locale.ROOT),
                        period,
                        its.plan(period),
                        its.actual(period),
                        its.committed(period),
                        its.forecast(period),
                        its.variance(period));
            }
        }
        return table.build().render(rows);
    }

    /** {@return total and runway on the first line, then the categories; for people, not for parsing} */
    @Override
    public String toString() {
        TextTable.Builder table = TextTable.builder()
                .left("Category", NAME_CELLS)
                .right("Plan")
                .right("Actual")
                .right("Ordered")
                .right("At completion")
                .right("Runway");
        withTotal()
                .forEach(its -> table.row(
                        its.name(Locale.ROOT),
                        cell(its.plan()),
                        cell(its.actual()),
                        cell(its.committed()),
                        cell(its.atCompletion()),
                        its.runway().isDefined() ? its.runway() : "-"));
        return "Budget " + dataDate() + ": spent " + total.actual() + " of " + total.plan() + "\n"
                + table.build().render(ROWS);
    }

    private static String cell(Measure amount) {
        return amount.exact().map(figure -> figure.toPlainString()).orElse("-");
    }

    private List<CategoryBudget> withTotal() {
        List<CategoryBudget> all = new ArrayList<>(categories);
        all.add(total);
        return all;
    }
}
