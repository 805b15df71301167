package org.pmocore.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyQuestionTest {

    @Test
    void run_sample_answersInBothLanguages() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WeeklyQuestion.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        "\"A Screen design\" is late by 4 working days, so \"B Screen implementation\" cannot start"
                                + " before 2026-04-17, so \"RV Customer review\", due 2026-04-28, will be missed:"
                                + " 2026-05-01 at the earliest, 2 working days late.",
                        "「A Screen design」が4営業日遅延しており、「B Screen implementation」は4/17まで着手できないため、"
                                + "期限4/28の「RV Customer review」に間に合わない見込みです(最短で5/1、2営業日の遅延)。");
        assertThat(lines.get(2))
                .endsWith("B must start by 2026-04-15 or 2 working days must be recovered on A, B or E.");
        assertThat(lines.get(3)).endsWith("RVを守るには、4/15までにBに着手するか、A・B・Eのいずれかで2営業日の短縮が必要です。");
        assertThat(lines.subList(4, lines.size()))
                .containsExactly(
                        "Decision needed by 2026-04-14: move \"RV Customer review\" from 2026-04-28 to 2026-05-01,"
                                + " start \"B Screen implementation\" by 2026-04-15, or gain 2 working days on B or \"E"
                                + " Internal review\", for example with more people.",
                        "【ご判断依頼】「RV Customer review」の期限を4/28から5/1に変更するか、4/15までに「B Screen implementation」に"
                                + "着手するか、B・「E Internal review」のいずれかで要員追加などにより2営業日短縮するかを、4/14までに"
                                + "ご判断ください。",
                        "Report \"the usual screen stuff is late, later work may suffer\": no task of that name is in"
                                + " the plan. Candidates: A Screen design (0.50), B Screen implementation (0.30). Missing:"
                                + " the amount of the delay and what it affects. Ask the design team: (1) which task, (2)"
                                + " when it is expected to finish, (3) which tasks it affects.");
    }
}
