package dev.ascent.core.feedback;

import dev.ascent.core.grade.Confidence;
import dev.ascent.core.grade.Edition;
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
 * @param edition    by which it was graded
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
        int points,
        Edition edition) {

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
     * Grades a response that a person may have scored, by the current edition.
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
        return grade(slot, variant, variantSeed, response, confidence, rubric, scoring, points, Edition.CURRENT);
    }

    /**
     * Grades a response as an edition does.
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
            int points,
            Edition edition) {
        Verdict verdict = Grader.grade(variant, response, rubric, edition);
        double mark = scoring.mark(variant, verdict, confidence);
        return new Answered(slot, variant, variantSeed, response, confidence, rubric, verdict, mark, points, edition);
    }

    /** Tells whether it counts in score and maximum; what awaits a person's scoring does not yet. */
    public boolean counts() {
        return !(verdict instanceof Verdict.Awaiting);
    }

    /** Returns the points that the answer is right to, in hundredths, whatever certainty or a wrong choice cost. */
    public BigDecimal right() {
        return worth(verdict.share());
    }

    /** Returns the points earned, in hundredths; below 0 where a wrong answer costs. */
    public BigDecimal earned() {
        return worth(mark);
    }

    /** Returns the points that a share of them is, in hundredths. */
    BigDecimal worth(double share) {
        return Points.earned(share, points, edition);
    }
}
