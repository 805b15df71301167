package org.pmocore.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.measure.Effort;
import org.pmocore.measure.Money;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.ExternalDependency.Direction;
import org.pmocore.model.Progress;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.model.ThreePointEstimate;
import org.pmocore.time.WorkTime;

/** Writes the tasks of a project file. */
final class TaskWriter {

    private final Function<Money, String> money;

    TaskWriter(Function<Money, String> money) {
        this.money = money;
    }

    JsonObject task(Task task) {
        return new JsonObject()
                .put("id", task.id().value())
                .putUnless("name", task.name(), task.id().value())
                .putUnless("kind", task.kind().name(), Task.Kind.TASK.name())
                .put("parent", task.parent().map(TaskId::value))
                .put("duration", task.duration().map(WorkTime::toString))
                .put("calendar", task.calendar())
                .putList("after", task.predecessors(), TaskWriter::dependency)
                .putList("external", task.externalDependencies(), TaskWriter::external)
                .put("constraint", task.constraint().map(TaskWriter::constraint))
                .put("secondaryConstraint", task.secondaryConstraint().map(TaskWriter::constraint))
                .put("manualStart", task.manualStart().map(Dates::ofStart))
                .put("deadline", task.deadline().map(Dates::ofFinish))
                .put("promised", task.promised().map(LocalDate::toString))
                .put("expectedFinish", task.expectedFinish().map(Dates::ofFinish))
                .putList("splits", task.splits(), TaskWriter::split)
                .put("estimate", task.estimate().map(TaskWriter::estimate))
                .put("progress", progress(task.progress()))
                .put("owner", task.owner())
                .put("team", task.team())
                .put("budget", task.budget().map(money))
                .put("effort", task.effort().map(TaskWriter::hours))
                .putList("assignments", task.assignments(), ResourceWriter::assignment);
    }

    static BigDecimal hours(Effort effort) {
        return effort.number().stripTrailingZeros();
    }

    static Optional<JsonObject> progress(Progress progress) {
        JsonObject json = new JsonObject()
                .put("actualStart", progress.actualStart().map(Dates::ofStart))
                .put("actualFinish", progress.actualFinish().map(Dates::ofFinish));
        progress.percentComplete().ifPresent(percent -> json.put("percentComplete", percent));
        progress.physicalPercent().ifPresent(percent -> json.put("physicalPercent", percent));
        progress.unitsDone().ifPresent(units -> json.put("unitsDone", units));
        json.put("remaining", progress.remaining().map(WorkTime::toString))
                .put("suspended", progress.suspended().map(Dates::ofStart))
                .put("resumes", progress.resumes().map(Dates::ofStart));
        return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    private static Object dependency(Dependency dependency) {
        return Links.text(dependency)
                .<Object>map(text -> text)
                .orElseGet(() -> new JsonObject()
                        .put("task", dependency.predecessor().value())
                        .putUnless("type", dependency.type().code(), Dependency.FINISH_TO_START.code())
                        .put("lag", lag(dependency.lag()))
                        .putUnless("discretionary", dependency.discretionary(), false));
    }

    private static JsonObject external(ExternalDependency external) {
        boolean finish = TaskReader.isFinish(external.direction(), external.type());
        return new JsonObject()
                .put("name", external.name())
                .put("date", finish ? Dates.ofFinish(external.anchor()) : Dates.ofStart(external.anchor()))
                .putUnless("direction", external.direction().name(), Direction.PREDECESSOR.name())
                .putUnless("type", external.type().code(), Dependency.FINISH_TO_START.code())
                .put("lag", lag(external.lag()));
    }

    private static Optional<String> lag(WorkTime lag) {
        return lag.equals(WorkTime.ZERO) ? Optional.empty() : Optional.of(lag.toString());
    }

    private static JsonObject constraint(Constraint constraint) {
        boolean finish = constraint.kind().onFinish();
        return new JsonObject()
                .put("kind", constraint.kind().name())
                .put("date", constraint.date().map(date -> finish ? Dates.ofFinish(date) : Dates.ofStart(date)));
    }

    private static JsonObject split(Split split) {
        return new JsonObject()
                .put("afterWork", split.afterWork().toString())
                .put("gap", split.gap().toString());
    }

    private static JsonObject estimate(ThreePointEstimate estimate) {
        return new JsonObject()
                .put("optimistic", estimate.optimistic().toString())
                .put("mostLikely", estimate.mostLikely().toString())
                .put("pessimistic", estimate.pessimistic().toString());
    }
}
