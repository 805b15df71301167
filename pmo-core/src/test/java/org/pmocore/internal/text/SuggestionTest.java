package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // wrong | known names | suggestion
                "タスク | ID;タスク名;担当 | タスク名",
                "ﾀｽｸ名 | ID;タスク名;担当 | タスク名",
                "たすく名 | ID;タスク名;担当 | タスク名",
                "設計（外部） | 設計(内部);設計(外部) | 設計(外部)",
                "開始 予定日 | 開始予定日;終了予定日 | 開始予定日",
                "開始予定 | 終了予定日;開始予定日 | 開始予定日",
                "担当 | 担当者;担当部署 | 担当者",
                "予定日 | 開始予定日 | 開始予定日",
                "予定 | 予定一覧表;予定日 | 予定日",
                "Strat | Start;Finish | Start",
                "START | Start;Finish | Start",
                "finnish | Start;Finish | Finish",
                "A-01 | A01;B01 | A01",
                "standrd | standard;24 hours | standard",
                "Ａ１ | A1;A2 | A1",
                "C11 | C10;C12 | C10",
                "C11 | C12;C10 | C10",
                "TASK-0123 | TASK-0132;TASK-9123 | TASK-0132",
            })
    void closest_nearName_isFound(String wrong, String known, String suggestion) {
        List<String> names = Arrays.asList(known.split(";"));
        assertThat(Suggestion.closest(wrong, names)).contains(suggestion);
        Collections.reverse(names);
        assertThat(Suggestion.closest(wrong, names)).as("whatever the order").contains(suggestion);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"X | A;B", "AB | CD", "設計 | 試験;製造", "zebra | Start;Finish", "'' | A", "() | A", "A | ''"})
    void closest_nothingNear_isEmpty(String wrong, String known) {
        assertThat(Suggestion.closest(wrong, Arrays.asList(known.split(";")))).isEmpty();
    }

    @Test
    void closest_nothingKnown_isEmpty() {
        assertThat(Suggestion.closest("A", List.of())).isEmpty();
    }
}
