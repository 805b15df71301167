package org.pmocore.internal.network;

/** Places waiting to be visited, each once, taken out in ascending order: a set of bits under a set of its filled words. */
final class RankQueue {

    private static final int SHIFT = 6;

    private final long[] words;
    private final long[] filled;
    private int cursor;

    RankQueue(int places) {
        words = new long[(places >> SHIFT) + 1];
        filled = new long[(words.length >> SHIFT) + 1];
        cursor = words.length;
    }

    void push(int place) {
        int word = place >> SHIFT;
        words[word] |= 1L << place;
        filled[word >> SHIFT] |= 1L << word;
        cursor = Math.min(cursor, word);
    }

    /** The lowest place, taken out; -1 if there is none. */
    int pop() {
        if (cursor == words.length || (words[cursor] == 0 && !advance())) {
            return -1;
        }
        long word = words[cursor];
        words[cursor] = word & (word - 1);
        if (words[cursor] == 0) {
            filled[cursor >> SHIFT] &= ~(1L << cursor);
        }
        return (cursor << SHIFT) + Long.numberOfTrailingZeros(word);
    }

    void clear() {
        while (pop() >= 0) {
            words[cursor] = 0;
            filled[cursor >> SHIFT] &= ~(1L << cursor);
        }
    }

    /** Goes on to the next filled word; false if there is none. */
    private boolean advance() {
        int row = cursor >> SHIFT;
        while (row < filled.length && filled[row] == 0) {
            row++;
        }
        cursor = row == filled.length ? words.length : (row << SHIFT) + Long.numberOfTrailingZeros(filled[row]);
        return cursor < words.length;
    }
}
