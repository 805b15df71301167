package org.pmocore.evm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.time.Days;

/** What JShell shows of an earned value. */
final class EarnedValueText {

    private static final int NAME_CELLS = 20;
    private static final int BASELINE_CELLS = 30;
    private static final int LINE_CELLS = 80;

    private static final Messages MESSAGES = Messages.of(EarnedValue.class);

    private EarnedValueText() {}

    static String explain(EarnedValue value, Metric metric, Locale locale) {
        Measure measure = value.measure(metric);
        String figures = metric.inputs().stream()
                .map(input -> input.label() + " " + value.measure(input).format(locale))
                .collect(Collectors.joining(MESSAGES.text(locale, "explain.separator")));
        String inputs = figures.isEmpty() ? "" : MESSAGES.text(locale, "explain.inputs", figures);
        String result = measure.reason().map(reason -> reason.text(locale)).orElseGet(() -> measure.format(locale));
        return MESSAGES.text(
                locale,
                measure.isDefined() ? "explain.value" : "explain.none",
                metric.label(),
                metric.name(locale),
                result,
                metric.formula(locale),
                inputs,
                metric.source());
    }

    static String summary(EarnedValue value) {
        TextTable table = TextTable.builder()
                .left("Amount")
                .left("")
                .left("Variance")
                .left("")
                .left("Index")
                .left("")
                .row("PV", value.plannedValue(), "SV", value.scheduleVariance(), "SPI", value.spi())
                .row("EV", value.earnedValue(), "CV", value.costVariance(), "CPI", value.cpi())
                .row("AC", value.actualCost(), "SV(t)", value.svT(), "SPI(t)", value.spiT())
                .row("BAC", value.budgetAtCompletion(), "VAC", value.vac(), "TCPI", value.tcpi())
                .row("EAC", value.eac(), "ETC", value.etc(), "", "")
                .build();
        return headline(value) + "\n" + table.render() + "\n" + footer(value);
    }

    static String table(EarnedValue value, int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Task")
                .left("Name", NAME_CELLS)
                .right("BAC")
                .right("PV")
                .right("EV")
                .right("AC")
                .left("Gap");
        for (TaskValue task : value.tasks()) {
            table.row(
                    task.id(),
                    task.name(),
                    task.budget(),
                    task.plannedValue(),
                    task.earnedValue(),
                    task.actualCost(),
                    task.gap().map(Gap::name).orElse(""));
        }
        return table.build().render(rows);
    }

    private static String headline(EarnedValue value) {
        String figures = " " + Days.lastDayOf(value.dataDate()) + ": SPI " + value.spi() + ", CPI " + value.cpi()
                + ", done " + value.percentComplete();
        String headline = "Earned value" + figures;
        return DisplayWidth.of(headline) <= LINE_CELLS ? headline : "EV" + figures;
    }

    private static String footer(EarnedValue value) {
        String baseline = value.baselineName()
                .map(name -> "Baseline " + DisplayWidth.truncate(name, BASELINE_CELLS))
                .orElse("No baseline");
        List<String> gaps = Arrays.stream(Gap.values())
                .filter(gap -> !value.gaps(gap).isEmpty())
                .map(gap -> gap + " " + value.gaps(gap).size())
                .collect(Collectors.toList());
        return baseline + (gaps.isEmpty() ? "" : "; gaps: " + String.join(", ", gaps));
    }
}
