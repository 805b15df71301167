package org.pmocore.ledger;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that say that a cell has no value, or none yet, and what a spreadsheet writes when a formula fails. */
final class Marks {

    private static final Set<String> ANYWHERE =
            Set.of("-", "--", "---", "ー", "ーー", "未定", "tbd", "t.b.d.", "t.b.d", "未確定", "n/a", "na");
    private static final Set<String> IN_VALUES = Set.of(
            "なし", "無し", "無", "未", "調整中", "検討中", "確認中", "別途", "?", "/", "・", "none", "null", "未設定", "未記入", "該当なし", "対象外",
            "×");
    private static final Set<String> SAME_AS_ABOVE = Set.of("〃", "''", "\"", "々", "同上", "ditto");
    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|#+)");

    private Marks() {}

    static boolean isMark(String text, FieldType type) {
        String word = Folding.word(text);
        boolean isText = type == FieldType.TEXT || type == FieldType.GROUP || type.isKey();
        return ANYWHERE.contains(word) || (!isText && IN_VALUES.contains(word));
    }

    static boolean isError(String text) {
        return text.charAt(0) == '#' && ERROR.matcher(text).matches();
    }

    static boolean isSameAsAbove(String text) {
        return SAME_AS_ABOVE.contains(text);
    }
}
