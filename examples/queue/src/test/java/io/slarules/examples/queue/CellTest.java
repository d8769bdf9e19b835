package io.slarules.examples.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void a_chinese_character_takes_two_columns() {
        assertThat(Cell.width("P1 停线")).isEqualTo(7);
        assertThat(Cell.width("，")).isEqualTo(2);
    }

    @Test
    void short_text_is_filled() {
        assertThat(Cell.fit("停线", 6)).isEqualTo("停线  ");
        assertThat(Cell.fit("", 2)).isEqualTo("  ");
    }

    @Test
    void long_text_is_cut_and_marked() {
        assertThat(Cell.fit("interlock", 6)).isEqualTo("inte..");
        assertThat(Cell.fit("interlock", 9)).isEqualTo("interlock");
        assertThat(Cell.cut("one two", 6)).isEqualTo("one..");
    }

    @Test
    void a_character_that_does_not_fit_in_half_is_left_out() {
        assertThat(Cell.fit("生产停线了", 7)).isEqualTo("生产.. ");
    }
}
