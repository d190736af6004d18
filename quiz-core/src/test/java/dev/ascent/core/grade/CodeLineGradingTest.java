package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Review;
import dev.ascent.core.variant.Variant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLineGradingTest {

    private final Variant one = GENERATOR.render(question("stale-gradients"), Draw.parse(""));
    private final Variant two = GENERATOR.render(question("two-bugs"), Draw.parse(""));

    @Test
    void exactlyTheBuggyLineIsRight() {
        assertThat(grade(one, 3).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(grade(one, 3, 3).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(grade(one, 1, 3).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(grade(one, 5).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void aTemptingLineShowsItsMisconception() {
        assertThat(grade(one, 1).misconceptions())
                .containsExactly(new Misconception("starts-wrong", "Zero is where a sum begins."));
    }

    @Test
    void eachLineEarnsItsShareWhereDeclared() {
        assertThat(grade(two, 2, 1).share()).isEqualTo(1);
        assertThat(grade(two, 1).share()).isEqualTo(0.5);
        assertThat(grade(two, 1, 2, 3).share()).isEqualTo(0.5);
        assertThat(grade(two, 1, 3).share()).isZero();
        assertThat(grade(two, 1).rule()).isEqualTo("right-minus-wrong: 1 of 2 right ones, 0 wrong");
    }

    @Test
    void aLineThatCannotBeChosenIsUnreadable() {
        for (int line : List.of(0, 4, 6, -1)) {
            assertThat(Grader.unreadable(one, new Response.Lines(List.of(3, line)))
                            .map(Verdict.Unreadable::why))
                    .as("line %s", line)
                    .hasValue("There is no line " + line + " to choose.");
        }
        assertThat(Grader.unreadable(one, new Response.Text("3")).map(Verdict.Unreadable::why))
                .hasValue("A list of line numbers is expected here.");
        assertThat(Grader.grade(one, new Response.Lines(List.of()))).isEqualTo(new Verdict.Unanswered());
    }

    @Test
    void theFixTakesTheIndentationOfTheLineAndIsWhatIsRun() {
        assertThat(one.program().orElseThrow().python()).isEqualTo("""
                        total = 0
                        for x in [1, 2]:
                            total += x

                        print(total)""");
        assertThat(two.review().answer()).contains("a = 1\na += 1\nb = 2\nprint(a + b)");
        assertThat(one.prompt().lines())
                .containsExactly("total = 0", "for x in [1, 2]:", "    total = x", "", "print(total)");
        assertThat(one.review().options())
                .extracting(Review.ReviewedOption::text)
                .containsExactly("Line 1: `total = 0`", "Line 3: `total = x`");
        assertThat(one.describe(new Response.Lines(List.of(3)))).isEqualTo("Line 3: `total = x`");
    }

    private static Graded grade(Variant variant, Integer... lines) {
        return (Graded) Grader.grade(variant, new Response.Lines(List.of(lines)));
    }
}
