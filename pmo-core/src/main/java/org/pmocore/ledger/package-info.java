/**
 * Floor 4, ledgers: takes in what people report. Rows of any table become typed rows, with every problem at its cell and every
 * doubt as a question.
 *
 * <p>A {@link org.pmocore.ledger.Sheet} is any list of lists; a {@link org.pmocore.ledger.LedgerKind} says as data which fields a
 * ledger has and what their headers may say; a {@link org.pmocore.ledger.LedgerIntake} reads one by the other:
 *
 * <pre>{@code
 * Sheet sheet = Sheet.of("wbs.csv", rows);
 * Loaded<Ledger<ProgressRow>> loaded = LedgerIntake.at(LocalDate.of(2026, 4, 10)).read(LedgerKind.PROGRESS, sheet);
 * loaded.problems().forEach(problem -> tell(problem.message(Locale.JAPANESE)));
 * for (ProgressRow row : loaded.value().orElseThrow().rows()) {
 *     row.plannedFinish();    // Optional<LocalDate>
 * }
 * }</pre>
 *
 * <p>A row with a bad cell is still a row; the cell is {@link org.pmocore.ledger.Presence#UNREADABLE}. Unknown columns, titles and
 * bar charts beside the table are kept. Nothing is guessed: what can be read in two ways is a
 * {@link org.pmocore.model.Problem} with candidates.
 */
@NullMarked
package org.pmocore.ledger;

import org.jspecify.annotations.NullMarked;
