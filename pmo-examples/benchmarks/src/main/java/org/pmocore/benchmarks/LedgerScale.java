package org.pmocore.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.pmocore.io.CsvFile;
import org.pmocore.ledger.Ledger;
import org.pmocore.ledger.LedgerIntake;
import org.pmocore.ledger.LedgerKind;
import org.pmocore.ledger.ProgressRow;
import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;

/**
 * A progress ledger of 50,000 rows as Japanese Excel saves it, from its bytes to typed rows, with every problem told in Japanese.
 * Meant for a heap of 500 MB.
 */
public final class LedgerScale {

    private static final long SEED = 20260410;
    private static final int ROUNDS = 12;
    private static final double MEGABYTE = 1e6;
    private static final double SECOND = 1e9;
    private static final LocalDate DATA_DATE = LocalDate.of(2026, 4, 10);
    private static final String[] STATES = {"未着手", "作業中", "レビュー中", "完了", "保留"};
    private static final String[] OWNERS = {"田中", "鈴木", "山本", "佐藤", "高橋", "渡辺", "伊藤", "中村"};

    private final PrintStream out;

    private LedgerScale(PrintStream out) {
        this.out = out;
    }

    /**
     * Reads the ledger several times; the last rounds are warm.
     *
     * @param arguments how many rows; 50,000 if empty
     */
    public static void main(String[] arguments) {
        int rows = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        new LedgerScale(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(rows);
    }

    private void run(int rows) {
        byte[] file = ledger(rows).getBytes(Charset.forName("windows-31j"));
        out.printf(
                Locale.ROOT,
                "A ledger of %,d rows (%,.1f MB) in a heap of %,.0f MB%n",
                rows,
                file.length / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Loaded<CsvFile> table = CsvFile.parse(file, "wbs.csv");
            Loaded<Ledger<ProgressRow>> ledger = LedgerIntake.at(DATA_DATE)
                    .read(LedgerKind.PROGRESS, table.orThrow().sheet());
            long letters = 0;
            for (Problem problem : ledger.problems()) {
                letters += problem.message(Locale.JAPANESE).length();
            }
            long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            out.printf(
                    Locale.ROOT,
                    "%2d: %,d rows, %,d problems in %,d characters: %.2f s of processor time%n",
                    round,
                    ledger.value().orElseThrow().rows().size(),
                    ledger.problems().size(),
                    letters,
                    time / SECOND);
        }
    }

    /** Twenty columns, one row in fifty with a cell that must be asked about. */
    static String ledger(int rows) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder("基幹刷新 進捗管理簿\r\n\r\n");
        text.append("WBS番号,工程,サブシステム,チーム,タスク名,成果物,担当者,先行タスク,開始予定日,終了予定日,終了見込日,")
                .append("開始実績日,終了実績日,計画工数(人日),実績工数(人日),残工数(人日),進捗率,状態,更新日,備考\r\n");
        for (int row = 0; row < rows; row++) {
            LocalDate start = DATA_DATE.plusDays(random.nextInt(200) - 100);
            boolean begun = start.isBefore(DATA_DATE);
            String finish = random.nextInt(50) == 0 ? "4/28" : slashed(start.plusDays(5 + random.nextInt(20)));
            text.append("T-").append(row).append(row % 10 == 0 ? ",設計," : ",,").append(row % 5 == 0 ? "受注," : ",");
            text.append("チーム")
                    .append(row % 7)
                    .append(",画面設計")
                    .append(row)
                    .append(",\"設計書, 第")
                    .append(row % 9);
            text.append("版\",").append(OWNERS[random.nextInt(OWNERS.length)]).append(',');
            text.append(row < 2 ? "" : "T-" + (row - 1 - random.nextInt(2))).append(',');
            text.append(slashed(start)).append(',').append(finish).append(',').append(slashed(start.plusDays(9)));
            text.append(',').append(begun ? slashed(start) : "").append(",,").append(1 + random.nextInt(20));
            text.append(',')
                    .append(begun ? random.nextInt(10) : 0)
                    .append(",3.5,")
                    .append(begun ? "50%" : "0%");
            text.append(',')
                    .append(begun ? STATES[1 + random.nextInt(2)] : STATES[0])
                    .append(",2026/4/10,\"");
            text.append(row % 3 == 0 ? "確認中\n顧客回答待ち" : "").append("\"\r\n");
        }
        return text.toString();
    }

    private static String slashed(LocalDate date) {
        return date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
    }
}
