package org.pmocore.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pmocore.internal.text.Messages;
import org.pmocore.internal.text.Suggestion;

/** What the cells of a choice may say, and the code each word stands for. */
final class WordList {

    private static final char OFF_THE_LINE = '*';

    private final Map<String, Entry> entries;
    private final Map<String, String> codes;

    private WordList(Map<String, Entry> entries, Map<String, String> codes) {
        this.entries = entries;
        this.codes = codes;
    }

    /** One code with its place on the main line (-1 off it) and its words, English first, Japanese second. */
    private record Entry(int rank, List<String> words) {}

    /** Rows of a table: code, English, Japanese, further words. */
    static WordList of(Collection<List<String>> rows) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        for (List<String> row : rows) {
            boolean off = row.get(0).charAt(0) == OFF_THE_LINE;
            String code = off ? row.get(0).substring(1) : row.get(0);
            List<String> words = row.subList(1, row.size());
            entries.put(code, new Entry(off ? -1 : entries.size(), List.copyOf(words)));
            codes.put(Folding.word(code), code);
            words.forEach(word -> codes.put(Folding.word(word), code));
        }
        return new WordList(entries, codes);
    }

    /** This list with further words for a code. */
    WordList with(String code, List<String> words) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "The code (" + code + ") is not in the list.\nMaybe use one of " + entries.keySet() + ".");
        }
        List<String> all = new ArrayList<>(entry.words);
        all.addAll(words);
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(code, new Entry(entry.rank, List.copyOf(all)));
        Map<String, String> known = new LinkedHashMap<>(codes);
        words.forEach(word -> known.put(Folding.word(word), code));
        return new WordList(more, known);
    }

    Optional<String> code(String word) {
        return Optional.ofNullable(codes.get(Folding.word(word)));
    }

    Set<String> codes() {
        return entries.keySet();
    }

    /** The place of a state on the main line of its life; -1 off it. */
    int rank(String code) {
        Entry entry = entries.get(code);
        return entry == null ? -1 : entry.rank;
    }

    /** What people call a code. */
    String name(String code, Locale locale) {
        Entry entry = entries.get(code);
        return entry == null ? code : entry.words.get(Messages.isJapanese(locale) ? 1 : 0);
    }

    Optional<String> closest(String word) {
        List<String> known =
                entries.values().stream().flatMap(entry -> entry.words.stream()).toList();
        return Suggestion.closest(word, known);
    }
}
