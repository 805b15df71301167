package org.pmocore.internal.text;

import java.util.Collection;
import java.util.Optional;

/**
 * "Did you mean": the known name nearest to a wrong one.
 *
 * <p>Names are compared after folding width (NFKC), case, hiragana to katakana, spaces and brackets. A name is near if
 * it is equal then, or at an edit distance (Levenshtein, a swap of two neighbours counting one) of at most 2 and less
 * than half its length, or if one begins with or contains the other: Japanese names are too short for distance alone.
 */
public final class Suggestion {

    private static final int MAX_DISTANCE = 2;
    private static final int PREFIX_RANK = 3;
    private static final int SUBSTRING_RANK = 4;
    private static final int NOT_NEAR = Integer.MAX_VALUE;

    private Suggestion() {}

    /**
     * The nearest known name.
     *
     * @param wrong the name that is not known
     * @param known the names to choose from
     * @return the nearest; of several equally near the one nearest in length, then the first in code point order; empty
     *     if none is near
     */
    public static Optional<String> closest(String wrong, Collection<String> known) {
        String folded = fold(wrong);
        String best = null;
        int bestRank = NOT_NEAR;
        for (String candidate : known) {
            int rank = rank(folded, fold(candidate));
            if (rank == NOT_NEAR || rank > bestRank) {
                continue;
            }
            if (best == null || rank < bestRank || isBefore(candidate, best, wrong.length())) {
                best = candidate;
                bestRank = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBefore(String candidate, String best, int length) {
        int difference = Math.abs(candidate.length() - length) - Math.abs(best.length() - length);
        return difference < 0 || (difference == 0 && candidate.compareTo(best) < 0);
    }

    private static int rank(String wrong, String candidate) {
        if (wrong.isEmpty() || candidate.isEmpty()) {
            return NOT_NEAR;
        }
        int shorter = Math.min(wrong.length(), candidate.length());
        int longer = Math.max(wrong.length(), candidate.length());
        if (longer - shorter <= MAX_DISTANCE) {
            int distance = distance(wrong, candidate);
            if (distance <= MAX_DISTANCE && 2 * distance < longer) {
                return distance;
            }
        }
        if (shorter >= 2 && (candidate.startsWith(wrong) || wrong.startsWith(candidate))) {
            return PREFIX_RANK;
        }
        return shorter >= 2 && (candidate.contains(wrong) || wrong.contains(candidate)) ? SUBSTRING_RANK : NOT_NEAR;
    }

    private static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] previous = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
                if (isSwap(left, i, right, j)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return previous[right.length()];
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }

    private static String fold(String name) {
        String text = Folding.fold(name);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && "()[]{}<>「」『』【】〈〉《》_-".indexOf(c) < 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
