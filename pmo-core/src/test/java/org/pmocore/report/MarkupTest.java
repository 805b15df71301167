package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkupTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void escape_hostileText_isHarmless(String text, String expected) {
        assertThat(Markup.escape(text)).isEqualTo(expected);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
                Arguments.of("\" onload='x'", "&quot; onload=&#39;x&#39;"),
                Arguments.of("A & B &amp; C", "A &amp; B &amp;amp; C"),
                Arguments.of("]]>", "]]&gt;"),
                Arguments.of("two\nlines\tand\rmore", "two lines and more"),
                Arguments.of(
                        "bell\u0007 null\u0000 del\u007F next\u0085", "bell\uFFFD null\uFFFD del\uFFFD next\uFFFD"),
                Arguments.of("turned \u202Eround\u2066", "turned \uFFFDround\uFFFD"),
                Arguments.of("half \uD83D pair \uDC00", "half \uFFFD pair \uFFFD"),
                Arguments.of("whole 😀 画面設計 が", "whole 😀 画面設計 が"),
                Arguments.of("\uFFFE\uFFFF", "\uFFFD\uFFFD"));
    }

    @Test
    void escape_everyCharacter_isAllowedInXml() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c);
        }

        String escaped = Markup.escape(all.toString());

        assertThat(SvgDocument.parse("<svg>" + escaped + "</svg>").texts()).isEmpty();
    }
}
