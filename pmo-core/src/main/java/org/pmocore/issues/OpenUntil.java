package org.pmocore.issues;

import java.time.LocalDate;
import java.util.List;
import org.pmocore.impact.MilestoneImpact;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/**
 * What becomes of the milestones if an issue stays open until the end of a date and is settled then.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the last day it is open
 * @param moved the milestones that are later than without the issue, in the order of the plan
 * @since 0.1.0
 */
public record OpenUntil(LocalDate date, List<MilestoneImpact> moved) {

    /**
     * Copies the list.
     *
     * @param date the last day it is open
     * @param moved the milestones that are later than without the issue
     */
    public OpenUntil {
        moved = List.copyOf(moved);
    }

    static boolean isLater(MilestoneImpact milestone) {
        return milestone.isMoved() && milestone.slipWorkingDays().orElse(0) > 0;
    }

    /** {@return the slip of all milestones with a due date added up, in working days; 0 if none of them moves} */
    public Measure promisedSlip() {
        return Measure.of(
                moved.stream()
                        .filter(milestone -> milestone.due().isPresent())
                        .mapToDouble(milestone -> milestone.slipWorkingDays().orElse(0))
                        .sum(),
                Unit.WORKING_DAYS);
    }

    /** {@return the milestones that miss their due date then, and would not be as late without the issue} */
    public List<MilestoneImpact> late() {
        return moved.stream().filter(MilestoneImpact::isLate).toList();
    }

    /** {@return date and slips in one line} */
    @Override
    public String toString() {
        return "Open until " + date + ": " + moved.size() + " milestones move, promised ones by " + promisedSlip();
    }
}
