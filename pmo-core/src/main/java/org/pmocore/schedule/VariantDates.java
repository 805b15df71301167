package org.pmocore.schedule;

import java.time.LocalDateTime;
import java.util.List;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.time.WorkCalendar;

/** Dates of a variant of a plan, however they were found. */
interface VariantDates {

    LocalDateTime finish();

    LocalDateTime start(TaskId id);

    LocalDateTime finish(TaskId id);

    /** The tasks with other dates, in the order of the plan; no summaries. */
    List<TaskId> moved();

    Task task(TaskId id);

    WorkCalendar calendarOf(Task task);
}
