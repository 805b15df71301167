package org.pmocore.io;

import java.math.BigDecimal;
import org.pmocore.model.Assignment;
import org.pmocore.model.Resource;

/** Writes the resources of a project file, and who is assigned to a task. */
final class ResourceWriter {

    private ResourceWriter() {}

    static JsonObject resource(Resource resource) {
        JsonObject json = new JsonObject()
                .put("id", resource.id())
                .putUnless("name", resource.name(), resource.id())
                .put("calendar", resource.calendar());
        if (resource.capacity() != 1) {
            json.put("capacity", units(resource.capacity()));
        }
        return json.putList(
                "capacityChanges",
                resource.capacityChanges().entrySet(),
                change -> new JsonObject()
                        .put("from", change.getKey().toString())
                        .put("units", units(change.getValue())));
    }

    static Object assignment(Assignment assignment) {
        return assignment.units() == 1
                ? assignment.resource()
                : new JsonObject().put("resource", assignment.resource()).put("units", units(assignment.units()));
    }

    private static BigDecimal units(double units) {
        return new BigDecimal(BigDecimal.valueOf(units).stripTrailingZeros().toPlainString());
    }
}
