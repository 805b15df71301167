package org.pmocore.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.model.Project;
import org.pmocore.schedule.ScheduleRules.AlapMode;
import org.pmocore.schedule.ScheduleRules.ConstraintMode;
import org.pmocore.schedule.ScheduleRules.FloatType;
import org.pmocore.schedule.ScheduleRules.LagAfterActual;
import org.pmocore.schedule.ScheduleRules.LagCalendar;
import org.pmocore.schedule.ScheduleRules.LateBound;
import org.pmocore.schedule.ScheduleRules.MilestoneFace;
import org.pmocore.schedule.ScheduleRules.ProgressMode;
import org.pmocore.schedule.ScheduleRules.ScheduleFrom;

/**
 * Every option on a plan that it changes, the figures counted by hand: one row per setting, at least two different figures per
 * option. The first of June 2026 is a Monday; work is from 08:00 to 17:00.
 */
class ScheduleSwitchesTest {

    private static final ScheduleRules RULES = ScheduleRules.standard();

    /** One setting of one option, and what it makes of one figure of a plan. */
    record Setting(String option, String value, ScheduleRules rules, String plan, String figure, String expected) {

        @Override
        public String toString() {
            return option + " " + value + ": " + plan + " " + figure + " " + expected;
        }
    }

    static Stream<Setting> settings() {
        return Stream.of(lags(), progress(), constraints(), points(), floors(), lateDates(), floats())
                .flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void option_onAPlanItChanges_givesTheFigure(Setting setting) {
        Project project = SwitchPlans.named(setting.plan());
        LocalDate upTo = SwitchPlans.dataDateOf(setting.plan());
        CriticalPathMethod method = CriticalPathMethod.withDefaults().withRules(setting.rules());
        Schedule schedule = (upTo == null ? method : method.withDataDate(upTo)).schedule(project);

        assertThat(figure(schedule, setting.figure())).isEqualTo(setting.expected());
    }

    /** A switch nothing turns on is a promise nobody checks. */
    @Test
    void options_ofTheRules_allFlipAFigureHere() {
        Map<String, Set<String>> figures = settings()
                .collect(Collectors.groupingBy(
                        row -> row.option() + " " + row.plan() + " " + row.figure(),
                        LinkedHashMap::new,
                        Collectors.mapping(Setting::expected, Collectors.toCollection(TreeSet::new))));
        Set<String> flipping = figures.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> options = Arrays.stream(ScheduleRules.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> name.startsWith("with"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(flipping).isEqualTo(options);
    }

    /** Every value of every enum of the rules has a row. */
    @Test
    void values_ofTheEnums_allHaveARow() {
        Set<String> values = Arrays.stream(ScheduleRules.class.getClasses())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()).map(Object::toString))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(settings().map(Setting::value)).containsAll(values);
    }

    private static Stream<Setting> lags() {
        return Stream.of(
                row(
                        LagCalendar.PREDECESSOR,
                        RULES.withLagCalendar(LagCalendar.PREDECESSOR),
                        "lag",
                        "B ES",
                        "2026-06-09T08:00"),
                row(
                        LagCalendar.SUCCESSOR,
                        RULES.withLagCalendar(LagCalendar.SUCCESSOR),
                        "lag",
                        "B ES",
                        "2026-06-08T08:00"),
                row(LagCalendar.PROJECT, RULES.withLagCalendar(LagCalendar.PROJECT), "lag", "B ES", "2026-06-09T08:00"),
                row(LagCalendar.CLOCK, RULES.withLagCalendar(LagCalendar.CLOCK), "lag", "B ES", "2026-06-05T09:00"),
                // two of three days have passed since the actual start; the remaining part of B waits for A until
                // Monday
                lag(LagAfterActual.REMAINING, "2026-06-09T08:00"),
                lag(LagAfterActual.FROM_ACTUAL_START, "2026-06-05T08:00"),
                lag(LagAfterActual.WHOLE, "2026-06-11T08:00"));
    }

    private static Setting lag(LagAfterActual mode, String start) {
        return row(mode, RULES.withLagAfterActual(mode), "started", "C ES", start);
    }

    private static Stream<Setting> progress() {
        ScheduleRules through = RULES.withLogicThroughFinished(true);
        ScheduleRules skipped = RULES.withLogicThroughFinished(false);
        return Stream.of(
                mode(ProgressMode.RETAINED_LOGIC, "C ES", "2026-06-10T08:00"),
                mode(ProgressMode.PROGRESS_OVERRIDE, "C ES", "2026-06-03T08:00"),
                mode(ProgressMode.ACTUAL_DATES, "C ES", "2026-06-08T08:00"),
                mode(ProgressMode.FROM_ACTUAL_START, "C ES", "2026-06-08T08:00"),
                // B began on Thursday, so A should have been ready on Wednesday and will be on Tuesday
                mode(ProgressMode.RETAINED_LOGIC, "A TF", "0.0"),
                mode(ProgressMode.ACTUAL_DATES, "A TF", "-4.0"),
                row("withLogicThroughFinished", "on", through, "finished", "C ES", "2026-06-10T08:00"),
                row("withLogicThroughFinished", "off", skipped, "finished", "C ES", "2026-06-03T08:00"),
                row("withLogicThroughFinished", "on", through, "finished", "A TF", "0.0"),
                row("withLogicThroughFinished", "off", skipped, "finished", "A TF", "0.0"),
                row("withExpectedFinish", "on", RULES.withExpectedFinish(true), "expected", "A EF", "2026-06-09T17:00"),
                row(
                        "withExpectedFinish",
                        "off",
                        RULES.withExpectedFinish(false),
                        "expected",
                        "A EF",
                        "2026-06-05T17:00"));
    }

    private static Setting mode(ProgressMode mode, String figure, String expected) {
        return row(mode, RULES.withProgressMode(mode), "ahead", figure, expected);
    }

    private static Stream<Setting> constraints() {
        return Stream.of(
                row(ConstraintMode.MANDATORY, "pins", "M ES", "2026-06-03T08:00"),
                row(ConstraintMode.INFLEXIBLE, "pins", "M ES", "2026-06-03T08:00"),
                row(ConstraintMode.NONE, "pins", "M ES", "2026-06-08T08:00"),
                row(ConstraintMode.MANDATORY, "pins", "N EF", "2026-06-09T17:00"),
                row(ConstraintMode.INFLEXIBLE, "pins", "N EF", "2026-06-04T17:00"),
                row(ConstraintMode.NONE, "pins", "N EF", "2026-06-09T17:00"),
                // five days of work for a finish on Wednesday: three days are missing, whoever gives way
                row(ConstraintMode.MANDATORY, "pins", "M TF", "0.0"),
                row(ConstraintMode.INFLEXIBLE, "pins", "M TF", "-3.0"),
                row(ConstraintMode.NONE, "pins", "M TF", "-3.0"),
                row(AlapMode.FREE_FLOAT, RULES.withAlapMode(AlapMode.FREE_FLOAT), "late", "A EF", "2026-06-09T17:00"),
                row(
                        AlapMode.TOTAL_FLOAT,
                        RULES.withAlapMode(AlapMode.TOTAL_FLOAT),
                        "late",
                        "A EF",
                        "2026-06-18T17:00"));
    }

    private static Setting row(ConstraintMode mode, String plan, String figure, String expected) {
        return row(mode, RULES.withConstraintMode(mode), plan, figure, expected);
    }

    private static Stream<Setting> points() {
        return Stream.of(
                // after a finish on Friday
                face(MilestoneFace.BY_KIND, "SM ES", "2026-06-08T08:00"),
                face(MilestoneFace.RAW, "SM ES", "2026-06-05T17:00"),
                face(MilestoneFace.START, "SM ES", "2026-06-08T08:00"),
                face(MilestoneFace.FINISH, "SM ES", "2026-06-05T17:00"),
                face(MilestoneFace.BY_KIND, "FM ES", "2026-06-05T17:00"),
                face(MilestoneFace.START, "FM ES", "2026-06-08T08:00"),
                // with a start on Monday
                face(MilestoneFace.BY_KIND, "FS ES", "2026-06-05T17:00"),
                face(MilestoneFace.RAW, "FS ES", "2026-06-08T08:00"),
                row("withRawInstants", "on", RULES.withRawInstants(true), "points", "SF EF", "2026-06-08T08:00"),
                row("withRawInstants", "off", RULES.withRawInstants(false), "points", "SF EF", "2026-06-05T17:00"));
    }

    private static Setting face(MilestoneFace face, String figure, String expected) {
        return row(face, RULES.withMilestoneFace(face), "points", figure, expected);
    }

    private static Stream<Setting> floors() {
        return Stream.of(
                row("withDataDateFloor", "on", RULES.withDataDateFloor(true), "floors", "A ES", "2026-06-04T08:00"),
                row("withDataDateFloor", "off", RULES.withDataDateFloor(false), "floors", "A ES", "2026-06-01T08:00"),
                row(
                        "withProjectStartFloor",
                        "on",
                        RULES.withProjectStartFloor(true),
                        "lead",
                        "B ES",
                        "2026-06-01T08:00"),
                row(
                        "withProjectStartFloor",
                        "off",
                        RULES.withProjectStartFloor(false),
                        "lead",
                        "B ES",
                        "2026-05-28T08:00"),
                row(
                        "withDrivingLevelOfEffort",
                        "on",
                        RULES.withDrivingLevelOfEffort(true),
                        "effort",
                        "Z ES",
                        "2026-06-08T08:00"),
                row(
                        "withDrivingLevelOfEffort",
                        "off",
                        RULES.withDrivingLevelOfEffort(false),
                        "effort",
                        "Z ES",
                        "2026-06-01T08:00"));
    }

    private static Stream<Setting> lateDates() {
        return Stream.of(
                row("withMustFinishBy", "on", RULES.withMustFinishBy(true), "promise", "A TF", "3.0"),
                row("withMustFinishBy", "off", RULES.withMustFinishBy(false), "promise", "A TF", "0.0"),
                // five days for a finish on Wednesday the 10th
                from(ScheduleFrom.START, "promise", "A start", "2026-06-01T08:00"),
                from(ScheduleFrom.FINISH, "promise", "A start", "2026-06-04T08:00"),
                from(ScheduleFrom.FINISH, "promise", "A ES", "2026-06-04T08:00"),
                from(ScheduleFrom.FINISH, "promise", "A TF", "0.0"),
                from(ScheduleFrom.START, "open", "C start", "2026-06-04T08:00"),
                from(ScheduleFrom.FINISH, "open", "C start", "2026-06-05T08:00"),
                from(ScheduleFrom.FINISH, "open", "C TF", "1.0"),
                bound(LateBound.PROJECT_FINISH, "A TF", "0.0"),
                bound(LateBound.OPEN_ENDS, "A TF", "1.0"),
                bound(LateBound.OPEN_ENDS, "A LF", "2026-06-08T17:00"),
                bound(LateBound.OWN_FINISH, "A TF", "0.0"),
                bound(LateBound.PROJECT_FINISH, "C TF", "1.0"),
                bound(LateBound.OPEN_ENDS, "C TF", "1.0"),
                bound(LateBound.OWN_FINISH, "C TF", "0.0"),
                bound(LateBound.PROJECT_FINISH, "C FF", "1.0"),
                bound(LateBound.OWN_FINISH, "C FF", "0.0"));
    }

    private static Setting from(ScheduleFrom end, String plan, String figure, String expected) {
        return row(end, RULES.withScheduleFrom(end), plan, figure, expected);
    }

    private static Setting bound(LateBound bound, String figure, String expected) {
        return row(bound, RULES.withLateBound(bound), "open", figure, expected);
    }

    private static Stream<Setting> floats() {
        ScheduleRules running = ScheduleRules.microsoftProject();
        return Stream.of(
                row(FloatType.START, running.withTotalFloat(FloatType.START), "running", "A TF", "0.0"),
                row(FloatType.FINISH, running.withTotalFloat(FloatType.FINISH), "running", "A TF", "3.0"),
                row(FloatType.SMALLEST, running.withTotalFloat(FloatType.SMALLEST), "running", "A TF", "3.0"),
                row("withNegativeFreeFloat", "on", RULES.withNegativeFreeFloat(true), "pins", "A FF", "-3.0"),
                row("withNegativeFreeFloat", "off", RULES.withNegativeFreeFloat(false), "pins", "A FF", "0.0"),
                row(
                        "withFreeFloatOfSummaryLinks",
                        "on",
                        RULES.withFreeFloatOfSummaryLinks(true),
                        "summary",
                        "A FF",
                        "0.0"),
                row(
                        "withFreeFloatOfSummaryLinks",
                        "off",
                        RULES.withFreeFloatOfSummaryLinks(false),
                        "summary",
                        "A FF",
                        "7.0"),
                row("withCriticalFloat", "0", RULES, "open", "C critical", "false"),
                row(
                        "withCriticalFloat",
                        "8h",
                        RULES.withCriticalFloat(Duration.ofHours(8)),
                        "open",
                        "C critical",
                        "true"),
                row("withNearCriticalFloat", "none", RULES, "open", "C near", "false"),
                row(
                        "withNearCriticalFloat",
                        "8h",
                        RULES.withNearCriticalFloat(Duration.ofHours(8)),
                        "open",
                        "C near",
                        "true"),
                row("withLongestPath", "off", RULES.withLongestPath(false), "pins", "N critical", "true"),
                row("withLongestPath", "on", RULES.withLongestPath(true), "pins", "N critical", "false"));
    }

    private static Setting row(Enum<?> value, ScheduleRules rules, String plan, String figure, String expected) {
        String type = value.getDeclaringClass().getSimpleName();
        return row(
                "with" + (type.equals("FloatType") ? "TotalFloat" : type), value.name(), rules, plan, figure, expected);
    }

    private static Setting row(
            String option, String value, ScheduleRules rules, String plan, String figure, String expected) {
        return new Setting(option, value, rules, plan, figure, expected);
    }

    private static String figure(Schedule schedule, String figure) {
        ScheduledTask task = schedule.task(figure.split(" ")[0]);
        return switch (figure.split(" ")[1]) {
            case "start" -> task.start().toString();
            case "ES" -> task.earlyStart().toString();
            case "EF" -> task.earlyFinish().toString();
            case "LF" -> task.lateFinish().toString();
            case "TF" -> String.valueOf(task.totalFloatDays().orElseThrow());
            case "FF" -> String.valueOf(task.freeFloatDays().orElseThrow());
            case "near" -> String.valueOf(task.isNearCritical());
            default -> String.valueOf(task.isCritical());
        };
    }
}
