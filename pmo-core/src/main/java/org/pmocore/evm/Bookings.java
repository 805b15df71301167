package org.pmocore.evm;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pmocore.model.ActualCost;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.time.Days;

/** The bookings up to and including a data date, summed by task; those of another unit are set aside. */
final class Bookings {

    private final Map<TaskId, BigDecimal> spent = new HashMap<>();
    private final List<ActualCost> otherUnit = new ArrayList<>();
    private boolean kept;

    static Bookings of(Project project, LocalDateTime dataDate, Yardstick yardstick) {
        Bookings bookings = new Bookings();
        for (ActualCost cost : project.costs()) {
            boolean measured = yardstick.measures(cost.amount());
            bookings.kept |= measured;
            if (!Days.startOf(cost.on()).isBefore(dataDate)) {
                continue;
            }
            if (measured) {
                bookings.spent.merge(cost.task(), cost.amount().number(), BigDecimal::add);
            } else {
                bookings.otherUnit.add(cost);
            }
        }
        return bookings;
    }

    /** Whether the project books costs in the unit of the analysis at all, be it later. */
    boolean areKept() {
        return kept;
    }

    boolean has(TaskId task) {
        return spent.containsKey(task);
    }

    BigDecimal spentOn(TaskId task, BigDecimal zero) {
        return spent.getOrDefault(task, zero);
    }

    List<ActualCost> otherUnit(Set<TaskId> tasks) {
        return otherUnit.stream().filter(cost -> tasks.contains(cost.task())).toList();
    }
}
