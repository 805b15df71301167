package org.pmocore.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pmocore.model.Assignment;
import org.pmocore.model.Problem.Element;
import org.pmocore.model.Project;
import org.pmocore.model.Resource;

/** Reads the resources of a project file, and who is assigned to a task. */
final class ResourceReader {

    private final Places places;

    ResourceReader(Places places) {
        this.places = places;
    }

    void readAll(Fields project, Project.Builder builder) {
        for (Fields fields : project.things("resources", Shape.RESOURCE, Element.RESOURCE, "id")) {
            Optional<String> id = fields.get("id", Values::id);
            Resource resource = read(fields, id.orElse("#"));
            if (id.isPresent()) {
                places.add(Element.RESOURCE, resource.id(), fields.node());
                builder.resource(resource);
            }
        }
    }

    static List<Assignment> assignments(Fields task) {
        return task.list(
                "assignments", node -> Assignment.of(Values.id(node)), Shape.ASSIGNMENT, ResourceReader::assignment);
    }

    private static Resource read(Fields fields, String id) {
        Resource.Builder resource = Resource.builder(id);
        fields.get("name", Values::text).ifPresent(resource::name);
        fields.get("calendar", Values::text).ifPresent(resource::calendar);
        fields.get("capacity", Values::number).ifPresent(resource::capacity);
        for (Fields change : fields.parts("capacityChanges", Shape.CAPACITY)) {
            Optional<LocalDate> from = change.get("from", Dates::day);
            change.get("units", Values::number)
                    .ifPresent(units -> from.ifPresent(date -> resource.capacityFrom(date, units)));
        }
        return resource.build();
    }

    private static Optional<Assignment> assignment(Fields fields) {
        Optional<String> resource = fields.get("resource", Values::id);
        double units = fields.get("units", Values::number).orElse(1.0);
        return resource.map(id -> new Assignment(id, units));
    }
}
