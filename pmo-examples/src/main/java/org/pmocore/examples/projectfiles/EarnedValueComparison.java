package org.pmocore.examples.projectfiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mpxj.EarnedValueMethod;
import org.mpxj.Task;
import org.pmocore.evm.EarnedValue;
import org.pmocore.evm.TaskValue;
import org.pmocore.model.TaskId;

/**
 * BCWS, BCWP and ACWP of the tasks as calculated here, beside those that the file holds.
 *
 * @param value the figures calculated here
 * @param rows what was compared, in plan order; none in a file that counts in effort or holds no figures
 */
record EarnedValueComparison(EarnedValue value, List<Row> rows) {

    private static final double TOLERANCE = 0.01;

    /**
     * One figure of one task.
     *
     * @param id the task
     * @param field which figure
     * @param stored in the file
     * @param calculated here; zero where there is none
     * @param reason why they differ, if they do
     */
    record Row(String id, EarnedValueField field, double stored, double calculated, EarnedValueReason reason) {

        boolean agrees() {
            return Math.abs(stored - calculated) <= TOLERANCE;
        }
    }

    static EarnedValueComparison of(Source source, EarnedValue value) {
        List<Row> rows = new ArrayList<>();
        if (value.unit().currency().isPresent()) {
            TaskSelection selection = TaskSelection.of(source);
            Map<TaskId, TaskValue> values = new HashMap<>();
            value.tasks().forEach(task -> values.put(task.id(), task));
            for (Task task : selection.leaves()) {
                TaskValue calculated = values.get(selection.id(task));
                if (calculated != null) {
                    compare(task, calculated, rows);
                }
            }
        }
        return new EarnedValueComparison(value, rows);
    }

    private static void compare(Task task, TaskValue value, List<Row> rows) {
        for (EarnedValueField field : EarnedValueField.values()) {
            field.stored(task)
                    .ifPresent(stored -> rows.add(new Row(
                            value.id().value(),
                            field,
                            stored,
                            field.calculated(value).orElse(0),
                            reason(task, value, field, stored))));
        }
    }

    private static EarnedValueReason reason(Task task, TaskValue value, EarnedValueField field, double stored) {
        if (field == EarnedValueField.ACWP) {
            return stored < value.actualCost().orElse(0) ? EarnedValueReason.LATER_COST : EarnedValueReason.NOT_FOUND;
        }
        double budget = value.budget().orElse(0);
        if (budget == 0) {
            return EarnedValueReason.NO_BASELINE;
        }
        if (field == EarnedValueField.BCWP
                && task.getEarnedValueMethod() == EarnedValueMethod.PHYSICAL_PERCENT_COMPLETE) {
            return EarnedValueReason.PHYSICAL;
        }
        return stored > 0 && stored < budget ? EarnedValueReason.CONTOUR : EarnedValueReason.NOT_FOUND;
    }

    List<Row> of(EarnedValueField field) {
        return rows.stream().filter(row -> row.field == field).toList();
    }

    List<Row> differences() {
        return rows.stream().filter(row -> !row.agrees()).toList();
    }
}
