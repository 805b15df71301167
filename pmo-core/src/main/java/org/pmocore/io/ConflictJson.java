package org.pmocore.io;

import java.util.ArrayList;
import java.util.List;
import org.pmocore.model.Dependency;
import org.pmocore.schedule.MissedDate;
import org.pmocore.schedule.OutOfSequence;
import org.pmocore.schedule.Schedule;
import org.pmocore.schedule.ScheduledLink;
import org.pmocore.schedule.ViolatedConstraint;
import org.pmocore.schedule.ViolatedDependency;

/** The JSON of what a schedule could not keep; lists without elements are left out. */
final class ConflictJson {

    private ConflictJson() {}

    static void addTo(JsonObject json, Schedule schedule) {
        List<MissedDate> missed = new ArrayList<>(schedule.missedDeadlines());
        missed.addAll(schedule.missedExternalDates());
        schedule.missedFinish().ifPresent(missed::add);
        json.putList("outOfSequence", schedule.outOfSequence(), ConflictJson::outOfSequence)
                .putList("violatedConstraints", schedule.violatedConstraints(), ConflictJson::constraint)
                .putList("violatedDependencies", schedule.violatedDependencies(), ConflictJson::dependency)
                .putList("missedDates", missed, ConflictJson::missed);
    }

    private static JsonObject outOfSequence(OutOfSequence found) {
        return link(found.link())
                .put("kind", found.kind().name())
                .put("allowed", ResultParts.instant(found.allowed()))
                .put("actual", ResultParts.instant(found.actual()))
                .put("open", found.open());
    }

    private static JsonObject constraint(ViolatedConstraint found) {
        return new JsonObject()
                .put("task", found.task().id().value())
                .put("constraint", found.constraint().kind().name())
                .put("asked", ResultParts.instant(found.asked()))
                .put("needed", ResultParts.instant(found.needed()))
                .put("by", found.by())
                .put("held", found.held());
    }

    private static JsonObject dependency(ViolatedDependency found) {
        return link(found.link())
                .put("asked", ResultParts.instant(found.asked()))
                .put("scheduled", ResultParts.instant(found.scheduled()))
                .put("by", found.by());
    }

    private static JsonObject missed(MissedDate found) {
        return new JsonObject()
                .put("kind", found.kind().name())
                .put("task", found.task().map(task -> task.id().value()))
                .put("asked", ResultParts.instant(found.asked()))
                .put("forecast", ResultParts.instant(found.forecast()))
                .put("lateBy", found.lateBy());
    }

    private static JsonObject link(ScheduledLink link) {
        Dependency dependency = link.dependency();
        return new JsonObject()
                .put("predecessor", dependency.predecessor().value())
                .put("successor", dependency.successor().value())
                .put("type", dependency.type().code());
    }
}
