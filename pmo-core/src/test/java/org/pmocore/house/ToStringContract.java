package org.pmocore.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/**
 * What the text of every public class must hold to, for the tests of all rooms:
 *
 * <pre>{@code
 * ToStringContract.check(schedule);
 * }</pre>
 *
 * <p>JShell cuts a value in the middle at about 1,000 characters, hence the length; a fixed-width screen is 80 cells wide.
 */
public final class ToStringContract {

    private static final int CELLS_OF_FIRST_LINE = 80;
    private static final int CHARACTERS = 960;
    private static final int LINES = 12;

    /** Other digits, other decimal separators, right to left: whoever formats without a locale shows it here. */
    private static final Locale FOREIGN = Locale.forLanguageTag("ar-EG-u-nu-arab");

    private ToStringContract() {}

    /** Fails if {@code value.toString()} is not a readable text within the limits, or depends on the default locale. */
    public static void check(Object value) {
        String text = value.toString();
        List<String> lines = text.lines().toList();

        assertThat(text).isNotBlank().doesNotContain("\r", "\t").doesNotEndWith("\n");
        assertThat(text).as("identity hash").doesNotMatch("(?s).*\\b\\w+(\\.\\w+)+(\\$\\w+)?@[0-9a-f]{1,8}\\b.*");
        assertThat(text.length()).as("characters of%n%s", text).isLessThanOrEqualTo(CHARACTERS);
        assertThat(lines).as(text).hasSizeLessThanOrEqualTo(LINES);
        assertThat(lines.get(0)).as("first line").isNotBlank();
        assertThat(cells(lines.get(0)))
                .as("cells of the first line: %s", lines.get(0))
                .isLessThanOrEqualTo(CELLS_OF_FIRST_LINE);
        assertThat(inForeignLocale(value))
                .as("under default locale %s", FOREIGN)
                .isEqualTo(text);
    }

    /** Display cells, counted independently of the library: East Asian wide two, combining and invisible none. */
    static int cells(String line) {
        return line.codePoints().map(ToStringContract::cells).sum();
    }

    private static int cells(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    private static String inForeignLocale(Object value) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(FOREIGN);
            return value.toString();
        } finally {
            Locale.setDefault(before);
        }
    }
}
