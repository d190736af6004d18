package dev.ascent.core.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final Expressions EXPRESSIONS = new Expressions();
    private static final Map<String, Object> VARIABLES = Map.of("h", 64L, "r", 0.25, "name", "ReLU");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '@',
            value = {
                "plain; plain",
                "${h}; 64",
                "h is ${h * 2}, r is ${r}; h is 128, r is 0.25",
                "$${h}$; $64$",
                "$\\frac{${h}}{2}$; $\\frac{64}{2}$",
                "$x^{${h}}$; $x^{64}$",
                "${name}; ReLU",
                "${'a}b'}; a}b",
                "${\"{\" + name + \"}\"}; {ReLU}",
                "${\"\\\"}\" + name}; \"}ReLU",
                "${h > 3 ? 'many' : 'few'}; many",
                "costs 5 $; costs 5 $",
                "a { b } c; a { b } c",
                "1000000 is ${h * 15625}; 1000000 is 1000000",
                "${1.0 / 3.0}; 0.333333",
                "${double(h) * 1e9}; 64000000000",
                "${1e-9}; 1e-9",
                "${r * 0.0}; 0",
            })
    void fillsExpressionsIn(String template, String text) {
        assertThat(filled(template)).isEqualTo(text);
    }

    @Test
    void printsTheDecimalsAskedFor() {
        assertThat(filled("${r ; 1}")).isEqualTo("0.3");
        assertThat(filled("${ r;4 }")).isEqualTo("0.2500");
        assertThat(filled("${h ; 2}")).isEqualTo("64.00");
        assertThat(filled("${-r / 100.0 ; 2}")).isEqualTo("0.00");
        assertThat(filled("${name + '; 2'}")).isEqualTo("ReLU; 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${h", "${", "${}", "${h +}", "${unknown}", "${h + r}", "${'open}", "${h / 0}", "${[1]}"})
    void refusesWhatHasNoValue(String template) {
        assertThatThrownBy(() -> filled(template)).isInstanceOf(ExpressionException.class);
    }

    @Property
    void fillsOrRefusesAnyText(@ForAll @Chars({'$', '{', '}', '\'', '"', '\\', ';', '1', 'h', ' '}) String template) {
        try {
            assertThat(filled(template)).isNotNull();
        } catch (ExpressionException refused) {
            assertThat(template).contains("${");
        }
    }

    private static String filled(String template) {
        return new Template(template).fill(EXPRESSIONS, VARIABLES);
    }
}
