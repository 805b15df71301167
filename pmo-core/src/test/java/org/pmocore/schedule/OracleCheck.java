package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.pmocore.oracle.OracleCase;
import org.pmocore.time.Days;
import tools.jackson.databind.JsonNode;

/**
 * Schedules a case under its profile and compares field by field. What the library does not calculate is a difference too,
 * so that no field of a file is passed by not being looked at.
 */
final class OracleCheck {

    private static final String NOT_CALCULATED = "not calculated";

    private final OracleCase oracle;
    private final Schedule schedule;
    private final Map<String, String> differences = new TreeMap<>();
    private final boolean[] longestPath;
    private int fields;

    private OracleCheck(OracleCase oracle, Schedule schedule) {
        this.oracle = oracle;
        this.schedule = schedule;
        this.longestPath = schedule.network().longestPath(schedule.dates());
    }

    static OracleCheck of(OracleCase oracle) {
        return of(oracle, OracleOptions.rules(oracle));
    }

    static OracleCheck of(OracleCase oracle, ScheduleRules rules) {
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(rules);
        CriticalPathMethod dated = oracle.dataDate().map(method::withDataDate).orElse(method);
        OracleCheck check = new OracleCheck(oracle, dated.schedule(oracle.project()));
        for (Map.Entry<String, JsonNode> part : oracle.expect().properties()) {
            check.comparePart(part.getKey(), part.getValue());
        }
        return check;
    }

    /** What differs: by case and field, what was expected and what came out. */
    Map<String, String> differences() {
        return differences;
    }

    int fields() {
        return fields;
    }

    private void comparePart(String name, JsonNode expected) {
        switch (name) {
            case "tasks", "summaries" ->
                expected.properties().forEach(entry -> compareTask(entry.getKey(), entry.getValue()));
            case "projectFinish" -> same("project.finish", oracle.time(expected), schedule.finish());
            case "projectFinishDay" ->
                same("project.finishDay", expected.asString(), Days.lastDayOf(schedule.finish()));
            case "criticalSet" -> same("project.criticalSet", strings(expected), critical());
            case "criticalContains" ->
                strings(expected)
                        .forEach(id -> same(id + ".critical", true, critical().contains(id)));
            case "criticalExcludes" ->
                strings(expected)
                        .forEach(id -> same(id + ".critical", false, critical().contains(id)));
            case "violatedConstraints" ->
                same(
                        "project." + name,
                        strings(expected),
                        ids(schedule.violatedConstraints(), ViolatedConstraint::task));
            case "missedDeadlines" ->
                same(
                        "project." + name,
                        strings(expected),
                        ids(schedule.missedDeadlines(), missed -> missed.task().orElseThrow()));
            case "outOfSequenceLinks" -> same("project." + name, links(expected), outOfSequence());
            case "floatPaths" -> same("project." + name, numbers(expected), paths());
            case "pert", "topology" -> compareGroup(name, expected);
            default -> throw new IllegalArgumentException(oracle + ": expect " + name);
        }
    }

    private void compareGroup(String name, JsonNode group) {
        for (Map.Entry<String, JsonNode> entry : group.properties()) {
            String field = name + "." + entry.getKey();
            if (entry.getValue().isObject()) {
                compareGroup(field, entry.getValue());
            } else {
                same("project." + field, entry.getValue(), NOT_CALCULATED);
            }
        }
    }

    private void compareTask(String id, JsonNode expected) {
        ScheduledTask task = schedule.task(id);
        for (Map.Entry<String, JsonNode> field : expected.properties()) {
            JsonNode value = field.getValue();
            Object actual = actual(task, field.getKey());
            Object wanted = actual instanceof LocalDateTime && !value.isNull()
                    ? oracle.time(value)
                    : actual instanceof Long && !value.isNull() ? oracle.minutes(value) : value.asString("null");
            same(id + "." + field.getKey(), wanted, actual);
        }
    }

    private Object actual(ScheduledTask task, String field) {
        return switch (field) {
            case "ES" -> task.earlyStart();
            case "EF" -> task.earlyFinish();
            case "LS" -> task.lateStart();
            case "LF" -> task.lateFinish();
            case "start" -> task.start();
            case "finish" -> task.finish();
            case "TF" -> minutes(task, task.totalFloat());
            case "FF" -> minutes(task, task.freeFloat());
            case "interferingFloat" ->
                minutes(
                        task,
                        task.totalFloat().flatMap(total -> task.freeFloat().map(total::minus)));
            case "critical" -> task.isCritical();
            case "longestPath" -> longestPath[task.node()];
            case "pointEarly" -> Schedule.instant(schedule.dates().start(task.node()));
            case "pointLate" -> Schedule.instant(schedule.dates().lateStart(task.node()));
            case "remES" -> task.remainingStart().map(Object.class::cast).orElse("null");
            case "remLS" -> task.remainingLateStart().map(Object.class::cast).orElse("null");
            case "nearCritical" -> task.isNearCritical();
            case "floatPath" -> paths().getOrDefault(task.id().value(), 0);
            case "floatPathOrder" -> floatPaths().orderOf(task.id()).orElse(0);
            default -> throw new IllegalArgumentException(oracle + ": field " + field);
        };
    }

    /** The number of its path by task, as many paths and by the method the file asks for. */
    private SortedMap<String, Integer> paths() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (FloatPaths.Path path : floatPaths().paths()) {
            path.tasks().forEach(task -> numbers.put(task.id().value(), path.number()));
        }
        return numbers;
    }

    private FloatPaths floatPaths() {
        JsonNode asked = oracle.options().path("floatPaths");
        FloatPaths.Method method =
                FloatPaths.Method.valueOf(asked.path("method").asString("TOTAL_FLOAT"));
        return schedule.floatPaths(method, asked.path("maxPaths").asInt(10));
    }

    private static SortedMap<String, Integer> numbers(JsonNode object) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        object.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asInt()));
        return numbers;
    }

    private List<String> outOfSequence() {
        return schedule.outOfSequence().stream()
                .map(one -> one.link().dependency())
                .map(link -> link.predecessor() + " " + link.successor() + " " + link.type())
                .sorted()
                .toList();
    }

    /** The files write FINISH_START where this library writes FINISH_TO_START. */
    private static List<String> links(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(link -> list.add(link.get(0).asString() + " "
                + link.get(1).asString() + " " + link.get(2).asString().replace("_", "_TO_")));
        list.sort(null);
        return list;
    }

    private static <T> List<String> ids(List<T> all, Function<T, ScheduledTask> task) {
        return all.stream()
                .map(one -> task.apply(one).id().value())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> critical() {
        return schedule.criticalPath().stream()
                .map(task -> task.id().value())
                .sorted()
                .toList();
    }

    /** Microsoft Project shows 0 for finished tasks, where this library says that there is no float. */
    private Object minutes(ScheduledTask task, Optional<Duration> room) {
        boolean zero = task.isFinished() && oracle.dialect().equals("MSP");
        return room.map(time -> (Object) time.toMinutes()).orElse(zero ? 0L : "null");
    }

    private void same(String field, Object expected, Object actual) {
        fields++;
        if (!expected.toString().equals(actual.toString())) {
            differences.put(oracle + " " + field, expected + " expected, " + actual);
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(element -> list.add(element.asString()));
        list.sort(null);
        return list;
    }
}
