package org.pmocore.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Japanese say the same things, each in its own script. */
class MessageBundlesTest {

    private static final String ENGLISH = "messages_en.properties";
    private static final String JAPANESE = "messages_ja.properties";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    /** Number of nouns is a matter of English alone. */
    private static final Pattern PLURAL = Pattern.compile("\\{\\d+,plural,[^}]*}");

    private static final Pattern CJK =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern ENGLISH_WORD = Pattern.compile("\\b[A-Za-z]?[a-z]{2,}\\b");

    /** A number of days that does not say which days: 営業日 or 暦日. */
    private static final Pattern BARE_DAYS = Pattern.compile("}\\s*日(?!付|時|程|次)");

    static Stream<Path> bundles() {
        return Stream.of(ENGLISH, JAPANESE)
                .flatMap(file -> House.files(House.RESOURCES, file).stream())
                .map(file -> House.RESOURCES.relativize(file.getParent()))
                .distinct();
    }

    @Test
    void bundles_ofTheLibrary_lieBesideAPackage() {
        assertThat(bundles().map(folder -> folder.toString().replace('/', '.'))).isSubsetOf(House.packages());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundles_inBothLanguages_haveTheSameKeys(Path folder) {
        assertThat(read(folder, JAPANESE).keySet())
                .isNotEmpty()
                .isEqualTo(read(folder, ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_inBothLanguages_haveTheSamePlaceholders(Path folder) {
        Map<String, String> japanese = read(folder, JAPANESE);
        Map<String, String> english = read(folder, ENGLISH);
        english.keySet().removeIf(MessageBundlesTest::hasOwnSubject);
        SoftAssertions.assertSoftly(all ->
                english.forEach((key, text) -> all.assertThat(placeholders(japanese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_english_haveNoJapanese(Path folder) {
        assertThat(read(folder, ENGLISH))
                .allSatisfy((key, text) -> assertThat(text).isNotBlank().doesNotContainPattern(CJK));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_japanese_areJapanese(Path folder) {
        assertThat(read(folder, JAPANESE))
                .allSatisfy((key, text) -> assertThat(text)
                        .isNotBlank()
                        .satisfies(words -> assertThat(isUntranslated(words))
                                .as("untranslated: %s", words)
                                .isFalse()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void texts_japanese_sayWhichDays(Path folder) {
        Map<String, String> texts = read(folder, JAPANESE);
        texts.keySet().removeIf(MessageBundlesTest::isShortForm);
        assertThat(texts).allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(BARE_DAYS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{0}%                  ; false",
                "{0}–{1}               ; false",
                "SPI {0,.2}            ; false",
                "SPI(t) = {0}          ; false",
                "{0} slips by {1} days ; true",
                "Done                  ; true",
                "{0}は{1}営業日の遅れ  ; false",
                "{0,plural,day|days}   ; false"
            })
    void isUntranslated_sentence_needsJapaneseScript(String text, boolean untranslated) {
        assertThat(isUntranslated(text)).isEqualTo(untranslated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{0}日遅れ ; true", "{0}営業日遅れ ; false", "{0}暦日 ; false", "{0}日付 ; false", "{0,.1} 日 ; true"})
    void bareDays_number_needsItsKindOfDay(String text, boolean bare) {
        assertThat(BARE_DAYS.matcher(text).find()).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a {0} b {1,.2} ; 0 1",
                "{1} {0} {1} ; 0 1",
                "{0} {0,plural,day|days} ; 0",
                "{{0}} {2} ; 2",
                "none ; ''"
            })
    void placeholders_ofText_areNumbersWithoutPlural(String text, String expected) {
        assertThat(String.join(" ", placeholders(text))).isEqualTo(expected);
    }

    /** Figures in brackets behind a sentence that has named the kind of day. */
    private static boolean isShortForm(String key) {
        return key.startsWith("bare.");
    }

    /** Openings of a sentence whose subject is one task in English and the other in Japanese. */
    private static boolean hasOwnSubject(String key) {
        return key.startsWith("handOver.");
    }

    private static boolean isUntranslated(String text) {
        String words = PLACEHOLDER.matcher(text).replaceAll(" ");
        return !CJK.matcher(words).find() && ENGLISH_WORD.matcher(words).find();
    }

    private static SortedSet<String> placeholders(String text) {
        String single = PLURAL.matcher(text.replace("{{", "").replace("}}", "")).replaceAll("");
        return PLACEHOLDER
                .matcher(single)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> read(Path folder, String file) {
        Map<String, String> texts = new TreeMap<>();
        Properties once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(texts.put((String) key, (String) value))
                        .as("the same key twice: %s", key)
                        .isNull();
                return super.put(key, value);
            }
        };
        Path path = House.RESOURCES.resolve(folder).resolve(file);
        assertThat(path).exists();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            once.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
