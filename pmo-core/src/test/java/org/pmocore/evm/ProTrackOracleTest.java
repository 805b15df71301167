package org.pmocore.evm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pmocore.measure.Money;
import org.pmocore.model.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a commercial tool (ProTrack) on a real project, which may not be kept here: {@code -Dpmo.oracles=folder} runs it.
 *
 * <p>Tolerances: amounts are single precision (2e-7 relative) and cents per activity, ES is cut to whole hours, forecasts are
 * rounded to them, indices and the p-factor to whole percent.
 */
class ProTrackOracleTest {

    private static final String NONE = "(no oracles)";
    private static final double HOURS = 8;
    private static final int FIRST_DURATION = 18;
    private static final int FIRST_EAC = 35;

    private static final List<EacMethod> EAC = List.of(
            EacMethod.BUDGETED_RATE,
            EacMethod.CPI,
            EacMethod.SPI,
            EacMethod.SPI_T,
            EacMethod.SCI,
            EacMethod.SCI_T,
            EacMethod.WEIGHTED,
            EacMethod.WEIGHTED_T);

    static Stream<String> reports() throws IOException {
        String folder = System.getProperty("pmo.oracles", "");
        if (folder.isEmpty()) {
            return Stream.of(NONE);
        }
        Path file = Path.of(folder, "evm", "01_protrack_c2011-12_tracking_overview.csv");
        return Files.readAllLines(file).stream().skip(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void figures_ofReport_areThoseOfTheTool(String line) throws IOException {
        assumeTrue(!line.equals(NONE), "run with -Dpmo.oracles=folder");
        String[] cell = line.replaceAll("\"[^\"]*\"", "name").split(",", -1);
        EarnedValue value = at(LocalDateTime.parse(cell[2]));
        double money = 1 + 4e-7 * 3_027_133;
        assertThat(value.plannedValue().orElseThrow()).isCloseTo(number(cell[5]), within(money));
        assertThat(value.earnedValue().orElseThrow()).isCloseTo(number(cell[6]), within(money));
        assertThat(value.actualCost().orElseThrow()).isCloseTo(number(cell[7]), within(money));
        assertThat(value.earnedSchedule().orElseThrow() * HOURS).isCloseTo(number(cell[9]), within(1.0));
        assertThat(value.scheduleVariance().orElseThrow()).isCloseTo(number(cell[10]), within(2 * money));
        assertThat(value.costVariance().orElseThrow()).isCloseTo(number(cell[12]), within(2 * money));
        assertThat(value.svT().orElseThrow() * HOURS).isCloseTo(hours(cell[14]), within(1.0));
        assertThat(value.spi().orElseThrow()).isCloseTo(percent(cell[11]), within(0.00501));
        assertThat(value.cpi().orElseThrow()).isCloseTo(percent(cell[13]), within(0.00501));
        assertThat(value.spiT().orElseThrow()).isCloseTo(percent(cell[15]), within(0.00501));
        assertThat(value.measure(Metric.P_FACTOR).orElseThrow()).isCloseTo(percent(cell[16]), within(0.00501));
        double cut = 1 / number(cell[9]);
        int column = FIRST_DURATION;
        for (DurationMethod method : DurationMethod.values()) {
            double expected = number(cell[column]);
            column += 2;
            assertThat(value.duration(method).orElseThrow() * HOURS)
                    .as("%s", method)
                    .isCloseTo(expected, within(0.51 + (inTime(method.name()) ? expected * cut : 0)));
        }
        for (int i = 0; i < EAC.size(); i++) {
            double expected = number(cell[FIRST_EAC + i]);
            assertThat(value.eac(EAC.get(i)).orElseThrow())
                    .as("EAC %s", EAC.get(i))
                    .isCloseTo(expected, within(money + (inTime(EAC.get(i).name()) ? expected * cut : 0)));
        }
    }

    private static EarnedValue at(LocalDateTime date) throws IOException {
        Path file = Path.of(System.getProperty("pmo.oracles", ""), "evm", "dslib", "C2011-12.json");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        for (JsonNode status : json.get("tracking")) {
            if (LocalDateTime.parse(status.get("status_date").asString()).equals(date)) {
                Project project =
                        RealProjectsOracleTest.project(json, RealProjectsOracleTest.calendar(json), status, date);
                String spent =
                        String.format(Locale.ROOT, "%.2f", status.get("AC").asDouble());
                return EarnedValueAnalysis.withDefaults()
                        .withPlateau(Plateau.DATA_DATE_IF_INSIDE)
                        .withBareFormulas()
                        .analyze(
                                project.toBuilder()
                                        .cost("V2", date.toLocalDate().minusDays(1), Money.of("EUR", spent))
                                        .build(),
                                date);
            }
        }
        throw new IllegalArgumentException("no report at " + date);
    }

    /** Whether ES goes in, of which the tool cuts up to an hour off. */
    private static boolean inTime(String method) {
        return method.startsWith("ES") || method.endsWith("_T");
    }

    /** Such as {@code -39d 7h}, in days of eight hours. */
    private static double hours(String cell) {
        double sum = 0;
        for (String part : cell.replace("-", "").split(" ")) {
            sum += part.endsWith("d") ? HOURS * number(part.replace("d", "")) : number(part.replace("h", ""));
        }
        return cell.startsWith("-") ? -sum : sum;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static double percent(String cell) {
        return Double.parseDouble(cell.replace("%", "")) / 100;
    }
}
