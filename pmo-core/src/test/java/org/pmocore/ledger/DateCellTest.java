package org.pmocore.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Every form of a date, and what is asked instead of guessed. The data date of all rows is 2025-07-10. */
class DateCellTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "dates.csv", numLinesToSkip = 1)
    void read_form_isDate(String text, String date, String time) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("開始予定日", text);
        LedgerRow row = loaded.orThrow().rawRows().get(0);

        assertThat(row.date("plannedStart")).contains(LocalDate.parse(date));
        assertThat(row.dateTime("plannedStart").map(its -> its.toLocalTime().toString()))
                .isEqualTo(java.util.Optional.ofNullable(time));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "7/22; PMO-4116; 2025-07-22, 2024-07-22",
                "１／５; PMO-4116; 2026-01-05, 2025-01-05",
                "7月22日; PMO-4116; 2025-07-22, 2024-07-22",
                "12/28; PMO-4116; 2025-12-28, 2024-12-28",
                "7/8/2025; PMO-4114; 2025-07-08, 2025-08-07",
                "25/7/22; PMO-4115; 2025-07-22, 2022-07-25",
                "7月末; PMO-4119; 2025-07-31",
                "2025年7月中旬; PMO-4119; 2025-07-20",
                "2025/7; PMO-4119; 2025-07-01, 2025-07-31",
                "2025/2/30; PMO-4112; ",
                "2025/13/1; PMO-4112; ",
                "20250230; PMO-4112; ",
                "13/32/2025; PMO-4112; ",
                "平成31年5月1日; PMO-4117; ",
                "令和0年5月1日; PMO-4112; ",
                "99999; PMO-4113; ",
                "2025/7/22 25:00; PMO-4111; ",
                "来週; PMO-4110; ",
                "2025/7/22～7/25; PMO-4110; ",
                "#REF!; PMO-4101; ",
                "=TODAY(); PMO-4102; "
            })
    void read_doubtful_isAProblemWithCandidates(String text, String code, String candidates) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("開始予定日", text);

        Problem problem = loaded.problems().get(0);
        assertThat(Ledgers.codes(loaded)).containsExactly(code);
        assertThat(problem.candidates())
                .isEqualTo(candidates == null ? List.of() : Arrays.asList(candidates.split(", ")));
        assertThat(problem.cell().orElseThrow().address()).isEqualTo("C2");
        assertThat(loaded.value().orElseThrow().rawRows().get(0).presence("plannedStart"))
                .isEqualTo(Presence.UNREADABLE);
    }

    @Test
    void read_wrongEra_suggestsTheDate() {
        assertThat(Ledgers.column("開始予定日", "H31.5.1").problems().get(0).suggestion())
                .contains("2019-05-01");
    }

    @ParameterizedTest
    @CsvSource({"未定", "TBD", "-", "―", "ー", "－", "N/A", "なし", "調整中", "？"})
    void read_mark_isAbsentAndListed(String text) {
        Loaded<Ledger<ProgressRow>> loaded = Ledgers.column("開始予定日", text, "2025/7/22");
        Ledger<ProgressRow> ledger = loaded.orThrow();

        assertThat(loaded.problems()).isEmpty();
        assertThat(ledger.rawRows().get(0).presence("plannedStart")).isEqualTo(Presence.MARKED);
        assertThat(ledger.undecided()).singleElement().satisfies(undecided -> {
            assertThat(undecided.text()).isEqualTo(text);
            assertThat(undecided.field()).isEqualTo("plannedStart");
            assertThat(undecided.row().number()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"7/22/2025,2025-07-08,MONTH_FIRST", "22/7/2025,2025-08-07,DAY_FIRST"})
    void read_orderProvenByAnotherCell_holdsForTheColumn(String proof, LocalDate ambiguous, String order) {
        Ledger<ProgressRow> ledger = Ledgers.column("開始予定日", proof, "7/8/2025").orThrow();

        assertThat(ledger.rows().get(1).plannedStart()).contains(ambiguous);
        assertThat(ledger.column("plannedStart")
                        .orElseThrow()
                        .reading(java.util.Locale.ENGLISH)
                        .orElseThrow())
                .startsWith(order.equals("MONTH_FIRST") ? "month before day" : "day before month");
    }

    @Test
    void read_bothOrdersInOneColumn_asks() {
        assertThat(Ledgers.codes(Ledgers.column("開始予定日", "7/22/2025", "22/7/2025", "7/8/2025")))
                .containsExactly("PMO-4114");
    }

    @Test
    void read_noYearWithoutDataDate_asksWithoutCandidates() {
        Loaded<Ledger<ProgressRow>> loaded =
                LedgerIntake.withDefaults().read(LedgerKind.PROGRESS, Ledgers.sheet("ID|タスク名|開始予定日\nA|x|7/22"));

        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PMO-4116");
            assertThat(problem.candidates()).isEmpty();
        });
    }
}
