package org.pmocore.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: width (NFKC), case and kana do not matter. */
final class Folding {

    private Folding() {}

    /** The text in one width and case, hiragana as katakana; spaces and signs stay. */
    static String fold(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            folded.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + ('ァ' - 'ぁ')) : c);
        }
        return folded.toString();
    }
}
