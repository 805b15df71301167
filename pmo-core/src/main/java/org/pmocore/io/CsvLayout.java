package org.pmocore.io;

import java.util.Arrays;

/** Where rows and cells lie in the units of a CSV file. */
final class CsvLayout {

    private int[] firstCells = new int[64];
    private int[] rowEnds = new int[64];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] quotes = new int[1024];
    private int rows;
    private int cells;

    /** A cell of the row that is being laid out; quote is where its quotes close, or -1 if it has none. */
    void cell(int start, int end, int quote) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
            ends = Arrays.copyOf(ends, cells * 2);
            quotes = Arrays.copyOf(quotes, cells * 2);
        }
        starts[cells] = start;
        ends[cells] = end;
        quotes[cells++] = quote;
    }

    /** The row that is being laid out ends, and its line end before a position. */
    void row(int end) {
        if (rows + 1 == firstCells.length) {
            firstCells = Arrays.copyOf(firstCells, rows * 2 + 2);
            rowEnds = Arrays.copyOf(rowEnds, rows * 2 + 2);
        }
        rowEnds[rows++] = end;
        firstCells[rows] = cells;
    }

    int rows() {
        return rows;
    }

    /** How many cells a row has, from 0. */
    int width(int row) {
        return firstCells[row + 1] - firstCells[row];
    }

    /** How many cells the row that is being laid out has so far. */
    int widthSoFar() {
        return cells - firstCells[rows];
    }

    int start(int row, int cell) {
        return starts[firstCells[row] + cell];
    }

    int end(int row, int cell) {
        return ends[firstCells[row] + cell];
    }

    /** Where the quotes of a cell close, or -1 if it has none. */
    int quote(int row, int cell) {
        return quotes[firstCells[row] + cell];
    }

    /** Where the cells of a row end and its line end begins. */
    int textEnd(int row) {
        return ends[firstCells[row + 1] - 1];
    }

    /** Where the next row begins. */
    int rowEnd(int row) {
        return rowEnds[row];
    }
}
