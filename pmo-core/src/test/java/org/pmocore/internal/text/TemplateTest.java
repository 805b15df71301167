package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    static Stream<Arguments> arguments() {
        LocalDate date = LocalDate.of(2026, 4, 6);
        LocalDateTime time = LocalDateTime.of(2026, 4, 6, 9, 5);
        return Stream.of(
                Arguments.of("{0}", "画面設計", "画面設計", "画面設計"),
                Arguments.of("{0}", date, "2026-04-06", "4/6"),
                Arguments.of("{0,long}", date, "2026-04-06", "2026/04/06"),
                Arguments.of("{0}", time, "2026-04-06 09:05", "4/6 09:05"),
                Arguments.of("{0,long}", time, "2026-04-06 09:05", "2026/04/06 09:05"),
                Arguments.of("{0}", List.class, "interface java.util.List", "interface java.util.List"));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void fill_typedArgument_byLanguage(String template, Object argument, String english, String japanese) {
        assertThat(fill(template, false, argument)).isEqualTo(english);
        assertThat(fill(template, true, argument)).isEqualTo(japanese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{0} # 1234.5678 # 1,234.57",
                "{0} # 3.0 # 3",
                "{0} # -0.001 # 0",
                "{0,0} # 2.5 # 3",
                "{0,1} # 2.55 # 2.6",
                "{0,1} # 2.0 # 2",
                "{0,.2} # 0.9 # 0.90",
                "{0,+1} # 2.5 # +2.5",
                "{0,+1} # -2.5 # -2.5",
                "{0,+1} # 0 # 0",
                "{0,+1} # 0.04 # 0",
                "{0,+.2} # 0.5 # +0.50",
                "{0,plain} # 20260.5 # 20260.5",
                "{0,plural,day|days} # 1 # day",
                "{0,plural,day|days} # -1.0 # day",
                "{0,plural,day|days} # 0 # days",
                "{0,plural,day|days} # 1.5 # days",
                "{0,plural,y|ies} # 2 # ies",
                "{0,plural,|s} # 1 # ''",
                "{0,plural,|s} # 2 # s",
            })
    void fill_number_byStyle(String template, double argument, String text) {
        assertThat(fill(template, false, argument)).isEqualTo(text);
        assertThat(fill(template, true, argument)).isEqualTo(text);
    }

    @Test
    void fill_severalPlaceholders_byPosition() {
        assertThat(fill("{1}{0}-{1}", false, "a", "b")).isEqualTo("ba-b");
        assertThat(fill("{{{0}}}", false, "a")).isEqualTo("{a}");
        assertThat(fill("it's {0}", false, "a")).as("no quoting").isEqualTo("it's a");
        assertThat(fill("", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{0", "}", "a}b", "{}", "{x}", "{-1}", "{0,}x}", "{0,short}", "{0,plural,days}", "{0 }"})
    void parse_malformed_isRefused(String source) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(source));
    }

    @Test
    void fill_untranslatableArgument_isRefused() {
        for (Object argument : new Object[] {DayOfWeek.MONDAY, Optional.of("x"), List.of("x")}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fill("{0}", false, argument))
                    .withMessageContainingAll("{0}", "format it first");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> fill("{0}", false, new Object[] {null}));
        assertThatIllegalArgumentException().isThrownBy(() -> fill("{0,1}", false, "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> fill("{0,1}", false, LocalDate.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(() -> fill("{0,long}", false, 5));
    }

    private static String fill(String template, boolean japanese, Object... arguments) {
        return Template.parse(template).fill(arguments, japanese);
    }
}
