package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pmocore.internal.text.Suggestion;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;
import org.pmocore.model.Problem.Element;

/** Collects the problems of one sheet, each with its cell. */
final class Findings {

    /** Nobody reads more; a sheet of another kind has millions. */
    private static final int LIMIT = 100_000;

    /** Looking for what was meant costs a walk over all names; done as often as somebody will read it. */
    private static final int SUGGESTIONS = 50;

    private final Sheet sheet;
    private final List<Problem> problems = new ArrayList<>();
    private int suggested;
    private int leftOut;

    Findings(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Something about a cell, with the key of its row. */
    void cell(Problem problem, LedgerColumn column, int row, String key) {
        String field = column.field().map(LedgerField::key).orElse(column.header());
        String value = sheet.cell(row, column.number());
        add(
                problem.at(Element.ROW, key.isEmpty() ? "#" + row : key, field),
                new Cell(sheet.name(), row, column.number(), column.header(), value));
    }

    /** Something about a whole row. */
    void row(Problem problem, int row, String key) {
        add(problem.at(Element.ROW, key.isEmpty() ? "#" + row : key, ""), new Cell(sheet.name(), row, 0, "", ""));
    }

    /** Something about a whole column, at the row of its header. */
    void column(Problem problem, LedgerColumn column, int headerRow) {
        add(
                problem.at(Element.COLUMN, column.header().isEmpty() ? column.letters() : column.header(), ""),
                new Cell(sheet.name(), headerRow, column.number(), column.header(), ""));
    }

    /** Something about the sheet as such, or about a row before its table begins. */
    void sheet(Problem problem, int row) {
        String name = sheet.name().isEmpty() ? sheet.file() : sheet.name();
        add(problem.at(Element.FILE, name, ""), new Cell(sheet.name(), row, 0, "", ""));
    }

    Optional<String> closest(String wrong, Collection<String> known) {
        return ++suggested > SUGGESTIONS ? Optional.empty() : Suggestion.closest(wrong, known);
    }

    private void add(@Nullable Problem problem, Cell cell) {
        if (problem == null) {
            return;
        }
        if (problems.size() < LIMIT) {
            problems.add(problem.inCell(sheet.file(), cell));
        } else {
            leftOut++;
        }
    }

    /** All problems from the top of the sheet to its bottom. */
    List<Problem> toList() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparingInt(Findings::row));
        if (leftOut > 0) {
            Problem more = Problem.error(Findings.class, "PMO-4009", LIMIT, leftOut);
            sorted.add(
                    more.at(Element.FILE, sheet.file(), "").inCell(sheet.file(), new Cell(sheet.name(), 0, 0, "", "")));
        }
        return sorted;
    }

    private static int row(Problem problem) {
        return problem.cell().map(Cell::row).orElse(0);
    }
}
