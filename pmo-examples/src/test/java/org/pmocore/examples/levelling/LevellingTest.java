package org.pmocore.examples.levelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LevellingTest {

    @Test
    void run_sample_saysWhoIsOverbookedAndWhoWaits() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Levelling.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "販売管理システム再構築: 1 overallocation of 11 resources",
                        "Resource  From              To                Needed  There  Tasks",
                        "--------  ----------------  ----------------  ------  -----  -------",
                        "佐藤      2026-11-04T09:00  2026-11-10T18:00       2      1  D08 E03",
                        "販売管理システム再… levelled: finish 2026-11-26 -> 2026-12-03, 4 moved",
                        "Moved  From        To          Why          Resource  Because of",
                        "-----  ----------  ----------  -----------  --------  ----------",
                        "E03    2026-11-04  2026-11-20  RESOURCE     佐藤      D08",
                        "E06    2026-11-20  2026-11-30  PREDECESSOR            E03",
                        "E07    2026-11-24  2026-12-01  PREDECESSOR            E06",
                        "M4     2026-11-26  2026-12-03  PREDECESSOR            E07",
                        "「E03 移行リハーサル2」は、リソース「佐藤」が「D08 受入テスト」の完了まで空かないため、" + "着手見込みが11/4から11/20になります(12営業日後)。");
    }
}
