package org.pmocore.examples.excel;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a sheet from a text of bars and lines, as if somebody typed it into Excel: 2026-04-10 becomes a date, 60% a percentage, 8 a
 * number; everything else is text.
 */
final class SheetPen {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("\\d+%");
    private static final double HUNDRED = 100;

    private final XSSFSheet sheet;
    private final CellStyle dates;
    private final CellStyle percents;

    SheetPen(XSSFWorkbook workbook, String name) {
        this.sheet = workbook.createSheet(name);
        this.dates = style(workbook, "yyyy/m/d");
        this.percents = style(workbook, "0%");
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** Rows from the first on: a line each, its cells separated by bars. */
    void rows(String table) {
        String[] lines = table.split("\n", -1);
        for (int row = 1; row <= lines.length; row++) {
            sheet.createRow(row - 1);
            String[] cells = lines[row - 1].split("\\|", -1);
            for (int column = 1; column <= cells.length; column++) {
                put(row, column, cells[column - 1]);
            }
        }
    }

    void put(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = sheet.getRow(row - 1).createCell(column - 1);
        if (DATE.matcher(text).matches()) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(dates);
        } else if (PERCENT.matcher(text).matches()) {
            cell.setCellValue(Integer.parseInt(text.substring(0, text.length() - 1)) / HUNDRED);
            cell.setCellStyle(percents);
        } else if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    void merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
    }
}
