package org.pmocore.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a name is found in what somebody wrote, from 0 (nothing) to 1 (all of it): to propose tasks for "the usual screen
 * stuff" or 「例の画面まわり」, never to decide.
 *
 * <p>Both are folded (width, case, kana) and cut into parts. A part of an alphabetic text is a word; it is found if the other text
 * has the word, or one that begins with it, or with which it begins, if the shorter one has at least four letters. A part of a
 * Japanese text, which has no spaces, is a pair of neighbouring characters. A word weighs half its letters, a pair 1.
 */
public final class Likeness {

    private static final int STEM = 4;

    private Likeness() {}

    /**
     * The share of a name that is found.
     *
     * @param words what somebody wrote
     * @param name a known name
     * @return found weight over whole weight, 0 to 1; 0 for a name without letters
     */
    public static double of(String words, String name) {
        List<String> written = parts(words);
        Set<String> known = new HashSet<>(written);
        int whole = 0;
        int found = 0;
        for (String part : parts(name)) {
            int weight = weight(part);
            whole += weight;
            found += known.contains(part) || hasStem(written, part) ? weight : 0;
        }
        return whole == 0 ? 0 : (double) found / whole;
    }

    private static int weight(String part) {
        return isAlphabetic(part.charAt(0)) ? (part.length() + 1) / 2 : 1;
    }

    private static boolean hasStem(List<String> written, String part) {
        return isAlphabetic(part.charAt(0))
                && written.stream()
                        .filter(word -> Math.min(word.length(), part.length()) >= STEM)
                        .anyMatch(word -> word.startsWith(part) || part.startsWith(word));
    }

    private static List<String> parts(String text) {
        String folded = Folding.fold(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= folded.length(); to++) {
            if (to == folded.length() || kind(folded.charAt(to)) != kind(folded.charAt(from))) {
                add(parts, folded.substring(from, to));
                from = to;
            }
        }
        return parts;
    }

    private static void add(List<String> parts, String run) {
        int kind = kind(run.charAt(0));
        if (kind == 1 || (kind == 2 && run.length() == 1)) {
            parts.add(run);
        } else if (kind == 2) {
            for (int i = 0; i + 1 < run.length(); i++) {
                parts.add(run.substring(i, i + 2));
            }
        }
    }

    /** 1 for letters of alphabets and digits, 2 for letters of languages without spaces, 0 for all else. */
    private static int kind(char c) {
        return !Character.isLetterOrDigit(c) ? 0 : isAlphabetic(c) ? 1 : 2;
    }

    private static boolean isAlphabetic(char c) {
        return c < 0x2E80;
    }
}
