package org.pmocore.io;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Constraint;
import org.pmocore.model.Dependency;
import org.pmocore.model.ExternalDependency;
import org.pmocore.model.ExternalDependency.Direction;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Progress;
import org.pmocore.model.Project;
import org.pmocore.model.Split;
import org.pmocore.model.Task;
import org.pmocore.model.TaskId;
import org.pmocore.model.ThreePointEstimate;
import org.pmocore.time.WorkTime;

/** Reads the tasks of a project file. */
final class TaskReader {

    private final Amounts amounts;
    private final Places places;

    TaskReader(Amounts amounts, Places places) {
        this.amounts = amounts;
        this.places = places;
    }

    void readAll(Fields project, Project.Builder builder) {
        for (Fields fields : project.things("tasks", Shape.TASK, Element.TASK, "id")) {
            Optional<String> id = fields.get("id", Values::id);
            Task task = read(fields, id.orElse("#"));
            if (id.isPresent()) {
                places.add(Element.TASK, task.id().value(), fields.node());
                builder.add(task);
            }
        }
    }

    private Task read(Fields fields, String id) {
        Task.Builder task = Task.builder(id);
        fields.get("name", Values::text).ifPresent(task::name);
        fields.get("kind", Values.oneOf(Task.Kind.class)).ifPresent(task::kind);
        fields.get("parent", Values::id).ifPresent(task::parent);
        fields.get("calendar", Values::text).ifPresent(task::calendar);
        fields.get("owner", Values::text).ifPresent(task::owner);
        fields.get("team", Values::text).ifPresent(task::team);
        fields.get("budget", amounts::money).ifPresent(task::budget);
        fields.get("effort", Amounts::effort).ifPresent(task::effort);
        task.assignments(ResourceReader.assignments(fields));
        task.predecessors(dependencies(fields, TaskId.of(id)));
        for (Fields external : fields.parts("external", Shape.EXTERNAL)) {
            external(external).ifPresent(task::external);
        }
        readTimes(fields, task);
        return task.build();
    }

    private static void readTimes(Fields fields, Task.Builder task) {
        fields.get("duration", Values::workTime).ifPresent(task::duration);
        fields.part("constraint", Shape.CONSTRAINT)
                .flatMap(TaskReader::constraint)
                .ifPresent(task::constraint);
        fields.part("secondaryConstraint", Shape.CONSTRAINT)
                .flatMap(TaskReader::constraint)
                .ifPresent(task::secondaryConstraint);
        fields.get("manualStart", Dates::start).ifPresent(task::manual);
        fields.get("deadline", Dates::finish).ifPresent(task::deadline);
        fields.get("promised", Dates::day).ifPresent(task::promised);
        fields.get("expectedFinish", Dates::finish).ifPresent(task::expectedFinish);
        for (Fields split : fields.parts("splits", Shape.SPLIT)) {
            split(split).ifPresent(task::split);
        }
        fields.part("estimate", Shape.ESTIMATE).flatMap(TaskReader::estimate).ifPresent(task::estimate);
        fields.part("progress", Shape.PROGRESS).map(TaskReader::progress).ifPresent(task::progress);
    }

    private static List<Dependency> dependencies(Fields fields, TaskId successor) {
        return fields.list(
                "after", node -> Links.parse(node, successor), Shape.DEPENDENCY, link -> Links.read(link, successor));
    }

    private static Optional<ExternalDependency> external(Fields fields) {
        Optional<String> name = fields.get("name", Values::text);
        Direction direction =
                fields.get("direction", Values.oneOf(Direction.class)).orElse(Direction.PREDECESSOR);
        Dependency.Type type = fields.get("type", Values::linkType).orElse(Dependency.Type.FINISH_TO_START);
        WorkTime lag = fields.get("lag", Values::workTime).orElse(WorkTime.ZERO);
        return fields.get("date", Dates.edge(isFinish(direction, type)))
                .flatMap(anchor -> name.map(text -> new ExternalDependency(text, direction, type, lag, anchor)));
    }

    /** Whether the outside end of an external dependency is a finish, so that a date alone means its end. */
    static boolean isFinish(Direction direction, Dependency.Type type) {
        return direction == Direction.PREDECESSOR ? type.fromFinish() : !type.toStart();
    }

    private static Optional<Constraint> constraint(Fields fields) {
        Optional<Constraint.Kind> kind = fields.get("kind", Values.oneOf(Constraint.Kind.class));
        boolean onFinish = kind.filter(Constraint.Kind::onFinish).isPresent();
        Optional<LocalDateTime> date = fields.get("date", Dates.edge(onFinish));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (!kind.get().needsDate()) {
            if (fields.has("date")) {
                fields.complain("date", "PMO-2148", kind.get().name());
            }
            return Optional.of(Constraint.asLateAsPossible());
        }
        if (!fields.has("date")) {
            fields.complain("date", "PMO-2149", kind.get().name());
        }
        return date.map(instant -> Constraint.of(kind.get(), instant));
    }

    private static Optional<Split> split(Fields fields) {
        Optional<WorkTime> after = fields.get("afterWork", Values::workTime);
        return fields.get("gap", Values::workTime).flatMap(gap -> after.map(work -> new Split(work, gap)));
    }

    private static Optional<ThreePointEstimate> estimate(Fields fields) {
        Optional<WorkTime> low = fields.get("optimistic", Values::workTime);
        Optional<WorkTime> middle = fields.get("mostLikely", Values::workTime);
        Optional<WorkTime> high = fields.get("pessimistic", Values::workTime);
        return low.flatMap(one -> middle.flatMap(two -> high.map(three -> new ThreePointEstimate(one, two, three))));
    }

    static Progress progress(Fields fields) {
        Progress.Builder progress = Progress.builder();
        fields.get("actualStart", Dates::start).ifPresent(progress::actualStart);
        fields.get("actualFinish", Dates::finish).ifPresent(progress::actualFinish);
        fields.get("percentComplete", Values::number).ifPresent(progress::percentComplete);
        fields.get("physicalPercent", Values::number).ifPresent(progress::physicalPercent);
        fields.get("unitsDone", Values::number).ifPresent(progress::unitsDone);
        fields.get("remaining", Values::workTime).ifPresent(progress::remaining);
        fields.get("suspended", Dates::start).ifPresent(progress::suspended);
        fields.get("resumes", Dates::start).ifPresent(progress::resumes);
        return progress.build();
    }
}
