package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counted by hand: pairs of Japanese characters weigh 1, words half their letters, rounded up. */
class LikenessTest {

    @ParameterizedTest(name = "{1} in \"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
        例の画面まわりが遅れていて後続に影響しそう | 画面設計         | 1 of 3
        画面の設計が遅れている                     | 画面設計         | 2 of 3
        画面設計が4日遅れ                          | 画面設計         | 3 of 3
        API の件                                   | API設計          | 2 of 3
        ＡＰＩの件                                 | api設計          | 2 of 3
        れびゅーが遅い                             | レビュー         | 3 of 3
        the usual screen stuff is late             | Screen design    | 3 of 6
        the usual screen stuff is late             | Screen implementation | 3 of 10
        SCREENS are late                           | Screen design    | 3 of 6
        we could not implement it                  | Screen implementation | 7 of 10
        no word of it                              | Internal review  | 0 of 8
        in                                         | Internal review  | 0 of 8
        試験                                       | 験               | 0 of 1
        験                                         | 験               | 1 of 1
        anything                                   | ---              | 0 of 1
        """)
    void of_words_isTheShareOfTheName(String words, String name, String share) {
        String[] parts = share.split(" of ");

        assertThat(Likeness.of(words, name))
                .isCloseTo(Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]), within(1e-12));
    }
}
