package org.pmocore.io;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.LedgerRow;
import org.pmocore.ledger.Sheet;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/**
 * Ten thousand ledgers with broken encodings, quotes, rows, formulas and cells: reading never throws, the bytes come back, and
 * every row is an entry or is named by a problem.
 */
class CsvFuzzTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "\"\"\"",
            ",",
            ",,,,,",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\u0000",
            "\u001A",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "'=1",
            "\uFEFF",
            "\uFFFD",
            "あ",
            "ﾃｽﾄ",
            "😀",
            "#REF!",
            "1e999",
            "99999999999999999999999",
            "0/0/0",
            "令和99年99月99日",
            "7/22",
            "45000.99999999999",
            "50%",
            "〃",
            "A-01FS+99999999999999d",
            "(1,000)",
            "▲9",
            "合計",
            "{",
            "}",
            "{0}",
            "ID,タスク名,担当",
            "a".repeat(40_000),
            "\"x\n",
            ",\"",
            "\",");

    /** Which of the files below are issue ledgers; those before are progress ledgers. */
    private static final int ISSUES_FROM = 4;

    private final Set<String> told = new HashSet<>();

    private static final String PROGRESS = String.join(
            "\n",
            "進捗管理簿,,,,,,,,,,",
            ",,,,,,,,2025年,,",
            "WBS番号,工程,タスク名,担当,開始予定日,終了予定日,進捗率,工数(人日),状態,先行タスク,備考",
            "K-001,設計,画面設計,山田,2025/7/1,2025/7/10,100%,5,完了,,",
            "K-002,,帳票設計,\"鈴木, 佐藤\",2025/7/3,令和7年7月15日,50%,3.5,作業中,K-001,\"1行目",
            "2行目\"",
            "K-003,製造,\"画面\"\"製造\"\"\",高橋,2025/7/11,R7.7.31,0,10,未着手,K-001FS+1d,-",
            "K-004,,帳票製造,未定,7/20,2025年8月5日,0,\"1,000\",未着手,K-002,",
            "K-005,試験,結合試験,渡辺,45870,20250820,0,▲3,保留,\"K-003,K-004\",③",
            "合計,,,,,,,18.5,,,",
            "");

    private static final String ISSUES = String.join(
            "\n",
            "課題ID;件名;起票日;担当;期限;状態;完了条件;影響タスク",
            "K-001;仕様未確定;2025-07-01;山田;2025-07-15;対応中;合意書;K-002",
            "K-002;\"環境;不足\";2025-07-02;;未定;新規;;",
            "K-003;性能;2025/07/05;鈴木;2025/07/30;回答待ち;応答3秒;K-003",
            "K-004;;2025.7.8;佐藤;;完了;;",
            "");

    private static final List<byte[]> LEDGERS = List.of(
            PROGRESS.getBytes(UTF_8),
            ("\uFEFF" + PROGRESS.replace("\n", "\r\n")).getBytes(UTF_8),
            PROGRESS.replace("\n", "\r\n").getBytes(WINDOWS_31J),
            ("\uFEFF" + PROGRESS.replace(',', '\t')).getBytes(UTF_16LE),
            ISSUES.getBytes(UTF_8),
            ISSUES.replace("\n", "\r\n").getBytes(WINDOWS_31J));

    @ParameterizedTest(name = "1,000 files, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parse_thousandMutatedFiles_neverThrowsAndLosesNoRow(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            int ledger = random.nextInt(LEDGERS.size());
            byte[] bytes = LEDGERS.get(ledger);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes = mutated(bytes, random);
            }
            assertIsTakenIn(bytes, ledger < ISSUES_FROM ? LedgerKind.PROGRESS : LedgerKind.ISSUES);
        }
    }

    /** A quote too many or too few in one row swallows no other row unless that is said. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void parse_oneQuoteTooManyOrTooFew_keepsAllOtherRows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder(PROGRESS);
            int at = random.nextInt(text.length());
            if (text.charAt(at) == '"') {
                text.deleteCharAt(at);
            } else {
                text.insert(at, '"');
            }
            Loaded<CsvFile> loaded = CsvFile.parse(text.toString().getBytes(UTF_8), "fuzz.csv");
            Set<String> starts = new TreeSet<>();
            loaded.orThrow().sheet().rows().forEach(row -> starts.add(row.get(0)));
            long missing = IntStream.rangeClosed(1, 5)
                    .filter(row -> !starts.contains("K-00" + row))
                    .count();
            assertThat(missing).as(text.toString()).isLessThanOrEqualTo(1);
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
        Charset charset = random.nextInt(4) == 0 ? WINDOWS_31J : UTF_8;
        return switch (random.nextInt(7)) {
            case 0 ->
                spliced(bytes, at, 0, PIECES.get(random.nextInt(PIECES.size())).getBytes(charset));
            case 1 -> spliced(bytes, at, length, new byte[0]);
            case 2 -> spliced(bytes, at, Math.min(1, length), new byte[] {(byte) random.nextInt(256)});
            case 3 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 ->
                spliced(
                        bytes,
                        at,
                        length,
                        PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_16LE));
            default -> spliced(bytes, 0, 0, Arrays.copyOfRange(bytes, at, at + length));
        };
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        byte[] result = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(bytes, at + removed, result, at + added.length, bytes.length - at - removed);
        return result;
    }

    private void assertIsTakenIn(byte[] bytes, LedgerKind<?> kind) {
        Loaded<CsvFile> loaded = CsvFile.parse(bytes, "fuzz.csv");
        assertAreTold(loaded.problems());
        assertThat(loaded.value()).isPresent();
        CsvFile file = loaded.value().get();
        assertThat(file.toBytes()).isEqualTo(bytes);
        assertThat(file.with(file.sheet()).toBytes()).isEqualTo(bytes);
        CsvFile copy = CsvFile.of(file.sheet(), CsvFormat.excel());
        assertThat(copy.sheet().rowCount()).isEqualTo(file.sheet().rowCount());
        assertThat(copy.toString()).isNotEmpty();
        assertNoRowIsLost(LedgerIntake.at(LocalDate.of(2025, 7, 10)).read(kind, file.sheet()), file.sheet());
    }

    private void assertNoRowIsLost(Loaded<? extends Ledger<?>> loaded, Sheet sheet) {
        assertAreTold(loaded.problems());
        if (loaded.value().isEmpty()) {
            assertThat(loaded.hasErrors()).isTrue();
            return;
        }
        Ledger<?> ledger = loaded.value().get();
        assertThat(ledger.toString()).isNotEmpty();
        Set<Integer> kept = new TreeSet<>();
        ledger.rawRows().stream().map(LedgerRow::number).forEach(kept::add);
        loaded.problems().stream()
                .filter(problem ->
                        problem.code().equals("PMO-4203") || problem.code().equals("PMO-4204"))
                .forEach(problem -> kept.add(problem.cell().orElseThrow().row()));
        List<Integer> filled = new ArrayList<>();
        for (int row = ledger.headerRow() + 1; row <= sheet.rowCount(); row++) {
            if (!sheet.rows().get(row - 1).stream().allMatch(String::isBlank)) {
                filled.add(row);
            }
        }
        assertThat(kept).containsExactlyElementsOf(filled);
    }

    private void assertAreTold(List<Problem> problems) {
        for (Problem problem : problems) {
            assertThat(problem.location()).isPresent();
            if (told.add(problem.code())) {
                assertThat(problem.message(Locale.ENGLISH)).contains("Fix: ", "fuzz");
                assertThat(problem.message(Locale.JAPANESE)).contains("対処", "fuzz");
                assertThat(problem.toString().length()).isLessThanOrEqualTo(960);
            }
        }
    }
}
