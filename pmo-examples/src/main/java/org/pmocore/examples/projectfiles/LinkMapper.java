package org.pmocore.examples.projectfiles;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.ExternalDependency.Direction;
import org.pmocore.model.Problem;
import org.pmocore.time.WorkTime;

/** Links of all four types with their lags; links to the outside are tied to the date the file has for it. */
final class LinkMapper {

    private static final double ALL = 100;

    private final Source source;
    private final TaskSelection selection;
    private final Calendars calendars;

    LinkMapper(Source source, TaskSelection selection, Calendars calendars) {
        this.source = source;
        this.selection = selection;
        this.calendars = calendars;
    }

    void map(Task task, org.pmocore.model.Task.Builder builder) {
        String id = selection.id(task).value();
        Set<Dependency> dependencies = new LinkedHashSet<>();
        for (Relation relation : task.getPredecessors()) {
            Task predecessor = relation.getPredecessorTask();
            if (selection.find(predecessor).isPresent()) {
                String from = selection.id(predecessor).value();
                Dependency dependency =
                        Dependency.of(from, id, type(relation.getType()), lag(relation, from + " -> " + id));
                if (!dependencies.add(dependency)) {
                    warn(dependency.toString(), "PF-403");
                }
            } else {
                outside(relation, predecessor, Direction.PREDECESSOR, id, builder);
            }
        }
        builder.predecessors(new ArrayList<>(dependencies));
        for (Relation relation : task.getSuccessors()) {
            Task successor = relation.getSuccessorTask();
            if (isOutside(successor)) {
                outside(relation, successor, Direction.SUCCESSOR, id, builder);
            }
        }
    }

    private boolean isOutside(@Nullable Task task) {
        return task != null && (task.getExternalTask() || task.getParentFile() != source.project());
    }

    private void outside(
            Relation relation,
            @Nullable Task other,
            Direction direction,
            String id,
            org.pmocore.model.Task.Builder builder) {
        boolean gives = direction == Direction.PREDECESSOR;
        String shown = other == null ? "?" : name(other);
        String link = gives ? shown + " -> " + id : id + " -> " + shown;
        if (other == null || !isOutside(other)) {
            warn(link, "PF-401", shown);
            return;
        }
        Dependency.Type type = type(relation.getType());
        boolean finish = gives ? type.fromFinish() : !type.toStart();
        LocalDateTime anchor = Instants.toMinuteOrNull(finish ? other.getFinish() : other.getStart());
        if (anchor == null) {
            warn(link, "PF-402", shown);
            return;
        }
        builder.external(new ExternalDependency(shown, direction, type, lag(relation, link), anchor));
        warn(link, "PF-405", shown, anchor.toLocalDate());
    }

    private static String name(Task other) {
        String project = other.getProject();
        String name = TaskSelection.name(other);
        return project == null || project.isBlank() ? name : project.strip() + ": " + name;
    }

    private WorkTime lag(Relation relation, String link) {
        Duration lag = relation.getLag();
        if (lag == null || lag.getDuration() == 0) {
            return WorkTime.ZERO;
        }
        if (lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            WorkTime fixed =
                    WorkTime.elapsedMinutes(Math.round(predecessorMinutes(relation) * lag.getDuration() / ALL));
            warn(link, "PF-404", lag.getDuration(), fixed.toString());
            return fixed;
        }
        WorkTime time = source.durations().workTime(lag, calendars.standard());
        return calendars.haveOneDayLength() || time.kind() != WorkTime.Kind.DAYS
                ? time
                : WorkTime.minutes(Math.round(source.durations().minutes(lag)));
    }

    private double predecessorMinutes(Relation relation) {
        Task predecessor = relation.getPredecessorTask();
        Duration duration = predecessor == null ? null : predecessor.getDuration();
        return duration == null ? 0 : source.durations().minutes(duration);
    }

    private static Dependency.Type type(@Nullable RelationType type) {
        if (type == null) {
            return Dependency.Type.FINISH_TO_START;
        }
        return switch (type) {
            case FINISH_START -> Dependency.Type.FINISH_TO_START;
            case START_START -> Dependency.Type.START_TO_START;
            case FINISH_FINISH -> Dependency.Type.FINISH_TO_FINISH;
            case START_FINISH -> Dependency.Type.START_TO_FINISH;
        };
    }

    private void warn(String link, String code, Object... arguments) {
        source.log().warn(Problem.Element.DEPENDENCY, link, "", code, arguments);
    }
}
