package org.pmocore.examples.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the two ledgers of the example as Japanese projects keep them: titles above the table, merged cells, a header of two rows,
 * a bar chart at the right, dates in several forms, and the usual gaps.
 *
 * <p>The plan is that of the seed sentence: A is late, so B cannot start, and the customer review RV is at risk.
 */
public final class SampleLedgers {

    /** The date the ledgers report on. */
    public static final LocalDate DATA_DATE = LocalDate.of(2026, 4, 10);

    /** File of the progress ledger (進捗管理簿). */
    public static final String PROGRESS = "progress-ledger.xlsx";

    /** File of the issue ledger (課題管理簿). */
    public static final String ISSUES = "issue-ledger.xlsx";

    private static final LocalDate FIRST_WEEK = LocalDate.of(2026, 4, 6);
    private static final int WEEKS = 8;
    private static final int HEADER_ROW = 4;
    private static final int FIRST_WEEK_COLUMN = 18;

    private SampleLedgers() {}

    /**
     * Writes both ledgers; existing files are replaced.
     *
     * @param folder where they go
     * @throws IOException if they cannot be written
     */
    public static void write(Path folder) throws IOException {
        save(folder.resolve(PROGRESS), progress());
        save(folder.resolve(ISSUES), issues());
    }

    private static void save(Path file, XSSFWorkbook workbook) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static XSSFWorkbook progress() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SheetPen pen = new SheetPen(workbook, "進捗管理簿");
        pen.rows("""
                EC刷新プロジェクト 進捗管理簿
                基準日|2026-04-10||作成|PMO 佐々木||※黄色は記入漏れ

                WBS番号|工程|タスク名|チーム|担当者|先行タスク|予定||見込|実績||工数(人日)||進捗率|状態|遅延理由|備考
                ||||||開始日|終了日|終了日|開始日|終了日|予定|実績
                A|設計|画面設計|設計チーム|田中||2026-04-01|2026-04-10|2026-04-16|2026-04-01||8|7|60%|作業中||仕様確認の回答待ち(課題1)
                C||帳票設計|設計チーム|鈴木||2026/4/1|R8.4.8||令和8年4月1日|2026年4月8日|6|6|100%|完了
                B|製造|画面実装|製造チーム|山本|A|2026-04-13|2026-04-22|4/28|||8||0%|未着手
                D||帳票実装|製造チーム|未定|C|2026-04-09|2026-04-15||2026-04-09||5|1|20%|着手||+1名の応援を依頼中
                RV|レビュー|顧客レビュー|PMO|佐々木|B+2d、D|2026-04-28|2026-04-28||||||0%|未着手||顧客との約束 4/28
                ||合計|||||||||27|14
                """);
        List.of("A1:G1", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:H4", "J4:K4", "L4:M4")
                .forEach(pen::merge);
        List.of("N4:N5", "O4:O5", "P4:P5", "Q4:Q5", "B6:B7", "B8:B9").forEach(pen::merge);
        for (int week = 0; week < WEEKS; week++) {
            pen.put(
                    HEADER_ROW,
                    FIRST_WEEK_COLUMN + week,
                    FIRST_WEEK.plusWeeks(week).toString());
        }
        return workbook;
    }

    private static XSSFWorkbook issues() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        SheetPen pen = new SheetPen(workbook, "課題管理簿");
        pen.rows("""
                EC刷新プロジェクト 課題管理簿
                2026/4/10 現在

                課題No|件名|内容|起票日|起票者|影響タスク|影響マイルストーン|重要度|担当|回答依頼先|期限|期限変更履歴|ステータス|対応策|完了条件|完了日|結果
                1|画面項目の仕様が未確定|会員情報の項目が決まらず、画面設計が止まっている|2026-04-02|田中|A|RV|高|田中|顧客 情報システム部|2026-04-14|4/7→4/10|回答待ち|項目案を提示し、回答を督促|項目一覧の合意
                2|製造チームの要員不足|帳票実装の担当が決まっていない|2026-04-06|山本|D|RV|中|||||対応中
                3|開発環境の不具合|DBに接続できない|2026-04-01|鈴木|C||小|鈴木||2026/4/3||完了|設定を修正|接続できること|2026-04-03
                """);
        pen.merge("A1:F1");
        return workbook;
    }
}
