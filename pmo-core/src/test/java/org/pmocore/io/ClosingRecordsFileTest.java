package org.pmocore.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.estimates.ClosingRecord;
import org.pmocore.estimates.Overrun;
import org.pmocore.measure.Effort;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

class ClosingRecordsFileTest {

    private static final ClosingRecord FULL = ClosingRecord.builder("EC renewal")
            .domain("web")
            .sizeClass(ClosingRecord.SizeClass.MEDIUM)
            .size(420, "FP")
            .planned(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30))
            .actual(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 10, 31))
            .workingDays(124, 141)
            .cost(Effort.ofPersonHours(6400), Effort.ofPersonHours("7920.5"))
            .spent("test", Effort.ofPersonHours(2000))
            .count("defects", 81)
            .milestone(new ClosingRecord.Met("RV", "顧客レビュー", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 5), 4))
            .forecast(new ClosingRecord.Foreseen(
                    LocalDate.of(2025, 7, 4),
                    OptionalDouble.of(38.5),
                    LocalDate.of(2025, 10, 10),
                    15,
                    Optional.of(Effort.ofPersonHours(7000))))
            .forecast(new ClosingRecord.Foreseen(
                    LocalDate.of(2025, 8, 1), OptionalDouble.empty(), LocalDate.of(2025, 10, 24), 5, Optional.empty()))
            .build();

    @Test
    void write_thenRead_givesTheSameRecords(@TempDir Path directory) {
        Path file = directory.resolve("closing.json");
        List<ClosingRecord> records =
                List.of(FULL, ClosingRecord.builder("bare").build());
        ClosingRecordsFile.write(records, file);
        List<ClosingRecord> again = ClosingRecordsFile.read(file).orThrow();

        assertThat(ClosingRecordsFile.write(again)).isEqualTo(ClosingRecordsFile.write(records));
        assertThat(again.get(0).milestones()).isEqualTo(FULL.milestones());
        assertThat(again.get(0).forecasts()).isEqualTo(FULL.forecasts());
        assertThat(again.get(0).ratio(Overrun.COST)).isEqualTo(FULL.ratio(Overrun.COST));
        assertThat(again.get(1).budget()).isEmpty();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'budget': '12 hours' | PMO-2160 | budget",
                "'size': 3 | PMO-2161 | size",
                "'size': 0, 'sizeUnit': 'FP' | PMO-2162 | size",
                "'planned': {'start': '2025-04-02', 'finish': '2025-04-01'} | PMO-2163 | planned.finish",
                "'actualDays': -1 | PMO-2164 | actualDays",
                "'budget': 'JPY 5', 'spent': '5 person-hours' | PMO-2165 | spent",
                "'counts': [{'what': 'defects', 'number': 1.5}] | PMO-2127 | counts.number",
                "'sizeClass': 'HUGE' | PMO-2128 | sizeClass",
                "'milestons': [] | PMO-2101 | milestons"
            })
    void parse_aBadRecord_saysWhatAndWhere(String members, String code, String field) {
        Loaded<List<ClosingRecord>> loaded = ClosingRecordsFile.parse(file("{'name': 'P', " + members + "}"), "c.json");

        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.id()).isEqualTo("P");
        });
        assertThat(loaded.value()).isEmpty();
    }

    @Test
    void parse_forecastsOutOfOrder_areToldWithBothDates() {
        String forecast = "{'reportedOn': '2025-07-04', 'finish': '2025-10-10', 'finishError': 1}";
        Loaded<List<ClosingRecord>> loaded = ClosingRecordsFile.parse(
                file("{'name': 'P', 'forecasts': [" + forecast + ", " + forecast + "]}"), "c.json");

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("PMO-2166");
    }

    @Test
    void parse_severalBadRecords_tellsAllAtOnce() {
        Loaded<List<ClosingRecord>> loaded = ClosingRecordsFile.parse(
                file("{'name': 'P', 'plannedDays': -1}, {'name': ' '}, {'spent': 'a lot', 'name': 'R'}"), "c.json");

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly("PMO-2164", "PMO-2136", "PMO-2160");
    }

    @Test
    void schema_everyObject_hasTheMembersOfTheReader() throws BadFile {
        Node schema = JsonReader.read(ClosingRecordsFile.schema(), new Complaints("schema"));
        Map<String, Shape> shapes = Map.of(
                "record", Shape.CLOSING_RECORD,
                "span", Shape.SPAN,
                "workType", Shape.WORK_TYPE,
                "numberOf", Shape.NUMBER_OF,
                "met", Shape.MET,
                "foreseen", Shape.FORESEEN);

        assertThat(members(schema)).isEqualTo(Shape.CLOSING_RECORDS.members());
        shapes.forEach((name, shape) -> assertThat(members(
                        schema.member("$defs").orElseThrow().member(name).orElseThrow()))
                .as(name)
                .isEqualTo(shape.members()));
        assertThat(new SchemaValidator(ClosingRecordsFile.schema()).errors(ClosingRecordsFile.write(List.of(FULL))))
                .isEmpty();
        assertThat(new SchemaValidator(ClosingRecordsFile.schema()).errors(file("{'name': 'P', 'actualDays': -1}")))
                .isNotEmpty();
    }

    private static Set<String> members(Node object) {
        return object.member("properties").orElseThrow().members().keySet();
    }

    private static String file(String records) {
        return ("{ 'format': 'pmo-core/closing-records', 'version': '1.0', 'records': [\n" + records + "\n] }")
                .replace('\'', '"');
    }
}
