package org.pmocore.examples.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.ledger.IssueRow;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerColumn;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.ProgressRow;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Issue;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** Two ledgers as Japanese projects keep them, from Excel to rows and questions, and the questions back into Excel. */
class ExcelLedgersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeLedgers() throws IOException {
        SampleLedgers.write(folder);
    }

    private static LedgerIntake intake() {
        return LedgerIntake.at(SampleLedgers.DATA_DATE).withCurrency("JPY");
    }

    private Loaded<Ledger<ProgressRow>> progress() throws IOException {
        return intake().read(
                        LedgerKind.PROGRESS,
                        Workbooks.read(folder.resolve(SampleLedgers.PROGRESS)).get(0));
    }

    private Loaded<Ledger<IssueRow>> issues() throws IOException {
        return intake().read(
                        LedgerKind.ISSUES,
                        Workbooks.read(folder.resolve(SampleLedgers.ISSUES)).get(0));
    }

    private static List<String> places(Loaded<?> loaded) {
        return loaded.problems().stream()
                .map(problem ->
                        problem.code() + " " + problem.cell().orElseThrow().address())
                .toList();
    }

    /** The workbooks users open are those the program makes. */
    @ParameterizedTest
    @ValueSource(strings = {SampleLedgers.PROGRESS, SampleLedgers.ISSUES})
    void read_bundledWorkbook_saysWhatTheGeneratorWrites(String name) throws IOException {
        assertThat(Workbooks.read(Path.of("samples/excel").resolve(name)))
                .isEqualTo(Workbooks.read(folder.resolve(name)));
    }

    @Test
    void read_progressLedger_keepsTitlesMergesDatesAndPercentages() throws IOException {
        Sheet sheet = Workbooks.read(folder.resolve(SampleLedgers.PROGRESS)).get(0);

        assertThat(sheet.name()).isEqualTo("進捗管理簿");
        assertThat(sheet.cell(1, 1)).isEqualTo("EC刷新プロジェクト 進捗管理簿");
        assertThat(sheet.cell(6, 7)).isEqualTo("2026-04-01");
        assertThat(sheet.cell(6, 14)).isEqualTo("60%");
        assertThat(sheet.cell(4, 25)).isEqualTo("2026-05-25");
        assertThat(sheet.merges()).hasSize(16).contains(new Sheet.Merge(6, 2, 7, 2));
    }

    @Test
    void intake_progressLedger_givesRowsAndAsksWhatIsOpen() throws IOException {
        Loaded<Ledger<ProgressRow>> loaded = progress();
        Ledger<ProgressRow> ledger = loaded.value().orElseThrow();

        assertThat(ledger.headerRow()).isEqualTo(5);
        assertThat(ledger.rows()).hasSize(5);
        assertThat(ledger.columns().stream().filter(column -> column.kind() == LedgerColumn.Kind.GANTT))
                .hasSize(8);
        assertThat(ledger.undecided()).hasToString("[row 9 owner: 未定]");
        assertThat(places(loaded)).containsExactly("PMO-4116 I8", "PMO-4202 E9", "PMO-4204 11");
        assertThat(loaded.problems().get(0).candidates()).containsExactly("2026-04-28", "2025-04-28");
    }

    /** The seed sentence: A is to finish on 16 April instead of 10 April, B waits for it, the review RV for B. */
    @Test
    void intake_progressLedger_holdsTheSeedSentence() throws IOException {
        Ledger<ProgressRow> ledger = progress().value().orElseThrow();
        ProgressRow a = ledger.row("A").orElseThrow();
        ProgressRow c = ledger.row("C").orElseThrow();

        assertThat(a.phase()).contains("設計");
        assertThat(c.phase()).contains("設計");
        assertThat(a.plannedFinish()).contains(LocalDate.of(2026, 4, 10));
        assertThat(a.forecastFinish()).contains(LocalDate.of(2026, 4, 16));
        assertThat(a.percentComplete()).isEqualTo(OptionalDouble.of(60));
        assertThat(a.plannedEffort().orElseThrow()).hasToString("64 person-hours");
        assertThat(c.plannedFinish()).contains(LocalDate.of(2026, 4, 8));
        assertThat(c.actualStart()).contains(LocalDate.of(2026, 4, 1));
        assertThat(ledger.row("B").orElseThrow().predecessors()).hasToString("[A -FS-> B]");
        assertThat(ledger.row("RV").orElseThrow().predecessors()).hasToString("[B -FS+2d-> RV, D -FS-> RV]");
    }

    @Test
    void intake_issueLedger_givesRowsAndAsksWhatIsMissing() throws IOException {
        Loaded<Ledger<IssueRow>> loaded = issues();
        IssueRow first = loaded.value().orElseThrow().row("1").orElseThrow();

        assertThat(first.status()).contains(Issue.State.WAITING);
        assertThat(first.affectedTasks()).containsExactly("A");
        assertThat(first.dueOn()).contains(LocalDate.of(2026, 4, 14));
        assertThat(first.severity()).contains(Issue.Severity.HIGH);
        assertThat(places(loaded))
                .containsExactly(
                        "PMO-4116 L5", "PMO-4202 I6", "PMO-4202 K6", "PMO-4202 N6", "PMO-4202 O6", "PMO-4202 Q7");
    }

    @Test
    void ask_ledger_marksCellsAndListsQuestionsAndLeavesTheRest() throws IOException {
        Path file = folder.resolve(SampleLedgers.PROGRESS);
        Path copy = folder.resolve("copy.xlsx");
        List<Problem> problems = progress().problems();

        Workbooks.ask(file, problems, copy, Locale.JAPANESE);

        assertThat(Workbooks.read(copy).get(0).rows())
                .isEqualTo(Workbooks.read(file).get(0).rows());
        Sheet list = Workbooks.read(copy).get(1);
        assertThat(list.name()).isEqualTo("確認事項");
        assertThat(list.rowCount()).isEqualTo(problems.size() + 1);
        assertThat(list.rows().get(1))
                .startsWith("1", "進捗管理簿", "I8", "見込 終了日", "4/28")
                .endsWith("2026-04-28、2025-04-28");
        try (Workbook workbook = WorkbookFactory.create(copy.toFile())) {
            Cell cell = workbook.getSheetAt(0).getRow(7).getCell(8);
            assertThat(cell.getCellComment().getString().getString())
                    .isEqualTo(problems.get(0).what(Locale.JAPANESE) + "\n"
                            + problems.get(0).fix(Locale.JAPANESE));
        }
    }

    @Test
    void ask_secondTime_addsAnotherSheet() throws IOException {
        Path once = folder.resolve("once.xlsx");
        Path twice = folder.resolve("twice.xlsx");
        List<Problem> problems = progress().problems();

        Workbooks.ask(folder.resolve(SampleLedgers.PROGRESS), problems, once, Locale.ENGLISH);
        Workbooks.ask(once, problems, twice, Locale.ENGLISH);

        assertThat(Workbooks.read(twice))
                .extracting(Sheet::name)
                .containsExactly("進捗管理簿", "Questions", "Questions (2)");
    }

    /** What a cell holds, its format, and the text it gives; serial 46122 is 2026-04-10 (counted from 1899-12-30). */
    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "46122, yyyy/m/d, 2026-04-10",
        "46122.375, yyyy/m/d h:mm, 2026-04-10 09:00",
        "46122, General, 46122",
        "0.07, 0%, 7%",
        "0.123, 0%, 12.3%",
        "1, 0.0%, 100%",
        "0.1, 0.00, 0.1",
        "1234567890123, General, 1234567890123",
        "1.1, General, 1.1",
    })
    void text_ofNumber_followsWhatItsFormatMeans(double value, String format, String expected) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(value);
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));

            assertThat(CellText.of(cell)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'\"a\"&\"b\"', ab", "1+1, 2", "1/0, #DIV/0!", "1=1, TRUE"})
    void text_ofFormula_isItsValue(String formula, String expected) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellFormula(formula);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);

            assertThat(CellText.of(cell)).isEqualTo(expected);
            assertThat(CellText.of(null)).isEmpty();
        }
    }

    @Test
    void command_withSampleLedgers_printsThemAndWritesTheQuestions() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        new LedgerCommand(out, folder, Locale.JAPANESE)
                .run(
                        folder.resolve(SampleLedgers.PROGRESS),
                        folder.resolve(SampleLedgers.ISSUES),
                        SampleLedgers.DATA_DATE);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("progress ledger, progress-ledger.xlsx, 5 rows", "issues ledger, issue-ledger.xlsx, 3 rows")
                .contains("PMO-4116", "4/28", "見込 終了日");
        assertThat(Files.exists(folder.resolve("questions-progress-ledger.xlsx")))
                .isTrue();
        assertThat(Files.exists(folder.resolve("questions-issue-ledger.xlsx"))).isTrue();
    }
}
