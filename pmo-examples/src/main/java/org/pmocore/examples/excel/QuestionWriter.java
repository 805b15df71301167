package org.pmocore.examples.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.pmocore.model.Problem;

/** Writes questions into a workbook: a note at each cell, and a sheet that lists them all. */
final class QuestionWriter {

    private static final int[] WIDTHS = {5, 16, 8, 16, 16, 60, 40, 28};
    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_NAME = 31;
    private static final int NOTE_COLUMNS = 5;
    private static final int NOTE_ROWS = 6;

    private final Workbook workbook;
    private final Locale locale;
    private final Map<Short, CellStyle> marked = new LinkedHashMap<>();

    QuestionWriter(Workbook workbook, Locale locale) {
        this.workbook = workbook;
        this.locale = locale;
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    void write(List<Problem> problems) {
        Map<Problem.Cell, List<Problem>> byCell = problems.stream()
                .filter(problem ->
                        problem.cell().filter(its -> its.column() > 0).isPresent())
                .collect(Collectors.groupingBy(
                        problem -> problem.cell().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        byCell.forEach(this::note);
        list(problems);
    }

    private void note(Problem.Cell place, List<Problem> problems) {
        Sheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null || place.row() < 1) {
            return;
        }
        Row row = sheet.getRow(place.row() - 1);
        Cell cell = (row == null ? sheet.createRow(place.row() - 1) : row)
                .getCell(place.column() - 1, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> yellow(cell.getCellStyle())));
        if (cell.getCellComment() == null) {
            comment(sheet, cell, problems.stream().map(this::question).collect(Collectors.joining("\n")));
        }
    }

    private String question(Problem problem) {
        return problem.what(locale) + "\n" + problem.fix(locale);
    }

    private CellStyle yellow(CellStyle style) {
        CellStyle yellow = workbook.createCellStyle();
        yellow.cloneStyleFrom(style);
        yellow.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return yellow;
    }

    private void comment(Sheet sheet, Cell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + NOTE_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + NOTE_ROWS);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    private void list(List<Problem> problems) {
        Sheet sheet = workbook.createSheet(freeName(isJapanese() ? "確認事項" : "Questions"));
        row(
                sheet,
                isJapanese()
                        ? List.of("No.", "シート", "セル", "項目", "記入内容", "確認事項", "対処", "候補")
                        : List.of("No.", "Sheet", "Cell", "Column", "Value", "Question", "What to do", "Candidates"));
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (Problem problem : problems) {
            row(sheet, cells(number++, problem));
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * WIDTH_UNIT);
        }
    }

    private List<String> cells(int number, Problem problem) {
        String sheet = problem.cell().map(Problem.Cell::sheet).orElse("");
        String address = problem.cell().map(Problem.Cell::address).orElse("");
        String header = problem.cell().map(Problem.Cell::header).orElse("");
        String value = problem.cell().map(Problem.Cell::value).orElse("");
        return List.of(
                Integer.toString(number),
                sheet,
                address,
                header,
                value,
                problem.what(locale),
                problem.fix(locale),
                problem.suggestion().orElseGet(() -> String.join(isJapanese() ? "、" : ", ", problem.candidates())));
    }

    /** Every cell is written as text: Excel computes no text of a workbook, whatever it begins with. */
    private static void row(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = wanted + " (" + i + ")";
        }
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
