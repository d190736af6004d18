package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Printed;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeOutputGradingTest {

    /** Prints 14, then done. */
    private final Variant question = GENERATOR.render(question("loop-output"), Draw.parse("n=#7"));

    @ParameterizedTest
    @ValueSource(strings = {"14\ndone", "14\r\ndone\r\n", "\n\n14  \ndone\t\n \n", "14 done"})
    void theOutputIsRightWhateverBlanksSurroundIt(String typed) {
        assertThat(grade(typed))
                .isEqualTo(new Graded(1, List.of(), List.of(), grade(typed).rule()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.0\ndone", "14\nDone", "14\n\ndone", " 14\ndone", "14\n do ne"})
    void everyOtherCharacterCounts(String typed) {
        assertThat(grade(typed).outcome()).isNotEqualTo(Outcome.RIGHT);
    }

    @Test
    void eachLineEarnsItsShareIfTheirNumberIsRight() {
        assertThat(grade("15\ndone").share()).isEqualTo(0.5);
        assertThat(grade("15\ndone").rule()).isEqualTo("per-line: 1 of 2 lines right");
        assertThat(grade("14").share()).isZero();
        assertThat(grade("14\ndone\ndone").share()).isZero();
        assertThat(grade("15\nno").outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void theOutputOfAMisconceptionIsRecognised() {
        assertThat(grade("50\ndone").misconceptions())
                .containsExactly(new Misconception("squares", "That is no square."));
    }

    @Test
    void typographicCharactersCountAsThePlainOnes() {
        assertThat(Printed.normal("{‘a’: “b”}\u00a0−1")).isEqualTo("{'a': \"b\"} -1");
    }

    @Test
    void anotherFormOrALongTextIsUnreadable() {
        assertThat(Grader.unreadable(question, new Response.Ids(List.of("14")))).isPresent();
        assertThat(Grader.unreadable(question, new Response.Blanks(Map.of("1", "14"))))
                .isPresent();
        assertThat(Grader.unreadable(question, new Response.Text("1".repeat(CodeOutputGrading.LONGEST + 1)))
                        .map(Verdict.Unreadable::why))
                .hasValueSatisfying(why -> assertThat(why).contains("4001"));
        assertThat(Grader.grade(question, new Response.Text("\n "))).isEqualTo(new Verdict.Unanswered());
    }

    @Test
    void theProgramIsShownBelowTheStemOrWhereTheStemSaysSo() {
        assertThat(question.prompt().stem()).isEqualTo("""
                        What is printed?

                        ```python
                        print(7 * 2)
                        print("done")
                        ```
                        """);
        assertThat(question.program().orElseThrow().prints()).isEqualTo("14\ndone\n");
        Variant other = GENERATOR.generate(question("steps-choice"), 0);
        assertThat(other.prompt().stem()).contains("```python\nprint(6 *\n      7)\n```");
        assertThat(other.program().orElseThrow().prints()).isEqualTo("42\n");
    }

    private Graded grade(String typed) {
        return (Graded) Grader.grade(question, new Response.Text(typed));
    }
}
