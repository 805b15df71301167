package org.pmocore.schedule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pmocore.oracle.OracleCase;
import org.pmocore.time.Days;
import tools.jackson.databind.JsonNode;

/** Schedules a case under its profile and compares field by field. */
final class OracleCheck {

    private final OracleCase oracle;
    private final Schedule schedule;
    private final List<String> differences = new ArrayList<>();
    private final boolean[] longestPath;
    private int fields;

    private OracleCheck(OracleCase oracle, Schedule schedule) {
        this.oracle = oracle;
        this.schedule = schedule;
        this.longestPath = schedule.network().longestPath(schedule.dates());
    }

    static OracleCheck of(OracleCase oracle) {
        return of(oracle, rules(oracle));
    }

    static OracleCheck of(OracleCase oracle, ScheduleRules rules) {
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(rules);
        CriticalPathMethod dated = oracle.dataDate().map(method::withDataDate).orElse(method);
        OracleCheck check = new OracleCheck(oracle, dated.schedule(oracle.project()));
        check.compare();
        return check;
    }

    /** The profile of the product the figures come from, with the options of the file. */
    static ScheduleRules rules(OracleCase oracle) {
        ScheduleRules rules = switch (oracle.dialect()) {
            case "P6" -> ScheduleRules.primaveraP6();
            case "MSP" -> ScheduleRules.microsoftProject();
            default -> ScheduleRules.standard();
        };
        return withOptions(oracle, rules);
    }

    static ScheduleRules withOptions(OracleCase oracle, ScheduleRules rules) {
        JsonNode options = oracle.options();
        ScheduleRules.LagCalendar lags = switch (options.path("lagCalendar").asString("")) {
            case "SUCCESSOR" -> ScheduleRules.LagCalendar.SUCCESSOR;
            case "PROJECT" -> ScheduleRules.LagCalendar.PROJECT;
            case "24H" -> ScheduleRules.LagCalendar.CLOCK;
            default -> ScheduleRules.LagCalendar.PREDECESSOR;
        };
        String type = options.path("totalFloat").asString("FINISH");
        boolean longest = options.path("criticalDefinition").asString("").equals("LONGEST_PATH");
        return rules.withLagCalendar(lags)
                .withTotalFloat(ScheduleRules.FloatType.valueOf(type))
                .withExpectedFinish(true)
                .withDrivingLevelOfEffort(oracle.id().startsWith("ops-"))
                .withLongestPath(longest)
                .withCriticalFloat(Duration.ofMinutes(
                        options.path("criticalFloatThreshold").asLong(0)));
    }

    List<String> differences() {
        return differences;
    }

    int fields() {
        return fields;
    }

    private void compare() {
        JsonNode expect = oracle.expect();
        expect.path("tasks").properties().forEach(entry -> compareTask(entry.getKey(), entry.getValue()));
        expect.path("summaries").properties().forEach(entry -> compareTask(entry.getKey(), entry.getValue()));
        if (expect.has("projectFinish")) {
            same("project", "finish", oracle.time(expect.path("projectFinish")), schedule.finish());
        }
        if (expect.has("projectFinishDay")) {
            same("project", "finishDay", expect.path("projectFinishDay").asString(), Days.lastDayOf(schedule.finish()));
        }
        List<String> critical = schedule.criticalPath().stream()
                .map(task -> task.id().value())
                .sorted()
                .toList();
        if (expect.has("criticalSet")) {
            same("project", "criticalSet", strings(expect.path("criticalSet")), critical);
        }
        strings(expect.path("criticalContains")).forEach(id -> same(id, "critical", true, critical.contains(id)));
        strings(expect.path("criticalExcludes")).forEach(id -> same(id, "critical", false, critical.contains(id)));
    }

    private void compareTask(String id, JsonNode expected) {
        ScheduledTask task = schedule.task(id);
        expected.properties().forEach(field -> compareField(task, field));
    }

    private void compareField(ScheduledTask task, Map.Entry<String, JsonNode> field) {
        Object actual = actual(task, field.getKey());
        if (actual != null) {
            JsonNode value = field.getValue();
            Object expected = actual instanceof LocalDateTime
                    ? oracle.time(value)
                    : actual instanceof Long ? oracle.minutes(value) : value.asString("null");
            same(task.id().value(), field.getKey(), expected, actual);
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
                task.totalFloat()
                        .orElseThrow()
                        .minus(task.freeFloat().orElseThrow())
                        .toMinutes();
            case "critical" -> task.isCritical();
            case "longestPath" -> longestPath[task.node()];
            case "pointEarly" -> Schedule.instant(schedule.dates().start(task.node()));
            case "pointLate" -> Schedule.instant(schedule.dates().lateStart(task.node()));
            case "remES" -> task.remainingStart().orElseThrow();
            case "remLS" -> task.remainingLateStart().orElseThrow();
            default -> null;
        };
    }

    /** Microsoft Project shows 0 for finished tasks, where this library says that there is no float. */
    private Object minutes(ScheduledTask task, Optional<Duration> room) {
        boolean zero = task.isFinished() && oracle.dialect().equals("MSP");
        return room.map(time -> (Object) time.toMinutes()).orElse(zero ? 0L : "null");
    }

    private void same(String id, String field, Object expected, Object actual) {
        fields++;
        if (!expected.toString().equals(actual.toString())) {
            differences.add(id + "." + field + ": " + expected + " expected, " + actual + " calculated");
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(element -> list.add(element.asString()));
        list.sort(null);
        return list;
    }
}
