package org.pmocore.io;

import org.pmocore.impact.TimeCostCurve;
import org.pmocore.time.Days;

/** The JSON of the least costs of earlier finishes. */
final class TimeCostJson {

    private TimeCostJson() {}

    static JsonObject of(TimeCostCurve curve) {
        JsonObject json = ResultParts.envelope("time-cost")
                .put("project", curve.schedule().project().name())
                .put("dataDate", curve.schedule().dataDate().map(Days::lastDayOf))
                .put("milestone", curve.milestone().map(ResultParts::task))
                .put("targetDate", curve.target().map(ResultParts::date))
                .put("calendar", curve.calendar())
                .putWholeList("points", curve.points(), TimeCostJson::point)
                .putWholeList("stages", curve.stages(), TimeCostJson::stage);
        return json.put("cheapest", point(curve.cheapest()))
                .put("stop", curve.stop().name())
                .put("exact", curve.isExact())
                .putWholeList("doubts", curve.doubts(), Enum::name)
                .put("explanation", ResultParts.text(curve::explain));
    }

    private static JsonObject point(TimeCostCurve.Point point) {
        return new JsonObject()
                .put("reached", ResultParts.instant(point.reached()))
                .put("date", ResultParts.date(point.date()))
                .put("duration", ResultParts.measure(point.duration()))
                .put("directCost", RecoveryJson.money(point.costs().direct()))
                .put("indirectCost", RecoveryJson.money(point.costs().indirect()))
                .put("totalCost", RecoveryJson.money(point.costs().total()))
                .putWholeList(
                        "shortened",
                        point.shortened(),
                        less -> ResultParts.task(less.task()).put("days", ResultParts.measure(less.days())));
    }

    private static JsonObject stage(TimeCostCurve.Stage stage) {
        JsonObject json = new JsonObject()
                .put("days", ResultParts.measure(stage.days()))
                .put("costPerDay", RecoveryJson.money(stage.costPerDay()));
        ResultParts.ids(json, "shortened", stage.shortened());
        return ResultParts.ids(json, "givenBack", stage.givenBack());
    }
}
