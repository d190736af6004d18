package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;

/** Grades the choice of one option. */
final class SingleChoiceGrading {

    private SingleChoiceGrading() {}

    static Verdict grade(Task.SingleChoice task, Response response) {
        if (!(response instanceof Response.Text(String id))) {
            return new Unreadable(Cause.ONE_OPTION_EXPECTED);
        }
        for (Task.Choice choice : task.choices()) {
            if (choice.id().equals(id)) {
                return choice.correct()
                        ? Graded.of(1, "the right option")
                        : new Graded(0, choice.misconception().stream().toList(), List.of(), "another option");
            }
        }
        return new Unreadable(Cause.NO_SUCH_OPTION, id);
    }

    static List<Trial> trials(Task.SingleChoice task) {
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(RightResponse.to(task), Outcome.RIGHT));
        trials.add(Trial.of(new Response.Text("?"), Outcome.UNREADABLE));
        task.choices().stream()
                .filter(choice -> !choice.correct())
                .forEach(choice -> trials.add(Trial.of(new Response.Text(choice.id()), Outcome.WRONG)));
        return trials;
    }
}
