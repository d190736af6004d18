package dev.ascent.core.grade;

import dev.ascent.core.grade.Verdict.Graded;
import dev.ascent.core.grade.Verdict.Unreadable;
import dev.ascent.core.question.Misconception;
import dev.ascent.core.question.Response;
import dev.ascent.core.variant.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Grades the choice of a set of options. */
final class MultipleChoiceGrading {

    private MultipleChoiceGrading() {}

    static Verdict grade(Task.MultipleChoice task, Response response) {
        if (!(response instanceof Response.Ids(var ids))) {
            return new Unreadable(Cause.OPTIONS_EXPECTED);
        }
        SortedSet<String> chosen = new TreeSet<>(ids);
        int right = 0;
        int rightChosen = 0;
        int wrongChosen = 0;
        List<Misconception> misconceptions = new ArrayList<>();
        for (Task.Choice choice : task.choices()) {
            boolean taken = chosen.remove(choice.id());
            right += choice.correct() ? 1 : 0;
            rightChosen += choice.correct() && taken ? 1 : 0;
            if (taken && !choice.correct()) {
                wrongChosen++;
                choice.misconception().ifPresent(misconceptions::add);
            }
        }
        if (!chosen.isEmpty()) {
            return new Unreadable(Cause.NO_SUCH_OPTION, chosen.first());
        }
        int options = task.choices().size();
        int judged = options - (right - rightChosen) - wrongChosen;
        double share = switch (task.scoring()) {
            case ALL_OR_NOTHING -> judged == options ? 1 : 0;
            case RIGHT_MINUS_WRONG -> Math.max(0, (double) (rightChosen - wrongChosen) / right);
            case PER_OPTION -> Math.max(0, 2.0 * judged / options - 1);
        };
        String rule =
                task.scoring().id() + ": " + rightChosen + " of " + right + " right ones, " + wrongChosen + " wrong";
        return new Graded(share, misconceptions, List.of(), rule);
    }

    static List<Trial> trials(Task.MultipleChoice task) {
        List<String> right = ids(task, true);
        List<String> wrong = ids(task, false);
        List<Trial> trials = new ArrayList<>();
        trials.add(Trial.of(RightResponse.to(task), Outcome.RIGHT));
        trials.add(Trial.of(new Response.Ids(List.of(right.getFirst(), "?")), Outcome.UNREADABLE));
        if (!wrong.isEmpty()) {
            trials.add(Trial.of(new Response.Ids(wrong), Outcome.WRONG));
        }
        if (right.size() > 1) {
            List<String> almost = right.subList(1, right.size());
            Outcome outcome = switch (task.scoring()) {
                case ALL_OR_NOTHING -> Outcome.WRONG;
                case RIGHT_MINUS_WRONG -> Outcome.PARTLY;
                case PER_OPTION -> task.choices().size() > 2 ? Outcome.PARTLY : Outcome.WRONG;
            };
            trials.add(Trial.of(new Response.Ids(almost), outcome));
        }
        return trials;
    }

    private static List<String> ids(Task.MultipleChoice task, boolean correct) {
        return task.choices().stream()
                .filter(choice -> choice.correct() == correct)
                .map(Task.Choice::id)
                .toList();
    }
}
