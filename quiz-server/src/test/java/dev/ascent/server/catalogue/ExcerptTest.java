package dev.ascent.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONG = "word ".repeat(29);

    @Test
    void leavesOutWhatEachVariantDrawsAnew() {
        assertThat(Excerpt.of("A rate of ${lr ; 3} and\n$\\beta = ${'}' + b}$ give?"))
                .isEqualTo("A rate of … and $\\beta = …$ give?");
    }

    @Test
    void showsADraftsUnclosedExpressionAsItIs() {
        assertThat(Excerpt.of("A rate of ${lr")).isEqualTo("A rate of ${lr");
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Excerpt.of("word ".repeat(40))).isEqualTo("word ".repeat(31).strip() + " …");
    }

    @Test
    void cutsNoFormulaAndNoCodeInTwo() {
        assertThat(Excerpt.of(LONG + "$\\beta_1 = 0.9, \\beta_2 = 0.999$ and more"))
                .isEqualTo(LONG.strip() + " …");
        assertThat(Excerpt.of(LONG + "$$a$ b + c + d + e + f$$ and more")).isEqualTo(LONG.strip() + " …");
        assertThat(Excerpt.of(LONG + "``x ` = y + z + w`` and more")).isEqualTo(LONG.strip() + " …");
        assertThat(Excerpt.of(LONG + "cost \\$5 or so and more")).isEqualTo(LONG + "cost \\$5 or …");
    }
}
