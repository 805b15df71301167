package org.pmocore.io;

import org.pmocore.schedule.FloatPaths;

/** The JSON of float paths. */
final class FloatPathsJson {

    private FloatPathsJson() {}

    static JsonObject of(FloatPaths paths) {
        return ResultParts.envelope("float-paths")
                .put("method", paths.method().name())
                .put("end", paths.end().map(task -> task.id().value()))
                .putWholeList("paths", paths.paths(), FloatPathsJson::path);
    }

    private static JsonObject path(FloatPaths.Path path) {
        return new JsonObject()
                .put("number", path.number())
                .put("relationshipFloat", path.relationshipFloat())
                .put("totalFloat", path.totalFloat())
                .putWholeList("tasks", path.tasks(), task -> task.id().value());
    }
}
