package org.pmocore.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "A is late by four days, so B cannot start before the 17th, so the customer review will be missed", and its relatives. */
class BriefTextTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A+4 | 28 | "A Screen design" is late by 4 working days, so "B Screen implementation" cannot start before 2026-04-17, so "RV Customer review", due 2026-04-28, will be missed: 2026-05-01 at the earliest, 2 working days late. | 「A 画面設計」が4営業日遅延しており、「B 画面実装」は4/17まで着手できないため、期限4/28の「顧客レビュー(RV)」に間に合わない見込みです(最短で5/1、2営業日の遅延)。
            E+3 | 28 | "E Internal review" is late by 3 working days, so "RV Customer review", due 2026-04-28, will be missed: 2026-04-30 at the earliest, 1 working day late. | 「E 社内レビュー」が3営業日遅延しており、期限4/28の「顧客レビュー(RV)」に間に合わない見込みです(最短で4/30、1営業日の遅延)。
            A+2 | 28 | "A Screen design" is late by 2 working days, but "RV Customer review", due 2026-04-28, still holds. | 「A 画面設計」が2営業日遅延していますが、期限4/28の「顧客レビュー(RV)」は維持できる見込みです。
            C+1 | 22 | "C API design" is late by 1 working day, but "RV Customer review", due 2026-04-22, will be missed as before: 2026-04-24 at the earliest, 2 working days late. | 「C API設計」が1営業日遅延していますが、それとは別に、期限4/22の「顧客レビュー(RV)」は変更前から間に合わない見込みです(最短で4/24、2営業日の遅延)。
            A-1 | 28 | "RV Customer review", due 2026-04-28, is forecast for 2026-04-23 and holds. | 期限4/28の「顧客レビュー(RV)」は4/23の見込みで、期限を守れます。
            """)
    void brief_situation_isOneSentence(String changes, int due, String english, String japanese) {
        assertThat(brief(changes, due, Locale.ENGLISH)).isEqualTo(english);
        assertThat(brief(changes, due, Locale.JAPANESE)).isEqualTo(japanese);
    }

    private static String brief(String changes, int due, Locale locale) {
        return SeedNetwork.impact(
                        SeedNetwork.builder(locale)
                                .change("RV", rv -> rv.promised(LocalDate.of(2026, 4, due)))
                                .build(),
                        SeedNetwork.changes(changes))
                .brief("RV", locale);
    }
}
