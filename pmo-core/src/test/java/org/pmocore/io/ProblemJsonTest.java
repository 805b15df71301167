package org.pmocore.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.ProgressRow;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** What is to be said of a file, for a form in which people answer. */
class ProblemJsonTest {

    private static Loaded<Ledger<ProgressRow>> ledger() {
        Sheet sheet = Sheet.of(
                "wbs.xlsx", "進捗", List.of(List.of("ID", "タスク名", "開始予定日", "状態"), List.of("A-1", "設計", "7/22", "作業仲")));
        return LedgerIntake.at(LocalDate.of(2025, 7, 10)).read(LedgerKind.PROGRESS, sheet);
    }

    @Test
    void toJson_problemsOfALedger_haveCellCandidatesAndBothLanguages() throws BadFile {
        Node root = JsonReader.read(Results.toJson(ledger()), new Complaints("json"));
        List<Node> problems = root.member("problems").orElseThrow().elements();
        Problem first = ledger().problems().get(0);

        assertThat(text(root, "format")).isEqualTo("pmo-core/problems");
        assertThat(text(root, "source")).isEqualTo("wbs.xlsx");
        assertThat(text(root, "usable")).isEqualTo("true");
        assertThat(text(root, "errors")).isEqualTo("2");
        assertThat(text(root, "warnings")).isEqualTo("0");
        assertThat(problems).hasSize(2);
        assertThat(text(problems.get(0), "code")).isEqualTo("PMO-4116");
        assertThat(text(problems.get(0), "pointer")).isEqualTo("C2");
        assertThat(problems.get(0).member("candidates").orElseThrow().elements())
                .extracting(Node::text)
                .containsExactly("2025-07-22", "2024-07-22");
        assertThat(text(problems.get(0).member("what").orElseThrow(), "ja")).isEqualTo(first.what(Locale.JAPANESE));
        Node cell = problems.get(0).member("cell").orElseThrow();
        assertThat(cell.members().keySet()).containsExactly("sheet", "row", "column", "header", "value");
        assertThat(text(cell, "column") + text(cell, "row")).isEqualTo("C2");
        assertThat(text(problems.get(1), "suggestion")).isEqualTo("作業中");
    }

    @Test
    void toJson_fileThatCannotBeUsed_saysSo() throws BadFile {
        Loaded<CsvFile> loaded = CsvFile.parse("PK\u0003\u0004".getBytes(UTF_8), "wbs.csv");

        Node root = JsonReader.read(Results.toJson(loaded), new Complaints("json"));

        assertThat(text(root, "usable")).isEqualTo("false");
        assertThat(root.member("problems").orElseThrow().elements()).hasSize(1);
    }

    private static String text(Node node, String member) {
        return node.member(member).orElseThrow().text();
    }
}
