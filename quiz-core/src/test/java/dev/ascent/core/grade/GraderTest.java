package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.asWritten;
import static dev.ascent.core.SmallBankFixture.question;
import static dev.ascent.core.SmallBankFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind: a response that is right, one that is partly right where that can be, wrong, unreadable, and none. */
class GraderTest {

    @Nested
    class SingleChoice {
        private final Variant question = asWritten("pooling-purpose", 4);

        @Test
        void theKeyIsRight() {
            expect(question, text("a"), Outcome.RIGHT, 1);
        }

        @Test
        void anotherOptionIsWrongAndItsMisconceptionIsRecognised() {
            Graded graded = expect(question, text("b"), Outcome.WRONG, 0);
            assertThat(ids(graded)).containsExactly("pools-channels");
            assertThat(ids(expect(question, text("c"), Outcome.WRONG, 0))).isEmpty();
        }

        @Test
        void anOptionThatIsNotThereIsUnreadable() {
            expectUnreadable(question, text("e"), "There is no option “e”.");
            expectUnreadable(question, new Response.Ids(List.of("a")), "One option is expected here.");
            expectUnreadable(question, new Response.Blanks(Map.of("1", "a")), "One option is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(question);
        }
    }

    @Nested
    class MultipleChoice {
        @ParameterizedTest
        @CsvSource({
            "all-or-nothing, ab, 1",
            "all-or-nothing, a, 0",
            "all-or-nothing, abc, 0",
            "right-minus-wrong, ab, 1",
            "right-minus-wrong, a, 0.5",
            "right-minus-wrong, abc, 0.5",
            "right-minus-wrong, ac, 0",
            "right-minus-wrong, cd, 0",
            "right-minus-wrong, abcd, 0",
            "per-option, ab, 1",
            "per-option, a, 0.5",
            "per-option, abc, 0.5",
            "per-option, abcd, 0",
            "per-option, cd, 0",
            "per-option, acd, 0",
        })
        void earnsByItsPolicy(String policy, String chosen, double share) {
            Outcome outcome = share == 1 ? Outcome.RIGHT : share == 0 ? Outcome.WRONG : Outcome.PARTLY;
            expect(asWritten("dropout-" + policy, 4), letters(chosen), outcome, share);
        }

        @Test
        void theOrderOfChoosingAndRepetitionsDoNotMatter() {
            expect(asWritten("dropout-all-or-nothing", 4), letters("bab"), Outcome.RIGHT, 1);
        }

        @Test
        void aWrongOptionChosenShowsItsMisconception() {
            Graded graded = expect(asWritten("dropout-per-option", 4), letters("ac"), Outcome.WRONG, 0);
            assertThat(ids(graded)).containsExactly("dropout-prunes");
            assertThat(graded.rule()).isEqualTo("per-option: 1 of 2 right ones, 1 wrong");
        }

        @Test
        void anUnknownOptionIsUnreadable() {
            Variant question = asWritten("dropout-per-option", 4);
            expectUnreadable(question, letters("ayx"), "There is no option “x”.");
            expectUnreadable(question, text("a"), "A list of options is expected here.");
            expectUnreadable(question, new Response.Blanks(Map.of("1", "a")), "A list of options is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(asWritten("dropout-per-option", 4));
            assertThat(Grader.grade(asWritten("dropout-per-option", 4), letters(""))
                            .outcome())
                    .isEqualTo(Outcome.UNANSWERED);
        }
    }

    @Nested
    class Numeric {
        /** h = 32, k = 3, s = 1, p = 1 → 32. */
        private final Variant count = render("conv-output", "h=#32 k=#3 s=#1 p=#1");

        /** p = 0.25 → 1.386. */
        private final Variant loss = render("cross-entropy", "p=%0.25 q=#1");

        @ParameterizedTest
        @ValueSource(strings = {"32", " 32 ", "32.0", "32,0", "64/2", "3.2e1", "2^5"})
        void theNumberIsRightHoweverWritten(String typed) {
            expect(count, text(typed), Outcome.RIGHT, 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"33", "32.0001", "-32"})
        void aCountIsExact(String typed) {
            expect(count, text(typed), Outcome.WRONG, 0);
        }

        @Test
        void theNumberOfAMisconceptionIsRecognised() {
            assertThat(ids(expect(count, text("30"), Outcome.WRONG, 0))).containsExactly("forgot-padding");
            Graded graded = expect(count, text("31"), Outcome.WRONG, 0);
            assertThat(graded.misconceptions())
                    .containsExactly(new Misconception("forgot-plus-one", "Count positions, not steps: add one."));
        }

        @ParameterizedTest
        @CsvSource({
            "1.386, RIGHT",
            "1.386 nats, RIGHT",
            "1.39, RIGHT",
            "1.4, RIGHT",
            "1.4007, WRONG",
            "1.372, RIGHT",
            "1.371, WRONG",
        })
        void aMeasureIsRightWithinItsTolerance(String typed, Outcome outcome) {
            // |x − 1.386294| ≤ 0.0005 + 0.01 · 1.386294 = 0.014363
            expect(loss, text(typed), outcome, outcome == Outcome.RIGHT ? 1 : 0);
        }

        @Test
        void aMisconceptionIsRecognisedWithinTheTolerance() {
            assertThat(ids(expect(loss, text("2"), Outcome.WRONG, 0))).containsExactly("base-two");
            assertThat(ids(expect(loss, text("2,01"), Outcome.WRONG, 0))).containsExactly("base-two");
        }

        @Test
        void aUnitIsConverted() {
            Variant memory = variant("weights-memory", 0);
            expect(memory, text("1536"), Outcome.RIGHT, 1);
            expect(memory, text("1,536"), Outcome.RIGHT, 1);
            expect(memory, text("1.5 GiB"), Outcome.RIGHT, 1);
            expect(memory, text("1.5 GB"), Outcome.WRONG, 0);
        }

        @Test
        void whatIsNoNumberIsUnreadableAndNeverWrong() {
            expectUnreadable(count, text("3O"), "“3O” could not be read as a number.");
            expectUnreadable(loss, text("1.4 bits"), "in nats");
            expectUnreadable(count, letters("a"), "A number is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(count);
        }
    }

    @Nested
    class ShortText {
        private final Variant question = variant("norm-name", 0);

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "layer norm",
                    "Layer-Norm",
                    "LAYERNORM",
                    "layer normalisation.",
                    "nn.LayerNorm",
                    "torch.nn.LayerNorm(768)",
                    "\"layer norm\""
                })
        void anAcceptedFormIsRight(String typed) {
            expect(question, text(typed), Outcome.RIGHT, 1);
        }

        @Test
        void aPatternMustMatchTheWholeAnswer() {
            expect(question, text("nn.LayerNorm or so"), Outcome.WRONG, 0);
            expect(question, text("x = nn.LayerNorm"), Outcome.WRONG, 0);
        }

        @Test
        void aMisconceptionIsRecognised() {
            assertThat(ids(expect(question, text("Batch-norm"), Outcome.WRONG, 0)))
                    .containsExactly("batch-norm");
        }

        @Test
        void anEssayIsUnreadable() {
            expectUnreadable(question, text("x".repeat(501)), "not a text of 501 characters");
            expectUnreadable(question, letters("a"), "A text is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(question);
        }
    }

    @Nested
    class Cloze {
        /** n = 500, b = 25 → 20 batches; a should fall, b should rise, c should equal 500. */
        private final Variant question = render("loop-cloze", "n=#500 b=#25 | 0,1,2");

        @Test
        void allBlanksRightIsRight() {
            Graded graded = expect(
                    question, new Response.Blanks(Map.of("1", "20", "2", "zero grad", "3", "a")), Outcome.RIGHT, 1);
            assertThat(graded.parts())
                    .containsExactly(
                            new PartVerdict("1", true), new PartVerdict("2", true), new PartVerdict("3", true));
        }

        @Test
        void eachBlankEarnsItsShare() {
            Graded graded = expect(
                    question, new Response.Blanks(Map.of("1", "20", "2", "", "3", "b")), Outcome.PARTLY, 1.0 / 3);
            assertThat(graded.parts())
                    .containsExactly(
                            new PartVerdict("1", true), new PartVerdict("2", false), new PartVerdict("3", false));
            assertThat(ids(graded)).containsExactly("wrong-sign");
            assertThat(graded.rule()).isEqualTo("1 of 3 blanks right");
        }

        @Test
        void allBlanksWrongIsWrong() {
            Graded graded =
                    expect(question, new Response.Blanks(Map.of("1", "21", "2", "step", "3", "c")), Outcome.WRONG, 0);
            assertThat(ids(graded)).containsExactly("one-more");
        }

        @Test
        void oneUnreadableBlankMakesTheResponseUnreadable() {
            expectUnreadable(
                    question, new Response.Blanks(Map.of("1", "2O", "2", "zero_grad")), "Blank 1: “2O” could not be");
            expectUnreadable(question, new Response.Blanks(Map.of("3", "z")), "Blank 3: There is no option “z”.");
            assertThat(Grader.unreadable(question, new Response.Blanks(Map.of("1", "2O", "2", "zero_grad"))))
                    .hasValueSatisfying(
                            unreadable -> assertThat(unreadable.parts()).containsExactly("1"));
            expectUnreadable(question, new Response.Blanks(Map.of("4", "z")), "There is no blank “4”.");
            expectUnreadable(question, text("20"), "A text for each blank is expected here.");
            expectUnreadable(question, letters("a"), "A text for each blank is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(question);
            assertThat(Grader.grade(question, new Response.Blanks(Map.of("1", " ", "2", "")))
                            .outcome())
                    .isEqualTo(Outcome.UNANSWERED);
        }
    }

    @Nested
    class Ordering {
        @ParameterizedTest
        @CsvSource({
            "exact, abcde, 1",
            "exact, abced, 0",
            "longest-run, abcde, 1",
            "longest-run, bcdea, 0.75",
            "longest-run, cdeab, 0.5",
            "longest-run, abedc, 0.25",
            "longest-run, edcba, 0",
            "longest-run, acebd, 0",
        })
        void earnsByItsPolicy(String policy, String order, double share) {
            Outcome outcome = share == 1 ? Outcome.RIGHT : share == 0 ? Outcome.WRONG : Outcome.PARTLY;
            expect(asWritten("steps-" + policy, 5), letters(order), outcome, share);
        }

        @Test
        void anIncompleteOrderIsUnreadable() {
            Variant question = asWritten("steps-exact", 5);
            String why = "Every item must stand in the order exactly once.";
            expectUnreadable(question, letters("abcd"), why);
            expectUnreadable(question, letters("abcdd"), why);
            expectUnreadable(question, letters("abcdef"), why);
            expectUnreadable(question, letters("abcdx"), why);
            expectUnreadable(question, text("a"), "The items in their order are expected here.");
            expectUnreadable(
                    question, new Response.Blanks(Map.of("1", "a")), "The items in their order are expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(asWritten("steps-exact", 5));
        }
    }

    @Nested
    class Matching {
        private final Variant question = asWritten("layer-roles", 4);

        @Test
        void allPairsRightIsRight() {
            expect(question, new Response.Blanks(Map.of("1", "a", "2", "b", "3", "c")), Outcome.RIGHT, 1);
        }

        @Test
        void eachPairEarnsItsShare() {
            Graded graded = expect(
                    question, new Response.Blanks(Map.of("1", "a", "2", "b", "3", "d")), Outcome.PARTLY, 2.0 / 3);
            assertThat(graded.rule()).isEqualTo("2 of 3 pairs right");
            expect(question, new Response.Blanks(Map.of("2", "b")), Outcome.PARTLY, 1.0 / 3);
        }

        @Test
        void noPairRightIsWrong() {
            expect(question, new Response.Blanks(Map.of("1", "b", "2", "c", "3", "a")), Outcome.WRONG, 0);
        }

        @Test
        void unknownSidesAreUnreadable() {
            expectUnreadable(question, new Response.Blanks(Map.of("1", "e")), "There is no option “e”.");
            expectUnreadable(question, new Response.Blanks(Map.of("4", "a")), "There is no item “4”.");
            expectUnreadable(question, text("a"), "An option for each item is expected here.");
            expectUnreadable(question, letters("abc"), "An option for each item is expected here.");
        }

        @Test
        void nothingIsUnanswered() {
            expectUnanswered(question);
        }
    }

    @Test
    void tellsWhatCannotBeReadWithoutTellingWhatIsRight() {
        Variant question = render("conv-output", "h=#32 k=#3 s=#1 p=#1");
        assertThat(Grader.unreadable(question, text("32"))).isEmpty();
        assertThat(Grader.unreadable(question, text("31"))).isEmpty();
        assertThat(Grader.unreadable(question, new Response.None())).isEmpty();
        assertThat(Grader.unreadable(question, text("many")).map(Verdict.Unreadable::why))
                .hasValueSatisfying(why -> assertThat(why).contains("“many”").doesNotContain("32"));
    }

    @Test
    void earnsPointsInHundredths() {
        assertThat(Points.earned(1.0 / 3, 1)).isEqualByComparingTo("0.33");
        assertThat(Points.earned(2.0 / 3, 5)).isEqualByComparingTo("3.33");
        assertThat(Points.earned(0.125, 1)).isEqualByComparingTo("0.13");
        assertThat(Points.earned(1, 3)).isEqualByComparingTo("3");
    }

    static Variant render(String id, String draw) {
        var question = question(id);
        return GENERATOR.render(question, Draw.parse(draw));
    }

    private static Response text(String text) {
        return new Response.Text(text);
    }

    private static Response letters(String letters) {
        return new Response.Ids(letters.chars().mapToObj(Character::toString).toList());
    }

    private static List<String> ids(Graded graded) {
        return graded.misconceptions().stream().map(Misconception::id).toList();
    }

    private static Graded expect(Variant variant, Response response, Outcome outcome, double share) {
        Verdict verdict = Grader.grade(variant, response);
        assertThat(verdict.outcome()).as("%s", verdict).isEqualTo(outcome);
        assertThat(verdict.share()).isEqualTo(share, within(1e-12));
        assertThat(verdict).isInstanceOf(Graded.class);
        return (Graded) verdict;
    }

    private static void expectUnreadable(Variant variant, Response response, String why) {
        assertThat(Grader.grade(variant, response))
                .isInstanceOfSatisfying(
                        Verdict.Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).contains(why));
        assertThat(Grader.grade(variant, response).share()).isZero();
    }

    private static void expectUnanswered(Variant variant) {
        assertThat(Grader.grade(variant, new Response.None())).isEqualTo(new Verdict.Unanswered());
        assertThat(Grader.grade(variant, text("  "))).isEqualTo(new Verdict.Unanswered());
        Task task = variant.task();
        assertThat(Grader.grade(variant, RightResponse.to(task)).outcome()).isEqualTo(Outcome.RIGHT);
    }
}
