package org.pmocore.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Small sheets for tests: a text whose lines are rows and whose cells are separated by bars. */
final class Ledgers {

    static final LocalDate DATA_DATE = LocalDate.of(2025, 7, 10);

    private Ledgers() {}

    static Sheet sheet(String table) {
        return Sheet.of(
                "wbs.csv",
                table.lines()
                        .map(line -> Arrays.stream(line.split("\\|", -1))
                                .map(cell -> cell.strip().replace("\\n", "\n"))
                                .toList())
                        .toList());
    }

    static Loaded<Ledger<ProgressRow>> progress(String table) {
        return LedgerIntake.at(DATA_DATE).read(LedgerKind.PROGRESS, sheet(table));
    }

    static Loaded<Ledger<IssueRow>> issues(String table) {
        return LedgerIntake.at(DATA_DATE).read(LedgerKind.ISSUES, sheet(table));
    }

    static List<String> codes(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::code).toList();
    }

    /** One column of a progress ledger with the cells given, below an id and a name. */
    static Loaded<Ledger<ProgressRow>> column(String header, String... cells) {
        StringBuilder table = new StringBuilder("ID|タスク名|" + header);
        for (int i = 0; i < cells.length; i++) {
            table.append("\nA-").append(i + 1).append("|作業|").append(cells[i]);
        }
        return progress(table.toString());
    }
}
