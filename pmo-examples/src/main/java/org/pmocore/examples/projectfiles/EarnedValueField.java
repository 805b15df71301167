package org.pmocore.examples.projectfiles;

import java.util.OptionalDouble;
import org.mpxj.AssignmentField;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.pmocore.evm.TaskValue;
import org.pmocore.measure.Measure;

/** A figure of earned value that Microsoft Project shows of a task at the status date, under its old name. */
enum EarnedValueField {
    /** Planned value. */
    BCWS(TaskField.BCWS, AssignmentField.BCWS),
    /** Earned value. */
    BCWP(TaskField.BCWP, AssignmentField.BCWP),
    /** Actual cost. */
    ACWP(TaskField.ACWP, AssignmentField.ACWP);

    private final TaskField ofTask;
    private final AssignmentField ofAssignment;

    EarnedValueField(TaskField ofTask, AssignmentField ofAssignment) {
        this.ofTask = ofTask;
        this.ofAssignment = ofAssignment;
    }

    /** What the file holds of a task, else the sum over its assignments; empty if it holds neither. */
    OptionalDouble stored(Task task) {
        if (task.getCachedValue(ofTask) instanceof Number own) {
            return OptionalDouble.of(own.doubleValue());
        }
        return task.getResourceAssignments().stream()
                .map(assignment -> assignment.getCachedValue(ofAssignment))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .mapToDouble(Number::doubleValue)
                .reduce(Double::sum);
    }

    Measure calculated(TaskValue value) {
        return switch (this) {
            case BCWS -> value.plannedValue();
            case BCWP -> value.earnedValue();
            case ACWP -> value.actualCost();
        };
    }
}
