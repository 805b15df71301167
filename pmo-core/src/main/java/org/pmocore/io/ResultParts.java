package org.pmocore.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pmocore.measure.Fraction;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;
import org.pmocore.model.Problem;
import org.pmocore.model.Task;

/** What the JSON of every result is made of. */
final class ResultParts {

    private static final Map<Unit, String> UNITS = Map.of(
            Unit.RATIO, "RATIO",
            Unit.PERCENT, "PERCENT",
            Unit.WORKING_DAYS, "WORKING_DAYS",
            Unit.CALENDAR_DAYS, "CALENDAR_DAYS",
            Unit.PERIODS, "PERIODS",
            Unit.PERSON_HOURS, "PERSON_HOURS",
            Unit.COUNT, "COUNT",
            Unit.PER_WEEK, "PER_WEEK");

    private ResultParts() {}

    /** The begin of every result. */
    static JsonObject envelope(String kind) {
        return new JsonObject().put("format", "pmo-core/" + kind).put("version", Envelope.VERSION);
    }

    static JsonObject measure(Measure measure) {
        JsonObject json = new JsonObject();
        if (measure.isDefined()) {
            Optional<BigDecimal> exact = measure.exact();
            json.put("value", exact.isPresent() ? exact.get() : (Object) measure.orElseThrow());
        }
        return json.put("reason", measure.reason().map(Enum::name)).put("unit", unit(measure.unit()));
    }

    /** Working days with their exact fraction. */
    static JsonObject exactDays(Fraction days) {
        return measure(Measure.of(days.doubleValue(), Unit.WORKING_DAYS)).put("exact", days.toString());
    }

    static String unit(Unit unit) {
        return unit.currency().map(Currency::getCurrencyCode).orElseGet(() -> UNITS.getOrDefault(unit, unit.symbol()));
    }

    static String date(LocalDate date) {
        return date.toString();
    }

    static String instant(LocalDateTime instant) {
        return instant.toString();
    }

    /** A sentence in both languages. */
    static JsonObject text(Function<Locale, String> text) {
        return new JsonObject().put("en", text.apply(Locale.ENGLISH)).put("ja", text.apply(Locale.JAPANESE));
    }

    /** The head of an object about a task. */
    static JsonObject task(Task task) {
        return new JsonObject().put("id", task.id().value()).put("name", task.name());
    }

    /** The ids of tasks, also of none. */
    static JsonObject ids(JsonObject json, String name, Collection<Task> tasks) {
        return json.putWholeList(name, tasks, task -> task.id().value());
    }

    static JsonObject problem(Problem problem) {
        return new JsonObject()
                .put("code", problem.code())
                .put("severity", problem.severity().name())
                .put("element", problem.element().name())
                .putUnless("id", problem.id(), "")
                .putUnless("field", problem.field(), "")
                .put("what", text(problem::what))
                .put("fix", text(problem::fix));
    }
}
