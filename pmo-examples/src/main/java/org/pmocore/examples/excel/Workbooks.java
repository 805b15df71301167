package org.pmocore.examples.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Problem;

/** Workbooks (.xlsx) as sheets of text and back. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * {@return the visible sheets of a workbook in their order, each cell as text: dates as 2026-04-10, percentages as 80%, formulas
     * as the value they had when the workbook was saved}
     *
     * @param file a workbook
     * @throws IOException if the file cannot be read or is no workbook
     */
    public static List<Sheet> read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(stream)) {
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    sheets.add(sheet(nameOf(file), workbook.getSheetAt(i)));
                }
            }
            return sheets;
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static Sheet sheet(String file, org.apache.poi.ss.usermodel.Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            rows.add(cells(sheet.getRow(number)));
        }
        List<Sheet.Merge> merges = sheet.getMergedRegions().stream()
                .map(area -> new Sheet.Merge(
                        area.getFirstRow() + 1,
                        area.getFirstColumn() + 1,
                        area.getLastRow() + 1,
                        area.getLastColumn() + 1))
                .toList();
        return Sheet.of(file, sheet.getSheetName(), rows).withMerges(merges);
    }

    private static List<String> cells(@Nullable Row row) {
        if (row == null) {
            return List.of();
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            cells.add(CellText.of(row.getCell(column)));
        }
        return cells;
    }

    /**
     * Writes a copy of a workbook in which every cell that is asked about is marked, with the question as its note, and a sheet
     * more lists all questions by row; everything else stays as it is.
     *
     * @param file the workbook
     * @param problems what is to be asked
     * @param copy where the copy goes
     * @param locale language of the questions
     * @throws IOException if the workbook cannot be read or the copy cannot be written
     */
    public static void ask(Path file, List<Problem> problems, Path copy, Locale locale) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(stream)) {
            new QuestionWriter(workbook, locale).write(problems);
            try (OutputStream out = Files.newOutputStream(copy)) {
                workbook.write(out);
            }
        }
    }
}
