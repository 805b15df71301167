package org.pmocore.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pmocore.oracle.OracleCase;
import org.pmocore.schedule.ScheduleRules.FloatType;
import org.pmocore.schedule.ScheduleRules.LagAfterActual;
import org.pmocore.schedule.ScheduleRules.LagCalendar;
import org.pmocore.schedule.ScheduleRules.LateBound;
import org.pmocore.schedule.ScheduleRules.ProgressMode;
import tools.jackson.databind.JsonNode;

/** The options of a case as rules. A value that the rules cannot follow fails; an option not named keeps the profile's. */
final class OracleOptions {

    private static final Map<String, LagCalendar> LAG_CALENDARS = Map.of(
            "PREDECESSOR", LagCalendar.PREDECESSOR,
            "SUCCESSOR", LagCalendar.SUCCESSOR,
            "PROJECT", LagCalendar.PROJECT,
            "24H", LagCalendar.CLOCK);

    private final JsonNode options;
    private ScheduleRules rules;

    private OracleOptions(JsonNode options, ScheduleRules rules) {
        this.options = options;
        this.rules = rules;
    }

    /** The profile of the product the figures come from, with the options of the file. */
    static ScheduleRules rules(OracleCase oracle) {
        return on(
                oracle,
                switch (oracle.dialect()) {
                    case "P6" -> ScheduleRules.primaveraP6();
                    case "MSP" -> ScheduleRules.microsoftProject();
                    case "ABSTRACT" -> ScheduleRules.standard();
                    default -> throw new IllegalArgumentException("dialect " + oracle.dialect());
                });
    }

    /** Other rules with the options of the file. */
    static ScheduleRules on(OracleCase oracle, ScheduleRules profile) {
        OracleOptions one = new OracleOptions(oracle.options(), profile.withExpectedFinish(true));
        for (String name : oracle.options().propertyNames()) {
            one.follow(name);
        }
        return one.rules.withDrivingLevelOfEffort(oracle.id().startsWith("ops-"));
    }

    private void follow(String name) {
        JsonNode value = options.get(name);
        switch (name) {
            case "lagCalendar" -> rules = rules.withLagCalendar(lagCalendar(value.asString()));
            case "totalFloat" -> rules = rules.withTotalFloat(FloatType.valueOf(value.asString()));
            case "progressMode" -> rules = rules.withProgressMode(ProgressMode.valueOf(value.asString()));
            case "criticalDefinition" -> rules = rules.withLongestPath(isLongestPath(value.asString()));
            case "criticalFloatThreshold" -> rules = rules.withCriticalFloat(Duration.ofMinutes(value.asLong()));
            // how far the percentages of the file were entered; remaining durations stand in the file
            case "percentCompleteType" -> require(name, value, "CP_Drtn");
            case "openEndsCritical" -> rules = rules.withLateBound(openEnds(value.asString()));
            case "ssLagFrom" -> rules = rules.withLagAfterActual(lagAfterActual(value.asString()));
            case "useProjectFinishForFloat" -> require(name, value, "true", "Y");
            case "nearCriticalThreshold" -> rules = rules.withNearCriticalFloat(Duration.ofMinutes(value.asLong()));
            // what is asked of the result, not how it is calculated
            case "floatPaths" -> {}
            default -> throw new IllegalArgumentException("option " + name);
        }
    }

    private static LagCalendar lagCalendar(String name) {
        if (!LAG_CALENDARS.containsKey(name)) {
            throw new IllegalArgumentException("lagCalendar " + name);
        }
        return LAG_CALENDARS.get(name);
    }

    private static LateBound openEnds(String critical) {
        return switch (critical) {
            case "true", "Y" -> LateBound.OWN_FINISH;
            case "false", "N" -> LateBound.PROJECT_FINISH;
            default -> throw new IllegalArgumentException("openEndsCritical " + critical);
        };
    }

    private static LagAfterActual lagAfterActual(String from) {
        return switch (from) {
            case "EARLY_START" -> LagAfterActual.REMAINING;
            case "ACTUAL_START" -> LagAfterActual.FROM_ACTUAL_START;
            default -> throw new IllegalArgumentException("ssLagFrom " + from);
        };
    }

    private static boolean isLongestPath(String name) {
        return switch (name) {
            case "LONGEST_PATH" -> true;
            case "TOTAL_FLOAT" -> false;
            default -> throw new IllegalArgumentException("criticalDefinition " + name);
        };
    }

    private static void require(String name, JsonNode value, String... known) {
        if (!List.of(known).contains(value.asString())) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }
}
