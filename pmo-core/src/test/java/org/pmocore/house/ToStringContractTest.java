package org.pmocore.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToStringContractTest {

    @Test
    void check_textAtAllLimits_passes() {
        String line = "x".repeat(80);
        String text = (line + "\n").repeat(11) + "x".repeat(960 - 11 * 81);

        assertThat(text).hasSize(960).hasLineCount(12);
        assertThatCode(() -> ToStringContract.check(text)).doesNotThrowAnyException();
        assertThatCode(() -> ToStringContract.check("営".repeat(40))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void check_textOverALimit_fails(String name, Object value) {
        assertThatThrownBy(() -> ToStringContract.check(value)).as(name).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> check_textOverALimit_fails() {
        return Stream.of(
                Arguments.of("81 cells", "x".repeat(81)),
                Arguments.of("41 wide characters", "営".repeat(41)),
                Arguments.of("13 lines", "x\n".repeat(12) + "x"),
                Arguments.of("961 characters", "x\n" + "x".repeat(959)),
                Arguments.of("no text", ""),
                Arguments.of("first line empty", "\nx"),
                Arguments.of("line end of another system", "x\r\nx"),
                Arguments.of("identity hash", new Printed(new Object()::toString)),
                Arguments.of("default locale", new Printed(() -> "%d of %,.1f".formatted(3, 1234.5))));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "営業日, 6", "５, 2", "ｱｲ, 2", "が, 2", "か\u3099, 2", "é, 1", "…, 1"})
    void cells_perCharacter_oneOrTwo(String text, int cells) {
        assertThat(ToStringContract.cells(text)).isEqualTo(cells);
    }

    private record Printed(Supplier<String> text) {

        @Override
        public String toString() {
            return text.get();
        }
    }
}
