package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "layer norm; LayerNorm",
                "layer-norm; layer_norm",
                "Layer normalisation; layer normalization.",
                "'“dropout.”'; dropout",
                "regularised; regularized",
                "ｌｏｓｓ; loss",
                "skip‑connection; skip connection",
            })
    void takesWaysOfWritingForTheSame(String one, String other) {
        assertThat(Phrases.normal(one)).isEqualTo(Phrases.normal(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"batch norm; layer norm", "+; -", "-; _", "L1; L2", "k=1; k=2", "*; **"})
    void keepsApartWhatDiffers(String one, String other) {
        assertThat(Phrases.normal(one)).isNotEqualTo(Phrases.normal(other));
    }

    @Test
    void leavesAPhraseOfNothingButPunctuation() {
        assertThat(Phrases.normal(" - ")).isEqualTo("-");
        assertThat(Phrases.normal(".")).isEqualTo(".");
    }

    @Property
    void neverFails(@ForAll String phrase) {
        assertThat(Phrases.normal(phrase)).isNotNull();
    }
}
