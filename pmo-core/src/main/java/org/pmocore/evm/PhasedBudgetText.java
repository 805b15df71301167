package org.pmocore.evm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.time.ReportingPeriod;

/** What JShell and spreadsheets show of a phased budget. */
final class PhasedBudgetText {

    static final List<String> CSV_HEADER =
            List.of("key", "name", "period", "first", "last", "planned", "earned", "actual", "unit");

    private static final int NAME_CELLS = 20;
    private static final int BASELINE_CELLS = 16;
    private static final int PERIODS = 8;

    private PhasedBudgetText() {}

    static Stream<List<String>> csvRows(PhasedBudget budget) {
        return budget.rows().stream()
                .flatMap(row ->
                        Stream.concat(budget.periods().stream().map(period -> csvRow(row, period)), undatedRow(row)));
    }

    private static List<String> csvRow(PhasedRow row, ReportingPeriod period) {
        Measure planned = row.planned(period);
        return List.of(
                row.key(),
                row.name(),
                period.name(),
                period.first().toString(),
                period.last().toString(),
                plain(planned),
                plain(row.earned(period)),
                plain(row.actual(period)),
                planned.unit().symbol());
    }

    private static Stream<List<String>> undatedRow(PhasedRow row) {
        return row.undated().orElse(0) == 0
                ? Stream.empty()
                : Stream.of(List.of(
                        row.key(),
                        row.name(),
                        "",
                        "",
                        "",
                        plain(row.undated()),
                        "",
                        "",
                        row.undated().unit().symbol()));
    }

    private static String plain(Measure amount) {
        return amount.exact().map(BigDecimal::toPlainString).orElse("");
    }

    static String table(PhasedBudget budget, int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Row")
                .left("Name", NAME_CELLS)
                .right("BAC " + budget.unit().symbol());
        budget.periods().forEach(period -> table.right(period.name()));
        table.right("undated");
        for (PhasedRow row : budget.rows()) {
            line(table, budget, row);
        }
        line(table, budget, budget.total());
        return table.build().render(rows);
    }

    private static void line(TextTable.Builder table, PhasedBudget budget, PhasedRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.key(), row.name(), figure(row.budget())));
        budget.periods().forEach(period -> cells.add(figure(row.planned(period))));
        cells.add(figure(row.undated()));
        table.row(cells.toArray());
    }

    /** Nothing in a period is a dot, so that the eye sees the bars; no value is a dash. */
    private static String figure(Measure amount) {
        return amount.isDefined() && amount.orElseThrow() == 0 ? "." : cell(amount);
    }

    static String summary(PhasedBudget budget) {
        TextTable.Builder table = TextTable.builder()
                .left("Period")
                .right("PV")
                .right("PV to date")
                .right("EV")
                .right("AC");
        PhasedRow total = budget.total();
        for (ReportingPeriod period : budget.periods()) {
            table.row(
                    period,
                    figure(total.planned(period)),
                    figure(total.plannedToDate(period)),
                    cell(total.earned(period)),
                    cell(total.actual(period)));
        }
        return headline(budget) + "\n" + table.build().render(PERIODS);
    }

    private static String headline(PhasedBudget budget) {
        String baseline = budget.baselineName()
                .map(name -> " " + DisplayWidth.truncate(name, BASELINE_CELLS))
                .orElse("");
        return "Phased budget" + baseline + ": " + budget.total().budget() + " in "
                + budget.periods().size() + " periods, undated "
                + figure(budget.total().undated());
    }

    private static String cell(Measure amount) {
        return amount.isDefined() ? plain(amount) : "-";
    }
}
