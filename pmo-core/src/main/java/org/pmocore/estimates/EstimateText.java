package org.pmocore.estimates;

import org.pmocore.internal.text.TextTable;

/** What JShell shows of estimates. */
final class EstimateText {

    private static final int GROUPS = 6;
    private static final int NAME_CELLS = 20;

    private EstimateText() {}

    static String summary(ConsolidatedEstimate sum) {
        EstimateTotal total = sum.total();
        return "Estimate of " + total.mean() + " from " + total.count() + " values, "
                + sum.findings().size() + " findings\n"
                + "Range P10 " + total.percentile(0.1) + ", P90 " + total.percentile(0.9) + ", "
                + total.withoutRange() + " without a range\n" + table(sum, GROUPS);
    }

    static String table(ConsolidatedEstimate sum, int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Group", NAME_CELLS)
                .right("Values")
                .right("Low")
                .right("Mean")
                .right("High");
        sum.byGroup()
                .forEach((name, group) ->
                        table.row(name.isEmpty() ? "-" : name, group.count(), group.low(), group.mean(), group.high()));
        return table.build().render(rows);
    }
}
