package dev.ascent.core.feedback;

import static dev.ascent.core.SmallBankFixture.BANK;
import static dev.ascent.core.SmallBankFixture.GENERATOR;
import static dev.ascent.core.SmallBankFixture.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Edition;
import dev.ascent.core.grade.RightResponse;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.question.Question;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Draw;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final String JSON = receipt(Scoring.PLAIN, Optional.empty());
    private static final String GRADER = "\"grader\":\"ascent-grader-2\",";

    @Test
    void reproducesEveryScoring() {
        for (Scoring scoring : List.of(
                Scoring.PLAIN,
                new Scoring.Formula(false),
                new Scoring.Penalty(0.5, false),
                new Scoring.Certainty(false),
                new Scoring.Certainty(true))) {
            Replay replay = Replay.of(receipt(scoring, Optional.of(Confidence.HIGH)), ReplayTest::find);

            assertThat(replay.differences()).as(scoring.text()).isEmpty();
            assertThat(replay.score()).isEqualByComparingTo(replay.statedScore());
            assertThat(replay.reproduced()).isTrue();
        }
    }

    /** Sure of a wrong answer, 3 points: 6 are lost, and 0.33 earned. */
    @Test
    void aSumBelowZeroIsReproducedWhereTheRuleAllowsIt() {
        String floored = receipt(new Scoring.Certainty(false), Optional.of(Confidence.HIGH));
        String below = receipt(new Scoring.Certainty(true), Optional.of(Confidence.HIGH));

        assertThat(Replay.of(floored, ReplayTest::find).score()).isZero();
        assertThat(Replay.of(below, ReplayTest::find).score()).isEqualByComparingTo("-6");
        assertThat(Replay.of(below.replace("-below-zero", ""), ReplayTest::find).differences())
                .containsExactly("The receipt says -6 points; its answers earn 0.");
    }

    @Test
    void noticesAnotherRule() {
        Replay replay = Replay.of(JSON.replace("2 of 3 blanks right", "3 of 3 blanks right"), ReplayTest::find);

        assertThat(replay.differences())
                .containsExactly("Question 2 is stated to be graded by “3 of 3 blanks right”;"
                        + " the rule is “2 of 3 blanks right”.");
    }

    /** Whatever is altered, alone, in a receipt that can be made again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"base-two\"] | [] | Question 1: “misconceptions”",
                "[\"base-two\"] | [\"base-ten\"] | Question 1: “misconceptions”",
                "\"2\":\"right\" | \"2\":\"carried\" | Question 2: “parts”",
                "\"3\":\"wrong\" | \"4\":\"wrong\" | Question 2: “parts”",
                ",\"parts\":{\"1\":\"right\",\"2\":\"right\",\"3\":\"wrong\"} | '' | Question 2: “parts”",
                "ascent-assembler-2 | ascent-assembler-3 | “assembler”",
                "\"seed\":\"5\" | \"seed\":\"05\" | “seed”",
                "\"scoring\":\"plain\" | \"scoring\":\"plain\",\"scored\":\"fairly\" | “scored”",
                "\"sha256\":\"0123abcd\" | \"sha256\":\"0123abcd\",\"note\":\"mine\" | “blueprint”",
                "\"slot\":2 | \"slot\":2,\"note\":\"mine\" | Question 2: “note”",
            })
    void noticesWhatElseIsAltered(String from, String to, String what) {
        String altered = JSON.replace(from, to);

        Replay replay = Replay.of(altered, ReplayTest::find);

        assertThat(altered).isNotEqualTo(JSON);
        assertThat(replay.differences()).singleElement().asString().startsWith(what);
        assertThat(replay.code()).isEmpty();
    }

    /** Nothing in a receipt tells which seed, plan and numbers of versions it had, except its code. */
    @Test
    void hasAnotherCodeWhereSeedPlanOrVersionIsAltered() {
        for (String altered : List.of(
                JSON.replace("\"seed\":\"5\"", "\"seed\":\"6\""),
                JSON.replace("\"id\":\"mixed\"", "\"id\":\"easy\""),
                JSON.replace("0123abcd", "abcd0123"),
                JSON.replace("\"version\":1,", "\"version\":2,"))) {
            assertThat(altered).isNotEqualTo(JSON);
            assertThat(Replay.of(altered, ReplayTest::find).code())
                    .isPresent()
                    .isNotEqualTo(Optional.of(Receipt.code(JSON)));
        }
        assertThat(Replay.of(JSON, ReplayTest::find).code()).contains(Receipt.code(JSON));
    }

    @Test
    void isIndifferentToBlanksBetweenTheFields() {
        Replay replay = Replay.of(JSON.replace(",\"", ",\n  \""), ReplayTest::find);

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.code()).contains(Receipt.code(JSON));
    }

    @Test
    void refusesAFieldThatIsThereTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Replay.of(JSON.replace("\"points\":0.67", "\"points\":1,\"points\":0.67"), ReplayTest::find))
                .withMessageContaining("Duplicate field 'points'");
    }

    @Test
    void gradesReceiptsOfTheSecondForm() {
        String second = JSON.replace("receipt-4", "receipt-2")
                .replace(GRADER, "")
                .replaceAll(",\"parts\":\\{[^}]*}", "")
                .replace("blanks right", "blanks were right");

        Replay replay = Replay.of(second, ReplayTest::find);

        assertThat(second).doesNotContain("parts");
        assertThat(replay.reproduced()).isTrue();
        assertThat(replay.code()).isEmpty();
    }

    @Test
    void noticesPointsThatTheAnswerDoesNotEarn() {
        Replay replay = Replay.of(JSON.replace("\"points\":0.67", "\"points\":1"), ReplayTest::find);

        assertThat(replay.differences()).containsExactly("Question 2 is stated to earn 1 points; it earns 0.67.");
        assertThat(replay.code()).isEmpty();
    }

    @Test
    void noticesAnotherAnswer() {
        Replay replay = Replay.of(JSON.replace("\"response\":\"2\"", "\"response\":\"1.386\""), ReplayTest::find);

        assertThat(replay.differences())
                .contains("Question 1 is stated to be wrong; it is right.")
                .anyMatch(difference -> difference.startsWith("The receipt says 0.67 points"));
    }

    @Test
    void noticesASeedOfAnotherDraw() {
        Replay replay = Replay.of(JSON.replace("q=#1", "q=#2"), ReplayTest::find);

        assertThat(replay.differences()).anyMatch(text -> text.contains("its seed does not give its draw"));
    }

    @Test
    void noticesAnotherSum() {
        Replay replay = Replay.of(JSON.replace("\"score\":0.67", "\"score\":3"), ReplayTest::find);

        assertThat(replay.differences()).containsExactly("The receipt says 3 points; its answers earn 0.67.");
    }

    @Test
    void namesTheVersionThatTheBankLacks() {
        Replay replay = Replay.of(JSON, (id, sha256) -> Optional.empty());

        assertThat(replay.differences()).hasSize(2);
        assertThat(replay.differences().getFirst())
                .startsWith("Question 1 is version 1 of “cross-entropy”")
                .endsWith("which this bank does not have.");
    }

    @Test
    void gradesReceiptsOfTheFirstForm() {
        String first =
                JSON.replace("receipt-4", "receipt-1").replace(GRADER, "").replace("\"scoring\":\"plain\",", "");

        Replay replay = Replay.of(first, ReplayTest::find);

        assertThat(replay.reproduced()).isTrue();
        assertThat(replay.code()).isEmpty();
    }

    /** The current edition asks about 1,386e0: other points, and the old score stands. */
    @Test
    void reproducesAScoreOfTheFirstEditionOfTheGrader() {
        String first = receipt("1,386e0", Edition.FIRST);

        Replay replay = Replay.of(first, ReplayTest::find);

        assertThat(first).contains("ascent-receipt-3").doesNotContain("grader");
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.lines().getFirst().verdict()).contains("right");
        assertThat(replay.code()).contains(Receipt.code(first));
        assertThat(Replay.of(receipt("1,386e0", Edition.SECOND), ReplayTest::find)
                        .lines()
                        .getFirst()
                        .verdict())
                .contains("unreadable");
        assertThat(Replay.of(first.replace("receipt-3\",", "receipt-4\"," + GRADER), ReplayTest::find)
                        .differences())
                .contains("Question 1 is stated to be right; it is unreadable.");
    }

    @Test
    void knowsNoGraderButItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Replay.of(JSON.replace("ascent-grader-2", "ascent-grader-9"), ReplayTest::find))
                .withMessage("there is no grader “ascent-grader-9” here");
    }

    @Test
    void saysWhatIsNoReceipt() {
        for (String text : List.of("", "{", "[]", "{}", "7", "{\"receipt\":\"ascent-receipt-9\"}", JSON.substring(9))) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Replay.of(text, ReplayTest::find))
                    .withMessageMatching("(?s).{10,}");
        }
    }

    private static String receipt(String answer, Edition edition) {
        Variant numeric = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Answered answered = Answered.grade(
                1,
                numeric,
                seedOf(numeric),
                new Response.Text(answer),
                Optional.empty(),
                Optional.empty(),
                Scoring.PLAIN,
                3,
                edition);
        return new Receipt("mixed", "0123abcd", Scoring.PLAIN, 5, List.of(answered)).json();
    }

    private static String receipt(Scoring scoring, Optional<Confidence> confidence) {
        Variant numeric = GENERATOR.render(question("cross-entropy"), Draw.parse("p=%0.25 q=#1"));
        Variant cloze = GENERATOR.generate(question("loop-cloze"), 79);
        return new Receipt(
                        "mixed",
                        "0123abcd",
                        scoring,
                        5,
                        List.of(
                                Answered.grade(
                                        1, numeric, seedOf(numeric), new Response.Text("2"), confidence, scoring, 3),
                                Answered.grade(2, cloze, 79, partly(cloze), confidence, scoring, 1)))
                .json();
    }

    private static long seedOf(Variant variant) {
        long seed = 0;
        while (!GENERATOR.generate(variant.question(), seed).draw().equals(variant.draw())) {
            seed++;
        }
        return seed;
    }

    private static Response partly(Variant cloze) {
        var right = (Response.Blanks) RightResponse.to(cloze.task());
        return new Response.Blanks(
                Map.of("1", right.texts().get("1"), "2", right.texts().get("2")));
    }

    private static Optional<Question> find(String id, String sha256) {
        return BANK.question(id).filter(question -> question.fingerprint().equals(sha256));
    }
}
