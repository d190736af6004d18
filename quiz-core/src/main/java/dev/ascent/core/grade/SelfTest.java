package dev.ascent.core.grade;

import dev.ascent.core.grade.RubricScore.Scorer;
import dev.ascent.core.variant.Task;
import java.util.List;

/**
 * Tries the grading of any variant: each kind makes of its key a right response, one that is partly right where it knows
 * partial credit, a wrong one and one that cannot be read, and says which verdict each must get.
 */
public final class SelfTest {

    private SelfTest() {}

    /** Returns what is tried. */
    public static List<Trial> trials(Task task) {
        return switch (task) {
            case Task.SingleChoice single -> SingleChoiceGrading.trials(single);
            case Task.MultipleChoice multiple -> MultipleChoiceGrading.trials(multiple);
            case Task.Numeric numeric -> NumericGrading.trials(numeric);
            case Task.ShortText text -> ShortTextGrading.trials(text);
            case Task.Cloze cloze -> ClozeGrading.trials(cloze);
            case Task.Ordering ordering -> OrderingGrading.trials(ordering);
            case Task.Matching matching -> MatchingGrading.trials(matching);
            case Task.CodeOutput output -> CodeOutputGrading.trials(output);
            case Task.Shape shape -> ShapeGrading.trials(shape);
            case Task.ShapeChain chain -> ShapeChainGrading.trials(chain);
            case Task.CodeLine line -> CodeLineGrading.trials(line);
            case Task.Open open -> OpenGrading.trials(open);
        };
    }

    /** Returns a sentence for each trial that gets another verdict than it must; empty if all is well. */
    public static List<String> failures(Task task) {
        return trials(task).stream()
                .filter(trial -> verdict(task, trial).outcome() != trial.expected())
                .map(trial -> trial.response() + " is graded "
                        + verdict(task, trial).outcome().id() + ", not "
                        + trial.expected().id())
                .toList();
    }

    private static Verdict verdict(Task task, Trial trial) {
        return trial.met().isPresent() && task instanceof Task.Open open
                ? OpenGrading.score(open, new RubricScore(trial.met().get(), Scorer.REVIEWER))
                : Grader.grade(task, trial.response());
    }
}
