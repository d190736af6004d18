package dev.ascent.core.feedback;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Grader;
import dev.ascent.core.grade.Points;
import dev.ascent.core.grade.RubricScore;
import dev.ascent.core.grade.Scoring;
import dev.ascent.core.grade.Verdict;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Variant;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One graded place of a form.
 *
 * @param slot       from 1
 * @param confidence what the candidate stated, where the quiz asks for it
 * @param rubric     what a person decided about an open answer; empty where none did
 * @param mark       the share of the points earned under the quiz's scoring; below 0 where a wrong answer costs
 * @param points     what a right answer earns
 */
public record Answered(
        int slot,
        Variant variant,
        long variantSeed,
        Response response,
        Optional<Confidence> confidence,
        Optional<RubricScore> rubric,
        Verdict verdict,
        double mark,
        int points) {

    /** Grades a response. */
    public static Answered grade(
            int slot,
            Variant variant,
            long variantSeed,
            Response response,
            Optional<Confidence> confidence,
            Scoring scoring,
            int points) {
        return grade(slot, variant, variantSeed, response, confidence, Optional.empty(), scoring, points);
    }

    /**
     * Grades a response that a person may have scored.
     *
     * @throws IllegalArgumentException if {@code rubric} names a criterion that the question has not
     */
    public static Answered grade(
            int slot,
            Variant variant,
            long variantSeed,
            Response response,
            Optional<Confidence> confidence,
            Optional<RubricScore> rubric,
            Scoring scoring,
            int points) {
        Verdict verdict = Grader.grade(variant, response, rubric);
        double mark = scoring.mark(variant, verdict, confidence);
        return new Answered(slot, variant, variantSeed, response, confidence, rubric, verdict, mark, points);
    }

    /** Tells whether it counts in score and maximum; what awaits a person's scoring does not yet. */
    public boolean counts() {
        return !(verdict instanceof Verdict.Awaiting);
    }

    /** Returns the points that the answer is right to, in hundredths, whatever certainty or a wrong choice cost. */
    public BigDecimal right() {
        return Points.earned(verdict.share(), points);
    }

    /** Returns the points earned, in hundredths; below 0 where a wrong answer costs. */
    public BigDecimal earned() {
        return Points.earned(mark, points);
    }
}
