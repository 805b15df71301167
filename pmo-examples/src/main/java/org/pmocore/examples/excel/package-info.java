/**
 * Ledgers in Excel: workbooks in, questions to ask out.
 *
 * <p>{@link org.pmocore.examples.excel.Workbooks} makes {@link org.pmocore.ledger.Sheet}s of a workbook and writes the answers of
 * an intake back into a copy of it; {@link org.pmocore.examples.excel.LedgerCommand} does both for two files.
 *
 * <p>Apache POI reads and writes the workbooks: Apache licence, released several times a year for more than twenty years, and MPXJ
 * brings half of it along already. Smaller ones (fastexcel) do not tell merged cells, and a Japanese ledger is full of them.
 */
@NullMarked
package org.pmocore.examples.excel;

import org.jspecify.annotations.NullMarked;
