package dev.ascent.core.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "batch norm; batch-norm",
                "batch-norm; batchnorm",
                "encoder-decoder; encoder–decoder",
                "k-means; K means",
                "U-Net; unet",
                "F1 score; F1-score",
                "8-bit; 8 bit",
                "2-norm; 2 norm",
                "1x1 convolution; 1x1-convolution",
                "one-vs-rest; one vs rest",
                "x - y; x-y",
                "x-y; x − y",
                "x-y; x–y",
                "-1; −1",
                "dim=-1; dim = -1",
                "1e-3; 1E−3",
                "row[j - 1]; row[j-1]",
                "--no-cache; --no cache",
            })
    void takesAHyphenBetweenWordsForNothingAndAMinusForAMinus(String accepted, String typed) {
        assertThat(takes(accepted, typed, Edition.CURRENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-1; 1",
                "1; -1",
                "dim=-1; dim=1",
                "axis = 1; axis = -1",
                "1e-3; 1e3",
                "x - y; xy",
                "xy; x - y",
                "n-1; n1",
                "x1-x2; x1x2",
                "a/-b; a/b",
                "-x; x",
                "'-1'; '1'",
            })
    void neverDropsASign(String accepted, String typed) {
        assertThat(takes(accepted, typed, Edition.CURRENT)).isFalse();
        assertThat(takes(accepted, typed, Edition.FIRST))
                .as("as the first edition did")
                .isTrue();
    }

    private static boolean takes(String accepted, String typed, Edition edition) {
        Task.ShortText task = new Task.ShortText(List.of(accepted), List.of(), List.of());
        return ShortTextGrading.grade(task, new Response.Text(typed), edition).outcome() == Outcome.RIGHT;
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
