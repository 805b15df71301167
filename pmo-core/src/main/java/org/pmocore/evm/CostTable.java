package org.pmocore.evm;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Project;
import org.pmocore.time.Days;
import org.pmocore.time.WorkAxis;

/** The bookings of a project in columns; those of another unit are set aside. */
final class CostTable {

    private final int[] row;
    private final long[] minute;
    private final long[] amount;
    private final List<ActualCost> otherUnit = new ArrayList<>();
    private int size;

    private CostTable(int bookings) {
        row = new int[bookings];
        minute = new long[bookings];
        amount = new long[bookings];
    }

    static CostTable of(Project project, Yardstick yardstick) {
        CostTable table = new CostTable(project.costs().size());
        PlanRows.Cursor cursor = new PlanRows.Cursor(project);
        for (ActualCost cost : project.costs()) {
            if (yardstick.measures(cost.amount())) {
                table.row[table.size] = cursor.positionOf(cost.task());
                table.minute[table.size] = WorkAxis.minuteOf(Days.startOf(cost.on()));
                table.amount[table.size++] = yardstick.minor(cost.amount());
            } else {
                table.otherUnit.add(cost);
            }
        }
        return table;
    }

    /** Whether the project books costs in the unit of the analysis at all, be it late. */
    boolean areKept() {
        return size > 0;
    }

    /** Adds up what was booked before a wall-clock minute, row by row. */
    void addUpTo(long end, Spending spending) {
        for (int i = 0; i < size; i++) {
            if (minute[i] < end) {
                spending.add(row[i], amount[i]);
            }
        }
    }

    /** Bookings before a wall-clock minute in another unit. */
    List<ActualCost> otherUnitBefore(long end) {
        return otherUnit.stream()
                .filter(cost -> WorkAxis.minuteOf(Days.startOf(cost.on())) < end)
                .toList();
    }
}
