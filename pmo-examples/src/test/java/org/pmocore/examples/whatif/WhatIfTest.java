package org.pmocore.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    @Test
    void run_sample_ranksWhatBringsTheMilestoneBack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WhatIf.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "[D05 -3d]: M3 総合テスト完了: 2026-11-02 -> 2026-10-28, margin 2 working days",
                        "[D06 -3d]: M3 総合テスト完了: 2026-11-02 -> 2026-10-28, margin 2 working days",
                        "[C10 -3d]: M3 総合テスト完了: 2026-11-02 -> 2026-10-30, margin 0 working days",
                        "「D05 結合テスト(外部結合)」(連携)の完了見込みは9/29で、前回見込み(10/2、計画9/7)より3営業日早まります。"
                                + "D05の成果物を受け取る「D06 総合テスト」(品質)は9/30(前回見込み10/5)に着手でき、完了は10/28になります。"
                                + "期限10/30の「M3 総合テスト完了」は11/2から10/28に早まり、期限を守れる見込みです(余裕2営業日)。");
    }
}
