package dev.ascent.core.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.SmallBankFixture;
import dev.ascent.core.question.Body;
import dev.ascent.core.question.Option;
import dev.ascent.core.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {

    @Provide
    Arbitrary<Map<String, Object>> parameters() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('_')
                .ofMinLength(1);
        Arbitrary<Object> texts =
                Arbitraries.strings().withChars("ab |=%+#\"',;äß€→\n\t\\").map(text -> (Object) text);
        Arbitrary<Object> characters = Arbitraries.strings()
                .excludeChars(java.util.stream.IntStream.rangeClosed(0xD800, 0xDFFF)
                        .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
                        .toString()
                        .toCharArray())
                .map(text -> (Object) text);
        Arbitrary<Object> numbers = Arbitraries.longs().map(number -> (Object) number);
        Arbitrary<Object> doubles = Arbitraries.doubles().map(number -> (Object) number);
        return Arbitraries.maps(names, Arbitraries.oneOf(texts, characters, numbers, doubles))
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<List<Integer>>> orders() {
        return Arbitraries.integers().between(0, 9).list().ofMaxSize(5).list().ofMaxSize(3);
    }

    @Property
    void isReadBackAsItWasWritten(
            @ForAll("parameters") Map<String, Object> parameters, @ForAll("orders") List<List<Integer>> orders) {
        Draw draw = new Draw(new LinkedHashMap<>(parameters), orders);

        assertThat(draw.text()).doesNotContain("\n");
        assertThat(Draw.parse(draw.text())).isEqualTo(draw);
        assertThat(Draw.parse(draw.text()).parameters().keySet().stream().toList())
                .isEqualTo(draw.parameters().keySet().stream().toList());
    }

    /** Stored attempts hold this text: it must never come out otherwise. */
    @Test
    void hasAStableForm() {
        LinkedHashMap<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("h", 64L);
        parameters.put("r", 0.5);
        parameters.put("mode", "a | b=c ä");

        assertThat(new Draw(parameters, List.of(List.of(2, 0, 1), List.of(1, 0))).text())
                .isEqualTo("h=#64 r=%0.5 mode=\"a+%7C+b%3Dc+%C3%A4 | 2,0,1 | 1,0");
        assertThat(new Draw(new LinkedHashMap<>(), List.of(List.of(1, 0))).text())
                .isEqualTo("| 1,0");
        assertThat(new Draw(new LinkedHashMap<>(), List.of()).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "h=", "=#3", "h=3", "h=#x", "h=%x", "h=#64 | a", "| 1,,0", "h=\"%zz", "h=#64 | 1;0"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatThrownBy(() -> Draw.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsOrRefusesAnyText(@ForAll String text) {
        try {
            assertThat(Draw.parse(text)).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void holdsNothingThatItCouldNotWrite() {
        assertThatThrownBy(() -> new Draw(new LinkedHashMap<>(Map.of("h", 3)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draw(new LinkedHashMap<>(Map.of("h k", 3L)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the variant shows it as, an option is the one that its author wrote. */
    @Property(tries = 50)
    void tellsWhichOfTheAuthorsOptionsHasAnId(@ForAll long seed) {
        int options = 0;
        for (Question question : SmallBankFixture.BANK.questions()) {
            if (question.body() instanceof Body.SingleChoice(var authored)) {
                Variant variant = SmallBankFixture.GENERATOR.generate(question, seed);
                for (Task.Choice shown : ((Task.SingleChoice) variant.task()).choices()) {
                    Option option =
                            authored.get(variant.draw().entry(0, shown.id()).orElseThrow());
                    assertThat(shown.correct()).isEqualTo(option.correct());
                    assertThat(option.text().contains("${") || option.text().equals(shown.text()))
                            .isTrue();
                    options++;
                }
                assertThat(variant.draw().entry(0, "?")).isEmpty();
            }
        }
        assertThat(options).isGreaterThan(3);
    }
}
