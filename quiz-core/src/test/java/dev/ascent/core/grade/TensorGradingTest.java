package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorGradingTest {

    @Nested
    class Shape {
        /** (N, 5, 16, 16) */
        private final Variant question = GENERATOR.render(question("pooled-shape"), Draw.parse("c=#5 h=#32"));

        private final Variant scalar = GENERATOR.render(question("mean-shape"), Draw.parse(""));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(N, 5, 16, 16)",
                    "[n,5,16,16]",
                    "(None, 5, 16, 16)",
                    "(-1, 5, 16, 16)",
                    "(?, 5, 16, 16,)",
                    "B x 5 x 16 x 16",
                    "Nx5x16x16",
                    "batch×5×16×16",
                    "N 5 16 16",
                    "torch.Size([N, 5, 16, 16])",
                    "TensorShape([None, 5, 16, 16])",
                    "x.shape = (N, 5, 16, 16)",
                    "N; 5; 16; 16",
                    "(N, 5, 4*4, 16)",
                    "（N，5，16，16）",
                })
        void theShapeIsRightHoweverWritten(String typed) {
            assertThat(grade(question, typed).outcome()).as(typed).isEqualTo(Outcome.RIGHT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"()", "[]", "scalar", "torch.Size([])"})
        void aScalarHasNoSizes(String typed) {
            assertThat(grade(scalar, typed).outcome()).isEqualTo(Outcome.RIGHT);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "(N, 5, 16, 15) | 0.75",
                    "(N, 16, 16, 5) | 0.5",
                    "(32, 5, 16, 16) | 0.75",
                    "(5, 16, 16) | 0",
                    "(N, 5, 16, 16, 1) | 0",
                    "5 | 0",
                    "(1, 2, 3, 4) | 0",
                })
        void eachSizeEarnsItsShareIfTheRankIsRight(String typed, double share) {
            assertThat(grade(question, typed).share()).isEqualTo(share);
        }

        @Test
        void theShapeOfAMisconceptionIsRecognised() {
            assertThat(((Graded) grade(question, "(N, 10, 16, 16)")).misconceptions())
                    .containsExactly(new Misconception("pools-channels", "Channels stay."));
            assertThat(((Graded) grade(scalar, "32")).misconceptions()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "(N, 5, 16 | is not closed",
                    "(N, , 16) | there is no size",
                    "N*5*16*16 | can be one size or several",
                    "(N, five, 16, 16) | “five” is no size here: numbers and N are expected.",
                    "(N, 5, 16.5, 16) | “16.5” is no size here",
                    "(N, -5, 16, 16) | “-5”",
                    "1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 | at most 16",
                    "(99999999999999999*99999, 1) | is not a size",
                })
        void whatIsNoShapeIsUnreadableAndSaysWhatCouldNotBeRead(String typed, String why) {
            assertThat(grade(question, typed))
                    .isInstanceOfSatisfying(
                            Verdict.Unreadable.class,
                            unreadable -> assertThat(unreadable.why()).contains(why));
        }

        @Test
        void whereEachSizeIsKnownANameIsUnreadable() {
            assertThat(Grader.unreadable(scalar, new Response.Text("(None, 3)")).map(Verdict.Unreadable::why))
                    .hasValueSatisfying(why -> assertThat(why).contains("“None”"));
            assertThat(Grader.unreadable(scalar, new Response.Ids(List.of("a"))))
                    .isPresent();
        }
    }

    @Nested
    class ShapeChain {
        /** (N, 8, 18, 18), (N, 8), (N, 16) */
        private final Variant question = GENERATOR.render(question("two-layers"), Draw.parse("h=#20 c=#8"));

        @Test
        void everyRowRightIsRight() {
            Graded graded = grade("(N, 8, 18, 18)", "(N, 8)", "(N, 16)");
            assertThat(graded.outcome()).isEqualTo(Outcome.RIGHT);
            assertThat(graded.rule()).isEqualTo("3 of 3 rows right");
        }

        @Test
        void anErrorThatCarriesForwardIsChargedOnce() {
            Graded graded = grade("(N, 9, 18, 18)", "(N, 9)", "(N, 18)");
            assertThat(graded.share()).isEqualTo(2.0 / 3);
            assertThat(graded.parts())
                    .containsExactly(
                            new PartVerdict("1", false),
                            new PartVerdict("2", true, true),
                            new PartVerdict("3", true, true));
            assertThat(graded.rule()).isEqualTo("2 of 3 rows right, 2 of them as carried forward");
        }

        @Test
        void asecondErrorIsChargedToo() {
            assertThat(grade("(N, 9, 18, 18)", "(N, 9)", "(N, 9)").share()).isEqualTo(1.0 / 3);
            assertThat(grade("(N, 9, 18, 18)", "(N, 7)", "(N, 14)").share()).isEqualTo(1.0 / 3);
        }

        @Test
        void theRightShapeIsRightAfterAWrongOne() {
            assertThat(grade("(N, 9, 18, 18)", "(N, 8)", "(N, 16)").parts())
                    .containsExactly(
                            new PartVerdict("1", false), new PartVerdict("2", true), new PartVerdict("3", true));
        }

        @Test
        void nothingIsCarriedForwardFromARowLeftOutNorFromAnImpossibleOne() {
            assertThat(grade("(N, 8, 18, 18)", "", "(N, 16)").share()).isEqualTo(2.0 / 3);
            assertThat(grade("(N, 8, 18, 18)", "", "(N, 18)").share()).isEqualTo(1.0 / 3);
            assertThat(grade("(N)", "(N, 9)", "(N, 18)").share()).isEqualTo(1.0 / 3);
        }

        @Test
        void aMisconceptionOfARowIsRecognised() {
            assertThat(grade("(N, 8, 20, 20)", "(N, 8)", "(N, 16)").misconceptions())
                    .extracting(Misconception::id)
                    .containsExactly("forgot-kernel");
        }

        @Test
        void aRowThatCannotBeReadIsNamed() {
            assertThat(Grader.unreadable(question, new Response.Blanks(Map.of("2", "eight")))
                            .map(Verdict.Unreadable::why))
                    .hasValueSatisfying(why -> assertThat(why).startsWith("Row 2: “eight”"));
            assertThat(Grader.unreadable(question, new Response.Blanks(Map.of("1", "(1", "2", "(8, 8)", "3", "eight"))))
                    .hasValueSatisfying(unreadable -> {
                        assertThat(unreadable.parts()).containsExactlyInAnyOrder("1", "3");
                        assertThat(unreadable.why()).contains("Row 1: ", " Row 3: “eight”");
                    });
            assertThat(Grader.unreadable(question, new Response.Blanks(Map.of("4", "(1, 2)")))
                            .map(Verdict.Unreadable::why))
                    .hasValueSatisfying(why -> assertThat(why).contains("no row “4”"));
            assertThat(Grader.unreadable(question, new Response.Text("(1, 2)"))).isPresent();
        }

        private Graded grade(String... shapes) {
            Map<String, String> rows = new LinkedHashMap<>();
            for (String shape : shapes) {
                rows.put(String.valueOf(rows.size() + 1), shape);
            }
            return (Graded) Grader.grade(question, new Response.Blanks(rows));
        }
    }

    private static Verdict grade(Variant variant, String typed) {
        return Grader.grade(variant, new Response.Text(typed));
    }
}
