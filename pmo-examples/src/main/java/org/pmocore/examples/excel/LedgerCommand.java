package org.pmocore.examples.excel;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/**
 * Reads a progress ledger and an issue ledger, prints what is in them and what must be asked, and writes copies of both with the
 * questions at their cells.
 *
 * <p>Without arguments it makes the two sample ledgers first. Otherwise: progress ledger, issue ledger, data date, language
 * ({@code en} or {@code ja}).
 */
public final class LedgerCommand {

    private static final String USAGE = "Usage: progress.xlsx issues.xlsx yyyy-mm-dd [en|ja]";

    private final PrintStream out;
    private final Path folder;
    private final Locale locale;

    /**
     * Creates the command.
     *
     * @param out where the summary goes
     * @param folder where the copies go
     * @param locale language of the questions
     */
    public LedgerCommand(PrintStream out, Path folder, Locale locale) {
        this.out = out;
        this.folder = folder;
        this.locale = locale;
    }

    /**
     * Runs the command.
     *
     * @param arguments two workbooks, the data date and the language, or nothing
     * @throws IOException if a workbook cannot be read or a copy cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path target = Files.createDirectories(Path.of("target"));
        boolean japanese = arguments.length < 4 || arguments[3].equals("ja");
        LedgerCommand command = new LedgerCommand(out, target, japanese ? Locale.JAPANESE : Locale.ENGLISH);
        if (arguments.length == 0) {
            SampleLedgers.write(target);
            command.run(
                    target.resolve(SampleLedgers.PROGRESS),
                    target.resolve(SampleLedgers.ISSUES),
                    SampleLedgers.DATA_DATE);
        } else if (arguments.length < 3) {
            out.println(USAGE);
        } else {
            command.run(Path.of(arguments[0]), Path.of(arguments[1]), LocalDate.parse(arguments[2]));
        }
    }

    /**
     * Reads both ledgers, prints them with their questions, and writes the copies.
     *
     * @param progress workbook of the progress ledger
     * @param issues workbook of the issue ledger
     * @param dataDate the date they report on
     * @throws IOException if a workbook cannot be read or a copy cannot be written
     */
    public void run(Path progress, Path issues, LocalDate dataDate) throws IOException {
        LedgerIntake intake = LedgerIntake.at(dataDate).withCurrency("JPY");
        take(progress, LedgerKind.PROGRESS, intake);
        take(issues, LedgerKind.ISSUES, intake);
    }

    private void take(Path file, LedgerKind<?> kind, LedgerIntake intake) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Sheet sheet : Workbooks.read(file)) {
            Loaded<? extends Ledger<?>> loaded = intake.read(kind, sheet);
            loaded.value().ifPresent(ledger -> out.println(ledger));
            problems.addAll(loaded.problems());
        }
        problems.forEach(problem -> out.println(problem.message(locale)));
        Path name = file.getFileName();
        Workbooks.ask(file, problems, folder.resolve("questions-" + name), locale);
    }
}
