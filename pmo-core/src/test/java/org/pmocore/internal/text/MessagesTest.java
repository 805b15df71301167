package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pmocore.internal.text.fixture.Anchor;

class MessagesTest {

    private static final Messages MESSAGES = Messages.of(Anchor.class);
    private static final LocalDate DATE = LocalDate.of(2026, 4, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | RV slips by 1 working day to 2026-04-16",
                "en-GB | RV slips by 1 working day to 2026-04-16",
                "fr | RV slips by 1 working day to 2026-04-16",
                "und | RV slips by 1 working day to 2026-04-16",
                "ja | RVは1営業日遅れ、4/16の見込み",
                "ja-JP | RVは1営業日遅れ、4/16の見込み",
                "ja-JP-u-ca-japanese | RVは1営業日遅れ、4/16の見込み",
            })
    void text_locale_choosesByLanguageOnly(String tag, String text) {
        assertThat(MESSAGES.text(Locale.forLanguageTag(tag), "slip", "RV", 1, DATE))
                .isEqualTo(text);
    }

    @Test
    void text_otherDefaultLocale_changesNothing() {
        Locale before = Locale.getDefault();
        try {
            for (Locale platform : new Locale[] {Locale.JAPAN, Locale.GERMANY, Locale.forLanguageTag("ar-EG")}) {
                Locale.setDefault(platform);
                assertThat(MESSAGES.text(Locale.ENGLISH, "slip", "RV", 1234.5, DATE))
                        .isEqualTo("RV slips by 1,234.5 working days to 2026-04-16");
                assertThat(MESSAGES.text(Locale.JAPANESE, "slip", "RV", 1234.5, DATE))
                        .isEqualTo("RVは1,234.5営業日遅れ、4/16の見込み");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void text_missingKey_namesBundleAndKeyAndDoesNotFallBack() {
        assertThat(MESSAGES.text(Locale.ENGLISH, "only.english")).isEqualTo("hello");
        assertThat(MESSAGES.has(Locale.ENGLISH, "only.english")).isTrue();
        assertThat(MESSAGES.has(Locale.JAPANESE, "only.english")).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> MESSAGES.text(Locale.JAPANESE, "only.english"))
                .withMessage("No message (only.english) in org.pmocore.internal.text.fixture/messages_ja.properties.");
    }

    @Test
    void text_missingArgument_namesBundleKeyAndArgument() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MESSAGES.text(Locale.ENGLISH, "slip", "RV", 1))
                .withMessageContainingAll("(slip)", "fixture/messages_en.properties", "{2}", "2 given");
    }

    @Test
    void text_doubledBraces_standForThemselves() {
        assertThat(MESSAGES.text(Locale.ENGLISH, "braces", "x")).isEqualTo("{0} is x");
    }

    @Test
    void keys_eachLanguage_areItsOwn() {
        assertThat(MESSAGES.keys(Locale.ENGLISH)).containsExactly("braces", "only.english", "slip");
        assertThat(MESSAGES.keys(Locale.JAPANESE)).containsExactly("braces", "slip");
    }

    @Test
    void of_noBundle_namesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Messages.of(String.class))
                .withMessageContaining("java.lang/messages_en.properties");
    }
}
