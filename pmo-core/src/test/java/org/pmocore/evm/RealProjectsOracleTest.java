package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Money;
import org.pmocore.model.Baseline;
import org.pmocore.model.EarningTechnique;
import org.pmocore.model.Phasing;
import org.pmocore.model.Project;
import org.pmocore.model.TaskId;
import org.pmocore.model.WorkPackage;
import org.pmocore.time.Shift;
import org.pmocore.time.WorkAxis;
import org.pmocore.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PV, EV and ES of real projects with tracking (DSLIB), whose data may not be kept here: {@code -Dpmo.oracles=folder} runs it.
 *
 * <p>A fixed cost accrues, and is earned, at the start of an activity; the variable cost grows with its working time.
 * Tolerance of ES: one hour, because the oracle reads its curve between whole hours and so spreads that step over one.
 */
class RealProjectsOracleTest {

    /** Costs are rounded to cents, activity by activity. */
    private static final double CENTS = 0.02;

    private static final String NONE = "(no oracles)";

    static Stream<String> projects() throws IOException {
        String folder = System.getProperty("pmo.oracles", "");
        if (folder.isEmpty()) {
            return Stream.of(NONE);
        }
        try (Stream<Path> files = Files.list(Path.of(folder, "evm", "dslib"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void figures_ofRealProject_areThoseOfTheOracle(String file) throws IOException {
        assumeTrue(!file.equals(NONE), "run with -Dpmo.oracles=folder");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
        WorkCalendar calendar = calendar(json);
        double hoursPerDay = json.get("hours_per_day").asDouble();
        for (JsonNode status : json.get("tracking")) {
            LocalDateTime date = LocalDateTime.parse(status.get("status_date").asString());
            EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project(json, calendar, status, date), date);
            double slack = CENTS * json.get("activities").size()
                    + 1e-6 * json.get("BAC").asDouble();
            String label = file + " at " + date;
            assertThat(value.plannedValue().orElseThrow())
                    .as(label)
                    .isCloseTo(status.get("PV").asDouble(), within(slack));
            assertThat(value.earnedValue().orElseThrow())
                    .as(label)
                    .isCloseTo(status.get("EV").asDouble(), within(slack));
            assertThat(value.earnedSchedule().orElse(0) * hoursPerDay)
                    .as(label + " ES")
                    .isCloseTo(status.get("ES_h").asDouble(), within(1.0));
        }
    }

    /** The published rows of the same projects; tolerance of ED(t) is an hour, of the p-factor what an hour of ES moves. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void adherenceAndEarnedDuration_ofRealProject_areThoseOfTheOracle(String file) throws IOException {
        assumeTrue(!file.equals(NONE), "run with -Dpmo.oracles=folder");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
        WorkCalendar calendar = calendar(json);
        double hours = json.get("hours_per_day").asDouble();
        String code = json.get("code").asString();
        List<String> rows = Files.readAllLines(Path.of(file).resolveSibling("periods.csv")).stream()
                .filter(row -> row.startsWith(code + ","))
                .map(row -> row.replaceAll("\"[^\"]*\"", "period"))
                .toList();
        int next = 0;
        for (JsonNode status : json.get("tracking")) {
            String[] row = rows.get(next++).split(",", -1);
            LocalDateTime date = LocalDateTime.parse(status.get("status_date").asString());
            assertThat(row[2]).startsWith(status.get("status_date").asString().substring(0, 16));
            EarnedValue value = EarnedValueAnalysis.withDefaults().analyze(project(json, calendar, status, date), date);
            if (row[14].isEmpty() || value.earnedSchedule().orElse(0) == 0) {
                continue;
            }
            if (!isInsideStep(value)) {
                double perHour =
                        0.02 + 0.05 / Math.max(1, value.earnedSchedule().orElseThrow());
                assertThat(value.measure(Metric.P_FACTOR).orElseThrow())
                        .as(code + " P at " + date)
                        .isCloseTo(Double.parseDouble(row[14]), within(perHour));
            }
            assertThat(value.measure(Metric.TPD).orElseThrow() * hours)
                    .as(code + " TPD at " + date)
                    .isCloseTo(
                            Double.parseDouble(row[15]),
                            within(1e-3 * json.get("activities").size()));
            assertThat(value.measure(Metric.TED).orElseThrow() * hours)
                    .as(code + " TED at " + date)
                    .isCloseTo(
                            Double.parseDouble(row[16]),
                            within(1e-3 * json.get("activities").size()));
            assertThat(value.measure(Metric.ED_T).orElseThrow() * hours)
                    .as(code + " ED(t) at " + date)
                    .isCloseTo(Double.parseDouble(row[18]), within(1.0));
        }
    }

    /** Where ES lies within a cost at a start, the oracle counts all of that cost at ES and its sum is not EV; here it is. */
    private static boolean isInsideStep(EarnedValue value) {
        EarnedTime.Point point = value.earnedAtPoint().orElseThrow();
        LocalDateTime then = WorkAxis.dateTimeOf(point.minute());
        double before = value.plannedValueAt(then).orElseThrow();
        double after = value.plannedValueAt(then.plusMinutes(2)).orElseThrow();
        return after - before > 0.002 * value.earnedValue().orElseThrow();
    }

    static Project project(JsonNode json, WorkCalendar calendar, JsonNode status, LocalDateTime date) {
        Project.Builder project = Project.builder(json.get("name").asString())
                .start(date.toLocalDate().minusYears(5))
                .dataDate(date)
                .calendar(calendar);
        Baseline.Builder baseline = Baseline.builder("PMB", LocalDate.of(2000, 1, 1));
        for (JsonNode activity : json.get("activities")) {
            int id = activity.get("id").asInt();
            LocalDateTime start =
                    LocalDateTime.parse(activity.get("baseline_start").asString());
            Duration work =
                    Duration.ofMinutes(Math.round(activity.get("duration_h").asDouble() * 60));
            double fixed = activity.get("fixed_cost").asDouble();
            double percent = percent(status, id);
            double total = activity.get("total").asDouble();
            project.task("V" + id, t -> t.days(1).progress(p -> p.percentComplete(percent)));
            baseline.add(new Baseline.Entry(
                    TaskId.of("V" + id),
                    start,
                    calendar.plus(start, work),
                    Optional.of(Money.of("EUR", BigDecimal.valueOf(total).setScale(2, RoundingMode.HALF_EVEN))),
                    WorkPackage.STANDARD
                            .withTechnique(new EarningTechnique.TimePhased())
                            .withPhasing(Phasing.curve(total == 0 ? 0 : Math.min(1, fixed / total), 1))));
        }
        return project.baseline(baseline.build()).build();
    }

    private static double percent(JsonNode status, int id) {
        for (JsonNode record : status.get("records")) {
            if (record.get("id").asInt() == id) {
                return Math.min(100, 100 * record.get("percent_complete").asDouble());
            }
        }
        return 0;
    }

    static WorkCalendar calendar(JsonNode json) {
        List<DayOfWeek> days = new ArrayList<>();
        json.get("working_days").forEach(day -> days.add(DayOfWeek.of(day.asInt() + 1)));
        WorkCalendar.Builder calendar = WorkCalendar.builder("project").week(days, shifts(json.get("working_hours")));
        calendar.minutesPerDay(json.get("hours_per_day").asInt() * 60);
        json.get("holidays")
                .forEach(day -> calendar.holiday(LocalDate.parse(day.asString().substring(0, 10)), ""));
        return calendar.build();
    }

    private static Shift[] shifts(JsonNode hours) {
        List<Shift> shifts = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (JsonNode hour : hours) {
            if (hour.asInt() != to && from >= 0) {
                shifts.add(shift(from, to));
            }
            from = hour.asInt() == to && from >= 0 ? from : hour.asInt();
            to = hour.asInt() + 1;
        }
        shifts.add(shift(from, to));
        return shifts.toArray(Shift[]::new);
    }

    private static Shift shift(int from, int to) {
        return Shift.of(LocalTime.of(from, 0), LocalTime.of(to % 24, 0));
    }
}
