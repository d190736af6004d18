package dev.ascent.core.grade;

import static dev.ascent.core.SmallBankFixture.KINDS;
import static dev.ascent.core.SmallBankFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ascent.core.feedback.Answered;
import dev.ascent.core.feedback.Receipt;
import dev.ascent.core.feedback.Replay;
import dev.ascent.core.feedback.Report;
import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.PartVerdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenGradingTest {

    private final Variant question = variant("why-it-diverges", 1);
    private final Response text = new Response.Text("I bisect.");

    @Test
    void aTextAwaitsAPerson() {
        assertThat(Grader.grade(question, text)).isEqualTo(new Verdict.Awaiting());
        assertThat(Grader.grade(question, text, Optional.empty())).isEqualTo(new Verdict.Awaiting());
    }

    @Test
    void eachCriterionEarnsItsPoints() {
        Graded graded = (Graded) score(Set.of("1"), Scorer.CANDIDATE);
        assertThat(graded.share()).isEqualTo(2.0 / 3);
        assertThat(graded.parts()).containsExactly(new PartVerdict("1", true), new PartVerdict("2", false));
        assertThat(graded.rule()).isEqualTo("rubric: 2 of 3, scored by the candidate");
        assertThat(score(Set.of("1", "2"), Scorer.REVIEWER).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(score(Set.of(), Scorer.REVIEWER).outcome()).isEqualTo(Outcome.WRONG);
    }

    @Test
    void refusesACriterionThatTheRubricHasNot() {
        assertThatThrownBy(() -> score(Set.of("3"), Scorer.REVIEWER)).hasMessageContaining("3");
    }

    @Test
    void nothingIsScoredWhereNothingWasWritten() {
        RubricScore all = new RubricScore(Set.of("1", "2"), Scorer.CANDIDATE);
        assertThat(Grader.grade(question, new Response.None(), Optional.of(all)))
                .isEqualTo(new Verdict.Unanswered());
    }

    @Test
    void aTextBeyondTheCapIsSaidToBeTooLongAndNeverCut() {
        assertThat(Grader.unreadable(question, new Response.Text("x".repeat(20_000))))
                .isEmpty();
        assertThat(Grader.unreadable(question, new Response.Text("x".repeat(20_001)))
                        .map(Verdict.Unreadable::why))
                .hasValueSatisfying(why -> assertThat(why).contains("20001").contains("20000"));
        assertThat(Grader.unreadable(question, new Response.Ids(List.of("a")))).isPresent();
    }

    @Test
    void countsNeitherForNorAgainstUntilItIsScored() {
        Answered awaiting = answered(Optional.empty());
        assertThat(Report.on(List.of(awaiting), Scoring.PLAIN, KINDS.taxonomy()).max())
                .isZero();
        assertThat(Report.on(List.of(awaiting), Scoring.PLAIN, KINDS.taxonomy()).topics())
                .isEmpty();
        Answered scored = answered(Optional.of(new RubricScore(Set.of("1"), Scorer.REVIEWER)));
        assertThat(Report.on(List.of(scored), Scoring.PLAIN, KINDS.taxonomy()).max())
                .isEqualByComparingTo("3");
        assertThat(Report.on(List.of(scored), Scoring.PLAIN, KINDS.taxonomy()).score())
                .isEqualByComparingTo("2");
    }

    @Test
    void theReceiptNamesWhoScoredAndIsReplayed() {
        for (Optional<RubricScore> score :
                List.of(Optional.<RubricScore>empty(), Optional.of(new RubricScore(Set.of("1"), Scorer.REVIEWER)))) {
            Receipt receipt = new Receipt("quiz", "f".repeat(64), Scoring.PLAIN, 1, List.of(answered(score)));
            assertThat(receipt.json().contains("\"scored\":{\"by\":\"reviewer\",\"criteria\":[\"1\"]}"))
                    .isEqualTo(score.isPresent());

            Replay replay = Replay.of(receipt.json(), (id, sha256) -> Optional.of(question.question()));
            assertThat(replay.differences()).isEmpty();
            assertThat(replay.code()).hasValue(receipt.code());
        }
    }

    private Verdict score(Set<String> met, Scorer by) {
        return Grader.grade(question, text, Optional.of(new RubricScore(met, by)));
    }

    private Answered answered(Optional<RubricScore> score) {
        return Answered.grade(1, question, 1, text, Optional.empty(), score, Scoring.PLAIN, 3);
    }
}
