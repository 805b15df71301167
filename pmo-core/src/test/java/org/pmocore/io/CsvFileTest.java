package org.pmocore.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.ProgressRow;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/** CSV as spreadsheets write it. In the tables a tab is ⇥, CR is ␍, LF is ␊, a row of the answer ends with / and a cell with |. */
class CsvFileTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @TempDir
    private Path directory;

    private static byte[] bytes(String visible, Charset charset, String mark) {
        String text = visible.replace('⇥', '\t').replace('␍', '\r').replace('␊', '\n');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark.getBytes(ISO_8859_1));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private static Loaded<CsvFile> parse(String visible) {
        return CsvFile.parse(bytes(visible, UTF_8, ""), "t.csv");
    }

    private static String shown(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> String.join("|", row).replace('\n', '␊').replace('\r', '␍'))
                .collect(Collectors.joining("/"));
    }

    private static List<String> codes(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::code).toList();
    }

    /** RFC 4180, section 2, rules 1 to 7, and what Excel does where it says nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiterString = "  ->  ",
            value = {
                "aaa,bbb,ccc␍␊zzz,yyy,xxx␍␊  ->  aaa|bbb|ccc/zzz|yyy|xxx",
                "aaa,bbb,ccc␍␊zzz,yyy,xxx  ->  aaa|bbb|ccc/zzz|yyy|xxx",
                "\"aaa\",\"bbb\"␍␊zzz,yyy␍␊  ->  aaa|bbb/zzz|yyy",
                "\"aaa\",\"b␍␊bb\",\"ccc\"␍␊zzz,yyy,xxx  ->  aaa|b␍␊bb|ccc/zzz|yyy|xxx",
                "\"aaa\",\"b\"\"bb\",\"ccc\"  ->  aaa|b\"bb|ccc",
                "a,\"1,200\",c  ->  a|1,200|c",
                "a,b␊c,d␊  ->  a|b/c|d",
                "a,b␍c,d␍  ->  a|b/c|d",
                "a,b␍␊␊c,d␍␊  ->  a|b//c|d",
                "a,\"x␊y\"␍␊c,d␍␊  ->  a|x␊y/c|d",
                "a,,␍␊,,␍␊  ->  a||/||",
                "a,␍␊b,  ->  a|/b|",
                "a,\"\"␍␊b,\"\"\"\"  ->  a|/b|\"",
                "a;b;1,5␍␊c;d;2,5␍␊  ->  a|b|1,5/c|d|2,5",
                "a⇥b,x⇥c␍␊d⇥e⇥f␍␊  ->  a|b,x|c/d|e|f",
                "sep=;␍␊a,b;c␍␊d;e␍␊  ->  a,b|c/d|e",
                "sep=,␊a,b;c␊  ->  a|b;c",
                "sep=x␍␊a␍␊  ->  sep=x/a",
                "a b , c␍␊d,e  ->  a b | c/d|e",
                "in\"ch,5\"\"␍␊d,e  ->  in\"ch|5\"\"/d|e",
                "進捗表,,␍␊ID,タスク名,備考␍␊A-1,設計,なし  ->  進捗表||/ID|タスク名|備考/A-1|設計|なし",
            })
    void parse_csvAsItIsWritten_givesRowsAndCellsAndTheSameBytes(String text, String expected) {
        Loaded<CsvFile> loaded = parse(text);

        assertThat(shown(loaded.orThrow().sheet())).isEqualTo(expected);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().toBytes()).isEqualTo(bytes(text, UTF_8, ""));
    }

    /** What is broken, what it is read as, and what is said: code and cell. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiterString = "  ->  ",
            value = {
                "a,\"b␍␊c,d␍␊  ->  a|\"b/c|d  ->  PMO-2205 B1",
                "a,\"b␍␊c,\"d\"␍␊e,f␍␊  ->  a|\"b/c|d/e|f  ->  PMO-2205 B1",
                "a,\"b␍␊c,\"\"␍␊e,\"f\"␍␊  ->  a|\"b/c|/e|f  ->  PMO-2205 B1",
                "a,\"b\"x␍␊c,d␍␊  ->  a|bx/c|d  ->  PMO-2206 B1",
                "a,b,c␍␊d,e,f␍␊g␍␊h,i,j␍␊k,l,m␍␊n,o,p␍␊q,r,s␍␊t,u,v␍␊w,x,y␍␊1,2,3␍␊"
                        + "  ->  a|b|c/d|e|f/g/h|i|j/k|l|m/n|o|p/q|r|s/t|u|v/w|x|y/1|2|3  ->  PMO-2207 3",
                "a,x\uFFFDy␍␊c,d␍␊  ->  a|x\uFFFDy/c|d  ->  PMO-2208 B1",
            })
    void parse_brokenCsv_losesNoRowAndSaysWhere(String text, String expected, String said) {
        Loaded<CsvFile> loaded = parse(text);

        assertThat(shown(loaded.orThrow().sheet())).isEqualTo(expected);
        assertThat(loaded.problems())
                .extracting(problem ->
                        problem.code() + " " + problem.cell().orElseThrow().address())
                .containsExactly(said);
        assertThat(loaded.orThrow().toBytes()).isEqualTo(bytes(text, UTF_8, ""));
    }

    /** The marks are those of the Unicode standard, 23.8; without one the bytes decide. */
    @ParameterizedTest(name = "{0}, mark {1}")
    @CsvSource({
        "UTF-8,       EFBBBF, 'UTF-8 with byte order mark, comma, CR LF'",
        "UTF-8,       '',     'UTF-8, comma, CR LF'",
        "UTF-16LE,    FFFE,   'UTF-16LE with byte order mark, comma, CR LF'",
        "UTF-16BE,    FEFF,   'UTF-16BE with byte order mark, comma, CR LF'",
        "UTF-16LE,    '',     'UTF-16LE, comma, CR LF'",
        "UTF-16BE,    '',     'UTF-16BE, comma, CR LF'",
        "windows-31j, '',     'windows-31j, comma, CR LF'",
    })
    void parse_anyEncoding_isFoundOut(String charset, String mark, String expected) {
        String hex = mark.replaceAll("(..)", "$1,");
        StringBuilder marks = new StringBuilder();
        Arrays.stream(hex.split(","))
                .filter(part -> !part.isEmpty())
                .forEach(part -> marks.append((char) Integer.parseInt(part, 16)));
        String text = "ID,タスク名,備考␍␊A-01,画面設計①,ﾃｽﾄ 表~能ソ噂␍␊A-02,\"髙﨑,様\",\"1␊2\"␍␊";
        byte[] bytes = bytes(text, Charset.forName(charset), marks.toString());

        Loaded<CsvFile> loaded = CsvFile.parse(bytes, "t.csv");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().format()).hasToString(expected);
        assertThat(shown(loaded.orThrow().sheet())).isEqualTo("ID|タスク名|備考/A-01|画面設計①|ﾃｽﾄ 表~能ソ噂/A-02|髙﨑,様|1␊2");
        assertThat(loaded.orThrow().toBytes()).isEqualTo(bytes);
    }

    @Test
    void parse_formatSaid_standsAboveTheBytes() {
        CsvFormat format = new CsvFormat(Charset.forName("EUC-JP"), false, ';', "\n");
        byte[] bytes = "担当;a,b\n山田;c\n".getBytes(format.charset());

        CsvFile file = CsvFile.parse(bytes, "t.csv", format).orThrow();

        assertThat(shown(file.sheet())).isEqualTo("担当|a,b/山田|c");
        assertThat(file.format()).isEqualTo(format);
    }

    @Test
    void parse_bytesOfNoCharacter_spoilOneCellAndNoRow() {
        byte[] bytes = bytes("担当,備考␍␊山田,設計␍␊鈴木,製造␍␊", UTF_8, "");
        int second = new String(bytes, ISO_8859_1).indexOf(new String("設".getBytes(UTF_8), ISO_8859_1));
        bytes[second] = (byte) 0xFF;

        Loaded<CsvFile> loaded = CsvFile.parse(bytes, "t.csv");

        assertThat(codes(loaded)).containsExactly("PMO-2204");
        assertThat(loaded.problems().get(0).cell().orElseThrow().address()).isEqualTo("B2");
        assertThat(loaded.value().orElseThrow().sheet().rows().get(2)).isEqualTo(List.of("鈴木", "製造"));
        assertThat(loaded.value().orElseThrow().toBytes()).isEqualTo(bytes);
    }

    @Test
    void parse_firstByteOfAPairBeforeASeparator_doesNotSwallowIt() {
        byte[] bytes = bytes("担当,備考␍␊山田,X,Z␍␊鈴木,製造␍␊", WINDOWS_31J, "");
        bytes[new String(bytes, ISO_8859_1).indexOf('X')] = (byte) 0x81;

        Loaded<CsvFile> loaded = CsvFile.parse(bytes, "t.csv");

        assertThat(shown(loaded.value().orElseThrow().sheet())).isEqualTo("担当|備考/山田|\uFFFD|Z/鈴木|製造");
        assertThat(codes(loaded)).containsExactly("PMO-2204");
    }

    @Test
    void parse_halfACharacterAtTheEnd_isSaid() {
        byte[] bytes = bytes("a,b␍␊c,d", UTF_16LE, "ÿþ");
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        Loaded<CsvFile> loaded = CsvFile.parse(cut, "t.csv");

        assertThat(codes(loaded)).containsExactly("PMO-2210");
        assertThat(loaded.value().orElseThrow().toBytes()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"50 4B 03 04 14 00, PMO-2201", "D0 CF 11 E0 A1 B1, PMO-2202"})
    void parse_workbook_isNoCsv(String hex, String code) {
        String[] parts = hex.split(" ");
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i], 16);
        }

        assertThat(codes(CsvFile.parse(bytes, "t.csv"))).containsExactly(code);
        assertThat(CsvFile.parse(bytes, "t.csv").value()).isEmpty();
    }

    @Test
    void parse_longerCellThanExcelKeeps_isSaid() {
        Loaded<CsvFile> loaded = parse("a,b\n" + "x".repeat(32_768) + ",y\n" + "x".repeat(32_767) + ",z\n");

        assertThat(codes(loaded)).containsExactly("PMO-2209");
        assertThat(loaded.problems().get(0).cell().orElseThrow().address()).isEqualTo("A2");
        assertThat(loaded.problems().get(0).what(Locale.ENGLISH)).contains("32,768", "32,767");
        assertThat(loaded.orThrow().sheet().cell(2, 1)).hasSize(32_768);
    }

    @Test
    void parse_emptyFile_hasNoRows() {
        assertThat(parse("").orThrow().sheet().rowCount()).isZero();
        assertThat(CsvFile.parse(bytes("", UTF_8, "ï»¿"), "t.csv")
                        .orThrow()
                        .sheet()
                        .rowCount())
                .isZero();
    }

    /** What is written for a text, and that it comes back. OWASP, "CSV injection": =, +, -, @, tab, CR, also in full width. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiterString = "  ->  ",
            value = {
                "=1+1  ->  '=1+1",
                "=HYPERLINK(\"http://x\",\"y\")  ->  \"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "+81-3-1234-5678  ->  '+81-3-1234-5678",
                "@SUM(A1)  ->  '@SUM(A1)",
                "-cmd|' /C calc'!A0  ->  '-cmd|' /C calc'!A0",
                "-2+3  ->  '-2+3",
                "-1*A1  ->  '-1*A1",
                "⇥=1+1  ->  \"'⇥=1+1\"",
                "␍=1+1  ->  \"'␍=1+1\"",
                "␠=1+1  ->  '␠=1+1",
                "\uFF1D1+1  ->  '\uFF1D1+1",
                "\uFF0B1+A1  ->  '\uFF0B1+A1",
                "\uFF20SUM(A1)  ->  '\uFF20SUM(A1)",
                "\uFF0D1+A1  ->  '\uFF0D1+A1",
                "'=1+1  ->  ''=1+1",
                "''=1+1  ->  '''=1+1",
                "- 未着手  ->  '- 未着手",
                "-5  ->  -5",
                "+3.5  ->  +3.5",
                "-.5  ->  -.5",
                "-1,200  ->  \"-1,200\"",
                "-1,200円  ->  \"-1,200円\"",
                "-12.5%  ->  -12.5%",
                "-3営業日  ->  -3営業日",
                "-2 days  ->  -2 days",
                "\uFF0D5  ->  \uFF0D5",
                "-1.5E+3  ->  -1.5E+3",
                "-  ->  -",
                "---  ->  ---",
                "ー  ->  ー",
                "―  ->  ―",
                "▲5  ->  ▲5",
                "'  ->  '",
                "'quoted'  ->  'quoted'",
                "a=b  ->  a=b",
                "2026-04-01  ->  2026-04-01",
                "a;b  ->  \"a;b\"",
                "␠a  ->  \"␠a\"",
            })
    void of_textASpreadsheetWouldCompute_isNeutralisedAndComesBack(String visible, String expected) {
        String text = visible.replace('⇥', '\t').replace('␍', '\r').replace('␠', ' ');
        CsvFormat plain = new CsvFormat(UTF_8, false, ',', "\n");

        CsvFile file = CsvFile.of(Sheet.of("t.csv", List.of(List.of(text, "end"))), plain);

        String written = new String(file.toBytes(), UTF_8);
        assertThat(written.replace('\t', '⇥').replace('\r', '␍').replace(' ', '␠'))
                .isEqualTo(expected.replace(' ', '␠') + ",end\n");
        assertThat(file.sheet().cell(1, 1)).isEqualTo(text);
    }

    @Test
    void of_sheet_opensInExcelWithAllCharacters() {
        CsvFile file = CsvFile.of(
                Sheet.of("t.csv", List.of(List.of("担当", "備考"), List.of(), List.of("😀"))), CsvFormat.excel());

        assertThat(new String(file.toBytes(), UTF_8)).isEqualTo("\uFEFF担当,備考\r\n\r\n😀\r\n");
        assertThat(file.format()).isEqualTo(CsvFormat.excel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void of_wideEncoding_hasItsMark(String charset) {
        CsvFormat format = new CsvFormat(Charset.forName(charset), true, '\t', "\r\n");
        CsvFile file = CsvFile.of(Sheet.of("t.csv", List.of(List.of("担当", "備考"))), format);

        assertThat(new String(file.toBytes(), Charset.forName(charset))).isEqualTo("\uFEFF担当\t備考\r\n");
        assertThat(CsvFile.parse(file.toBytes(), "t.csv").orThrow().format()).isEqualTo(format);
    }

    /** Code points that everybody takes for the same sign, by the tables of Microsoft (CP932) and JIS X 0208. */
    @ParameterizedTest
    @CsvSource({"\u301C, \uFF5E", "\u2212, \uFF0D", "\u2014, \u2015", "\u2016, \u2225"})
    void of_signThatWindowsCallsOtherwise_isWritten(String text, String expected) {
        CsvFile file = CsvFile.of(Sheet.of("t.csv", List.of(List.of("1" + text + "2"))), CsvFormat.windows31j());

        assertThat(file.sheet().cell(1, 1)).isEqualTo("1" + expected + "2");
    }

    @Test
    void of_characterTheEncodingDoesNotHave_isRefusedNotReplaced() {
        Sheet sheet = Sheet.of("t.csv", List.of(List.of("😀")));

        assertThatThrownBy(() -> CsvFile.of(sheet, CsvFormat.windows31j()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("😀")
                .hasMessageContaining("CsvFormat.excel()");
    }

    /** Everything but the cell stays as it was: mark, quotes, odd line ends, spaces, no end of the last line. */
    @Test
    void with_oneCellChanged_changesNothingElse() {
        String text = "\"進捗表\",,␍␊ID,\"タスク名\",進捗率␊A-1, 設計 ,\"50%\"␍␊=A,\"x\"y,60%";
        CsvFile file = CsvFile.parse(bytes(text, UTF_8, "ï»¿"), "t.csv").orThrow();

        CsvFile changed = file.with(file.sheet().withCell("C3", "8\"0,5%"));

        assertThat(changed.toBytes()).isEqualTo(bytes(text.replace("\"50%\"", "\"8\"\"0,5%\""), UTF_8, "ï»¿"));
        assertThat(file.with(file.sheet()).toBytes()).isEqualTo(file.toBytes());
    }

    @Test
    void with_rowsAndCellsAdded_theyFollowTheFormat() {
        CsvFile file = parse("a;b␊c;d").orThrow();

        CsvFile changed = file.with(file.sheet().withCell("C2", "e").withCell("B4", "=f"));

        assertThat(new String(changed.toBytes(), UTF_8)).isEqualTo("a;b\nc;d;e\n\n;'=f\n");
    }

    @Test
    void with_fewerRows_theyAreGone() {
        CsvFile file = parse("a,b␍␊c,d␍␊e,f␍␊").orThrow();

        CsvFile changed = file.with(Sheet.of("t.csv", file.sheet().rows().subList(0, 2)));

        assertThat(new String(changed.toBytes(), UTF_8)).isEqualTo("a,b\r\nc,d\r\n");
    }

    @Test
    void read_ledgerInAFile_tellsProblemsOfFileAndLedger() throws IOException {
        Path file = directory.resolve("進捗.csv");
        Files.write(file, bytes("ID,タスク名,開始予定日␍␊A-1,\"設計\"書,7/22␍␊", WINDOWS_31J, ""));

        Loaded<Ledger<ProgressRow>> loaded =
                CsvFile.read(file, LedgerKind.PROGRESS, LedgerIntake.at(LocalDate.of(2025, 7, 10)));

        assertThat(codes(loaded)).containsExactly("PMO-2206", "PMO-4116");
        assertThat(loaded.problems().get(1).message(Locale.JAPANESE)).contains("進捗.csv", "C");
        assertThat(loaded.value().orElseThrow().rows().get(0).name()).contains("設計書");
    }

    @Test
    void write_file_readsBackTheSame() {
        CsvFile file = parse("a,b␍␊\"c\",d␍␊").orThrow();
        Path copy = directory.resolve("copy.csv");

        file.write(copy);

        assertThat(CsvFile.read(copy).orThrow().toBytes()).isEqualTo(file.toBytes());
        assertThatThrownBy(() -> file.write(directory.resolve("none/copy.csv")))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("Maybe the directory does not exist.");
    }

    @Test
    void read_missingFile_isAProblem() {
        assertThat(codes(CsvFile.read(directory.resolve("none.csv")))).containsExactly("PMO-2001");
        assertThat(codes(CsvFile.read(directory.resolve("none.csv"), LedgerKind.ISSUES, LedgerIntake.withDefaults())))
                .containsExactly("PMO-2001");
        assertThat(codes(CsvFile.read(directory))).containsExactly("PMO-2002");
    }

    @ParameterizedTest
    @CsvSource({"ISO-2022-JP", "UTF-16", "UTF-32", "IBM500"})
    void format_encodingWhoseBytesCannotBeToldApart_isRejected(String charset) {
        assertThatThrownBy(() -> new CsvFormat(Charset.forName(charset), false, ',', "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(charset)
                .hasMessageContaining("Maybe use UTF-8");
    }

    @Test
    void format_otherSeparatorsMarksAndLineEnds_areRejected() {
        assertThatThrownBy(() -> new CsvFormat(UTF_8, false, '|', "\n")).hasMessageContaining("(|)");
        assertThatThrownBy(() -> new CsvFormat(UTF_8, false, '"', "\n")).hasMessageContaining("separator");
        assertThatThrownBy(() -> new CsvFormat(UTF_8, false, ',', "\n\r")).hasMessageContaining("line end");
        assertThatThrownBy(() -> new CsvFormat(WINDOWS_31J, true, ',', "\n")).hasMessageContaining("mark");
    }

    @Test
    void toString_showsNameSizeFormatAndFirstRows() {
        assertThat(parse("a,b␍␊c,d␍␊").orThrow())
                .hasToString("t.csv: 2 rows, 2 columns\nUTF-8, comma, CR LF\na | b\nc | d");
    }
}
