package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            case "violatedConstraints", "missedDeadlines", "outOfSequenceLinks" ->
                same("project." + name, expected, NOT_CALCULATED);
            case "floatPaths", "pert", "topology" -> compareGroup(name, expected);
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
            case "nearCritical", "floatPath", "floatPathOrder" -> NOT_CALCULATED;
            default -> throw new IllegalArgumentException(oracle + ": field " + field);
        };
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
