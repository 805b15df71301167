package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import org.pmocore.time.WorkTime;

/** Date constraints of both products, deadlines, external dates, and the fixed dates of manual tasks. */
final class ConstraintMapper {

    private static final Map<ConstraintType, Constraint.Kind> KINDS = new EnumMap<>(Map.of(
            ConstraintType.MUST_START_ON, Constraint.Kind.MANDATORY_START,
            ConstraintType.MUST_FINISH_ON, Constraint.Kind.MANDATORY_FINISH,
            ConstraintType.START_NO_EARLIER_THAN, Constraint.Kind.START_NO_EARLIER_THAN,
            ConstraintType.START_NO_LATER_THAN, Constraint.Kind.START_NO_LATER_THAN,
            ConstraintType.FINISH_NO_EARLIER_THAN, Constraint.Kind.FINISH_NO_EARLIER_THAN,
            ConstraintType.FINISH_NO_LATER_THAN, Constraint.Kind.FINISH_NO_LATER_THAN,
            ConstraintType.START_ON, Constraint.Kind.START_ON,
            ConstraintType.FINISH_ON, Constraint.Kind.FINISH_ON));

    private final Source source;
    private final TaskSelection selection;

    ConstraintMapper(Source source, TaskSelection selection) {
        this.source = source;
        this.selection = selection;
    }

    void map(Task task, String id, WorkCalendar calendar, org.pmocore.model.Task.Builder builder) {
        Optional<Constraint> primary = constraint(id, "constraint", task.getConstraintType(), task.getConstraintDate())
                .map(constraint -> onWorkingTime(constraint, calendar));
        Optional<Constraint> secondary = constraint(
                        id, "secondaryConstraint", task.getSecondaryConstraintType(), task.getSecondaryConstraintDate())
                .map(constraint -> onWorkingTime(constraint, calendar));
        if (isManual(task)) {
            primary.ifPresent(replaced -> source.log().taskWarning(id, "constraint", "PF-307", replaced.toString()));
            primary = mapManual(task, id, builder);
        }
        if (primary.isEmpty()) {
            primary = secondary;
            secondary = Optional.empty();
        }
        primary.ifPresent(builder::constraint);
        secondary.ifPresent(builder::secondaryConstraint);
        mapDates(task, builder);
    }

    /** P6 keeps "finish by" a date also at the hour work begins, and means the end of the working day before. */
    private Constraint onWorkingTime(Constraint constraint, WorkCalendar calendar) {
        LocalDateTime date = constraint.date().orElse(null);
        if (date == null || !source.isPrimavera() || !constraint.kind().onFinish()) {
            return constraint;
        }
        WorkAxis axis = calendar.axis();
        long finish = axis.finishAt(axis.workBefore(WorkAxis.minuteOf(date)));
        return Constraint.of(constraint.kind(), WorkAxis.dateTimeOf(finish));
    }

    private static void mapDates(Task task, org.pmocore.model.Task.Builder builder) {
        if (task.getDeadline() != null) {
            builder.deadline(Instants.toMinute(task.getDeadline()));
        }
        if (task.getExpectedFinish() != null) {
            builder.expectedFinish(Instants.toMinute(task.getExpectedFinish()));
        }
        if (task.getExternalEarlyStart() != null) {
            builder.external(external(
                    "External early start", ExternalDependency.Direction.PREDECESSOR, task.getExternalEarlyStart()));
        }
        if (task.getExternalLateFinish() != null) {
            builder.external(external(
                    "External late finish", ExternalDependency.Direction.SUCCESSOR, task.getExternalLateFinish()));
        }
    }

    private static ExternalDependency external(
            String name, ExternalDependency.Direction direction, LocalDateTime date) {
        return new ExternalDependency(
                name, direction, Dependency.Type.FINISH_TO_START, WorkTime.ZERO, Instants.toMinute(date));
    }

    private Optional<Constraint> constraint(
            String id, String field, @Nullable ConstraintType type, @Nullable LocalDateTime date) {
        if (type == ConstraintType.AS_LATE_AS_POSSIBLE) {
            return Optional.of(Constraint.asLateAsPossible());
        }
        Constraint.Kind kind = type == null ? null : KINDS.get(type);
        if (kind == null) {
            if (type == null && date != null) {
                source.log().taskWarning(id, field, "PF-308", date.toLocalDate());
            }
            return Optional.empty();
        }
        if (date == null) {
            source.log().taskWarning(id, field, "PF-306", kind.name());
            return Optional.empty();
        }
        return Optional.of(Constraint.of(kind, Instants.toMinute(date)));
    }

    private boolean isManual(Task task) {
        return task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED
                && task.getActualStart() == null
                && !selection.isSummary(task);
    }

    /** A manually scheduled task stays where it was put; one with a finish only is pinned there. */
    private Optional<Constraint> mapManual(Task task, String id, org.pmocore.model.Task.Builder builder) {
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        if (start != null) {
            builder.manual(Instants.toMinute(start));
            return Optional.empty();
        }
        if (finish != null) {
            source.log()
                    .taskWarning(
                            id,
                            "constraint",
                            "PF-309",
                            Instants.toMinute(finish).toLocalDate());
            return Optional.of(Constraint.of(Constraint.Kind.MANDATORY_FINISH, Instants.toMinute(finish)));
        }
        source.log().taskWarning(id, "constraint", "PF-310");
        return Optional.empty();
    }
}
