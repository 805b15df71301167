package org.pmocore.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.house.ToStringContract;
import org.pmocore.model.Problem.Cell;

/** A problem in a table says where it stands as a spreadsheet shows it, and a question says what there is to choose from. */
class ProblemCellTest {

    private static final Cell CELL = new Cell("進捗", 22, 7, "先行タスク", "A-99");

    @ParameterizedTest
    @CsvSource({"1,A", "7,G", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA", "16384,XFD", "0,''"})
    void letters_ofColumn_areThoseOfASpreadsheet(int column, String letters) {
        assertThat(Cell.letters(column)).isEqualTo(letters);
    }

    @Test
    void message_ofProblemInCell_saysFileSheetRowColumnHeaderAndValue() {
        Problem problem = Problem.error(Problem.class, "PMO-1003").inCell("wbs.xlsx", CELL);

        assertThat(problem.message(Locale.ENGLISH))
                .endsWith("At: wbs.xlsx, sheet \"進捗\", row 22, column G \"先行タスク\": A-99");
        assertThat(problem.message(Locale.JAPANESE)).endsWith("場所: wbs.xlsx シート「進捗」 22行目 G列「先行タスク」: A-99");
        assertThat(problem.location()).contains(new Problem.Location("wbs.xlsx", 22, "G22"));
        assertThat(problem.cell()).contains(CELL);
        ToStringContract.check(problem);
        ToStringContract.check(CELL);
    }

    @Test
    void message_ofQuestion_listsTheReadings() {
        Problem problem = Problem.error(Problem.class, "PMO-1003").asking(List.of("2026-07-22", "2025-07-22"));

        assertThat(problem.message(Locale.ENGLISH)).contains("Is it 2026-07-22 or 2025-07-22?");
        assertThat(problem.message(Locale.JAPANESE)).contains("2026-07-22、2025-07-22 のいずれですか。");
        assertThat(problem.candidates()).containsExactly("2026-07-22", "2025-07-22");
    }

    @Test
    void orThrow_valueBesideErrors_throwsAndKeepsTheValue() {
        Problem error = Problem.error(Problem.class, "PMO-1003");
        Loaded<String> loaded = Loaded.of("wbs.csv", "rows", List.of(error));

        assertThat(loaded.value()).contains("rows");
        assertThat(loaded.hasErrors()).isTrue();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(loaded::orThrow))
                .isInstanceOf(InvalidProjectException.class);
        assertThat(Loaded.of("wbs.csv", "rows", List.of()).orThrow()).isEqualTo("rows");
    }
}
