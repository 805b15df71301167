package org.pmocore.schedule;

import org.pmocore.internal.network.NetworkNote;
import org.pmocore.model.Problem;
import org.pmocore.model.Task;

/** Turns the notes of the network into warnings people can read. */
final class ScheduleNotes {

    private ScheduleNotes() {}

    static Problem problem(NetworkNote.Kind kind, Task task) {
        return switch (kind) {
            case SUMMARY_CONSTRAINT -> warning("PMO-2101", task, "constraint");
            case SUMMARY_PERCENT_LAG -> warning("PMO-2102", task, "duration");
            case EXTERNAL_PERCENT_LAG -> warning("PMO-2103", task, "externalDependencies");
            case UNKNOWN_ACTUAL_START -> warning("PMO-2104", task, "progress.actualStart");
            case ELAPSED_GAP -> warning("PMO-2105", task, "splits");
            case UNKNOWN_RESUME -> warning("PMO-2107", task, "progress.resumes");
            case BOUND_EFFORT -> warning("PMO-2108", task, "constraint");
            case UNTIED_EFFORT -> warning("PMO-2106", task, "predecessors");
            case SPLIT_WITHOUT_WORK -> warning("PMO-2109", task, "splits");
        };
    }

    private static Problem warning(String code, Task task, String field) {
        return Problem.warning(ScheduleNotes.class, code, task.name())
                .at(Problem.Element.TASK, task.id().value(), field);
    }
}
