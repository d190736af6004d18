package dev.ascent.core.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private final Expressions expressions = new Expressions();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7 / 2; 3",
                "-7 / 2; -3",
                "7 % 3; 1",
                "ipow(2, 10); 1024",
                "ipow(3, 0); 1",
                "gcd(12, 18); 6",
                "choose(5, 2); 10",
                "choose(50, 25); 126410606437752",
                "choose(3, 4); 0",
                "factorial(5); 120",
                "factorial(20); 2432902008176640000",
                "min(3, 2); 2",
                "max(3, 2); 3",
                "abs(-4); 4",
                "int(3.99); 3",
                "int(ceil(3.01)); 4",
                "int(floor(-0.5)); -1",
                "int(round(2.5)); 3",
            })
    void computesIntegers(String expression, long value) {
        assertThat(expressions.evaluate(expression, Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "log(1.0); 0",
                "log2(8.0); 3",
                "log2(1024.0); 10",
                "log2(536870912.0); 29",
                "log2(0.125); -3",
                "log10(1000.0); 3",
                "exp(0.0); 1",
                "pow(2.0, 0.5); 1.4142135623730951",
                "sqrt(2.0); 1.4142135623730951",
                "min(1.5, 2.0); 1.5",
                "max(1.5, 2.0); 2",
                "abs(-1.5); 1.5",
                "double(7) / 2.0; 3.5",
            })
    void computesDoubles(String expression, double value) {
        assertThat(expressions.evaluate(expression, Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / 0",
                "1.0 / 0.0",
                "log(0.0)",
                "log(-1.0)",
                "sqrt(-1.0)",
                "factorial(21)",
                "factorial(-1)",
                "ipow(10, 40)",
                "choose(1000, 500)",
                "9223372036854775807 + 1",
                "1 + 1.0",
                "unknown",
                "'a' + 1",
                "[1, 2].map(x, x)",
                "{'a': 1}",
                "null",
                "gcd(-9223372036854775807 - 1, 0)"
            })
    void refusesWhatHasNoUsableValue(String expression) {
        assertThatThrownBy(() -> expressions.evaluate(expression, Map.of())).isInstanceOf(ExpressionException.class);
    }

    @Test
    void saysWhereAnExpressionIsWrong() {
        assertThatThrownBy(() -> expressions.evaluate("h + 2 * unknown", Map.of("h", 3L)))
                .isInstanceOfSatisfying(ExpressionException.class, e -> {
                    assertThat(e.expression()).isEqualTo("h + 2 * unknown");
                    assertThat(e.column()).isEqualTo(8);
                    assertThat(e).hasMessageContaining("undeclared reference to 'unknown'");
                });
    }

    @Test
    void boundsSizeAndNestingAndHasNoLoops() {
        assertThatThrownBy(() -> expressions.evaluate("1" + " + 1".repeat(1000), Map.of()))
                .isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> expressions.evaluate("(".repeat(100) + "1" + ")".repeat(100), Map.of()))
                .isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> expressions.evaluate("[1, 2].map(x, x)[0]", Map.of()))
                .as("a loop")
                .isInstanceOf(ExpressionException.class);
    }

    @Test
    void refusesATextThatGetsTooLong() {
        Map<String, Object> half = Map.of("a", "x".repeat(10_000));

        assertThat(expressions.evaluate("a + a", half)).isEqualTo("x".repeat(20_000));
        assertThatThrownBy(() -> expressions.evaluate("a + a + 'x'", half))
                .isInstanceOf(ExpressionException.class)
                .hasMessage("`a + a + 'x'`: makes a text of more than 20000 characters");
        assertThatThrownBy(() -> expressions.evaluate("size((a + a) + (a + a)) > 0", half))
                .as("also where it is only a step")
                .hasMessageContaining("more than 20000 characters");
        assertThatThrownBy(() -> expressions.evaluate("a", Map.of("a", "x".repeat(20_001))))
                .hasMessageContaining("more than 20000 characters");
    }

    @Test
    void refusesAListThatGetsTooLongTheListsWithinItCountedToo() {
        Map<String, Object> lists = Map.of("l", Collections.nCopies(5_000, 1L));

        assertThat((List<?>) expressions.value("l + l", lists)).hasSize(10_000);
        assertThat((List<?>) expressions.value("[l]", lists)).hasSize(1);
        for (String tooLong : List.of("l + l + [1]", "[l, l]", "[[l], [l]]", "size(l + l + l)")) {
            assertThatThrownBy(() -> expressions.value(tooLong, lists))
                    .as(tooLong)
                    .isInstanceOf(ExpressionException.class)
                    .hasMessageContaining("makes a list of more than 10000 elements");
        }
    }

    /** Both once took seconds for one value. */
    @Test
    void refusesSearchesThatTakeLong() {
        Map<String, Object> texts = Map.of("a", "x".repeat(10_000), "b", "x".repeat(5_000) + "y");

        assertThatThrownBy(() -> expressions.evaluate("a.contains(b)", texts)).hasMessageContaining("too long a text");
        assertThat(expressions.evaluate("a.contains('xy') || b.contains('xy')", texts))
                .isEqualTo(true);
        assertThatThrownBy(() -> expressions.evaluate("a.matches('(((x{9}){9}){9})*y')", texts))
                .hasMessageContaining("undeclared reference to 'matches'");
    }

    @Test
    void saysInFewWordsWhatFailedWithinAnExpression() {
        assertThatThrownBy(() -> expressions.evaluate("1 + factorial(n) + 1", Map.of("n", 21L)))
                .hasMessage("`1 + factorial(n) + 1`: 21 is not between 0 and 20");
        assertThatThrownBy(() -> expressions.evaluate("{'a': a}", Map.of("a", "x".repeat(10_000))))
                .hasMessage("`{'a': a}`: has no usable value but a map or a list");
        assertThatThrownBy(() -> expressions.evaluate("1 + " + "unknown".repeat(250), Map.of()))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @Test
    void takesTheTypesOfItsVariables() {
        assertThat(expressions.evaluate("x / 2", Map.of("x", 7L))).isEqualTo(3L);
        assertThat(expressions.evaluate("x / 2.0", Map.of("x", 7.0))).isEqualTo(3.5);
        assertThat(expressions.evaluate("x + '!'", Map.of("x", "hey"))).isEqualTo("hey!");
        assertThat(expressions.evaluate("!x", Map.of("x", true))).isEqualTo(false);
    }

    @Test
    void asksConditionsAndNumbersForTheirType() {
        assertThat(expressions.holds("1 < 2", Map.of())).isTrue();
        assertThat(expressions.number("1 + 1", Map.of())).isEqualTo(2.0);
        assertThatThrownBy(() -> expressions.holds("1", Map.of())).hasMessageContaining("is not true or false");
        assertThatThrownBy(() -> expressions.number("'1'", Map.of())).hasMessageContaining("is not a number");
    }

    @Test
    void aNameIsItsVariableUnlessCelKeepsTheWord() {
        assertThat(expressions.evaluate("n", Map.of("n", 3L))).isEqualTo(3L);
        assertThat(expressions.evaluate("true", Map.of("true", 3L))).isEqualTo(true);
        assertThatThrownBy(() -> expressions.evaluate("if", Map.of("if", 3L))).isInstanceOf(ExpressionException.class);
        assertThatThrownBy(() -> expressions.evaluate("n", Map.of("m", 3L))).isInstanceOf(ExpressionException.class);
    }

    @Test
    void anExpressionIsCompiledForTheTypesOfItsVariables() {
        assertThat(expressions.evaluate("n + n", Map.of("n", 2L))).isEqualTo(4L);
        assertThat(expressions.evaluate("n + n", Map.of("n", 1.5, "other", "x")))
                .isEqualTo(3.0);
        assertThat(expressions.evaluate("n + n", Map.of("n", "a"))).isEqualTo("aa");
        assertThatThrownBy(() -> expressions.evaluate("n + n", Map.of("n", true)))
                .isInstanceOf(ExpressionException.class);
    }
}
