package org.pmocore.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The bar chart that many ledgers have at their right: a run of columns whose headers are days, weeks or months in their order.
 *
 * @param first its first column
 * @param last its last column; smaller than the first if there is no chart
 */
record GanttArea(int first, int last) {

    private static final GanttArea NONE = new GanttArea(1, 0);
    private static final int FEWEST_COLUMNS = 5;
    private static final int ROWS_ABOVE = 3;
    private static final int LAST_DAY = 31;
    private static final int FEWEST_DAYS_OF_MONTH = 28;
    private static final int YEAR = 366;
    private static final long NO_DAY = Long.MAX_VALUE;
    private static final DateCell DATES = new DateCell(LocalDate.of(2001, 7, 1), null);

    boolean contains(int column) {
        return column >= first && column <= last;
    }

    /** The longest run beside the fields of a head, in its rows or up to three rows above. */
    static GanttArea find(Sheet sheet, TableHead head) {
        GanttArea best = NONE;
        for (int row = Math.max(1, head.first() - ROWS_ABOVE); row <= head.last(); row++) {
            GanttArea run = longest(sheet, head, row);
            if (run.last - run.first > best.last - best.first) {
                best = run;
            }
        }
        return best;
    }

    private static GanttArea longest(Sheet sheet, TableHead head, int row) {
        GanttArea best = NONE;
        int begin = 1;
        long before = NO_DAY;
        for (int column = 1; column <= sheet.row(row).size(); column++) {
            long day = head.hits().containsKey(column) ? NO_DAY : day(sheet.cell(row, column));
            begin = follows(before, day) ? begin : column;
            before = day;
            boolean isLonger = column - begin > best.last - best.first;
            if (day != NO_DAY && column - begin + 1 >= FEWEST_COLUMNS && isLonger) {
                best = new GanttArea(begin, column);
            }
        }
        return best;
    }

    /** Whether a header can be the neighbour of another: later by a month at most, or the next year or month begun. */
    private static boolean follows(long before, long day) {
        if (before == NO_DAY || day == NO_DAY) {
            return false;
        }
        if (before <= LAST_DAY && day <= LAST_DAY) {
            return day == before + 1 || (before >= FEWEST_DAYS_OF_MONTH && day == 1);
        }
        boolean newYear = day < before && before - day < YEAR;
        return newYear || (day > before && day - before <= LAST_DAY);
    }

    /** A day of the month as 1 to 31, a date as its epoch day. */
    private static long day(String text) {
        String folded = Folding.value(text);
        if (folded.isEmpty() || folded.length() > 20) {
            return NO_DAY;
        }
        if (folded.matches("\\d{1,2}日?")) {
            int day = Integer.parseInt(folded.replace("日", ""));
            return day >= 1 && day <= LAST_DAY ? day : NO_DAY;
        }
        return date(folded).map(LocalDate::toEpochDay).orElse(NO_DAY);
    }

    private static Optional<LocalDate> date(String text) {
        CellReading reading = DATES.read(text);
        if (reading.value() instanceof LocalDate date) {
            return Optional.of(date);
        }
        if (reading.value() instanceof LocalDateTime time) {
            return Optional.of(time.toLocalDate());
        }
        return reading.problem() == null
                ? Optional.empty()
                : reading.problem().candidates().stream().findFirst().map(LocalDate::parse);
    }
}
