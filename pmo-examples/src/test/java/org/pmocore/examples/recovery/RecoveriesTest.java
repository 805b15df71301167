package org.pmocore.examples.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecoveriesTest {

    @Test
    void run_latePlan_saysWhatBringsItBackAndWhatThatCosts() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Recoveries.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "RV 顧客レビュー: 2026-04-30, due 2026-04-28; recover 2 working days",
                        "2 steps to 2026-04-28, REACHED",
                        "Alone                                     Gains  Reached           Cost",
                        "----------------------------------------  -----  ----------  ----------",
                        "working on 2026-04-18 on the calendar \"…   +1.0  2026-04-29   JPY 80000",
                        "shortening B by 2 working days             +2.0  2026-04-28  JPY 200000",
                        "shortening C by 2 working days             +0.0  2026-04-30   JPY 20000",
                        "「RV 顧客レビュー」は期限4/28に対して4/30の見込みで、2営業日の挽回が必要です。"
                                + "単独で効果のある挽回策は、短縮1営業日あたりの費用が小さい順に、"
                                + "4/18の休日稼働(カレンダー「standard」)(効果1営業日、1営業日あたり80,000円)、"
                                + "Bの2営業日の短縮(効果2営業日、1営業日あたり100,000円)です。"
                                + "AもRVを拘束しているため、Cの2営業日の短縮だけでは改善しません。"
                                + "挽回案は、4/18の休日稼働(カレンダー「standard」)(4/29まで回復)、"
                                + "次にBの1営業日の短縮(4/28まで回復)です。"
                                + "これにより期限を守れる見込みです(費用180,000円)。",
                        "Project finish: 2026-04-30 -> 2026-04-27, NOTHING_SHORTER, least cost",
                        "Days  Finish      Direct    Total  Stage",
                        "----  ----------  ------  -------  -----",
                        "19.0  2026-04-30       0  1140000  -",
                        "18.0  2026-04-29   50000  1130000  -E",
                        "16.0  2026-04-27  250000  1210000  -B");
    }
}
