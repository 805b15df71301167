package org.pmocore.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast by WCAG 2.1: (L1 + 0.05) / (L2 + 0.05); text needs 4.5, a graphical mark 3. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    @ParameterizedTest
    @CsvSource({
        "INK, PAPER",
        "INK, BAND",
        "INK, SUMMARY_BAND",
        "MUTED, PAPER",
        "MUTED, BAND",
        "MUTED, SUMMARY_BAND",
        "BAD, PAPER",
        "BAD, BAND",
        "BAD, SUMMARY_BAND",
        "BAD, BAD_TINT",
        "WATCH, PAPER",
        "WATCH, WATCH_TINT",
        "GOOD, PAPER",
        "GOOD, GOOD_TINT",
        "UNKNOWN, UNKNOWN_TINT",
        "DATA_DATE, PAPER",
        "PAPER, DATA_DATE",
        "PAPER, BAD",
        "PV, PAPER",
        "EV, PAPER",
        "AC, PAPER"
    })
    void text_onItsGround_hasContrast(String text, String ground) throws ReflectiveOperationException {
        assertThat(contrast(colour(text), colour(ground))).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "ACTUAL, PAPER",
        "DONE, PAPER",
        "CRITICAL, PAPER",
        "CRITICAL, CRITICAL_FILL",
        "ACTUAL, PLANNED",
        "PROGRESS_LINE, PAPER",
        "DATA_DATE, PAPER"
    })
    void mark_onItsGround_isSeen(String mark, String ground) throws ReflectiveOperationException {
        assertThat(contrast(colour(mark), colour(ground))).isGreaterThanOrEqualTo(MARK);
    }

    /** Cells of the heat map: numbers are ink on light cells, paper on dark ones. */
    @ParameterizedTest
    @CsvSource({"#a9c9ea, INK", "#f9bd80, INK", "#3a73b4, PAPER", "#1d5296, PAPER", "#b85a12, PAPER", "#8f3f06, PAPER"})
    void number_onHeatMap_hasContrast(String cell, String text) throws ReflectiveOperationException {
        assertThat(contrast(cell, colour(text))).isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void styleSheet_textColours_areThoseOfThePalette() throws IOException, ReflectiveOperationException {
        List<String> palette = new ArrayList<>();
        for (Field field : Palette.class.getDeclaredFields()) {
            palette.add((String) field.get(null));
        }

        assertThat(Pattern.compile("[^-]color:(#[0-9a-f]{3,6})")
                        .matcher(styleSheet())
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(palette).contains(colour));
    }

    /** Every class of ours has our prefix, so that the report can be put into another page. */
    @Test
    void styleSheet_everyRule_isPrefixed() throws IOException {
        assertThat(styleSheet().lines().filter(line -> line.contains("{") && !line.startsWith("@")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith(".pmo-"));
    }

    @Test
    void contrast_blackOnWhite_is21() {
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
    }

    private static String styleSheet() throws IOException {
        try (InputStream stream = HtmlWriter.class.getResourceAsStream("report.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String colour(String name) throws ReflectiveOperationException {
        return (String) Palette.class.getDeclaredField(name).get(null);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
