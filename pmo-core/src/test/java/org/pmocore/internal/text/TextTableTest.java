package org.pmocore.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final TextTable TABLE = TextTable.builder()
            .left("Task")
            .left("Name", 8)
            .right("Float")
            .row("A", "画面設計", 12)
            .row("RV", "顧客レビュー", "-3")
            .row("C10", "API", 1.5)
            .build();

    @Test
    void render_allRows_alignsByDisplayWidth() {
        assertThat(TABLE.render()).isEqualTo("""
                        Task  Name      Float
                        ----  --------  -----
                        A     画面設計     12
                        RV    顧客レ…      -3
                        C10   API         1.5""");
    }

    @Test
    void render_fewerRows_saysHowManyMoreAndWhere() {
        assertThat(TABLE.render(1)).isEqualTo("""
                        Task  Name      Float
                        ----  --------  -----
                        A     画面設計     12
                        ... 2 more; see table(int)""");
        assertThat(TABLE.render(0)).endsWith("\n... 3 more; see table(int)");
        assertThat(TABLE.render(3)).isEqualTo(TABLE.render());
        assertThat(TABLE.rowCount()).isEqualTo(3);
    }

    @Test
    void toString_manyRows_showsTen() {
        TextTable.Builder builder = TextTable.builder().right("n");
        for (int i = 0; i < 15; i++) {
            builder.row(i);
        }
        assertThat(builder.build().toString().lines()).hasSize(13).last().isEqualTo("... 5 more; see table(int)");
    }

    @Test
    void row_lineBreak_staysOnOneLine() {
        assertThat(TextTable.builder().left("x").row("a\r\nb").build().render()).isEqualTo("x\n----\na  b");
    }

    @Test
    void row_wrongNumberOfCells_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.builder().left("a").row(1, 2))
                .withMessageContaining("2 cells");
    }
}
