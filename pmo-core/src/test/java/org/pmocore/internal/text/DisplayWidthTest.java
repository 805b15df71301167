package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths: Unicode Standard Annex 11, East Asian Width; W and F two cells, A, Na, H and N one, combining none. */
class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc | 3",
                "画面設計 | 8",
                "ガントチャート | 14",
                "ｶﾞﾝﾄ | 4",
                "ＡＢ | 4",
                "（外部） | 8",
                "…①± | 3",
                "'e\u0301' | 1",
                "'か\u3099' | 2",
                "한국 | 4",
                "𠮷野家 | 6",
                "😀 | 2",
                "'a\u200Bb' | 2",
                "'' | 0",
                "、。「」 | 8",
                "㈱ | 2",
            })
    void of_text_countsCells(String text, int cells) {
        assertThat(DisplayWidth.of(text)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "画面設計, 8, 画面設計",
        "画面設計, 7, 画面設…",
        "画面設計, 6, 画面…",
        "画面設計, 2, …",
        "画面設計, 1, …",
        "abcdef, 4, abc…",
        "abc, 3, abc",
        "𠮷野家, 3, 𠮷…",
        "𠮷野家, 4, 𠮷…",
    })
    void truncate_tooWide_endsWithAnEllipsisAndFits(String text, int cells, String cut) {
        assertThat(DisplayWidth.truncate(text, cells)).isEqualTo(cut);
        assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"設計, 6, '設計  ', '  設計'", "設計, 3, 設計, 設計", "a, 2, 'a ', ' a'"})
    void pad_narrowText_fillsCells(String text, int cells, String padded, String paddedLeft) {
        assertThat(DisplayWidth.pad(text, cells)).isEqualTo(padded);
        assertThat(DisplayWidth.padLeft(text, cells)).isEqualTo(paddedLeft);
    }
}
