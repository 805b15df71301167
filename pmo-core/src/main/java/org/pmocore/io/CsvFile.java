package org.pmocore.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/**
 * A table as a CSV file, as spreadsheets write it: any of the usual encodings, separators and line ends, found out by the bytes.
 *
 * <p>The same file comes out that went in: a cell whose text did not change keeps its bytes, with quotes, line ends and broken
 * characters; only what changed is written anew. Cells that a spreadsheet would compute are neutralised when they are written: an
 * apostrophe goes in front of a text that begins with {@code =}, {@code +}, {@code -} or {@code @}, but not in front of a number
 * such as {@code -1,200} or {@code -3営業日}; on reading it is taken off again.
 *
 * <pre>{@code
 * CsvFile file = CsvFile.read(Path.of("wbs.csv")).value().orElseThrow();
 * file.format();                                                     // windows-31j, comma, CR LF
 * file.with(file.sheet().withCell("G22", "80%")).write(Path.of("wbs.csv"));
 * }</pre>
 *
 * <p>Reading never throws for bad input, and no row is lost: one quote too many does not swallow the rows behind it. Row numbers
 * are those a spreadsheet shows, so a line break inside quotes counts for nothing. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CsvFile {

    private final Sheet sheet;
    private final CsvFormat format;
    private final Content content;

    CsvFile(Sheet sheet, CsvFormat format, Content content) {
        this.sheet = sheet;
        this.format = format;
        this.content = content;
    }

    /**
     * The content of a file behind its byte order mark: its units, the byte of an unfinished unit at the end, where in the units the
     * first row begins, and what lies where.
     */
    record Content(String units, String tail, int first, CsvLayout layout) {}

    /**
     * {@return the table in a file, with every problem; only a file that is missing or no text has no value}
     *
     * @param file a CSV file
     */
    public static Loaded<CsvFile> read(Path file) {
        String name = SourceText.nameOf(file);
        try {
            return parse(SourceText.bytes(file), name);
        } catch (BadFile bad) {
            Complaints complaints = new Complaints(name);
            complaints.add(bad);
            return Loaded.failed(name, complaints.toList());
        }
    }

    /**
     * {@return the ledger in a file, with the problems of the file and those of the ledger}
     *
     * @param <R> what its rows are seen as
     * @param file a CSV file
     * @param kind the kind of ledger
     * @param intake what the ledger does not say of itself
     */
    public static <R> Loaded<Ledger<R>> read(Path file, LedgerKind<R> kind, LedgerIntake intake) {
        Loaded<CsvFile> table = read(file);
        List<Problem> problems = new ArrayList<>(table.problems());
        if (table.value().isEmpty()) {
            return Loaded.failed(table.source(), problems);
        }
        Loaded<Ledger<R>> ledger = intake.read(kind, table.value().get().sheet());
        problems.addAll(ledger.problems());
        return ledger.value().isEmpty()
                ? Loaded.failed(table.source(), problems)
                : Loaded.of(table.source(), ledger.value().get(), problems);
    }

    /**
     * {@return the table in some bytes, with every problem}
     *
     * @param bytes the content of a CSV file
     * @param name what problems call the file
     */
    public static Loaded<CsvFile> parse(byte[] bytes, String name) {
        return CsvParser.parse(requireNonNull(bytes, "bytes"), requireNonNull(name, "name"), Optional.empty());
    }

    /**
     * {@return the table in some bytes that are known to have a format, with every problem}
     *
     * @param bytes the content of a CSV file
     * @param name what problems call the file
     * @param format its format; whether there is a byte order mark is seen in the bytes
     */
    public static Loaded<CsvFile> parse(byte[] bytes, String name, CsvFormat format) {
        return CsvParser.parse(requireNonNull(bytes, "bytes"), requireNonNull(name, "name"), Optional.of(format));
    }

    /**
     * {@return a sheet as a CSV file; merged cells keep their text in the first cell only, as CSV knows none}
     *
     * @param sheet the sheet
     * @param format the format
     * @throws IllegalArgumentException if a text has a character that the encoding does not have
     */
    public static CsvFile of(Sheet sheet, CsvFormat format) {
        byte[] nothing = new CsvUnits(format).bytes("", "");
        CsvFile empty = CsvParser.parse(nothing, sheet.file(), Optional.of(format))
                .value()
                .orElseThrow();
        return empty.with(sheet);
    }

    /**
     * {@return this file with another table; rows and cells are compared by their places, and those that say the same keep their
     * bytes}
     *
     * @param changed the table
     * @throws IllegalArgumentException if a new text has a character that the encoding does not have
     */
    public CsvFile with(Sheet changed) {
        byte[] bytes = new CsvRenderer(sheet, format, content).render(changed);
        return CsvParser.parse(bytes, sheet.file(), Optional.of(format)).value().orElseThrow();
    }

    /** {@return the table; its file is the name of this file} */
    public Sheet sheet() {
        return sheet;
    }

    /** {@return encoding, separator and line ends of the file, found out by its bytes unless they were said} */
    public CsvFormat format() {
        return format;
    }

    /** {@return the content of the file} */
    public byte[] toBytes() {
        return new CsvUnits(format).bytes(content.units, content.tail);
    }

    /**
     * Writes the file; an existing file is replaced.
     *
     * @param file where to write it
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.write(file, toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".\nMaybe the directory does not exist.", e);
        }
    }

    /** {@return name, size and format, then the first rows} */
    @Override
    public String toString() {
        String table = sheet.toString();
        int end = table.indexOf('\n');
        String rows = end < 0 ? "" : table.substring(end);
        String size = end < 0 ? table : table.substring(0, end);
        return DisplayWidth.truncate(size, 80) + "\n" + format + rows;
    }
}
