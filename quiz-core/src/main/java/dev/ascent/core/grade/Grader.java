package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unanswered;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import dev.ascent.core.variant.Variant;
import java.util.Optional;

/** Grades responses. A verdict is a pure function of the variant and the response. */
public final class Grader {

    private Grader() {}

    /** Grades a response; one of a form that does not belong to the question's kind is unreadable, never wrong. */
    public static Verdict grade(Variant variant, Response response) {
        return grade(variant.task(), response);
    }

    /** Grades a response as {@link #grade(Variant, Response, Optional, Edition)} does, by the current edition. */
    public static Verdict grade(Variant variant, Response response, Optional<RubricScore> score) {
        return grade(variant, response, score, Edition.CURRENT);
    }

    /**
     * Grades a response that a person has scored; the score counts where the verdict would otherwise await one, and not
     * where there is nothing to score.
     *
     * @throws IllegalArgumentException if a criterion is none of the question's
     */
    public static Verdict grade(Variant variant, Response response, Optional<RubricScore> score, Edition edition) {
        Verdict verdict = grade(variant.task(), response, edition);
        if (verdict instanceof Verdict.Awaiting && variant.task() instanceof Task.Open open && score.isPresent()) {
            if (!open.criteria().containsAll(score.get().met())) {
                throw new IllegalArgumentException(
                        "no such criteria: " + score.get().met());
            }
            return OpenGrading.score(open, score.get());
        }
        return verdict;
    }

    /**
     * Returns why a response could not be read, in words for the candidate, without saying anything about its being
     * right; empty if it can be read.
     */
    public static Optional<Unreadable> unreadable(Variant variant, Response response) {
        return grade(variant, response) instanceof Unreadable unreadable ? Optional.of(unreadable) : Optional.empty();
    }

    /** Tells whether a phrase is graded as wrong for the reason of a misconception. */
    public static boolean recognises(Task.ShortText task, String phrase, Misconception misconception) {
        return ShortTextGrading.grade(task, new Response.Text(phrase), Edition.CURRENT) instanceof Graded graded
                && graded.share() == 0
                && graded.misconceptions().contains(misconception);
    }

    static Verdict grade(Task task, Response response) {
        return grade(task, response, Edition.CURRENT);
    }

    /** Each kind is graded in a class of its own. */
    static Verdict grade(Task task, Response response, Edition edition) {
        if (isNothing(response)) {
            return new Unanswered();
        }
        return switch (task) {
            case Task.SingleChoice single -> SingleChoiceGrading.grade(single, response);
            case Task.MultipleChoice multiple -> MultipleChoiceGrading.grade(multiple, response);
            case Task.Numeric numeric -> NumericGrading.grade(numeric, response, edition);
            case Task.ShortText text -> ShortTextGrading.grade(text, response, edition);
            case Task.Cloze cloze -> ClozeGrading.grade(cloze, response, edition);
            case Task.Ordering ordering -> OrderingGrading.grade(ordering, response);
            case Task.Matching matching -> MatchingGrading.grade(matching, response);
            case Task.CodeOutput output -> CodeOutputGrading.grade(output, response);
            case Task.Shape shape -> ShapeGrading.grade(shape, response, edition);
            case Task.ShapeChain chain -> ShapeChainGrading.grade(chain, response, edition);
            case Task.CodeLine line -> CodeLineGrading.grade(line, response);
            case Task.Open open -> OpenGrading.grade(response);
        };
    }

    private static boolean isNothing(Response response) {
        return switch (response) {
            case Response.None() -> true;
            case Response.Text(String text) -> text.isBlank();
            case Response.Ids(var ids) -> ids.isEmpty();
            case Response.Lines(var numbers) -> numbers.isEmpty();
            case Response.Blanks(var texts) -> texts.values().stream().allMatch(String::isBlank);
        };
    }
}
